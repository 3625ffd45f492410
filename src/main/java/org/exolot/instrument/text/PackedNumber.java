package org.exolot.instrument.text;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Numbers as files write most of them, {@code 12} or {@code -0.50}, each in one {@code long} with its decimals: whoever keeps columns of them
 * needs no object for each, and the text comes out again as it stood there. What is written otherwise ({@code 007}, {@code 1E5}, {@code +1}, a word) is
 * {@link #NONE}.
 */
public final class PackedNumber {
    /** No number, or none that is written plainly. */
    public static final long NONE = Long.MIN_VALUE;

    /** So many digits fit beside the number of decimals. */
    private static final int MOST_DIGITS = 17;

    /** So many characters a text has at most. */
    public static final int LONGEST = MOST_DIGITS + 2;

    private static final int BITS_OF_DECIMALS = 5;
    private static final int DECIMALS = (1 << BITS_OF_DECIMALS) - 1;

    /** Up to here a double holds each whole number. */
    private static final long EXACT = 1L << 53;

    /** The powers of ten up to the most decimals, which a double holds as exactly. */
    private static final long[] POWERS = powers();

    private PackedNumber() {}

    /** The number that these characters are. */
    public static long of(char[] characters, int from, int to, char decimalSign) {
        int first = from < to && characters[from] == '-' ? from + 1 : from;
        if (first >= to || to - first > MOST_DIGITS + 1) {
            return NONE;
        }
        long digits = 0;
        int at = first;
        while (at < to && digit(characters[at])) {
            digits = 10 * digits + characters[at++] - '0';
        }
        int point = at < to ? at : -1;
        if (point >= 0 && characters[at++] != decimalSign) {
            return NONE;
        }
        while (at < to) {
            if (!digit(characters[at])) {
                return NONE;
            }
            digits = 10 * digits + characters[at++] - '0';
        }
        return asPrinted(characters[first], first, point, to) && (digits > 0 || first == from)
                ? (first > from ? -digits : digits) << BITS_OF_DECIMALS | (point < 0 ? 0 : to - 1 - point)
                : NONE;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the text is what printing the number gives: digits on both sides of the sign, and no zero before others. */
    private static boolean asPrinted(char leading, int first, int point, int to) {
        int whole = (point < 0 ? to : point) - first;
        boolean few = to - first - (point < 0 ? 0 : 1) <= MOST_DIGITS;
        return few && whole > 0 && point != to - 1 && (leading != '0' || whole == 1);
    }

    /** The text that the number was written as. */
    public static String text(long number, char decimalSign) {
        byte[] text = new byte[LONGEST];
        return new String(text, 0, print(number, decimalSign, text, 0), StandardCharsets.ISO_8859_1);
    }

    /**
     * Writes the text that the number was written as.
     *
     * @param to has room for {@value #LONGEST} characters
     * @return where it ends
     */
    public static int print(long number, char decimalSign, byte[] to, int at) {
        long digits = Math.abs(number >> BITS_OF_DECIMALS);
        int decimals = (int) (number & DECIMALS);
        int first = at;
        if (number < 0) {
            to[first++] = '-';
        }
        int point = decimals == 0 ? 0 : 1;
        int end = first + Math.max(length(digits), decimals + 1) + point;
        for (int i = end - 1; i >= first; i--) {
            if (point > 0 && i == end - 1 - decimals) {
                to[i] = (byte) decimalSign;
            } else {
                to[i] = (byte) ('0' + digits % 10);
                digits /= 10;
            }
        }
        return end;
    }

    private static int length(long digits) {
        int length = 1;
        while (length < POWERS.length && digits >= POWERS[length]) {
            length++;
        }
        return length;
    }

    /** Its value; the scale tells the decimals as they were written. */
    public static BigDecimal value(long number) {
        return BigDecimal.valueOf(number >> BITS_OF_DECIMALS, (int) (number & DECIMALS));
    }

    /** The binary floating point number next to it. */
    public static double nearest(long number) {
        long digits = number >> BITS_OF_DECIMALS;
        return Math.abs(digits) < EXACT
                ? digits / (double) POWERS[(int) (number & DECIMALS)]
                : value(number).doubleValue();
    }

    private static long[] powers() {
        long[] powers = new long[MOST_DIGITS];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }
}
