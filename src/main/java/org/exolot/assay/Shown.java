package org.exolot.assay;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Computed figures of suitability, judged as they are shown. */
final class Shown {
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final BigDecimal LARGE = new BigDecimal("1E6");

    private Shown() {}

    static BigDecimal rounded(BigDecimal number) {
        return number.round(FOUR);
    }

    static String number(BigDecimal number) {
        return number.abs().compareTo(LARGE) < 0 ? number.toPlainString() : number.toString();
    }
}
