package org.exolot.instrument.profile;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.text.CsvFields;
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
    private static final int MOST_ROWS = 250_000;
    private static final int MOST_CELLS = 2_000_000;
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
            Columns columns = new Columns();
            parser.nextToken();
            object(parser, "", columns);
            return Optional.of(columns.names());
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** Walks the line of names and then a row for each object. */
    static void walk(Source source, FindingLog findings, TableRows.Visitor visitor) throws IOException {
        List<CsvFields> objects = new ArrayList<>();
        long[] lines = new long[64];
        Columns columns = new Columns();
        long cells = 0;
        try (InputStream in = source.open();
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = next(parser, source.file(), findings);
                    token != JsonToken.NOT_AVAILABLE;
                    token = next(parser, source.file(), findings)) {
                long line = parser.currentTokenLocation().getLineNr();
                Place place = new Place.Text(source.file(), line, 0);
                columns.begin();
                boolean whole = read(parser, token, columns, place, findings);
                cells += columns.size();
                if (!whole || tooMuch(objects.size(), columns.size(), cells, place, findings)) {
                    break;
                }
                if (objects.size() == lines.length) {
                    lines = Arrays.copyOf(lines, 2 * lines.length);
                }
                lines[objects.size()] = line;
                objects.add(columns.fields());
            }
        }
        visitor.row(TableRow.ofText(source.file(), 1, CsvFields.of(columns.names())));
        for (int i = 0; i < objects.size(); i++) {
            visitor.row(TableRow.ofText(source.file(), lines[i], columns.all(objects.get(i))));
        }
    }

    private static boolean tooMuch(int rows, int columns, long cells, Place place, FindingLog findings) {
        boolean much = rows >= MOST_ROWS || columns > MOST_COLUMNS || cells > MOST_CELLS;
        if (much) {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    place,
                    rows + " objects with " + columns + " names",
                    "at most " + MOST_ROWS + " objects, " + MOST_COLUMNS + " names and " + MOST_CELLS + " cells");
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

    private static boolean read(JsonParser parser, JsonToken token, Columns into, Place place, FindingLog findings)
            throws IOException {
        try {
            if (token != JsonToken.START_OBJECT) {
                findings.add(FindingType.ROW_MALFORMED, place, "no object", "a JSON object in each line");
                parser.skipChildren();
                return true;
            }
            object(parser, "", into);
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

    private static void object(JsonParser parser, String prefix, Columns into) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            value(parser, prefix + name, into);
        }
    }

    private static void value(JsonParser parser, String name, Columns into) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            object(parser, name + ".", into);
        } else if (token == JsonToken.START_ARRAY) {
            int number = 1;
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                if (item.isScalarValue() && into.filled() < MOST_COLUMNS) {
                    into.put(name + "." + number++, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
        } else if (into.filled() <= MOST_COLUMNS) {
            into.put(name, token == JsonToken.VALUE_NULL ? "" : parser.getString());
        }
    }

    /** The names of all objects, and what the last object says under them. */
    private static final class Columns {
        private final Map<String, Integer> at = new LinkedHashMap<>();
        private final List<String> texts = new ArrayList<>();
        private final BitSet said = new BitSet();

        /** An object begins. */
        void begin() {
            Collections.fill(texts, "");
            said.clear();
        }

        /** Of several values under one name the first stays. */
        void put(String name, String text) {
            int column = at.computeIfAbsent(name, any -> at.size());
            if (column == texts.size()) {
                texts.add("");
            }
            if (!said.get(column)) {
                said.set(column);
                texts.set(column, text.strip());
            }
        }

        /** How many names the object has. */
        int filled() {
            return said.cardinality();
        }

        int size() {
            return at.size();
        }

        List<String> names() {
            return List.copyOf(at.keySet());
        }

        /** What the object says under the names so far. */
        CsvFields fields() {
            return CsvFields.of(texts);
        }

        /** The same under all names: later objects may have brought more. */
        CsvFields all(CsvFields fields) {
            if (fields.size() == at.size()) {
                return fields;
            }
            List<String> all = new ArrayList<>(fields);
            all.addAll(Collections.nCopies(at.size() - fields.size(), ""));
            return CsvFields.of(all);
        }
    }
}
