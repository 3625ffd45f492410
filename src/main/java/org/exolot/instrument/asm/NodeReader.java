package org.exolot.instrument.asm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Reads parts of a JSON document as nodes, with the place of each, and no more of them than fit in memory. */
final class NodeReader {
    /** The most single values of one document: 1536 wells with 300 each. */
    private static final int MOST_VALUES = 500_000;

    /** The most numbers in arrays of one document: 64 MB of them. */
    private static final int MOST_POINTS = 8_000_000;

    private final JsonParser parser;
    private final FileId file;
    private final FindingLog findings;
    private boolean joined;
    private int values;
    private int points;

    NodeReader(JsonParser parser, FileId file, FindingLog findings) {
        this.parser = parser;
        this.file = file;
        this.findings = findings;
    }

    /** From here on the words of a name are joined by dashes or underscores: {@code measurement-document}. */
    void joinedNames() {
        joined = true;
    }

    /** A name as the model writes it; {@code viability} is that of a cell counter. */
    String plain(String name) {
        if (!joined || name.contains(" ") || AsmVocabulary.knows(name) || name.startsWith("$")) {
            return name;
        }
        String words = name.replace('-', ' ').replace('_', ' ');
        String counted = words + " (cell counter)";
        return !AsmVocabulary.knows(words) && AsmVocabulary.knows(counted) ? counted : words;
    }

    /** The value at which the parser stands. */
    Node read() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields();
            case START_ARRAY -> array();
            default -> leaf();
        };
    }

    /** Where the parser stands: bytes where the document is UTF-8, else its line. */
    Place here() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return at.getByteOffset() < 0
                ? new Place.Text(file, Math.max(1, at.getLineNr()), 0)
                : new Place.Bytes(file, at.getByteOffset(), Math.max(at.getByteOffset() + 1, end()));
    }

    private long end() {
        return parser.currentLocation().getByteOffset();
    }

    private Node.Fields fields() {
        Place start = here();
        Map<String, Node> members = new LinkedHashMap<>();
        for (String written = parser.nextName(); written != null; written = parser.nextName()) {
            Place named = here();
            parser.nextToken();
            Node member = read();
            String name = plain(written);
            if (members.putIfAbsent(name, member) != null) {
                findings.add(FindingType.ROW_DUPLICATED, named, name, "each name once in an object");
            }
        }
        return new Node.Fields(members, to(start));
    }

    private Place to(Place start) {
        return start instanceof Place.Bytes bytes
                ? new Place.Bytes(file, bytes.from(), Math.max(bytes.to(), end()))
                : start;
    }

    private Node array() {
        Place start = here();
        JsonToken first = parser.nextToken();
        if (first.isNumeric() || first == JsonToken.VALUE_NULL) {
            return numbers(to(start));
        }
        List<Node> items = new ArrayList<>();
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(read());
        }
        return new Node.Items(items, to(start));
    }

    private Node.Numbers numbers(Place start) {
        double[] all = new double[16];
        int size = 0;
        for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (++points > MOST_POINTS) {
                throw new TooMuchException(MOST_POINTS + " numbers in arrays");
            }
            if (size == all.length) {
                all = Arrays.copyOf(all, size * 2);
            }
            all[size++] = number(token);
        }
        return new Node.Numbers(Arrays.copyOf(all, size), start);
    }

    private double number(JsonToken token) {
        if (token.isNumeric()) {
            return parser.getDoubleValue();
        }
        if (token != JsonToken.VALUE_NULL) {
            findings.add(FindingType.VALUE_UNREADABLE, here(), shown(token), "a number or null, as the others");
            parser.skipChildren();
        }
        return Double.NaN;
    }

    private String shown(JsonToken token) {
        return token.isScalarValue() ? String.valueOf(parser.getString()) : "a nested " + token;
    }

    private Node.Leaf leaf() {
        if (++values > MOST_VALUES) {
            throw new TooMuchException(MOST_VALUES + " single values");
        }
        JsonToken token = parser.currentToken();
        Node.Kind kind = switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Node.Kind.TRUTH;
            case VALUE_NULL -> Node.Kind.NULL;
            default -> Node.Kind.TEXT;
        };
        return new Node.Leaf(String.valueOf(parser.getString()), kind, here());
    }

    /** More stands in a document than is read of one. */
    static final class TooMuchException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuchException(String what) {
            super(what);
        }
    }
}
