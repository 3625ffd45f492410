package org.exolot.instrument.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.exolot.instrument.plate.NumericTime.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2023-11-04, YEAR_FIRST, 2023-11-04T00:00:00",
        "2023/1/4T7:05, YEAR_FIRST, 2023-01-04T07:05:00",
        "2023.11.04  14:05:09, YEAR_FIRST, 2023-11-04T14:05:09",
        "2023-11-04 12:05 a.m., YEAR_FIRST, 2023-11-04T00:05:00",
        "2023-11-04 12:05PM, YEAR_FIRST, 2023-11-04T12:05:00",
        "2023-11-04 1:05:59\u00A0p.M., YEAR_FIRST, 2023-11-04T13:05:59",
    })
    void reads_year_month_day_and_the_time_of_day(String text, Form form, LocalDateTime moment) {
        NumericTime time = NumericTime.of(text).orElseThrow();
        assertThat(time.form()).isEqualTo(form);
        assertThat(time.moment(time.first(), time.second(), time.third())).contains(moment);
    }

    @ParameterizedTest
    @CsvSource({"4/11/2023, YEAR_LAST", "04-11.2023 8:32, YEAR_LAST", "3/25/24 8:32, SHORT_YEAR"})
    void knows_where_the_year_stands(String text, Form form) {
        assertThat(NumericTime.of(text).orElseThrow().form()).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4",
                "4/",
                "4/11",
                "4/11/",
                "4/11/23",
                "4/11/202",
                "4/11/20231",
                "411/1/2023",
                "2023/111/4",
                "2023/11/004",
                "20233/1/4",
                "4-11-23 8:32",
                "4 11 2023",
                "4/11/2023\u00A0",
                "4/11/2023 ",
                "4/11/2023T",
                "4/11/2023 8",
                "4/11/2023 8:3",
                "4/11/2023 8:311",
                "4/11/2023 8:31:5",
                "4/11/2023 8:31:",
                "4/11/2023 8:31 A",
                "4/11/2023 8:31 AMx",
                "4/11/2023 8:31 x",
                "4/11/2023x",
                "٤/11/2023"
            })
    void other_texts_are_none(String text) {
        assertThat(NumericTime.of(text)).isEmpty();
    }

    @Test
    void a_day_or_an_hour_that_does_not_exist_is_no_moment() {
        NumericTime day = NumericTime.of("2023-02-29").orElseThrow();
        assertThat(day.moment(2023, 2, 29)).isEmpty();
        for (String clock : new String[] {"24:00", "12:60", "12:00:60", "13:00 PM", "0:10 AM"}) {
            NumericTime hour = NumericTime.of("2023-02-28 " + clock).orElseThrow();
            assertThat(hour.moment(2023, 2, 28)).as(clock).isEmpty();
        }
    }
}
