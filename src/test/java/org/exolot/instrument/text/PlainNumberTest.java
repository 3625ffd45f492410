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

class PlainNumberTest {
    private static final List<String> PIECES =
            List.of("-", "+", ".", ",", "e", "E", "0", "5", "12", "999", "1234567", " ", "x", "\u2212");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "12",
                "-0.5",
                "1.002E+3",
                "7.29e+011",
                "5.",
                "-0",
                "3E-5",
                "000123.4500",
                "123456789012345678901"
            })
    void mostNumbersArePlain(String text) {
        assertThat(PlainNumber.is(text, DecimalSign.POINT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".5", "+5", "1,5", "1.2.3", "1e", "e5", "1e+", "1e12345", "NaN", "<3", " 1", "1 ", "0x1",
                "\u0661"
            })
    void whateverElseIsLeftToTheReaderOfValues(String text) {
        assertThat(PlainNumber.is(text, DecimalSign.POINT)).isFalse();
        assertThat(PlainNumber.of(text, DecimalSign.POINT)).isNaN();
    }

    @Test
    void theDecimalSignIsTheFiles() {
        assertThat(PlainNumber.is("1,5", DecimalSign.COMMA)).isTrue();
        assertThat(PlainNumber.is("1.5", DecimalSign.COMMA)).isFalse();
        assertThat(PlainNumber.of("-1,25e2", DecimalSign.COMMA)).isEqualTo(-125.0);
    }

    @Test
    void whatIsPlainReadsAsTheSameNumber() {
        Random random = new Random(20261123);
        int plain = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String cell = text.toString();
            if (PlainNumber.is(cell, DecimalSign.POINT)) {
                plain++;
                assertThat(ValueReader.read(cell, DecimalSign.POINT)).as(cell).isInstanceOf(Value.Measured.class);
            }
            double number = PlainNumber.of(cell, DecimalSign.POINT);
            if (!Double.isNaN(number)) {
                assertThat(Double.compare(number, Double.parseDouble(cell)))
                        .as(cell)
                        .isZero();
            }
        }
        assertThat(plain).isGreaterThan(10_000);
    }

    @Test
    void moreDigitsOrPowersThanADoubleHoldsExactlyAreNotRoundedHere() {
        assertThat(PlainNumber.of("1234567890123456", DecimalSign.POINT)).isNaN();
        assertThat(PlainNumber.of("1e23", DecimalSign.POINT)).isNaN();
        assertThat(PlainNumber.of("0.00000000000000000000001", DecimalSign.POINT))
                .isNaN();
        assertThat(PlainNumber.of("0.0000000000000000000001", DecimalSign.POINT))
                .isEqualTo(1e-22);
    }
}
