package org.exolot.instrument.workbook;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A double by its shortest digits, without an exponent where a person would not write one. */
final class ShortestDecimal {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]{1,40}([eE][+-]?[0-9]{1,3})?");

    private ShortestDecimal() {}

    static String of(double value) {
        BigDecimal shortest = new BigDecimal(Double.toString(value));
        BigDecimal bare = shortest.signum() == 0 ? BigDecimal.ZERO : shortest.stripTrailingZeros();
        return bare.precision() - bare.scale() > 15 || bare.scale() > 12 ? bare.toString() : bare.toPlainString();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
