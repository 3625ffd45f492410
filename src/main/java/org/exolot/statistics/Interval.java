package org.exolot.statistics;

/**
 * Two bounds, both finite.
 *
 * @param lower the lower one
 * @param upper the upper one, never below the lower
 */
public record Interval(double lower, double upper) {
    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("not an interval: " + lower + " to " + upper);
        }
    }

    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }
}
