package org.exolot.quantity;

/** White space as instruments and spreadsheets write it, with the spaces that do not break. */
final class Spaces {
    private Spaces() {}

    /** Without leading and trailing white space of any kind, zero-width marks included. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether the character only makes room. */
    static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B'
                || character == '\uFEFF';
    }
}
