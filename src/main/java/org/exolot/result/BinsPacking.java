package org.exolot.result;

import java.nio.ByteBuffer;
import org.exolot.statistics.SizeDistribution;

/**
 * A size distribution as one byte column. Version 1, big-endian: the version (1 byte); how the edges are told (1 byte: 0 each, 1 first and
 * width); the number of bins (4); the edges in nm (8 each, or first and width); the counts (8 each, IEEE 754). Never re-encoded: the ledger
 * holds the hash of these bytes.
 */
public final class BinsPacking {
    private static final byte VERSION = 1;
    private static final byte EACH_EDGE = 0;
    private static final byte FIRST_AND_WIDTH = 1;
    private static final int HEADER = 6;

    private BinsPacking() {}

    /** The bytes; {@link #unpack} gives the same distribution to the last bit. */
    public static byte[] pack(SizeDistribution bins) {
        double[] edges = bins.edges();
        double[] counts = bins.counts();
        boolean equal = equallyWide(edges);
        ByteBuffer out = ByteBuffer.allocate(HEADER + Double.BYTES * ((equal ? 2 : edges.length) + counts.length));
        out.put(VERSION).put(equal ? FIRST_AND_WIDTH : EACH_EDGE).putInt(counts.length);
        if (equal) {
            out.putDouble(edges[0]).putDouble(edges[1] - edges[0]);
        } else {
            for (double edge : edges) {
                out.putDouble(edge);
            }
        }
        for (double count : counts) {
            out.putDouble(count);
        }
        return out.array();
    }

    /**
     * The distribution of these bytes.
     *
     * @throws IllegalArgumentException for bytes that {@link #pack} did not make
     */
    public static SizeDistribution unpack(byte[] packed) {
        ByteBuffer in = ByteBuffer.wrap(packed);
        if (packed.length < HEADER || in.get() != VERSION) {
            throw new IllegalArgumentException("these bytes hold no distribution of version " + VERSION);
        }
        boolean equal = in.get() == FIRST_AND_WIDTH;
        int bins = in.getInt();
        if (in.remaining() != Double.BYTES * ((equal ? 2 : bins + 1) + bins)) {
            throw new IllegalArgumentException(bins + " bins do not fill " + packed.length + " bytes");
        }
        if (equal) {
            double first = in.getDouble();
            double width = in.getDouble();
            return SizeDistribution.ofEqualBins(first, width, doubles(in, bins));
        }
        double[] edges = doubles(in, bins + 1);
        return new SizeDistribution(edges, doubles(in, bins));
    }

    /** Whether first edge and width give back each edge to the last bit. */
    private static boolean equallyWide(double[] edges) {
        if (edges.length < 2) {
            return false;
        }
        double width = edges[1] - edges[0];
        for (int i = 0; i < edges.length; i++) {
            if (edges[0] + i * width != edges[i]) {
                return false;
            }
        }
        return true;
    }

    private static double[] doubles(ByteBuffer in, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.getDouble();
        }
        return values;
    }
}
