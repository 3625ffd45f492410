package org.exolot.instrument.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongDatesTest {
    private static final LocalDateTime AFTERNOON = LocalDateTime.of(2026, 2, 27, 16, 8, 39);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Friday, 27 February 2026 16:08:39",
                "February 27, 2026 4:08:39 PM",
                "27 Şubat 2026 Cuma 16:08:39",
                "27. Februar 2026 16.08.39",
                "27 February 2026 04:08:39 p.m.",
                "27 February 2026 4:08:39\u202Fpm"
            })
    void aTimeInTheLongFormOfAnyLanguageIsRead(String text) {
        assertThat(LongDates.parse(text)).contains(AFTERNOON);
    }

    @Test
    void twelveAtNightIsTheBeginningOfTheDay() {
        assertThat(LongDates.parse("27 February 2026 12:00:05 AM")).contains(LocalDateTime.of(2026, 2, 27, 0, 0, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "27 February 2026",
                "27 February 2026 16:08",
                "27 February 2026 24:08:39",
                "27 February 2026 13:08:39 PM",
                "30 February 2026 16:08:39",
                "27/02/2026 16:08:39"
            })
    void whatIsNoSuchTimeIsNone(String text) {
        assertThat(LongDates.parse(text)).isEmpty();
    }
}
