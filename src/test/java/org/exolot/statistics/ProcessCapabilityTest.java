package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProcessCapabilityTest {
    @Test
    void the_example_of_the_nist_handbook_has_cp_1_and_cpk_two_thirds() {
        var capability = new ProcessCapability(OptionalDouble.of(8), OptionalDouble.of(20));
        assertThat(capability.potential(2).orElseThrow()).isCloseTo(1.0, within(1e-12));
        assertThat(capability.actual(16, 2).orElseThrow()).isCloseTo(0.6667, within(5e-5));
        assertThat(capability.actual(21, 2).orElseThrow()).isNegative();
    }

    @Test
    void one_limit_has_an_actual_capability_and_no_potential_one() {
        var upper = new ProcessCapability(OptionalDouble.empty(), OptionalDouble.of(20));
        assertThat(upper.potential(2)).isEmpty();
        assertThat(upper.actual(14, 2)).hasValue(1);
        assertThat(upper.actual(14, 0)).isEmpty();
        assertThat(new ProcessCapability(OptionalDouble.empty(), OptionalDouble.empty()).actual(1, 1))
                .isEmpty();
    }
}
