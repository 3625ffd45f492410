package org.exolot.instrument.plate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.exolot.instrument.text.PackedNumber;

/** Wells with what was read of them, written one behind the other for a digest of all readings. */
public final class PrintedWells {
    private byte[] text = new byte[1 << 12];
    private int length;

    void add(String more) {
        byte[] bytes = more.getBytes(StandardCharsets.UTF_8);
        room(bytes.length);
        System.arraycopy(bytes, 0, text, length, bytes.length);
        length += bytes.length;
    }

    void add(long packed, char decimalSign) {
        room(PackedNumber.LONGEST);
        length = PackedNumber.print(packed, decimalSign, text, length);
    }

    private void room(int more) {
        if (text.length - length < more) {
            text = Arrays.copyOf(text, Math.max(2 * text.length, length + more));
        }
    }

    /** Gives a digest what is written, and begins anew. */
    public void addTo(MessageDigest digest) {
        digest.update(text, 0, length);
        length = 0;
    }
}
