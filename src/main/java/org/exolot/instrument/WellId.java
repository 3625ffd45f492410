package org.exolot.instrument;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A well of a plate.
 *
 * @param row from 0; 0 is A, 26 is AA
 * @param column from 1
 */
public record WellId(int row, int column) implements Comparable<WellId> {
    private static final Pattern FORM =
            Pattern.compile("(A[A-F]|[A-Z])0{0,2}([1-9]|[1-3][0-9]|4[0-8])", Pattern.CASE_INSENSITIVE);

    public WellId {
        if (row < 0 || row > 31 || column < 1 || column > 48) {
            throw new IllegalArgumentException("no plate has row " + row + " and column " + column);
        }
    }

    /** Reads {@code A1}, {@code A01} or {@code AF48}. */
    public static WellId of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" names no well");
        }
        String letters = parts.group(1).toUpperCase(Locale.ROOT);
        int row = letters.length() == 1 ? letters.charAt(0) - 'A' : 26 + letters.charAt(1) - 'A';
        return new WellId(row, Integer.parseInt(parts.group(2)));
    }

    /** Whether this text names a well. */
    public static boolean isWell(String text) {
        return FORM.matcher(text.strip()).matches();
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
