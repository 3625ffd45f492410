package org.exolot.statistics;

import java.util.Arrays;

/**
 * Counts over adjoining bins of diameter.
 *
 * @param edges the edges of the bins in nm, finite and rising; one more than there are bins
 * @param counts what each bin holds (particles per mL, or particles), finite and never negative
 */
public record SizeDistribution(double[] edges, double[] counts) {
    /** @throws IllegalArgumentException where the arrays do not say a distribution; a reader checks its file before */
    public SizeDistribution {
        if (edges.length != counts.length + 1) {
            throw new IllegalArgumentException(counts.length + " bins have " + edges.length + " edges");
        }
        for (int i = 0; i < edges.length; i++) {
            if (!Double.isFinite(edges[i]) || (i > 0 && edges[i] <= edges[i - 1])) {
                throw new IllegalArgumentException("edge " + i + " does not rise: " + edges[i]);
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (!Double.isFinite(counts[i]) || counts[i] < 0) {
                throw new IllegalArgumentException("bin " + i + " cannot hold " + counts[i]);
            }
        }
    }

    /** Bins of equal width. */
    public static SizeDistribution ofEqualBins(double firstEdge, double width, double[] counts) {
        double[] edges = new double[counts.length + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = firstEdge + i * width;
        }
        return new SizeDistribution(edges, counts);
    }

    public int bins() {
        return counts.length;
    }

    /** The middle of a bin in nm. */
    public double centre(int bin) {
        return (edges[bin] + edges[bin + 1]) / 2;
    }

    /** The width of a bin in nm. */
    public double width(int bin) {
        return edges[bin + 1] - edges[bin];
    }

    /** Whether both stand on the same bins, to the last bit. */
    public boolean hasGridOf(SizeDistribution other) {
        return Arrays.equals(edges, other.edges);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SizeDistribution that
                && Arrays.equals(edges, that.edges)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(edges) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return edges.length < 2
                ? "SizeDistribution[no bins]"
                : "SizeDistribution[" + counts.length + " bins, " + edges[0] + "–" + edges[edges.length - 1] + " nm]";
    }
}
