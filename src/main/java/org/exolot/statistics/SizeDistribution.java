package org.exolot.statistics;

/**
 * Counts over adjoining bins of diameter.
 *
 * @param edges the edges of the bins in nm, rising; one more than there are bins
 * @param counts what each bin holds (particles per mL, or particles), never negative
 */
public record SizeDistribution(double[] edges, double[] counts) {
    public SizeDistribution {
        if (edges.length != counts.length + 1) {
            throw new IllegalArgumentException(counts.length + " bins have " + edges.length + " edges");
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
}
