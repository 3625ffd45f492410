package org.exolot.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Distributions made from distributions. */
public final class SizeDistributions {
    private SizeDistributions() {}

    /** What a particle counts for. */
    public enum Measure {
        /** One. */
        NUMBER,
        /** The surface of a sphere of its diameter, in nm². */
        SURFACE,
        /** The volume of a sphere of its diameter, in nm³. */
        VOLUME
    }

    /** Which diameter stands for all particles of a bin. */
    public enum Representative {
        CENTRE,
        /** As NTA 3 has it in its surface and volume distributions. */
        LOWER_EDGE
    }

    /**
     * A distribution on new bins, with what did not find a bin.
     *
     * @param below what lay below the first edge
     * @param above what lay above the last
     */
    public record Rebinned(SizeDistribution distribution, double below, double above) {}

    /** A distribution of numbers, counted by another measure. */
    public static SizeDistribution measuredBy(
            Measure measure, Representative representative, SizeDistribution numbers) {
        double[] weighted = numbers.counts().clone();
        for (int i = 0; i < weighted.length; i++) {
            double diameter = representative == Representative.CENTRE ? numbers.centre(i) : numbers.edges()[i];
            weighted[i] *= switch (measure) {
                case NUMBER -> 1;
                case SURFACE -> Math.PI * diameter * diameter;
                case VOLUME -> Math.PI / 6 * diameter * diameter * diameter;
            };
        }
        return new SizeDistribution(numbers.edges().clone(), weighted);
    }

    /** Each bin times a factor, for instance a dilution. */
    public static SizeDistribution scaled(SizeDistribution distribution, double factor) {
        double[] counts = distribution.counts().clone();
        for (int i = 0; i < counts.length; i++) {
            counts[i] *= factor;
        }
        return new SizeDistribution(distribution.edges().clone(), counts);
    }

    /**
     * The mean of each bin. Where the bins hold particles per mL this weighs each distribution by its concentration.
     *
     * @param distributions gone through once, so that a list that makes each when asked for holds none
     * @return empty where there is none, or not all stand on the same bins
     */
    public static Optional<SizeDistribution> mean(List<SizeDistribution> distributions) {
        if (distributions.isEmpty()) {
            return Optional.empty();
        }
        SizeDistribution first = distributions.getFirst();
        double[] counts = new double[first.bins()];
        for (SizeDistribution each : distributions) {
            if (!first.hasGridOf(each)) {
                return Optional.empty();
            }
            for (int i = 0; i < counts.length; i++) {
                counts[i] += each.counts()[i] / distributions.size();
            }
        }
        return Optional.of(new SizeDistribution(first.edges().clone(), counts));
    }

    /**
     * The mean of distributions that may stand on unlike bins: on the bins that all their edges make together, where the particles of a
     * wider bin are shared out by width and none is lost. On like bins the same as {@link #mean}.
     *
     * @param distributions gone through twice where their bins differ
     * @return empty where there is none
     */
    public static Optional<SizeDistribution> merged(List<SizeDistribution> distributions) {
        Optional<SizeDistribution> alike = mean(distributions);
        if (alike.isPresent() || distributions.isEmpty()) {
            return alike;
        }
        double[] edges = distributions.stream()
                .flatMapToDouble(each -> Arrays.stream(each.edges()))
                .distinct()
                .sorted()
                .toArray();
        double[] counts = new double[edges.length - 1];
        for (SizeDistribution each : distributions) {
            double[] own = rebin(each, edges).distribution().counts();
            for (int i = 0; i < counts.length; i++) {
                counts[i] += own[i] / distributions.size();
            }
        }
        return Optional.of(new SizeDistribution(edges, counts));
    }

    /**
     * The mean of each bin after each distribution was brought to its concentration: for distributions that count tracked particles.
     *
     * @param concentrations one for each distribution, finite and never negative
     * @return empty where there is none, not all stand on the same bins, or one holds no particle although it has a concentration
     */
    public static Optional<SizeDistribution> meanByConcentration(
            List<SizeDistribution> distributions, double[] concentrations) {
        if (distributions.size() != concentrations.length) {
            throw new IllegalArgumentException(
                    distributions.size() + " distributions, " + concentrations.length + " concentrations");
        }
        var scaled = new ArrayList<SizeDistribution>();
        for (int i = 0; i < concentrations.length; i++) {
            double concentration = concentrations[i];
            SizeDistribution distribution = distributions.get(i);
            Optional<SizeStatistics> statistics = SizeStatistics.of(distribution);
            if (statistics.isEmpty() && concentration > 0) {
                return Optional.empty();
            }
            scaled.add(statistics
                    .map(it -> scaled(distribution, concentration / it.total()))
                    .orElse(distribution));
        }
        return mean(scaled);
    }

    /** The same particles on other bins: those of a bin are shared out by width, none is lost. */
    public static Rebinned rebin(SizeDistribution distribution, double[] edges) {
        double[] counts = new double[edges.length - 1];
        Optional<SizeStatistics> found = SizeStatistics.of(distribution);
        if (found.isEmpty()) {
            return new Rebinned(new SizeDistribution(edges.clone(), counts), 0, 0);
        }
        SizeStatistics statistics = found.get();
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(0, statistics.below(edges[i + 1]) - statistics.below(edges[i]));
        }
        return new Rebinned(
                new SizeDistribution(edges.clone(), counts),
                statistics.below(edges[0]),
                statistics.total() - statistics.below(edges[edges.length - 1]));
    }

    /** Edges in equal steps of the logarithm, from {@code low} to {@code high} (both above 0). */
    public static double[] logarithmicEdges(double low, double high, int bins) {
        if (!(low > 0 && high > low) || bins < 1) {
            throw new IllegalArgumentException(bins + " bins from " + low + " to " + high);
        }
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = low * Math.pow(high / low, (double) i / bins);
        }
        edges[bins] = high;
        return edges;
    }
}
