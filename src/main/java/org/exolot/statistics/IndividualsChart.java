package org.exolot.statistics;

import java.util.Optional;

/**
 * Limits of a control chart of single values and of its moving ranges (NIST/SEMATECH e-Handbook 6.3.2.2).
 *
 * @param centre the mean
 * @param sigma the standard deviation within, the mean moving range of two divided by 1.128
 * @param meanRange the mean moving range
 */
public record IndividualsChart(double centre, double sigma, double meanRange) {
    /** The expected range of two values in standard deviations (d2). */
    private static final double RANGE_OF_TWO = 1.128;
    /** The upper limit of a range of two in mean ranges (D4). */
    private static final double UPPER_RANGE = 3.267;

    /** From values in the order of time; empty for fewer than two, or where they do not vary. */
    public static Optional<IndividualsChart> of(double... values) {
        Optional<SampleSummary> summary = SampleSummary.of(values);
        if (summary.isEmpty() || values.length < 2) {
            return Optional.empty();
        }
        double ranges = 0;
        for (int i = 1; i < values.length; i++) {
            ranges += Math.abs(values[i] - values[i - 1]) / (values.length - 1);
        }
        return ranges > 0 && Double.isFinite(ranges)
                ? Optional.of(new IndividualsChart(summary.get().mean(), ranges / RANGE_OF_TWO, ranges))
                : Optional.empty();
    }

    /** The mean less three standard deviations. */
    public double lowerLimit() {
        return centre - 3 * sigma;
    }

    /** The mean and three standard deviations. */
    public double upperLimit() {
        return centre + 3 * sigma;
    }

    /** The highest moving range to expect. */
    public double upperRangeLimit() {
        return UPPER_RANGE * meanRange;
    }
}
