package org.exolot.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;

/** Grubbs' test for one outlier (Technometrics 1969;11:1). It flags: no value is taken out for it. */
public final class Grubbs {
    private Grubbs() {}

    /**
     * The value farthest from the mean, where it is farther than chance explains.
     *
     * @param index which value, from 0
     * @param statistic its distance from the mean in standard deviations
     * @param critical what the distance was compared with
     */
    public record Outlier(int index, double statistic, double critical) {}

    /** The critical value of the two-sided test; empty for fewer than 3 values. */
    public static OptionalDouble critical(int size, double alpha) {
        if (size < 3 || !(alpha > 0 && alpha < 1)) {
            return OptionalDouble.empty();
        }
        double t = new TDistribution(size - 2.0).inverseCumulativeProbability(1 - alpha / (2 * size));
        return OptionalDouble.of((size - 1) / Math.sqrt(size) * Math.sqrt(t * t / (size - 2 + t * t)));
    }

    /** The outlier of these values, if there is one. */
    public static Optional<Outlier> outlier(double alpha, double... values) {
        OptionalDouble critical = critical(values.length, alpha);
        Optional<SampleSummary> summary = SampleSummary.of(values);
        if (critical.isEmpty() || summary.isEmpty()) {
            return Optional.empty();
        }
        double sd = summary.get().sd().orElse(0);
        int farthest = 0;
        for (int i = 1; i < values.length; i++) {
            if (Math.abs(values[i] - summary.get().mean())
                    > Math.abs(values[farthest] - summary.get().mean())) {
                farthest = i;
            }
        }
        double statistic = Math.abs(values[farthest] - summary.get().mean()) / sd;
        return sd > 0 && statistic > critical.getAsDouble()
                ? Optional.of(new Outlier(farthest, statistic, critical.getAsDouble()))
                : Optional.empty();
    }
}
