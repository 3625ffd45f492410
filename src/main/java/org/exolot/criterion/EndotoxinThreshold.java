package org.exolot.criterion;

import java.math.BigDecimal;

/**
 * The endotoxin that a person may receive within an hour (USP &lt;85&gt;, where it is defined for parenteral routes).
 *
 * @param euPerKg K in EU per kg and hour, more than 0: 5, intrathecally 0.2
 * @param bodyKg the body weight in kg, more than 0
 */
public record EndotoxinThreshold(BigDecimal euPerKg, BigDecimal bodyKg) {
    /** In EU. */
    public BigDecimal eu() {
        return EndotoxinLimit.perSession(euPerKg, bodyKg);
    }
}
