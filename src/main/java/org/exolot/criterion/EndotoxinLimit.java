package org.exolot.criterion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The arithmetic of endotoxin limits (USP &lt;85&gt;). K and M are defined for parenteral routes: elsewhere they are a scale, no limit. */
public final class EndotoxinLimit {
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

    private EndotoxinLimit() {}

    /**
     * K / M in EU/mL.
     *
     * @param threshold K in EU per kg and hour: 5, intrathecally 0.2
     * @param doseMl of the product within an hour
     * @param bodyKg of the patient
     */
    public static BigDecimal perMl(BigDecimal threshold, BigDecimal doseMl, BigDecimal bodyKg) {
        return threshold.multiply(bodyKg).divide(doseMl, DIGITS).stripTrailingZeros();
    }

    /** K · body weight in EU: what a person may receive within an hour. */
    public static BigDecimal perSession(BigDecimal threshold, BigDecimal bodyKg) {
        return threshold.multiply(bodyKg);
    }

    /** What so many mL of the undiluted product hold at most, in EU, if they hold as much as its limit in EU/mL allows. */
    public static BigDecimal atLimit(BigDecimal limitPerMl, BigDecimal productMl) {
        return limitPerMl.multiply(productMl, DIGITS).stripTrailingZeros();
    }

    /** The maximum valid dilution of a sample: limit · concentration of the sample / λ; for a limit in EU/mL the concentration is 1. */
    public static BigDecimal maximumValidDilution(BigDecimal limitPerMl, BigDecimal lambda) {
        return limitPerMl.divide(lambda, DIGITS).stripTrailingZeros();
    }
}
