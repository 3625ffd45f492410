package org.exolot.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the one JSON document that a command answers with {@code --json}. */
final class Documented {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Documented() {}

    static String json(Object document) {
        return JSON.writeValueAsString(document);
    }

    /** An object of these members in this order: the same command prints the same text each time. */
    @SafeVarargs
    static Map<String, Object> object(Map.Entry<String, ?>... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Map.Entry<String, ?> member : members) {
            object.put(member.getKey(), member.getValue());
        }
        return Collections.unmodifiableMap(object);
    }
}
