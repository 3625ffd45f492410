package org.exolot.statistics;

import java.util.Optional;
import org.exolot.statistics.SizeDistributions.Measure;
import org.exolot.statistics.SizeDistributions.Representative;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Between which diameters a percentile by surface or volume lies, as far as a number of tracked particles lets one say. A few large
 * particles carry much of the volume, so such an interval is wider than the one by number.
 */
public final class WeightedPercentile {
    private WeightedPercentile() {}

    /**
     * The interval after Woodruff (J Am Stat Assoc 1952;47:635): the distribution's percentiles at the fraction ± z standard errors of the
     * weighted share below the percentile.
     *
     * @param numbers the distribution by number
     * @param measure what a particle counts for
     * @param fraction above 0 and below 1
     * @param tracks how many particles were tracked
     * @param confidence for instance 0.95
     * @return empty where nothing was measured, or too few particles were tracked to say anything of this percentile
     */
    public static Optional<Interval> interval(
            SizeDistribution numbers, Measure measure, double fraction, int tracks, double confidence) {
        SizeDistribution weighted = SizeDistributions.measuredBy(measure, Representative.CENTRE, numbers);
        Optional<SizeStatistics> found = SizeStatistics.of(weighted);
        if (found.isEmpty() || tracks < 2 || !(fraction > 0 && fraction < 1)) {
            return Optional.empty();
        }
        SizeStatistics statistics = found.get();
        double reach = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2)
                * standardError(numbers, weighted, statistics.percentile(fraction), fraction, tracks);
        return fraction - reach > 0 && fraction + reach < 1
                ? Optional.of(
                        new Interval(statistics.percentile(fraction - reach), statistics.percentile(fraction + reach)))
                : Optional.empty();
    }

    /** Of the weighted share below a diameter: that of a ratio of means over the tracked particles. */
    private static double standardError(
            SizeDistribution numbers, SizeDistribution weighted, double diameter, double fraction, int tracks) {
        double particles = 0;
        double weight = 0;
        double squares = 0;
        for (int i = 0; i < numbers.bins(); i++) {
            double count = numbers.counts()[i];
            if (count == 0) {
                continue;
            }
            double each = weighted.counts()[i] / count;
            double below = Math.clamp((diameter - numbers.edges()[i]) / numbers.width(i), 0, 1);
            particles += count;
            weight += weighted.counts()[i];
            squares += count * each * each * (below * square(1 - fraction) + (1 - below) * square(fraction));
        }
        return Math.sqrt(squares * particles / tracks) / weight;
    }

    private static double square(double number) {
        return number * number;
    }
}
