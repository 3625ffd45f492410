package org.exolot.instrument.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {
    @ParameterizedTest
    @CsvSource({
        "978.73861473399995, 978.738614734",
        "0.10000000000000001, 0.1",
        "2.50, 2.5",
        "100, 100",
        "100.0, 100",
        "007, 7",
        "-0, 0",
        "-0.0, 0",
        "-12.25, -12.25",
        "1E3, 1000",
        "1.5E-3, 0.0015",
        "123456789012345, 123456789012345",
        "1234567890123456, 1234567890123456",
        "0.0000000000001, 1E-13",
        "1E300, 1E+300"
    })
    void aStoredNumberIsShownAsAPersonWouldWriteIt(String stored, String shown) {
        assertThat(ShortestDecimal.ofStored(stored)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"1E400", "-1E400"})
    void aNumberBeyondAllDoublesIsNone(String stored) {
        assertThat(ShortestDecimal.ofStored(stored)).isEmpty();
    }

    /** Few digits are taken as they stand; they must be what their double says. */
    @Test
    void whatIsTakenAsItStandsIsWhatTheDoubleSays() {
        Random random = new Random(15);
        for (int i = 0; i < 100_000; i++) {
            long digits = random.nextLong() % (long) Math.pow(10, 1 + random.nextInt(17));
            String stored = BigDecimal.valueOf(digits, random.nextInt(16)).toPlainString();
            assertThat(ShortestDecimal.ofStored(stored)).isEqualTo(ShortestDecimal.of(Double.parseDouble(stored)));
        }
    }
}
