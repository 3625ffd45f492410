package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeparationTest {
    @Test
    void two_rotors_have_their_clearing_factors() {
        assertThat(Separation.clearingFactor(103.8, 35.9, 45_000)).isCloseTo(132.7, within(0.05));
        assertThat(Separation.clearingFactor(152.5, 66.8, 32_000)).isCloseTo(203.9, within(0.05));
        assertThat(Separation.relativeCentrifugalForce(15.25, 32_000)).isCloseTo(174_600, within(50.0));
    }

    @Test
    void a_vesicle_of_100_nm_sinks_with_722_svedberg() {
        assertThat(Separation.sedimentationSvedberg(100, 130, 1)).isCloseTo(722, within(0.5));
    }

    @Test
    void a_sphere_of_100_nm_diffuses_in_water_at_25_degrees_with_4_913() {
        assertThat(Separation.diffusion(100, 25, 0.889)).isCloseTo(4.913, within(5e-4));
    }

    @Test
    void six_volumes_leave_a_quarter_of_a_percent_or_less_than_one() {
        assertThat(100 * Separation.washOut(6, 1)).isCloseTo(0.25, within(5e-3));
        assertThat(100 * Separation.washOut(6, 0.8)).isCloseTo(0.82, within(5e-3));
    }

    /** 4·(500 mL/min) / (π·(0.25 mm)³·60): 33333 mm³/s over 2.945 mm³. */
    @Test
    void the_shear_at_the_wall_grows_with_the_flow_and_falls_with_the_cube_of_the_radius() {
        double shear = Separation.wallShear(100, 0.25, 60);
        assertThat(shear).isCloseTo(4 * 1666.6667 / (Math.PI * 0.015625 * 60), within(1e-2));
        assertThat(Separation.wallShear(100, 0.5, 60)).isCloseTo(shear / 8, within(1e-9));
    }
}
