package org.exolot.instrument.workbook;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A double by its shortest digits, without an exponent where a person would not write one. */
final class ShortestDecimal {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]{1,40}([eE][+-]?[0-9]{1,3})?");

    /** As many decimal digits always mean a double of their own (IEEE 754: DBL_DIG): they are its shortest already. */
    private static final int OWN_DIGITS = 15;

    private static final int DECIMALS = 12;

    private ShortestDecimal() {}

    static String of(double value) {
        BigDecimal shortest = new BigDecimal(Double.toString(value));
        BigDecimal bare = shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros();
        return bare.precision() - bare.scale() > OWN_DIGITS || bare.scale() > DECIMALS
                ? bare.toString()
                : bare.toPlainString();
    }

    /** The double that these digits mean; empty where it is beyond all finite ones. */
    static String ofStored(String digits) {
        if (isShortest(digits)) {
            return digits;
        }
        double value = Double.parseDouble(digits);
        return Double.isFinite(value) ? of(value) : "";
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Whether digits stand as {@link #of} would write them: few enough, without a zero too many or an exponent. Most do. */
    private static boolean isShortest(String digits) {
        int from = digits.startsWith("-") ? 1 : 0;
        int length = digits.length();
        int point = -1;
        for (int i = from; i < length; i++) {
            char c = digits.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        int whole = (point < 0 ? length : point) - from;
        int decimals = point < 0 ? 0 : length - point - 1;
        if (whole == 0 || whole + decimals > OWN_DIGITS || decimals > DECIMALS) {
            return false;
        }
        boolean leadingZero = digits.charAt(from) == '0';
        if (point < 0) {
            return !leadingZero || digits.equals("0");
        }
        return decimals > 0 && digits.charAt(length - 1) != '0' && !(leadingZero && whole > 1);
    }
}
