package org.exolot.instrument.xponent;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;

/**
 * The CRC-32 (IEEE 802.3) that xPONENT writes behind {@code -- CRC --}: of all bytes before that line, whose lines end in CR LF. It is
 * computed over the characters of the lines, so that it also holds for a file whose line ends or encoding changed on its way and
 * whose content did not.
 */
final class ContentChecksum {
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final List<Charset> WRITTEN =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), Charset.forName("windows-1254"));

    private ContentChecksum() {}

    /** Whether the lines before the mark have this checksum in one of the encodings that the software writes. */
    static boolean fits(Source source, String mark, long checksum) throws IOException {
        List<CRC32> sums = WRITTEN.stream().map(charset -> new CRC32()).toList();
        try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
            while (lines.next()) {
                String line = lines.text();
                if (begins(line, mark)) {
                    break;
                }
                for (int i = 0; i < sums.size(); i++) {
                    sums.get(i).update(line.getBytes(WRITTEN.get(i)));
                    sums.get(i).update(LINE_END);
                }
            }
        }
        return sums.stream().anyMatch(sum -> sum.getValue() == checksum);
    }

    private static boolean begins(String line, String mark) {
        return line.startsWith(mark) || line.startsWith("\"" + mark);
    }
}
