package org.exolot.statistics;

import java.util.OptionalDouble;

/**
 * How well a process fits between its limits (NIST/SEMATECH e-Handbook 6.1.6). With the standard deviation within subgroups these are Cp
 * and Cpk, with the overall one Pp and Ppk. Fewer than some 25 values certify nothing.
 *
 * @param lower the lower specification limit, where there is one
 * @param upper the upper specification limit, where there is one
 */
public record ProcessCapability(OptionalDouble lower, OptionalDouble upper) {
    /** The width between the limits in six standard deviations; empty where a limit is missing or nothing varies. */
    public OptionalDouble potential(double sd) {
        return lower.isPresent() && upper.isPresent() && sd > 0
                ? OptionalDouble.of((upper.getAsDouble() - lower.getAsDouble()) / (6 * sd))
                : OptionalDouble.empty();
    }

    /** The distance from the mean to the nearer limit in three standard deviations, below 0 outside; empty where nothing varies. */
    public OptionalDouble actual(double mean, double sd) {
        double nearest =
                Math.min(mean - lower.orElse(Double.NEGATIVE_INFINITY), upper.orElse(Double.POSITIVE_INFINITY) - mean);
        return sd > 0 && Double.isFinite(nearest) ? OptionalDouble.of(nearest / (3 * sd)) : OptionalDouble.empty();
    }
}
