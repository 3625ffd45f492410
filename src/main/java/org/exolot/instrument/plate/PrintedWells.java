package org.exolot.instrument.plate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.exolot.instrument.WellId;
import org.exolot.instrument.text.PackedNumber;

/** Wells with what was read of them, written one behind the other for a digest of all readings. */
public final class PrintedWells {
    private static final int LETTERS = 26;

    private byte[] text = new byte[1 << 12];
    private int length;

    void add(String more) {
        byte[] bytes = more.getBytes(StandardCharsets.UTF_8);
        room(bytes.length);
        System.arraycopy(bytes, 0, text, length, bytes.length);
        length += bytes.length;
    }

    /** Adds a character of ASCII. */
    void add(char character) {
        room(1);
        text[length++] = (byte) character;
    }

    void add(WellId well) {
        if (well.row() >= LETTERS) {
            add('A');
        }
        add((char) ('A' + well.row() % LETTERS));
        if (well.column() >= 10) {
            add((char) ('0' + well.column() / 10));
        }
        add((char) ('0' + well.column() % 10));
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
