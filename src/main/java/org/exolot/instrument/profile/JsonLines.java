package org.exolot.instrument.profile;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Files with a JSON object in each line (JSON Lines), as rows of a table: the names of all objects are its columns, {@code a.b} within {@code a}. */
final class JsonLines {
    private static final int MOST_COLUMNS = 2_000;
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_CELLS = 600_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(100_000)
                    .maxNameLength(1_000)
                    .maxNumberLength(400)
                    .build())
            .build();

    private JsonLines() {}

    /** The names in the first object of a file; empty where its first line is none. */
    static Optional<List<String>> header(Source source) {
        String first = source.head().firstWords();
        if (!first.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), first)) {
            Map<String, TableCell> cells = new LinkedHashMap<>();
            parser.nextToken();
            object(parser, "", cells, new Place.Text(source.file(), 1, 0));
            return Optional.of(List.copyOf(cells.keySet()));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** Walks the line of names and then a row for each object. */
    static void walk(Source source, FindingLog findings, TableRows.Visitor visitor) throws IOException {
        List<Map<String, TableCell>> objects = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        long cells = 0;
        try (InputStream in = source.open();
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = next(parser, source.file(), findings);
                    token != JsonToken.NOT_AVAILABLE;
                    token = next(parser, source.file(), findings)) {
                Place place = new Place.Text(
                        source.file(), parser.currentTokenLocation().getLineNr(), 0);
                Map<String, TableCell> object = new LinkedHashMap<>();
                boolean whole = read(parser, token, object, place, findings);
                names.addAll(object.keySet());
                cells += object.size();
                if (!whole || tooMuch(objects.size(), names.size(), cells, place, findings)) {
                    break;
                }
                objects.add(object);
                places.add(place);
            }
        }
        List<String> columns = List.copyOf(names);
        visitor.row(row(columns, name -> Optional.of(name), new Place.Text(source.file(), 1, 0)));
        for (int i = 0; i < objects.size(); i++) {
            Map<String, TableCell> object = objects.get(i);
            visitor.row(
                    row(columns, name -> Optional.ofNullable(object.get(name)).map(TableCell::text), places.get(i)));
        }
    }

    private static boolean tooMuch(int rows, int columns, long cells, Place place, FindingLog findings) {
        boolean much = rows >= MOST_ROWS || columns > MOST_COLUMNS || cells > MOST_CELLS;
        if (much) {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    place,
                    rows + " objects with " + columns + " names",
                    "at most " + MOST_ROWS + " objects, " + MOST_COLUMNS + " names and " + MOST_CELLS + " values");
        }
        return much;
    }

    /** The next token; NOT_AVAILABLE at the end, and where the text is no JSON, with a finding. */
    private static JsonToken next(JsonParser parser, FileId file, FindingLog findings) throws IOException {
        try {
            JsonToken token = parser.nextToken();
            return token == null ? JsonToken.NOT_AVAILABLE : token;
        } catch (JacksonException broken) {
            broken(
                    broken,
                    new Place.Text(file, Math.max(1, parser.currentLocation().getLineNr()), 0),
                    findings);
            return JsonToken.NOT_AVAILABLE;
        }
    }

    private static boolean read(
            JsonParser parser, JsonToken token, Map<String, TableCell> into, Place place, FindingLog findings)
            throws IOException {
        try {
            if (token != JsonToken.START_OBJECT) {
                findings.add(FindingType.ROW_MALFORMED, place, "no object", "a JSON object in each line");
                parser.skipChildren();
                return true;
            }
            object(parser, "", into, place);
            return true;
        } catch (JacksonException broken) {
            broken(broken, place, findings);
            return false;
        }
    }

    private static void broken(JacksonException broken, Place place, FindingLog findings) throws IOException {
        if (broken.getCause() instanceof IOException disk && !(disk instanceof java.io.CharConversionException)) {
            throw disk;
        }
        String message = String.valueOf(broken.getOriginalMessage());
        findings.add(
                FindingType.FILE_UNREADABLE,
                place,
                message.length() > 200 ? message.substring(0, 200) : message,
                "a JSON object in each line");
    }

    private static void object(JsonParser parser, String prefix, Map<String, TableCell> into, Place place) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            value(parser, prefix + name, into, place);
        }
    }

    private static void value(JsonParser parser, String name, Map<String, TableCell> into, Place place) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            object(parser, name + ".", into, place);
        } else if (token == JsonToken.START_ARRAY) {
            int number = 1;
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                if (item.isScalarValue() && into.size() < MOST_COLUMNS) {
                    put(into, name + "." + number++, parser.getString(), place);
                } else {
                    parser.skipChildren();
                }
            }
        } else if (into.size() <= MOST_COLUMNS) {
            put(into, name, token == JsonToken.VALUE_NULL ? "" : parser.getString(), place);
        }
    }

    private static void put(Map<String, TableCell> into, String name, String text, Place place) {
        into.putIfAbsent(name, new TableCell(text.strip(), Optional.empty(), place));
    }

    private static TableRow row(
            List<String> columns, java.util.function.Function<String, Optional<String>> text, Place place) {
        Place.Text line = (Place.Text) place;
        List<TableCell> cells = new ArrayList<>(columns.size());
        for (String column : columns) {
            Place cell = new Place.Text(line.file(), line.line(), cells.size() + 1);
            cells.add(new TableCell(text.apply(column).orElse(""), Optional.empty(), cell));
        }
        return new TableRow(place, cells);
    }
}
