package org.exolot.instrument.workbook;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The places that rows and cells of a sheet's part claim. A column is named by three letters at most (ECMA-376 part 1, 18.3.1.4); whoever reads a
 * row makes room for all cells before the one that is named, so that a longer name would take all memory.
 */
final class CellReferences {
    private static final int LETTERS = 3;
    private static final int LONGEST = 12;
    private static final int NOWHERE = -1;
    private static final String HIDDEN = "hidden";

    /** The beginning of the element of a row or a cell. */
    private static final Pattern ROW_OR_CELL = Pattern.compile("<(?:[\\w.-]{1,40}:)?(?:c|row)\\s");

    private CellReferences() {}

    /** Takes each element of which an attribute {@code hidden} is met on the way. */
    interface Hidden {
        /**
         * @param text of the part
         * @param begin where the element begins
         * @param sign where the attribute's {@code =} stands
         */
        void attribute(String text, int begin, int sign);
    }

    /** The first claim that is none of a sheet; empty where there is none. */
    static Optional<String> impossible(String text, Hidden hidden) {
        OpenElement element = new OpenElement(text);
        for (int sign = text.indexOf('='); sign >= 0; sign = text.indexOf('=', sign + 1)) {
            int name = before(text, sign);
            if (name > 0 && text.charAt(name) == 'n' && text.startsWith(HIDDEN, name - HIDDEN.length() + 1)) {
                int begin = element.begin(sign);
                if (begin >= 0) {
                    hidden.attribute(text, begin, sign);
                }
            }
            if (name > 0 && text.charAt(name) == 'r' && Character.isWhitespace(text.charAt(name - 1))) {
                String value = value(text, sign + 1);
                if (!possible(value) && ofRowOrCell(text, element.begin(sign))) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    private static int before(String text, int sign) {
        int at = sign - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /** What stands between the quotes behind the sign, as far as it counts; empty where the text ends before. */
    private static String value(String text, int behind) {
        int quote = behind;
        while (quote < text.length() && Character.isWhitespace(text.charAt(quote))) {
            quote++;
        }
        int end = quote < text.length() ? text.indexOf(text.charAt(quote), quote + 1) : -1;
        int most = Math.min(text.length(), quote + 1 + LONGEST);
        return quote + 1 >= text.length() ? "" : text.substring(quote + 1, end < 0 ? most : Math.min(end, most));
    }

    /** Letters and digits only, as a reference to a character might hide letters. */
    private static boolean possible(String value) {
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            if (!Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return letters <= LETTERS;
    }

    private static boolean ofRowOrCell(String text, int begin) {
        return begin >= 0
                && ROW_OR_CELL.matcher(text).region(begin, text.length()).lookingAt();
    }

    /** Finds the element that is open at a place. Ask from the left to the right, so that a text is gone through once at most. */
    private static final class OpenElement {
        private final String text;
        private int seen;
        private int begin = NOWHERE;

        private OpenElement(String text) {
            this.text = text;
        }

        /** Where it begins; {@link #NOWHERE} where none is open. */
        private int begin(int place) {
            for (; seen < place; seen++) {
                char c = text.charAt(seen);
                begin = c == '<' ? seen : c == '>' ? NOWHERE : begin;
            }
            return begin;
        }
    }
}
