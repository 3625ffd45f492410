package org.exolot.instrument.zmes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes an array of doubles as ZS XPLORER stores it: the names of two .NET types, the array's mark and length, and for each element six
 * bytes that say "a simple value" before the eight of an IEEE 754 double, little-endian.
 */
final class DoubleArray {
    private static final byte[] TYPE = "System.Double[], mscorlib".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ARRAY = {7, 0, 0, 1, 1, 0};
    private static final byte[] ELEMENT = {6, 1, 1, 1, 2, 1};
    private static final int ELEMENT_LENGTH = 14;

    private DoubleArray() {}

    /** Its elements; empty where the bytes are no whole array of this kind. */
    static Optional<double[]> of(byte[] bytes) {
        int type = find(bytes, TYPE, 0);
        int array = type < 0 ? -1 : find(bytes, ARRAY, type);
        if (array < 0 || array + ARRAY.length >= bytes.length) {
            return Optional.empty();
        }
        int at = array + ARRAY.length;
        int width = bytes[at++];
        if (width < 0 || width > 4 || at + width > bytes.length) {
            return Optional.empty();
        }
        long length = 0;
        for (int i = 0; i < width; i++) {
            length |= (bytes[at++] & 0xFFL) << (8 * i);
        }
        return length * ELEMENT_LENGTH == bytes.length - at ? elements(bytes, at, (int) length) : Optional.empty();
    }

    private static Optional<double[]> elements(byte[] bytes, int from, int length) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        double[] all = new double[length];
        for (int i = 0; i < length; i++) {
            int at = from + i * ELEMENT_LENGTH;
            if (!starts(bytes, ELEMENT, at)) {
                return Optional.empty();
            }
            all[i] = buffer.getDouble(at + ELEMENT.length);
        }
        return Optional.of(all);
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (starts(bytes, wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean starts(byte[] bytes, byte[] wanted, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
