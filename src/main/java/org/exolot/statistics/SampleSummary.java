package org.exolot.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;

/** Mean and spread of a few independent values. */
public final class SampleSummary {
    private final int size;
    private final double mean;
    private final double squares;

    private SampleSummary(int size, double mean, double squares) {
        this.size = size;
        this.mean = mean;
        this.squares = squares;
    }

    /** Of values of which there is at least one, all finite; empty otherwise. */
    public static Optional<SampleSummary> of(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value / values.length;
        }
        if (values.length == 0 || !Double.isFinite(sum)) {
            return Optional.empty();
        }
        double rest = 0;
        for (double value : values) {
            rest += (value - sum) / values.length;
        }
        double mean = sum + rest;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Double.isFinite(squares)
                ? Optional.of(new SampleSummary(values.length, mean, squares))
                : Optional.empty();
    }

    public int size() {
        return size;
    }

    /** The arithmetic mean. */
    public double mean() {
        return mean;
    }

    /** The sample standard deviation (divisor n − 1); empty for a single value. */
    public OptionalDouble sd() {
        return size > 1 ? OptionalDouble.of(Math.sqrt(squares / (size - 1))) : OptionalDouble.empty();
    }

    /** The standard deviation in percent of the mean; empty for a single value or a mean that is not above 0. */
    public OptionalDouble cvPercent() {
        return size > 1 && mean > 0 ? OptionalDouble.of(100 * sd().orElseThrow() / mean) : OptionalDouble.empty();
    }

    /** The two-sided interval of the mean by Student's t; empty for a single value. */
    public Optional<Interval> confidenceInterval(double confidence) {
        if (size < 2) {
            return Optional.empty();
        }
        double half = studentT(confidence, size - 1) * sd().orElseThrow() / Math.sqrt(size);
        return Optional.of(new Interval(mean - half, mean + half));
    }

    /** The two-sided quantile of Student's t. */
    static double studentT(double confidence, int degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + confidence) / 2);
    }
}
