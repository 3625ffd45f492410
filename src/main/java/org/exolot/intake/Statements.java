package org.exolot.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.ledger.CanonicalJson;
import org.exolot.result.AcceptedSubmission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person stated about one file, as canonical JSON: with the same bytes and the same reader it makes the same reading. */
final class Statements {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Statements() {}

    /** Of a submission, what concerns the file of this name with these names in it. */
    static byte[] about(AcceptedSubmission submission, String file, Set<String> names) {
        Map<String, Object> stated = new LinkedHashMap<>();
        submission.lot().ifPresent(lot -> stated.put("lot", lot));
        submission.dilution().map(BigDecimal::toString).ifPresent(factor -> stated.put("dilution", factor));
        submission.samples().forEach((name, sample) -> {
            if (names.contains(name)) {
                stated.put("sample:" + name, sample);
            }
        });
        submission.materials().forEach(used -> stated.put("material:" + used.role() + ":" + used.lot(), used.lot()));
        submission.answers().forEach((place, answer) -> {
            if (place.startsWith(file + "#")) {
                stated.put("answer:" + place.substring(file.length()), answer);
            }
        });
        return CanonicalJson.bytes(stated);
    }

    /** Whether what is stated now says nothing that was not stated then. */
    static boolean sayNothingNew(byte[] now, byte[] then) {
        JsonNode before = read(then);
        return read(now).properties().stream()
                .allMatch(one -> Optional.ofNullable(before.get(one.getKey()))
                        .filter(one.getValue()::equals)
                        .isPresent());
    }

    private static JsonNode read(byte[] json) {
        return MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
    }
}
