package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSummaryTest {
    /** Michelson's speeds of light of 1879 in km/s less 299 000: NIST StRD, univariate, "Michelso". */
    private static final int[] MICHELSON = {
        850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000, 960, 960, 960,
        940, 960, 940, 880, 800, 850, 880, 900, 840, 830, 790, 810, 880, 880, 830, 800, 790, 760, 800, 880, 880, 880,
        860, 720, 720, 620, 860, 970, 950, 880, 910, 850, 870, 840, 840, 850, 840, 840, 840, 890, 810, 810, 820, 800,
        770, 760, 740, 750, 760, 910, 920, 890, 860, 880, 720, 840, 850, 850, 780, 890, 840, 780, 810, 760, 810, 790,
        810, 820, 850, 870, 870, 810, 740, 810, 940, 950, 800, 810, 870
    };

    @Test
    void michelson_has_its_certified_mean_and_standard_deviation() {
        double[] speeds = new double[MICHELSON.length];
        for (int i = 0; i < speeds.length; i++) {
            speeds[i] = (299000 + MICHELSON[i]) / 1000.0;
        }
        SampleSummary summary = SampleSummary.of(speeds).orElseThrow();
        assertThat(summary.size()).isEqualTo(100);
        assertThat(summary.mean()).isCloseTo(299.8524, within(1e-12));
        assertThat(summary.sd().orElseThrow()).isCloseTo(0.0790105478190518, within(1e-14));
    }

    @Test
    void a_small_spread_on_a_large_mean_is_not_lost() {
        SampleSummary summary = SampleSummary.of(10000001, 10000003, 10000002).orElseThrow();
        assertThat(summary.mean()).isEqualTo(10000002);
        assertThat(summary.sd().orElseThrow()).isEqualTo(1);
    }

    @Test
    void captures_of_the_worked_count_vary_by_3_75_percent() {
        SampleSummary summary =
                SampleSummary.of(1.79e8, 1.92e8, 1.86e8, 1.75e8, 1.88e8).orElseThrow();
        assertThat(summary.mean()).isCloseTo(1.840e8, within(1.0));
        assertThat(summary.sd().orElseThrow()).isCloseTo(6.892e6, within(500.0));
        assertThat(summary.cvPercent().orElseThrow()).isCloseTo(3.75, within(0.005));
    }

    @Test
    void nothing_is_said_of_no_value_and_no_spread_of_one() {
        assertThat(SampleSummary.of()).isEmpty();
        assertThat(SampleSummary.of(Double.NaN, 1)).isEmpty();
        assertThat(SampleSummary.of(3).orElseThrow().sd()).isEmpty();
        assertThat(SampleSummary.of(-1, 1).orElseThrow().cvPercent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3,1.1543", "4,1.4813", "5,1.7150", "6,1.8871", "8,2.1266", "10,2.2900"})
    void grubbs_critical_values_are_the_published_ones(int size, double critical) {
        assertThat(Grubbs.critical(size, 0.05).orElseThrow()).isCloseTo(critical, within(6e-5));
    }

    @Test
    void grubbs_flags_the_value_that_stands_apart_and_only_where_it_does() {
        assertThat(Grubbs.outlier(0.05, 10.1, 10.0, 9.9, 10.0, 14.0)
                        .orElseThrow()
                        .index())
                .isEqualTo(4);
        assertThat(Grubbs.outlier(0.05, 10.1, 10.0, 9.9, 10.0, 10.2)).isEmpty();
        assertThat(Grubbs.outlier(0.05, 1, 1, 1)).isEmpty();
        assertThat(Grubbs.outlier(0.05, 1, 9)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3,12.647,10.553",
        "5,6.598,5.741",
        "6,5.758,5.062",
        "10,4.437,3.981",
        "20,3.621,3.295",
        "30,3.355,3.064"
    })
    void tolerance_factors_of_99_percent_with_95_are_the_published_ones(int size, double two, double one) {
        assertThat(ToleranceFactor.twoSided(size, 0.99, 0.95).orElseThrow()).isCloseTo(two, within(6e-4));
        assertThat(ToleranceFactor.oneSided(size, 0.99, 0.95).orElseThrow()).isCloseTo(one, within(6e-4));
    }

    @Test
    void the_tolerance_example_of_the_nist_handbook_is_met() {
        assertThat(ToleranceFactor.twoSidedByHowe(43, 0.90, 0.99).orElseThrow()).isCloseTo(2.2173, within(6e-5));
        assertThat(ToleranceFactor.twoSided(43, 0.90, 0.99).orElseThrow()).isCloseTo(2.2228, within(6e-5));
        assertThat(ToleranceFactor.oneSided(43, 0.90, 0.99).orElseThrow()).isCloseTo(1.8740, within(6e-5));
        assertThat(ToleranceFactor.twoSided(1, 0.90, 0.99)).isEmpty();
        assertThat(ToleranceFactor.twoSided(5, 1, 0.99)).isEmpty();
    }
}
