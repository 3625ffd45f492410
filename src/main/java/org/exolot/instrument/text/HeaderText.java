package org.exolot.instrument.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Headers and keys as vendors write them are compared folded, as blanks, case and look-alike signs vary between versions. */
public final class HeaderText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private HeaderText() {}

    /**
     * The text for comparison only: Unicode NFKC (so U+00B5 and U+03BC for micro are one, a no-break space is a space), {@code ¡C} read
     * as {@code °C}, runs of white space as one space, trimmed, in lower case.
     */
    public static String fold(String text) {
        return ascii(text) ? foldAscii(text) : foldAny(text);
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** What {@link #foldAny} does, for the most of all texts, in which it is plain. */
    private static String foldAscii(String text) {
        if (folded(text)) {
            return text;
        }
        char[] folded = new char[text.length()];
        int length = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                blank = length > 0;
            } else {
                if (blank) {
                    folded[length++] = ' ';
                    blank = false;
                }
                folded[length++] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
            }
        }
        return new String(folded, 0, length);
    }

    /** Whether a plain text is as folding would leave it. */
    private static boolean folded(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= '\t' && c <= '\r' || c == ' ' && last == ' ') {
                return false;
            }
            last = c;
        }
        return last != ' ' || text.isEmpty();
    }

    private static String foldAny(String text) {
        String degrees = text.indexOf('¡') >= 0 ? text.replace("¡C", "°C") : text;
        String same = Normalizer.normalize(degrees, Normalizer.Form.NFKC);
        return BLANKS.matcher(same).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** The fields of a line of names, their quotes left out; only for lines in which no field holds the delimiter. */
    public static List<String> fields(String line, char delimiter) {
        String plain = line.indexOf('"') < 0 ? line : line.replace("\"", "");
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int to = plain.indexOf(delimiter); to >= 0; to = plain.indexOf(delimiter, from)) {
            fields.add(plain.substring(from, to));
            from = to + 1;
        }
        fields.add(plain.substring(from));
        return fields;
    }

    /** Where a column of this name stands, from 0: the first where several do. */
    public static OptionalInt column(List<String> header, String... names) {
        for (String name : names) {
            String wanted = fold(name);
            for (int i = 0; i < header.size(); i++) {
                if (fold(header.get(i)).equals(wanted)) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Where all columns of this name stand, from 0. */
    public static List<Integer> columns(List<String> header, String name) {
        String wanted = fold(name);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (fold(header.get(i)).equals(wanted)) {
                found.add(i);
            }
        }
        return found;
    }

    /** Where named columns stand that are not among these folded names, from 0. */
    public static List<Integer> unknown(List<String> header, Set<String> foldedNames) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String folded = fold(header.get(i));
            if (!folded.isEmpty() && !foldedNames.contains(folded)) {
                found.add(i);
            }
        }
        return found;
    }
}
