package org.exolot.instrument.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Number formats of ECMA-376 part 1, 18.8.30 and 18.8.31. */
class SerialDateTest {
    @ParameterizedTest
    @ValueSource(strings = {"h:mm:ss", "[h]:mm:ss", "[hh]:mm", "mm:ss", "[mm]:ss.0", "m/d/yyyy", "[$-407]d. mmmm yyyy"})
    void whatShowsADateOrADurationIsATime(String format) {
        assertThat(SerialDate.shows(format)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "0.00", "[Red]0.0", "#,##0 \"months\"", "0.00E+00", "@"})
    void whatShowsANumberIsNone(String format) {
        assertThat(SerialDate.shows(format)).isFalse();
    }

    @Test
    void aDurationOfMoreThanADayKeepsItsDay() {
        assertThat(SerialDate.of(1.25, false)).contains(LocalDateTime.of(1900, 1, 1, 6, 0));
    }
}
