package org.exolot.instrument.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whether bytes are well-formed UTF-8 (The Unicode Standard, table 3-7), shown one chunk after the other. Decodes nothing, and takes the
 * bytes of plain ASCII eight at a time: every file without a mark is walked by it before it is read. Not for several threads.
 */
final class WellFormedUtf8 {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    /** How many bytes the character begun still needs. */
    private int awaited;

    /** Between these the next of them must be. */
    private int lowest;

    private int highest;

    /** Takes the next bytes; false where no UTF-8 begins so. */
    boolean take(byte[] bytes, int length) {
        int at = 0;
        while (at < length) {
            if (awaited == 0) {
                at = afterAscii(bytes, at, length);
                if (at < length && !begin(bytes[at] & 0xFF)) {
                    return false;
                }
                at++;
            } else {
                int next = bytes[at++] & 0xFF;
                if (next < lowest || next > highest) {
                    return false;
                }
                awaited--;
                lowest = 0x80;
                highest = 0xBF;
            }
        }
        return true;
    }

    /** Whether the last character taken is whole. */
    boolean ended() {
        return awaited == 0;
    }

    /** Where the first byte stands that is no ASCII; the length where there is none. */
    static int afterAscii(byte[] bytes, int from, int length) {
        int at = from;
        while (at + Long.BYTES <= length) {
            long high = (long) EIGHT.get(bytes, at) & HIGHEST_BITS;
            if (high != 0) {
                return at + (Long.numberOfTrailingZeros(high) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Takes the first byte of a character that has several. */
    private boolean begin(int first) {
        awaited = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        return first >= 0xC2 && first <= 0xF4;
    }
}
