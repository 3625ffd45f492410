package org.exolot.instrument.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedNumberTest {
    private static final List<String> PIECES =
            List.of("-", "+", ".", ",", "0", "00", "5", "12", "990", "1234567", "00000", "e1", " ", "x");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "12",
                "-0.50",
                "0.000",
                "99999999999999999",
                "-1234567890123456.7",
                "0.0123456789012345",
                "100"
            })
    void textAndValueComeOutAsTheyStoodThere(String text) {
        long packed = packed(text, '.');

        assertThat(packed).isNotEqualTo(PackedNumber.NONE);
        assertThat(PackedNumber.text(packed, '.')).isEqualTo(text);
        assertThat(new Value.Measured(PackedNumber.value(packed))).isEqualTo(ValueReader.read(text, DecimalSign.POINT));
        assertThat(PackedNumber.nearest(packed)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "007",
                "00.5",
                ".5",
                "5.",
                "-0",
                "-0.00",
                "+1",
                "1e5",
                "1,5",
                "1.2.3",
                " 1",
                "OVRFLW",
                "123456789012345678",
                "0.12345678901234567"
            })
    void whatWouldComeOutOtherwiseIsNotPacked(String text) {
        assertThat(packed(text, '.')).isEqualTo(PackedNumber.NONE);
    }

    @Test
    void theDecimalSignIsTheFiles() {
        assertThat(PackedNumber.text(packed("-1,250", ','), ',')).isEqualTo("-1,250");
        assertThat(packed("1.25", ',')).isEqualTo(PackedNumber.NONE);
    }

    @Test
    void nothingThatIsPackedChanges() {
        Random random = new Random(20261123);
        int plain = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder made = new StringBuilder();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                made.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String text = made.toString();
            long packed = packed(text, '.');
            if (packed != PackedNumber.NONE) {
                plain++;
                assertThat(PackedNumber.text(packed, '.')).isEqualTo(text);
                assertThat(new Value.Measured(PackedNumber.value(packed)))
                        .isEqualTo(ValueReader.read(text, DecimalSign.POINT));
                assertThat(PackedNumber.nearest(packed)).isEqualTo(Double.parseDouble(text));
            }
        }
        assertThat(plain).isGreaterThan(5_000);
    }

    private static long packed(String text, char decimalSign) {
        return PackedNumber.of(text.toCharArray(), 0, text.length(), decimalSign);
    }
}
