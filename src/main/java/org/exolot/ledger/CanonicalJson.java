package org.exolot.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in one form only, after RFC 8785 (JSON Canonicalization Scheme): no white space, names sorted by their UTF-16 units, the shortest escapes, UTF-8.
 * Of numbers it takes integers of at most 53 bits; decimals, greater integers and instants are written as strings by whoever makes the document, so that no
 * digit depends on binary floating point.
 */
public final class CanonicalJson {
    private static final long EXACT = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * The canonical bytes of a document made of maps with text names, collections, texts, booleans, integers and nulls.
     *
     * @throws IllegalArgumentException for any other value, and for text with half a surrogate pair
     */
    public static byte[] bytes(@Nullable Object document) {
        return text(document).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as text. */
    public static String text(@Nullable Object document) {
        var out = new StringBuilder();
        write(document, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(text, out);
            case Boolean truth -> out.append(truth.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number when number >= -EXACT && number <= EXACT -> out.append(number.longValue());
            case Map<?, ?> object -> object(object, out);
            case Collection<?> array -> array(array, out);
            default ->
                throw new IllegalArgumentException(
                        "canonical JSON takes no " + value.getClass().getSimpleName() + ": " + value);
        }
    }

    private static void object(Map<?, ?> object, StringBuilder out) {
        var sorted = new TreeMap<String, @Nullable Object>();
        object.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("a name in JSON is text, not " + name);
            }
            sorted.put(text, value);
        });
        var separator = "{";
        for (var member : sorted.entrySet()) {
            out.append(separator);
            quote(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void array(Collection<?> array, StringBuilder out) {
        var separator = "";
        out.append('[');
        for (var item : array) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        refuseHalfPair(text, i);
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void refuseHalfPair(String text, int at) {
        char c = text.charAt(at);
        boolean whole = !Character.isSurrogate(c)
                || (Character.isHighSurrogate(c)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1)))
                || (Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
        if (!whole) {
            throw new IllegalArgumentException(
                    "text with half a surrogate pair at character " + at + " has no canonical form");
        }
    }
}
