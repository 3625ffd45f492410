package org.exolot.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"98.0", "0.050", "7.29E+11", "0", "0.00", "-1.20", "1E-7", "0E+3", "100"})
    void aCanonicalTextIsItsOwnImage(String text) {
        assertThat(CanonicalNumber.print(CanonicalNumber.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,5",
                "+1",
                "01",
                "1.",
                ".5",
                "7.29e+011",
                "7.29E11",
                "NaN",
                " 1",
                "-0",
                "12E+1",
                "0.00000001"
            })
    void anyOtherSpellingIsRefused(String text) {
        assertThatThrownBy(() -> CanonicalNumber.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyDecimalComesBackWithItsDigitsAndScale() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(-300, 300));
            assertThat(CanonicalNumber.parse(CanonicalNumber.print(number))).isEqualTo(number);
        }
    }
}
