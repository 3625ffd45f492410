package org.exolot.instrument.text;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The counts of many captures side by side, fed row by row as a file has them, kept column by column in few bytes: a run of empty bins
 * takes two, a whole count about half of its digits. Rows beyond the first {@value #SEALED_FROM} bytes are moved out of the heap, so that
 * a file of any width is read within a small one.
 *
 * <p>Each column is a sequence of variable-length whole numbers: 0 and the length of a run of zeros; 1 and eight bytes of a binary
 * double; anything above is a whole count and 1.
 */
public final class BinColumns {
    private static final int RUN = 0;
    private static final int EXACT = 1;
    private static final int FIRST = 16;

    private static final int SEALED_FROM = 16 << 20;

    private final List<Sealed> sealed = new ArrayList<>();
    private final byte[][] bytes;
    private final int[] lengths;
    private final int[] zeros;
    private int rows;
    private long held;

    /** For this many columns. */
    public BinColumns(int columns) {
        bytes = new byte[columns][];
        Arrays.setAll(bytes, i -> new byte[FIRST]);
        lengths = new int[columns];
        zeros = new int[columns];
    }

    /** The next bin of a column, a whole count. */
    public void add(int column, long count) {
        if (count == 0) {
            zeros[column]++;
            return;
        }
        endRun(column);
        put(column, count + 1);
    }

    /** The next bin of a column, any count. */
    public void addExact(int column, double count) {
        if (count == Math.rint(count) && count >= 0 && count < 1e15) {
            add(column, (long) count);
            return;
        }
        endRun(column);
        put(column, EXACT);
        long bits = Double.doubleToLongBits(count);
        reserve(column, Long.BYTES);
        held += Long.BYTES;
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[column][lengths[column]++] = (byte) (bits >>> shift);
        }
    }

    /** Ends a row: each column has had one bin more. */
    public void endRow() {
        rows++;
        if (held > SEALED_FROM) {
            seal();
        }
    }

    /** No further rows come: gives back what the columns reserved. */
    public void finish() {
        for (int column = 0; column < bytes.length; column++) {
            endRun(column);
            bytes[column] = Arrays.copyOf(bytes[column], lengths[column]);
        }
    }

    /** How many bins each column has. */
    public int rows() {
        return rows;
    }

    /** The counts of a column, once finished. */
    public double[] counts(int column) {
        double[] counts = new double[rows];
        Cursor from = new Cursor(packed(column));
        int row = 0;
        while (from.more()) {
            long token = from.number();
            if (token == RUN) {
                row += (int) from.number();
            } else if (token == EXACT) {
                counts[row++] = from.exact();
            } else {
                counts[row++] = token - 1;
            }
        }
        return counts;
    }

    /** What all bins of a column hold together, once finished. */
    public double sum(int column) {
        Cursor from = new Cursor(packed(column));
        double sum = 0;
        while (from.more()) {
            long token = from.number();
            if (token == RUN) {
                from.number();
            } else {
                sum += token == EXACT ? from.exact() : token - 1;
            }
        }
        return sum;
    }

    /** Whether all bins of a column are empty, once finished. */
    public boolean empty(int column) {
        Cursor from = new Cursor(packed(column));
        while (from.more()) {
            if (from.number() != RUN) {
                return false;
            }
            from.number();
        }
        return true;
    }

    /** Some rows of all columns, outside of the heap; given back when nothing refers to it. */
    private record Sealed(MemorySegment bytes, int[] starts) {
        int length(int column) {
            return starts[column + 1] - starts[column];
        }
    }

    private void seal() {
        int[] starts = new int[bytes.length + 1];
        for (int column = 0; column < bytes.length; column++) {
            endRun(column);
            starts[column + 1] = starts[column] + lengths[column];
        }
        MemorySegment outside = Arena.ofAuto().allocate(Math.max(1, starts[bytes.length]));
        for (int column = 0; column < bytes.length; column++) {
            MemorySegment.copy(bytes[column], 0, outside, ValueLayout.JAVA_BYTE, starts[column], lengths[column]);
            lengths[column] = 0;
        }
        sealed.add(new Sealed(outside, starts));
        held = 0;
    }

    private byte[] packed(int column) {
        int length = lengths[column];
        for (Sealed part : sealed) {
            length += part.length(column);
        }
        byte[] all = new byte[length];
        int at = 0;
        for (Sealed part : sealed) {
            MemorySegment.copy(part.bytes, ValueLayout.JAVA_BYTE, part.starts[column], all, at, part.length(column));
            at += part.length(column);
        }
        System.arraycopy(bytes[column], 0, all, at, lengths[column]);
        return all;
    }

    private void endRun(int column) {
        if (zeros[column] > 0) {
            put(column, RUN);
            put(column, zeros[column]);
            zeros[column] = 0;
        }
    }

    private void put(int column, long value) {
        reserve(column, 10);
        byte[] to = bytes[column];
        int at = lengths[column];
        long rest = value;
        while (rest > 0x7F) {
            to[at++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        to[at++] = (byte) rest;
        held += at - lengths[column];
        lengths[column] = at;
    }

    private void reserve(int column, int more) {
        int needed = lengths[column] + more;
        if (needed > bytes[column].length) {
            bytes[column] = Arrays.copyOf(bytes[column], Math.max(needed, bytes[column].length * 3 / 2));
        }
    }

    private static final class Cursor {
        private final byte[] from;
        private int at;

        private Cursor(byte[] from) {
            this.from = from;
        }

        private boolean more() {
            return at < from.length;
        }

        private long number() {
            long value = 0;
            int shift = 0;
            byte next;
            do {
                next = from[at++];
                value |= (long) (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }

        private double exact() {
            long bits = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                bits = bits << 8 | from[at++] & 0xFF;
            }
            return Double.longBitsToDouble(bits);
        }
    }
}
