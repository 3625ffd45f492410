package org.exolot.quantity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The digits of a number before its exponent: which forms are read under which decimal sign. */
final class Mantissa {
    private static final String NARROW_SPACES = "\\u00A0\\u2009\\u202F";
    private static final String OTHER_GROUP_SIGNS = "'’ " + NARROW_SPACES;
    /** So many digits a long holds. */
    private static final int SHORT = 18;

    private static final Forms POINT = new Forms("\\.", ",");
    private static final Forms COMMA = new Forms(",", ".");

    private Mantissa() {}

    /** Whether the text has a form that is read. */
    static boolean matches(String text, DecimalSign sign, Grouping grouping) {
        Forms forms = sign == DecimalSign.POINT ? POINT : COMMA;
        return forms.plain.matcher(text).matches()
                || forms.grouped.matcher(text).matches()
                || (grouping == Grouping.ACCEPTED
                        && forms.bareGroups.matcher(text).matches());
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

    private static final class Forms {
        private final Pattern plain;
        private final Pattern grouped;
        private final Pattern bareGroups;

        Forms(String point, String groupSign) {
            plain = Pattern.compile("[+-]?(?:[0-9]+" + point + "?[0-9]*|" + point + "[0-9]+)");
            String groups = groupsOf("any", groupSign + OTHER_GROUP_SIGNS);
            grouped =
                    Pattern.compile("[+-]?(?:" + groups + point + "[0-9]+|" + groupsOf("narrow", NARROW_SPACES) + ")");
            bareGroups = Pattern.compile("[+-]?" + groups);
        }

        private static String groupsOf(String name, String signs) {
            return "[0-9]{1,3}(?<" + name + ">[" + signs + "])[0-9]{3}(?:\\k<" + name + ">[0-9]{3})*";
        }
    }
}
