package org.exolot.instrument.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateOrderTest {
    @Test
    void aYearOfTwoDigitsIsReadWhereADayStandsInTheMiddle() {
        DateOrder order = new DateOrder();
        order.see("3/25/24 8:32");
        assertThat(order.read("3/25/24 8:32")).contains(LocalDateTime.of(2024, 3, 25, 8, 32));
        assertThat(order.read("4/1/24 1:05 PM")).contains(LocalDateTime.of(2024, 4, 1, 13, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/03/25 08:32", "4/3/25 08:32"})
    void aYearOfTwoDigitsThatMayStandFirstStaysOpen(String text) {
        DateOrder order = new DateOrder();
        order.see(text);
        assertThat(order.settled()).isFalse();
        assertThat(DateOrder.isTime(text)).isTrue();
        assertThat(order.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/25/24", "8.2.25", "1/10/50"})
    void withoutATimeOfDayThreeShortNumbersAreNoDate(String text) {
        DateOrder order = new DateOrder();
        order.see(text);
        assertThat(order.settled()).isFalse();
        assertThat(DateOrder.isTime(text)).isFalse();
    }
}
