package org.exolot.criterion;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;

/**
 * What is judged.
 *
 * @param value the reportable value with its full digits
 * @param unit of the value
 * @param standardUncertainty in the same unit: what differs between the lot and its label under the same method (never with what both
 *     share, such as a calibration), not expanded; not negative
 */
public record Observation(Value value, Unit unit, Optional<BigDecimal> standardUncertainty) {
    public Observation {
        if (standardUncertainty.isPresent() && standardUncertainty.get().signum() < 0) {
            throw new IllegalArgumentException("an uncertainty is not negative: " + standardUncertainty.get());
        }
    }

    /** A value without a stated uncertainty. */
    public static Observation of(Value value, Unit unit) {
        return new Observation(value, unit, Optional.empty());
    }
}
