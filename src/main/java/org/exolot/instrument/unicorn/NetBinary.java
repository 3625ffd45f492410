package org.exolot.instrument.unicorn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes the two things that UNICORN stores in the .NET binary format (MS-NRBF): an array of single-precision numbers and a string. Behind a
 * header of 17 bytes stand the kind of record, an id of four bytes and the content.
 */
final class NetBinary {
    private static final int HEADER = 17;
    private static final int STRING = 6;
    private static final int ARRAY = 15;
    private static final int SINGLE = 11;
    private static final int END = 11;
    private static final int ARRAY_BEGINS = HEADER + 1 + 4 + 4 + 1;

    private NetBinary() {}

    /**
     * An array.
     *
     * @param announced how many numbers it has by its own word
     * @param values those that are there
     */
    record Numbers(long announced, double[] values) {}

    /** The array that these bytes hold; empty where they hold none. */
    static Optional<Numbers> numbers(byte[] bytes) {
        if (bytes.length < ARRAY_BEGINS
                || bytes[0] != 0
                || bytes[HEADER] != ARRAY
                || bytes[ARRAY_BEGINS - 1] != SINGLE) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long announced = Integer.toUnsignedLong(in.getInt(HEADER + 5));
        int there = (int) Math.min(announced, (bytes.length - ARRAY_BEGINS) / Float.BYTES);
        double[] values = new double[there];
        for (int i = 0; i < there; i++) {
            values[i] = in.getFloat(ARRAY_BEGINS + i * Float.BYTES);
        }
        return Optional.of(new Numbers(announced, values));
    }

    /** Numbers without the head of an array; empty where the bytes are none that rise or stay, as volumes do, or no whole numbers of them. */
    static Optional<Numbers> plainVolumes(byte[] bytes) {
        return plain(bytes).filter(numbers -> {
            double[] values = numbers.values();
            for (int i = 0; i < values.length; i++) {
                if (!Double.isFinite(values[i]) || i > 0 && values[i] < values[i - 1]) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Numbers without the head of an array; empty where the bytes are no whole numbers of them. */
    static Optional<Numbers> plain(byte[] bytes) {
        if (bytes.length == 0 || bytes.length % Float.BYTES != 0) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[bytes.length / Float.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.getFloat(i * Float.BYTES);
        }
        return Optional.of(new Numbers(values.length, values));
    }

    /**
     * A string.
     *
     * @param announced how many bytes it has by its own word
     * @param content those that are there
     */
    record Text(long announced, byte[] content) {
        Text {
            content = content.clone();
        }
    }

    /** The string that these bytes hold, up to the mark of the end; empty where they hold none. */
    static Optional<Text> text(byte[] bytes) {
        if (bytes.length <= HEADER + 5 || bytes[0] != 0 || bytes[HEADER] != STRING) {
            return Optional.empty();
        }
        int end = bytes[bytes.length - 1] == END ? bytes.length - 1 : bytes.length;
        long length = 0;
        int at = HEADER + 5;
        for (int shift = 0; at < end && shift < 35; shift += 7) {
            byte next = bytes[at++];
            length |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return Optional.of(new Text(length, Arrays.copyOfRange(bytes, at, end)));
            }
        }
        return Optional.empty();
    }
}
