package org.exolot.instrument;

import java.util.Optional;

/**
 * A well of a plate.
 *
 * @param row from 0; 0 is A, 26 is AA
 * @param column from 1
 */
public record WellId(int row, int column) implements Comparable<WellId> {
    private static final int COLUMNS = 48;
    private static final int NONE = -1;

    public WellId {
        if (row < 0 || row > 31 || column < 1 || column > 48) {
            throw new IllegalArgumentException("no plate has row " + row + " and column " + column);
        }
    }

    /** Reads {@code A1}, {@code A01} or {@code AF48}. */
    public static WellId of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" names no well"));
    }

    /** The same; empty where the text names no well. */
    public static Optional<WellId> find(String text) {
        int well = number(text.strip());
        return well == NONE ? Optional.empty() : Optional.of(new WellId(well / (COLUMNS + 1), well % (COLUMNS + 1)));
    }

    /** Whether this text names a well. */
    public static boolean isWell(String text) {
        return number(text.strip()) != NONE;
    }

    /** Row and column as one number; {@link #NONE} for any other text. Plates have very many wells: no pattern is as quick. */
    private static int number(String text) {
        int first = letter(text, 0);
        int second = letter(text, 1);
        boolean two = first == 0 && second >= 0 && second < 6;
        if (first < 0 || second >= 0 && !two) {
            return NONE;
        }
        int column = column(text, two ? 2 : 1);
        return column == NONE ? NONE : (two ? 26 + second : first) * (COLUMNS + 1) + column;
    }

    /** A number from 1 to 48 behind up to two zeros, to the end of the text. */
    private static int column(String text, int at) {
        int from = at;
        while (from < text.length() && from < at + 2 && text.charAt(from) == '0') {
            from++;
        }
        if (from == text.length() || text.length() - from > 2 || text.charAt(from) == '0') {
            return NONE;
        }
        int column = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            column = 10 * column + digit;
        }
        return column <= COLUMNS ? column : NONE;
    }

    /** A letter's number from 0; -1 where none stands there. */
    private static int letter(String text, int at) {
        int letter = at < text.length() ? (text.charAt(at) | 0x20) - 'a' : -1;
        return letter >= 0 && letter < 26 && text.charAt(at) < 0x80 ? letter : -1;
    }

    @Override
    public int compareTo(WellId other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return (row < 26 ? String.valueOf((char) ('A' + row)) : "A" + (char) ('A' + row - 26)) + column;
    }
}
