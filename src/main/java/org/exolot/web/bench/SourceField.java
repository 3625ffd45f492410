package org.exolot.web.bench;

/**
 * A line of a text in three parts: one field of a delimited line, and what stands before and after it.
 *
 * @param field empty where none is asked for, or the line has fewer
 */
record SourceField(String before, String field, String after) {
    /** A tab or semicolon divides where it occurs: a comma beside them belongs to numbers. */
    private static final String DELIMITERS = "\t;,|";

    private static final String CUT = " …";

    /**
     * The field of this number.
     *
     * @param column from 1; 0 for none
     * @param widest how many characters of each part are shown at most
     */
    static SourceField of(String line, int column, int widest) {
        for (int i = 0; column > 0 && i < DELIMITERS.length(); i++) {
            int from = start(line, DELIMITERS.charAt(i), column);
            if (from > 0 || (from == 0 && line.indexOf(DELIMITERS.charAt(i)) >= 0)) {
                int to = end(line, DELIMITERS.charAt(i), from);
                return new SourceField(
                        end(line.substring(0, from), widest),
                        cut(line.substring(from, to), widest),
                        cut(line.substring(to), widest));
            }
        }
        return new SourceField(cut(line, widest), "", "");
    }

    /** Where a field begins; -1 where the line has fewer. */
    private static int start(String line, char delimiter, int column) {
        int from = 0;
        for (int field = 1; field < column; field++) {
            int end = end(line, delimiter, from);
            if (end == line.length()) {
                return -1;
            }
            from = end + 1;
        }
        return from;
    }

    /** The delimiter that ends the field, or the line's end; one between quotation marks ends none. */
    private static int end(String line, char delimiter, int from) {
        boolean quoted = false;
        for (int at = from; at < line.length(); at++) {
            char character = line.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == delimiter && !quoted) {
                return at;
            }
        }
        return line.length();
    }

    private static String end(String text, int widest) {
        return text.length() > widest ? CUT.strip() + " " + text.substring(text.length() - widest) : text;
    }

    private static String cut(String text, int widest) {
        return text.length() > widest ? text.substring(0, widest) + CUT : text;
    }
}
