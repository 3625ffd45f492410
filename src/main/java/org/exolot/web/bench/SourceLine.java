package org.exolot.web.bench;

import org.exolot.result.ResultRecord.SourcePlace;
import org.exolot.web.Show;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place that a result was formed from, with the page that shows it.
 *
 * @param line from 1; 0 where the place is none in a text
 * @param column from 1; 0 for the whole line
 * @param stated what was found of a control and what it must be; empty for other places
 * @param cell sheet and cell of a workbook; empty for a text
 */
record SourceLine(SourcePlace place, long line, int column, String cell, String stated) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static SourceLine of(SourcePlace place) {
        JsonNode json = JSON.readTree(place.place());
        return new SourceLine(
                place,
                json.path("line").asLong(0),
                json.path("column").asInt(0),
                json.has("cell")
                        ? json.path("sheet").asString("") + "!"
                                + json.path("cell").asString("")
                        : "",
                stated(json));
    }

    private static String stated(JsonNode json) {
        return json.has("found")
                ? json.path("found").asString("") + " (" + json.path("expected").asString("") + ")"
                : "";
    }

    public String link() {
        return Show.link(place.sha256(), line, column);
    }
}
