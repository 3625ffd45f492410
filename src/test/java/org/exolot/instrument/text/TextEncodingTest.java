package org.exolot.instrument.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import org.exolot.instrument.MemorySource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEncodingTest {
    /** Names as people of each language write them, in the encoding of their Windows. */
    @ParameterizedTest
    @CsvSource({
        "Ağrı-7 şişe No 3, windows-1254",
        "İĞDIR Şüphe ölçüm, windows-1254",
        "Kâğıt 25 µL ² °C, windows-1254",
        "Böhm-Größe 25 µg, windows-1252",
        "Ýmir Þór Sigurðsson í Ásgarði, windows-1252",
        "Ñandú prélèvement çã, windows-1252",
        "Ağrı şişe, UTF-8",
        "plain, windows-1254",
        "Ağrı şişe, UTF-16LE",
    })
    void aNameIsReadAsItWasWritten(String name, String charset) throws IOException {
        byte[] bytes = ("Sample;Value\r\n" + name + ";1,5\r\n").getBytes(Charset.forName(charset));
        MemorySource source = new MemorySource("x.csv", bytes);
        assertThat(source.head().lines(2).getLast()).isEqualTo(name + ";1,5");
        assertThat(text(source)).contains(name);
    }

    /** The head of a long file is not the whole of it: the letters may stand far below. */
    @ParameterizedTest
    @CsvSource({"Ağrı, windows-1254, Ağrı", "Ğ Á, windows-1252, ? Á", "'Ð, á', windows-1252, 'Ð, á'"})
    void theWholeFileTells(String name, String charset, String read) throws IOException {
        String text = "25 µL\r\n".repeat(40_000) + name + "\r\n";
        MemorySource source = new MemorySource("x.csv", text.getBytes(Charset.forName(charset)));
        assertThat(text(source)).endsWith("µL\r\n" + read + "\r\n");
    }

    private static String text(MemorySource source) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Reader reader = TextEncoding.detect(source).open(source)) {
            char[] some = new char[8192];
            for (int n = reader.read(some); n >= 0; n = reader.read(some)) {
                text.append(some, 0, n);
            }
        }
        return text.toString();
    }
}
