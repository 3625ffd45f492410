package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatisticsTest {
    /** The well-known ranks of the confidence interval of a median (95 %), with their exact coverage. */
    @ParameterizedTest
    @CsvSource({
        "6,1,6,0.96875",
        "8,1,8,0.9921875",
        "10,2,9,0.978515625",
        "20,6,15,0.958610534667969",
        "100,40,61,0.96479979"
    })
    void the_ranks_of_a_median_are_those_of_the_published_table(int size, int lower, int upper, double coverage) {
        OrderStatistics.Ranks ranks = OrderStatistics.ranks(size, 0.5, 0.95).orElseThrow();
        assertThat(ranks.lower()).isEqualTo(lower);
        assertThat(ranks.upper()).isEqualTo(upper);
        assertThat(ranks.coverage()).isCloseTo(coverage, within(1e-8));
    }

    @Test
    void five_values_cannot_bound_a_median_with_95_percent() {
        assertThat(OrderStatistics.ranks(5, 0.5, 0.95)).isEmpty();
        assertThat(OrderStatistics.ranks(5, 0.5, 0.93)).isPresent();
    }

    @Test
    void the_interval_is_of_values_that_were_measured() {
        double[] values = {9, 1, 8, 2, 7, 3, 6, 4, 5, 10};
        assertThat(OrderStatistics.interval(values, 0.5, 0.95)).contains(new Interval(2, 9));
        assertThat(values[0]).isEqualTo(9);
    }
}
