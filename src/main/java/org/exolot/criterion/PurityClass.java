package org.exolot.criterion;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.quantity.Value;

/**
 * Particles per µg of protein in the classes of Webber and Clayton (J. Extracell. Vesicles 2013;2:19861), which leave two gaps: both are
 * named. A class informs; a limit comes from the specification.
 */
public enum PurityClass {
    UNPURE("0", "1.5E9"),
    INDETERMINATE_LOW("1.5E9", "2E9"),
    LOW("2E9", "2E10"),
    INTERMEDIATE("2E10", "3E10"),
    HIGH("3E10", "");

    private final BigDecimal from;
    private final Optional<BigDecimal> to;

    PurityClass(String from, String to) {
        this.from = new BigDecimal(from);
        this.to = to.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(to));
    }

    /** The class of a value in particles per µg; of a censored one only where all that it allows is in one class. */
    public static Optional<PurityClass> of(Value perMicrogram) {
        Optional<Interval> possible = Interval.of(perMicrogram);
        for (PurityClass each : values()) {
            if (possible.map(each::holds).orElse(false)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private boolean holds(Interval possible) {
        Interval own = new Interval(
                this == UNPURE ? Optional.empty() : Optional.of(new Interval.Bound(from, true)),
                to.map(end -> new Interval.Bound(end, false)));
        return own.contains(possible);
    }
}
