package org.exolot.instrument.fcs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exolot.instrument.EventTable;

/**
 * The statistics of all channels. Mean and standard deviation by Welford's recurrence in one walk; the exact median by narrowing the bits of
 * the two middle numbers, twelve in each further walk, so that memory does not grow with the events.
 */
final class ChannelStatistics {
    private static final int DIGIT = 12;
    private static final int BUCKETS = 1 << DIGIT;

    private final EventChunks chunks;
    private final Layout layout;
    private final long events;
    private final int keyBits;
    private final long[] numbers;
    private final double[] min;
    private final double[] max;
    private final double[] mean;
    private final double[] squares;

    ChannelStatistics(EventChunks chunks, Layout layout, long events) {
        this.chunks = chunks;
        this.layout = layout;
        this.events = events;
        this.keyBits = layout.channels().stream().allMatch(each -> each.kind() == Layout.Kind.FLOAT)
                ? Integer.SIZE
                : Long.SIZE;
        int channels = layout.channels().size();
        numbers = new long[channels];
        min = filled(channels, Double.NaN);
        max = filled(channels, Double.NaN);
        mean = new double[channels];
        squares = new double[channels];
    }

    private static double[] filled(int length, double value) {
        double[] all = new double[length];
        Arrays.fill(all, value);
        return all;
    }

    List<EventTable.Channel> all() throws IOException {
        chunks.walk(events, this::moments);
        double[] lower = lowerMiddles();
        double[] upper = upperMiddles(lower);
        List<EventTable.Channel> all = new ArrayList<>();
        for (int c = 0; c < numbers.length; c++) {
            Layout.Channel channel = layout.channels().get(c);
            boolean any = numbers[c] > 0;
            all.add(new EventTable.Channel(
                    channel.name(),
                    channel.label(),
                    numbers[c],
                    min[c],
                    max[c],
                    any ? mean[c] : Double.NaN,
                    numbers[c] > 1 ? Math.sqrt(squares[c] / (numbers[c] - 1)) : Double.NaN,
                    any ? lower[c] + (upper[c] - lower[c]) / 2 : Double.NaN));
        }
        return all;
    }

    private void moments(double[][] columns, int count) {
        for (int c = 0; c < columns.length; c++) {
            double[] column = columns[c];
            for (int i = 0; i < count; i++) {
                double value = column[i];
                if (Double.isFinite(value)) {
                    long n = ++numbers[c];
                    double off = value - mean[c];
                    mean[c] += off / n;
                    squares[c] += off * (value - mean[c]);
                    min[c] = n == 1 ? value : Math.min(min[c], value);
                    max[c] = n == 1 ? value : Math.max(max[c], value);
                }
            }
        }
    }

    /** The number at the middle of each channel in rising order; of an even number the lower of both. */
    private double[] lowerMiddles() throws IOException {
        int channels = numbers.length;
        long[] rank = new long[channels];
        Arrays.setAll(rank, c -> Math.max(0, (numbers[c] - 1) / 2));
        long[] prefix = new long[channels];
        int[][] counts = new int[channels][BUCKETS];
        int known = keyBits;
        while (known > 0) {
            int from = known;
            int shift = Math.max(0, known - DIGIT);
            chunks.walk(events, (columns, count) -> bucket(columns, count, counts, prefix, shift, from));
            narrow(rank, prefix, counts, shift);
            known = shift;
        }
        double[] found = new double[channels];
        Arrays.setAll(found, c -> value(prefix[c]));
        return found;
    }

    /** The same where it is the only middle one or several are alike, else the next number above it. */
    private double[] upperMiddles(double[] lower) throws IOException {
        long[] upTo = new long[numbers.length];
        double[] above = filled(numbers.length, Double.POSITIVE_INFINITY);
        chunks.walk(events, (columns, count) -> {
            for (int c = 0; c < columns.length; c++) {
                for (int i = 0; i < count; i++) {
                    double value = columns[c][i];
                    if (value <= lower[c] && Double.isFinite(value)) {
                        upTo[c]++;
                    } else if (value < above[c]) {
                        above[c] = value;
                    }
                }
            }
        });
        double[] upper = lower.clone();
        for (int c = 0; c < upper.length; c++) {
            if (numbers[c] % 2 == 0 && upTo[c] < numbers[c] / 2 + 1) {
                upper[c] = above[c];
            }
        }
        return upper;
    }

    private void bucket(double[][] columns, int count, int[][] counts, long[] prefix, int shift, int known) {
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < count; i++) {
                double value = columns[c][i];
                if (Double.isFinite(value)) {
                    long key = key(value);
                    if (known == keyBits || key >>> known == prefix[c] >>> known) {
                        counts[c][(int) (key >>> shift) & (BUCKETS - 1)]++;
                    }
                }
            }
        }
    }

    private static void narrow(long[] rank, long[] prefix, int[][] counts, int shift) {
        for (int c = 0; c < rank.length; c++) {
            int bucket = 0;
            while (bucket < BUCKETS - 1 && rank[c] >= counts[c][bucket]) {
                rank[c] -= counts[c][bucket++];
            }
            prefix[c] = prefix[c] & ~((long) (BUCKETS - 1) << shift) | (long) bucket << shift;
            Arrays.fill(counts[c], 0);
        }
    }

    /** Bits that rise as the number does, without a sign; 32 where all numbers are of single precision. */
    private long key(double value) {
        if (keyBits == Integer.SIZE) {
            int bits = Float.floatToRawIntBits((float) value);
            return Integer.toUnsignedLong(bits < 0 ? ~bits : bits ^ Integer.MIN_VALUE);
        }
        long bits = Double.doubleToRawLongBits(value);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    private double value(long key) {
        if (keyBits == Integer.SIZE) {
            int bits = (int) key;
            return Float.intBitsToFloat(bits < 0 ? bits ^ Integer.MIN_VALUE : ~bits);
        }
        return Double.longBitsToDouble(key < 0 ? key ^ Long.MIN_VALUE : ~key);
    }
}
