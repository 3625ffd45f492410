package org.exolot.instrument.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.exolot.instrument.Source;
import org.jspecify.annotations.Nullable;

/**
 * How a text file's bytes mean characters: by its byte order mark; else UTF-16 where every second byte is NUL; else UTF-8 where the whole
 * file is well-formed UTF-8; else windows-1254 where its letters are Turkish, and windows-1252, in which every byte means something, where
 * they are not.
 *
 * @param charset the encoding
 * @param markLength how many bytes the byte order mark takes; 0 where there is none
 */
public record TextEncoding(Charset charset, int markLength) {
    /** What instrument software on Windows writes. */
    private static final TextEncoding WINDOWS_1252 = new TextEncoding(Charset.forName("windows-1252"), 0);

    /** What it writes on a Turkish one. */
    private static final TextEncoding WINDOWS_1254 = new TextEncoding(Charset.forName("windows-1254"), 0);

    private static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    private static final int CHUNK = 1 << 16;

    /** So many bytes tell UTF-16. */
    private static final int FIRST = 1 << 12;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    /** The encoding of the whole file. */
    public static TextEncoding detect(Source source) throws IOException {
        TextEncoding told = source.head().encoding();
        boolean open = !source.head().whole() && (told.ofBytes() || told.equals(UTF_8) && !wellFormedUtf8(source));
        return open ? byLetters(source) : told;
    }

    /** The encoding as far as the first bytes tell; unless they are the whole file, a character cut at the end counts as whole. */
    public static TextEncoding ofHead(byte[] head, boolean whole) {
        TextEncoding told = byMarkOrNul(head);
        if (told != null) {
            return told;
        }
        WellFormedUtf8 utf8 = new WellFormedUtf8();
        if (utf8.take(head, head.length) && (utf8.ended() || !whole)) {
            return UTF_8;
        }
        TurkishLetters letters = new TurkishLetters();
        letters.take(head, head.length);
        return letters.told() ? WINDOWS_1254 : WINDOWS_1252;
    }

    /** Whether each byte is a character. */
    public boolean ofBytes() {
        return equals(WINDOWS_1252) || equals(WINDOWS_1254);
    }

    /** The characters of bytes at the beginning of a file, without the mark. */
    public String decode(byte[] bytes) {
        boolean latin = equals(WINDOWS_1252) && !beyondLatin(bytes);
        return new String(bytes, markLength, bytes.length - markLength, latin ? StandardCharsets.ISO_8859_1 : charset);
    }

    /** Whether some byte is one of those in which windows-1252 differs from ISO 8859-1, which is decoded far quicker. */
    private static boolean beyondLatin(byte[] bytes) {
        int at = 0;
        for (; at + Long.BYTES <= bytes.length; at += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, at);
            // The highest bit of a byte from 0x80 to 0x9F is set, and the next two are not.
            if ((eight & ~(eight << 1) & ~(eight << 2) & HIGHEST_BITS) != 0) {
                return true;
            }
        }
        for (; at < bytes.length; at++) {
            if (bytes[at] < (byte) 0xA0) {
                return true;
            }
        }
        return false;
    }

    /** The file's characters, without the mark. What the encoding does not know reads as U+FFFD. */
    public Reader open(Source source) throws IOException {
        InputStream in = source.open();
        try {
            in.skipNBytes(markLength);
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
        return new InputStreamReader(in, charset);
    }

    private static @Nullable TextEncoding byMarkOrNul(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return unmarkedUtf16(head);
    }

    private static @Nullable TextEncoding unmarkedUtf16(byte[] head) {
        int pairs = Math.min(head.length, FIRST) / 2;
        int evenNul = 0;
        int oddNul = 0;
        for (int i = 0; i < pairs; i++) {
            evenNul += head[2 * i] == 0 ? 1 : 0;
            oddNul += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs >= 4 && oddNul > pairs * 3 / 4 && evenNul < pairs / 8 + 1) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (pairs >= 4 && evenNul > pairs * 3 / 4 && oddNul < pairs / 8 + 1) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0);
        }
        return null;
    }

    private static boolean wellFormedUtf8(Source source) throws IOException {
        WellFormedUtf8 utf8 = new WellFormedUtf8();
        byte[] bytes = new byte[CHUNK];
        try (InputStream stream = source.open()) {
            for (int n = stream.read(bytes, 0, CHUNK); n >= 0; n = stream.read(bytes, 0, CHUNK)) {
                if (!utf8.take(bytes, n)) {
                    return false;
                }
            }
        }
        return utf8.ended();
    }

    private static TextEncoding byLetters(Source source) throws IOException {
        TurkishLetters letters = new TurkishLetters();
        byte[] bytes = new byte[CHUNK];
        try (InputStream stream = source.open()) {
            for (int n = stream.read(bytes, 0, CHUNK); n >= 0; n = stream.read(bytes, 0, CHUNK)) {
                letters.take(bytes, n);
            }
        }
        return letters.told() ? WINDOWS_1254 : WINDOWS_1252;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
