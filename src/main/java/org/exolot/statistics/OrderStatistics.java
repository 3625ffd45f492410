package org.exolot.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Intervals of a percentile without an assumption on the distribution, from the ranks of a sample (Hahn and Meeker, Statistical Intervals,
 * section 5.2).
 */
public final class OrderStatistics {
    private OrderStatistics() {}

    /**
     * Two ranks, counted from 1, smallest value first.
     *
     * @param coverage the probability that the percentile lies between the values of these ranks
     */
    public record Ranks(int lower, int upper, double coverage) {}

    /**
     * The narrowest ranks that are symmetric in probability and cover at least the confidence.
     *
     * @return empty where even the smallest and the largest of the sample do not
     */
    public static Optional<Ranks> ranks(int size, double fraction, double confidence) {
        if (size < 2 || !(fraction > 0 && fraction < 1) || !(confidence > 0 && confidence < 1)) {
            return Optional.empty();
        }
        var below = new BinomialDistribution(size, fraction);
        double tail = (1 - confidence) / 2;
        int lower = 0;
        while (lower < size && below.cumulativeProbability(lower) <= tail) {
            lower++;
        }
        int upper = size;
        while (upper > 0 && 1 - below.cumulativeProbability(upper - 1) <= tail) {
            upper--;
        }
        upper++;
        if (lower < 1 || upper > size) {
            return Optional.empty();
        }
        double coverage = below.cumulativeProbability(upper - 1) - below.cumulativeProbability(lower - 1);
        return Optional.of(new Ranks(lower, upper, coverage));
    }

    /**
     * Between which of the measured values a percentile of their population lies.
     *
     * @param values in any order, all finite
     * @param fraction above 0 and below 1
     * @param confidence for instance 0.95
     * @return empty where the sample is too small for that confidence
     */
    public static Optional<Interval> interval(double[] values, double fraction, double confidence) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ranks(sorted.length, fraction, confidence)
                .map(ranks -> new Interval(sorted[ranks.lower() - 1], sorted[ranks.upper() - 1]));
    }
}
