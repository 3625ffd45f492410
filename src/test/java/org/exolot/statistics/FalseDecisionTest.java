package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FalseDecisionTest {
    private static final OptionalDouble NONE = OptionalDouble.empty();

    @Test
    void a_value_close_below_its_limit_is_above_it_with_21_percent() {
        assertThat(FalseDecision.outside(0.23, 0.025, NONE, OptionalDouble.of(0.25)))
                .isCloseTo(0.212, within(5e-4));
    }

    @Test
    void simple_acceptance_at_the_limit_is_wrong_in_half_of_the_cases() {
        assertThat(FalseDecision.outside(0.25, 0.025, NONE, OptionalDouble.of(0.25)))
                .isEqualTo(0.5);
    }

    /** ILAC-G8:09/2019: a guard band of U leaves less than 2.5 %, one of 0.8225 U leaves 5 %. */
    @Test
    void a_guard_band_leaves_its_published_risk() {
        assertThat(FalseDecision.outside(0.20, 0.025, NONE, OptionalDouble.of(0.25)))
                .isLessThan(0.025);
        assertThat(FalseDecision.outside(0.25 - 0.8225 * 0.05, 0.025, NONE, OptionalDouble.of(0.25)))
                .isCloseTo(0.05, within(1e-4));
    }

    @Test
    void both_limits_add_up() {
        assertThat(FalseDecision.outside(1, 0.13, OptionalDouble.of(0.8), OptionalDouble.of(1.2)))
                .isCloseTo(2 * FalseDecision.outside(1, 0.13, NONE, OptionalDouble.of(1.2)), within(1e-12));
        assertThatThrownBy(() -> FalseDecision.outside(1, 0, NONE, NONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
