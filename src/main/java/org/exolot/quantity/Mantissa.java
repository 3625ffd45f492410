package org.exolot.quantity;

import java.math.BigDecimal;

/** The digits of a number before its exponent: which forms are read under which decimal sign. */
final class Mantissa {
    /** Spaces that no keyboard writes by accident. */
    private static final String NARROW_SPACES = "\u00A0\u2009\u202F";

    private static final String OTHER_GROUP_SIGNS = "'’ " + NARROW_SPACES;
    private static final int GROUP = 3;
    /** So many digits a long holds. */
    private static final int SHORT = 18;

    private Mantissa() {}

    /** Whether the text has a form that is read. */
    static boolean matches(String text, DecimalSign sign, Grouping grouping) {
        char point = sign == DecimalSign.POINT ? '.' : ',';
        int begin = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int at = digits(text, begin);
        int before = at - begin;
        if (at < text.length() && text.charAt(at) != point) {
            char group = text.charAt(at);
            at = before >= 1 && before <= GROUP && groups(group, point) ? behindGroups(text, at) : -1;
            return at == text.length()
                    ? grouping == Grouping.ACCEPTED || NARROW_SPACES.indexOf(group) >= 0
                    : at > 0 && text.charAt(at) == point && decimals(text, at, 1);
        }
        return at == text.length() ? before > 0 : decimals(text, at, before > 0 ? 0 : 1);
    }

    private static boolean groups(char sign, char point) {
        return sign == (point == '.' ? ',' : '.') || OTHER_GROUP_SIGNS.indexOf(sign) >= 0;
    }

    /** Where the groups of three digits end that begin with the sign here, each behind the same sign; -1 where one has not three. */
    private static int behindGroups(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == text.charAt(from)) {
            int end = digits(text, at + 1);
            if (end - at - 1 != GROUP) {
                return -1;
            }
            at = end;
        }
        return at;
    }

    /** Whether nothing but so many decimals or more follow the decimal sign here. */
    private static boolean decimals(String text, int point, int least) {
        int end = digits(text, point + 1);
        return end == text.length() && end - point - 1 >= least;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** Whether the text is digits only, with a minus before and a decimal sign among them at most: what most cells are. */
    static boolean plain(String text, DecimalSign sign) {
        char point = sign == DecimalSign.POINT ? '.' : ',';
        int at = text.startsWith("-") ? 1 : 0;
        boolean digit = false;
        boolean decimals = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digit = true;
            } else if (c == point && digit && !decimals) {
                decimals = true;
            } else {
                return false;
            }
        }
        return digit;
    }

    /** The number of digits that have such a form. */
    static BigDecimal decimal(String matched, DecimalSign sign) {
        return matched.length() <= SHORT ? ofLong(matched, sign) : ofDigits(matched, sign);
    }

    private static BigDecimal ofLong(String matched, DecimalSign sign) {
        char point = sign == DecimalSign.POINT ? '.' : ',';
        long digits = 0;
        int scale = 0;
        boolean decimals = false;
        for (int i = 0; i < matched.length(); i++) {
            char c = matched.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                scale += decimals ? 1 : 0;
            } else {
                decimals |= c == point;
            }
        }
        return BigDecimal.valueOf(matched.indexOf('-') >= 0 ? -digits : digits, scale);
    }

    private static BigDecimal ofDigits(String matched, DecimalSign sign) {
        StringBuilder digits = new StringBuilder(matched.length());
        char point = sign == DecimalSign.POINT ? '.' : ',';
        for (int i = 0; i < matched.length(); i++) {
            char character = matched.charAt(i);
            if (character == point) {
                digits.append('.');
            } else if ((character >= '0' && character <= '9') || character == '-') {
                digits.append(character);
            }
        }
        return new BigDecimal(digits.toString());
    }
}
