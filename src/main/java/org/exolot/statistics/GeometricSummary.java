package org.exolot.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Values whose ratios matter, such as counts and relative potencies: summarised on the scale of their logarithms (USP &lt;1034&gt;). */
public final class GeometricSummary {
    /** The confidence of intervals that are reported with a relative potency. */
    public static final double CONFIDENCE = 0.95;

    private final SampleSummary logarithms;

    private GeometricSummary(SampleSummary logarithms) {
        this.logarithms = logarithms;
    }

    /** Of values that are all above 0 and finite, at least one; empty otherwise. */
    public static Optional<GeometricSummary> of(double... values) {
        if (Arrays.stream(values).anyMatch(it -> !(it > 0))) {
            return Optional.empty();
        }
        return SampleSummary.of(Arrays.stream(values).map(Math::log).toArray()).map(GeometricSummary::new);
    }

    public int size() {
        return logarithms.size();
    }

    /** The geometric mean, in the unit of the values. */
    public double mean() {
        return Math.exp(logarithms.mean());
    }

    /** The standard deviation of the natural logarithms; empty for a single value. */
    public OptionalDouble logSd() {
        return logarithms.sd();
    }

    /** The geometric coefficient of variation, 100·√(exp(s²) − 1) with s that of the natural logarithms. */
    public OptionalDouble gcvPercent() {
        return logSd().isPresent()
                ? OptionalDouble.of(100 * Math.sqrt(Math.expm1(Math.pow(logSd().orElseThrow(), 2))))
                : OptionalDouble.empty();
    }

    /** The two-sided interval of the geometric mean; empty for a single value, or where its ends are beyond all numbers. */
    public Optional<Interval> confidenceInterval(double confidence) {
        return logarithms
                .confidenceInterval(confidence)
                .filter(it -> Double.isFinite(Math.exp(it.upper())))
                .map(it -> new Interval(Math.exp(it.lower()), Math.exp(it.upper())));
    }

    /** The upper end of the interval divided by the lower: the precision of a relative potency in one number. */
    public OptionalDouble confidenceRatio(double confidence) {
        return logarithms
                .confidenceInterval(confidence)
                .map(it -> Math.exp(it.upper() - it.lower()))
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
