package org.exolot.instrument.text;

import java.math.BigDecimal;

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
        int point = -1;
        for (int i = first; i < to; i++) {
            int digit = characters[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
            } else if (characters[i] == decimalSign && point < 0) {
                point = i;
            } else {
                return NONE;
            }
        }
        return asPrinted(characters[first], first, point, to) && (digits > 0 || first == from)
                ? (first > from ? -digits : digits) << BITS_OF_DECIMALS | (point < 0 ? 0 : to - 1 - point)
                : NONE;
    }

    /** Whether the text is what printing the number gives: digits on both sides of the sign, and no zero before others. */
    private static boolean asPrinted(char leading, int first, int point, int to) {
        int whole = (point < 0 ? to : point) - first;
        boolean few = to - first - (point < 0 ? 0 : 1) <= MOST_DIGITS;
        return few && whole > 0 && point != to - 1 && (leading != '0' || whole == 1);
    }

    /** The text that the number was written as. */
    public static String text(long number, char decimalSign) {
        StringBuilder text = new StringBuilder(MOST_DIGITS + 2);
        append(text, number, decimalSign);
        return text.toString();
    }

    /** Appends the text that the number was written as. */
    public static void append(StringBuilder to, long number, char decimalSign) {
        long digits = number >> BITS_OF_DECIMALS;
        int decimals = (int) (number & DECIMALS);
        if (digits < 0) {
            to.append('-');
        }
        if (decimals == 0) {
            to.append(Math.abs(digits));
            return;
        }
        long unit = POWERS[decimals];
        long fraction = Math.abs(digits) % unit;
        to.append(Math.abs(digits) / unit).append(decimalSign);
        for (long place = unit / 10; place > Math.max(fraction, 1); place /= 10) {
            to.append('0');
        }
        to.append(fraction);
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
