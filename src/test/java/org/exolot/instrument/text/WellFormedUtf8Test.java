package org.exolot.instrument.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WellFormedUtf8Test {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain ASCII, longer than eight", "µg/mL", "1 µ 2 µ", "α·10⁻³", "日本語", "🧫 𝛼"})
    void anyTextIsWellFormed(String text) {
        assertThat(wellFormed(text.getBytes(StandardCharsets.UTF_8), 3)).isTrue();
    }

    /** The first bytes that The Unicode Standard, table 3-7, leaves out, and the second bytes that it narrows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "B5",
                "C0AF",
                "C180",
                "E09FBF",
                "EDA080",
                "F08FBFBF",
                "F4908080",
                "F5808080",
                "FF",
                "C341",
                "E28241"
            })
    void overlongSurrogatesAndStraysAreNot(String hex) {
        assertThat(wellFormed(HexFormat.of().parseHex(hex), 1)).isFalse();
    }

    @Test
    void aCharacterThatIsCutHasNotEnded() {
        WellFormedUtf8 utf8 = new WellFormedUtf8();
        byte[] bytes = "5 µ".getBytes(StandardCharsets.UTF_8);
        assertThat(utf8.take(bytes, bytes.length - 1)).isTrue();
        assertThat(utf8.ended()).isFalse();
    }

    @Test
    void itSaysWhatTheDecoderOfThePlatformSays() {
        Random random = new Random(8);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = text(random);
            if (random.nextBoolean() && bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(wellFormed(bytes, 1 + random.nextInt(20))).isEqualTo(decodes(bytes));
        }
    }

    private static byte[] text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(30); n > 0; n--) {
            int any = random.nextInt(6) > 0 ? random.nextInt(0x80) : random.nextInt(0x11_0000);
            text.appendCodePoint(any >= 0xD800 && any < 0xE000 ? 'x' : any);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean wellFormed(byte[] bytes, int chunk) {
        WellFormedUtf8 utf8 = new WellFormedUtf8();
        for (int at = 0; at < bytes.length; at += chunk) {
            byte[] next = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + chunk));
            if (!utf8.take(next, next.length)) {
                return false;
            }
        }
        return utf8.ended();
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
