package org.exolot.cli;

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
}
