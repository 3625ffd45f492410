package org.exolot.quantity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A decimal number as one text and back, with every significant digit kept: {@code 98.0}, {@code 0.050}, {@code 7.29E+11}. The form is
 * that of {@link BigDecimal#toString()}, which tells scale and digits apart and knows no locale.
 */
public final class CanonicalNumber {
    private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?(E[+-]?[0-9]{1,10})?");

    private CanonicalNumber() {}

    /** The canonical text. */
    public static String print(BigDecimal number) {
        return number.toString();
    }

    /**
     * The number of a canonical text.
     *
     * @throws IllegalArgumentException if the text is not one that {@link #print} writes; for what people and machines write see {@link ValueReader}
     */
    public static BigDecimal parse(String text) {
        if (FORM.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            if (print(number).equals(text)) {
                return number;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a number in canonical form");
    }
}
