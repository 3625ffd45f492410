package org.exolot.instrument.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.exolot.instrument.Source;
import org.jspecify.annotations.Nullable;

/**
 * How a text file's bytes mean characters: by its byte order mark; else UTF-16 where every second byte is NUL; else UTF-8 where the whole
 * file is well-formed UTF-8; else windows-1252, in which every byte means something.
 *
 * @param charset the encoding
 * @param markLength how many bytes the byte order mark takes; 0 where there is none
 */
public record TextEncoding(Charset charset, int markLength) {
    /** What instrument software on Windows writes. */
    public static final TextEncoding WINDOWS_1252 = new TextEncoding(Charset.forName("windows-1252"), 0);

    private static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    private static final int CHUNK = 1 << 16;

    /** The encoding of the whole file. */
    public static TextEncoding detect(Source source) throws IOException {
        TextEncoding told = byMarkOrNul(source.head().bytes());
        if (told != null) {
            return told;
        }
        return wellFormedUtf8(source) ? UTF_8 : WINDOWS_1252;
    }

    /** The encoding as far as the first bytes tell; a character cut at the end counts as whole. */
    public static TextEncoding ofHead(byte[] head) {
        TextEncoding told = byMarkOrNul(head);
        if (told != null) {
            return told;
        }
        ByteBuffer in = ByteBuffer.wrap(head);
        CharBuffer out = CharBuffer.allocate(head.length + 1);
        return strictUtf8().decode(in, out, false).isError() ? WINDOWS_1252 : UTF_8;
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
        int pairs = head.length / 2;
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
        CharsetDecoder decoder = strictUtf8();
        byte[] bytes = new byte[CHUNK];
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(CHUNK);
        int kept = 0;
        try (InputStream stream = source.open()) {
            for (int n = stream.read(bytes, 0, CHUNK); n >= 0; n = stream.read(bytes, kept, CHUNK - kept)) {
                int filled = kept + n;
                if (kept == 0 && ascii(bytes, filled)) {
                    continue;
                }
                in.limit(filled).position(0);
                out.clear();
                if (decoder.decode(in, out, false).isError()) {
                    return false;
                }
                kept = in.remaining();
                in.compact();
            }
        }
        in.limit(kept).position(0);
        out.clear();
        CoderResult end = decoder.decode(in, out, true);
        return !end.isError();
    }

    private static boolean ascii(byte[] bytes, int length) {
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }

    private static CharsetDecoder strictUtf8() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
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
