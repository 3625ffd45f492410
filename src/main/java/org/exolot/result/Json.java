package org.exolot.result;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.assay.Determination;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Places and counts as canonical JSON, and back. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static JsonNode read(byte[] json) {
        return MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
    }

    /** Counts by what is counted; none where nothing was recorded. */
    static Map<String, Long> counts(byte @Nullable [] json) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (json != null) {
            read(json).forEachEntry((name, count) -> counts.put(name, count.asLong()));
        }
        return counts;
    }

    /** A place with its file's name and hash. */
    static Map<String, Object> place(Place place) {
        Map<String, Object> json = new LinkedHashMap<>(place.named());
        json.put("file", place.file().name());
        json.put("sha256", place.file().sha256().hex());
        return json;
    }

    /** A place with the part that it plays in a value. */
    static Map<String, Object> origin(Determination.Origin origin) {
        Map<String, Object> json = place(origin.place());
        json.put("role", origin.role().name());
        json.put("name", origin.name());
        return json;
    }

    static Determination.Origin origin(JsonNode json) {
        return new Determination.Origin(
                Determination.Role.valueOf(json.get("role").asString()),
                json.get("name").asString(),
                place(json));
    }

    static Place place(JsonNode json) {
        FileId file = new FileId(
                json.get("file").asString(), new Sha256(json.get("sha256").asString()));
        if (json.has("line")) {
            return new Place.Text(
                    file,
                    json.get("line").asLong(),
                    json.has("column") ? json.get("column").asInt() : 0);
        }
        if (json.has("cell")) {
            return new Place.Cell(
                    file, json.get("sheet").asString(), json.get("cell").asString());
        }
        if (json.has("bytes")) {
            return new Place.Bytes(
                    file,
                    json.get("bytes").get(0).asLong(),
                    json.get("bytes").get(1).asLong());
        }
        return new Place.Whole(file);
    }

    static List<Place> places(JsonNode array) {
        List<Place> places = new ArrayList<>();
        array.forEach(one -> places.add(place(one)));
        return places;
    }
}
