package org.exolot.instrument.text;

import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.ValueReader;

/**
 * Numbers in the forms that nearly all cells of an instrument have: digits, with a minus before, one decimal sign among them and an exponent
 * behind at most. Told and read without an object, for millions of cells; whatever has another form is left to {@link ValueReader}.
 */
public final class PlainNumber {
    /** The most characters of a number. */
    static final int LONGEST = 100;

    /** So many digits a binary double holds exactly. */
    private static final int EXACT_DIGITS = 15;

    private static final int NO_POWER = Integer.MIN_VALUE;

    private PlainNumber() {}

    /** Whether {@link ValueReader#read} gives a number for this text; a text for which this is false may be one in another form. */
    public static boolean is(String text, DecimalSign sign) {
        return is(text, 0, text.length(), sign);
    }

    /** The same of the part of a text from one character to before another. */
    public static boolean is(String text, int from, int to, DecimalSign sign) {
        return form(text, from, to).plain(sign);
    }

    /** How a text writes its number. */
    public static NumberForm form(String text) {
        return form(text, 0, text.length());
    }

    /** How a number is written that is the part of a text from one character to before another. */
    static NumberForm form(String text, int from, int to) {
        if (from == to) {
            return NumberForm.BLANK;
        }
        int first = text.charAt(from) == '-' ? from + 1 : from;
        int at = digits(text, first, to);
        if (at == first || to - from > LONGEST) {
            return NumberForm.OTHER;
        }
        char sign = at < to ? text.charAt(at) : 0;
        NumberForm form = NumberForm.ofSign(sign);
        at = form == NumberForm.WHOLE ? at : digits(text, at + 1, to);
        return at == to || power(text, at, to) != NO_POWER ? form : NumberForm.OTHER;
    }

    /**
     * The number, correctly rounded.
     *
     * @return NaN where the text has another form, more than 15 digits or a power of ten beyond 22
     */
    public static double of(String text, DecimalSign sign) {
        return of(text, 0, text.length(), sign);
    }

    /** The same of the part of a text from one character to before another. */
    public static double of(String text, int from, int to, DecimalSign sign) {
        char point = sign == DecimalSign.POINT ? '.' : ',';
        boolean negative = from < to && text.charAt(from) == '-';
        int first = negative ? from + 1 : from;
        long digits = 0;
        int seen = 0;
        int pointAt = -1;
        int at = first;
        for (; at < to; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                seen += digits == 0 ? 0 : 1;
            } else if (c == point && pointAt < 0 && at > first) {
                pointAt = at;
            } else {
                break;
            }
        }
        if (at == first || pointAt == at - 1 || seen > EXACT_DIGITS) {
            return Double.NaN;
        }
        int power = at == to ? 0 : power(text, at, to);
        if (power == NO_POWER) {
            return Double.NaN;
        }
        double number = PowersOfTen.times(digits, pointAt < 0 ? power : power - (at - pointAt - 1));
        return negative ? -number : number;
    }

    private static int digits(String text, int from, int length) {
        int at = from;
        while (at < length && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** The power of ten of an exponent of one to four digits that takes the rest of the text. */
    private static int power(String text, int from, int length) {
        if ((text.charAt(from) | 0x20) != 'e') {
            return NO_POWER;
        }
        int at = from + 1;
        boolean negative = at < length && text.charAt(at) == '-';
        at += negative || at < length && text.charAt(at) == '+' ? 1 : 0;
        if (at == length || length - at > 4 || digits(text, at, length) != length) {
            return NO_POWER;
        }
        int power = Integer.parseInt(text, at, length, 10);
        return negative ? -power : power;
    }
}
