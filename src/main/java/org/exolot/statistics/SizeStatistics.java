package org.exolot.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a size distribution says in few numbers. Percentiles and fractions take the particles of a bin as spread evenly between its edges;
 * mean and standard deviations take them at its centre. Diameters in nm. Each answer is finite.
 */
public final class SizeStatistics {
    /** Widths of equal bins may differ in their last bit. */
    private static final double ROUNDING = 1e-12;

    private final SizeDistribution distribution;
    private final double[] cumulative;
    private final double mean;
    private final double squares;

    private SizeStatistics(SizeDistribution distribution, double[] cumulative) {
        this.distribution = distribution;
        this.cumulative = cumulative;
        double total = cumulative[cumulative.length - 1];
        double sum = 0;
        for (int i = 0; i < distribution.bins(); i++) {
            sum += distribution.counts()[i] / total * distribution.centre(i);
        }
        this.mean = sum;
        double spread = 0;
        for (int i = 0; i < distribution.bins(); i++) {
            double off = distribution.centre(i) - sum;
            spread += distribution.counts()[i] / total * off * off;
        }
        this.squares = spread;
    }

    /** The statistics of a distribution; empty where it holds no particle, as nothing can be said of its size then. */
    public static Optional<SizeStatistics> of(SizeDistribution distribution) {
        double[] cumulative = new double[distribution.bins() + 1];
        for (int i = 0; i < distribution.bins(); i++) {
            cumulative[i + 1] = cumulative[i] + distribution.counts()[i];
        }
        double total = cumulative[cumulative.length - 1];
        return total > 0 && Double.isFinite(total)
                ? Optional.of(new SizeStatistics(distribution, cumulative))
                : Optional.empty();
    }

    /** The sum of all bins, in the unit of the counts; above 0. */
    public double total() {
        return cumulative[cumulative.length - 1];
    }

    /** The arithmetic mean diameter over the bins' centres. */
    public double mean() {
        return mean;
    }

    /** The standard deviation of the diameters with divisor n: of a distribution of concentrations. */
    public double populationSd() {
        return Math.sqrt(squares);
    }

    /** The standard deviation with divisor n − 1, where the counts are particles and there are more than one. */
    public OptionalDouble sampleSd() {
        double n = total();
        return n > 1 ? OptionalDouble.of(Math.sqrt(squares * n / (n - 1))) : OptionalDouble.empty();
    }

    /** The centre of the highest bin; of several equally high ones per nm of width the smallest. */
    public double mode() {
        int highest = 0;
        for (int i = 1; i < distribution.bins(); i++) {
            if (density(i) > density(highest) * (1 + ROUNDING)) {
                highest = i;
            }
        }
        return distribution.centre(highest);
    }

    private double density(int bin) {
        return distribution.counts()[bin] / distribution.width(bin);
    }

    /**
     * The diameter below which a part of the particles lies, by interpolation of the cumulative count between the edges of bins. Vendors
     * shift this by conventions of their own.
     *
     * @param fraction 0 to 1; 0.5 for the median. 0 answers the lower edge of the first bin that holds something, 1 the upper edge of the last
     */
    public double percentile(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("not a fraction: " + fraction);
        }
        double wanted = fraction * total();
        int bin = firstBinReaching(wanted);
        double within = (wanted - cumulative[bin]) / distribution.counts()[bin];
        return distribution.edges()[bin] + Math.clamp(within, 0, 1) * distribution.width(bin);
    }

    private int firstBinReaching(double wanted) {
        int low = 0;
        int high = distribution.bins() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle + 1] >= wanted && cumulative[middle + 1] > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The width of the distribution against its median, (D90 − D10) / D50; empty where the median is not above 0. */
    public OptionalDouble span() {
        double median = percentile(0.5);
        return median > 0 ? OptionalDouble.of((percentile(0.9) - percentile(0.1)) / median) : OptionalDouble.empty();
    }

    /**
     * The part of the particles from {@code low} up to, but not including, {@code high}. Exact where both are edges of bins; inside of a bin
     * its particles are shared out by width.
     *
     * @return 0 to 1
     */
    public double fractionWithin(double low, double high) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not a window: " + low + " to " + high);
        }
        return Math.clamp((below(high) - below(low)) / total(), 0, 1);
    }

    /** How much of the distribution lies below a diameter, in the unit of the counts. */
    public double below(double diameter) {
        double[] edges = distribution.edges();
        int found = Arrays.binarySearch(edges, diameter);
        if (found >= 0) {
            return cumulative[found];
        }
        int next = -found - 1;
        if (next == 0) {
            return 0;
        }
        if (next == edges.length) {
            return total();
        }
        int bin = next - 1;
        return cumulative[bin] + distribution.counts()[bin] * (diameter - edges[bin]) / distribution.width(bin);
    }

    /**
     * Between which diameters a percentile lies, as a sample of tracked particles lets one say: the order statistics whose binomial
     * coverage is at least the confidence, read from this distribution.
     *
     * @param fraction above 0 and below 1
     * @param tracks how many particles the distribution rests on
     * @param confidence for instance 0.95
     * @return empty where too few particles were tracked for that confidence
     */
    public Optional<Interval> percentileInterval(double fraction, int tracks, double confidence) {
        return OrderStatistics.ranks(tracks, fraction, confidence)
                .map(ranks -> new Interval(
                        percentile((ranks.lower() - 0.5) / tracks), percentile((ranks.upper() - 0.5) / tracks)));
    }
}
