package org.exolot.statistics;

import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How probably a decision about one measured value is wrong, its error being normal (JCGM 106:2012, 7; the specific risk). Informs; verdicts
 * are decided by the rule of their criterion.
 */
public final class FalseDecision {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private FalseDecision() {}

    /**
     * The probability that the true value lies outside of the limits: of a false acceptance where the value was accepted.
     *
     * @param value as measured
     * @param uncertainty its standard uncertainty, above 0
     * @param lower empty for none
     * @param upper empty for none
     * @return between 0 and 1
     */
    public static double outside(double value, double uncertainty, OptionalDouble lower, OptionalDouble upper) {
        if (!(uncertainty > 0) || !Double.isFinite(uncertainty) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " with an uncertainty of " + uncertainty);
        }
        double below =
                lower.isPresent() ? NORMAL.cumulativeProbability((lower.getAsDouble() - value) / uncertainty) : 0;
        double above =
                upper.isPresent() ? NORMAL.cumulativeProbability((value - upper.getAsDouble()) / uncertainty) : 0;
        return below + above;
    }
}
