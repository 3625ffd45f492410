package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.exolot.statistics.ShelfLife.Batch;
import org.exolot.statistics.ShelfLife.Duration;
import org.exolot.statistics.ShelfLife.Limit;
import org.exolot.statistics.ShelfLife.Pooling;
import org.junit.jupiter.api.Test;

class ShelfLifeTest {
    private static final double[] TO_18 = {0, 3, 6, 9, 12, 18};
    private static final Offset<Double> HUNDREDTH = within(0.006);
    private static final Offset<Double> THOUSANDTH = within(0.0006);

    private static ShelfLife.Estimate lower(double limit, Batch... batches) {
        return ShelfLife.estimate(List.of(batches), Limit.LOWER, limit, 120).orElseThrow();
    }

    private static Batch batch(String name, double[] months, double... values) {
        return new Batch(name, months, values);
    }

    private static double months(ShelfLife.Estimate estimate, int batch) {
        return ((Duration.Months) estimate.durations().get(batch)).months();
    }

    @Test
    void batches_with_unlike_slopes_are_not_pooled_and_the_shortest_counts() {
        double[] months = {0, 6, 12, 18};
        var estimate = lower(
                90,
                batch("A", months, 100.2, 99.1, 98.0, 97.0),
                batch("B", months, 99.8, 98.6, 97.1, 95.9),
                batch("C", months, 100.5, 99.3, 98.2, 97.1));
        assertThat(estimate.pooling()).isEqualTo(Pooling.SEPARATE);
        var slopes = estimate.slopes().orElseThrow();
        assertThat(slopes.f()).isCloseTo(21.2917, within(6e-5));
        assertThat(slopes.p()).isCloseTo(0.00188, within(6e-6));
        assertThat(slopes.numerator()).isEqualTo(2);
        assertThat(slopes.denominator()).isEqualTo(6);
        assertThat(estimate.lines().get(0).slope()).isCloseTo(-0.17833, within(6e-6));
        assertThat(months(estimate, 0)).isCloseTo(54.89, HUNDREDTH);
        assertThat(months(estimate, 1)).isCloseTo(41.56, HUNDREDTH);
        assertThat(months(estimate, 2)).isCloseTo(53.58, HUNDREDTH);
        assertThat(estimate.shortest().orElseThrow().batch()).isEqualTo("B");
    }

    @Test
    void like_batches_share_one_line() {
        var estimate = lower(
                95,
                batch("1", TO_18, 100.3, 99.4, 99.2, 98.1, 98.0, 96.5),
                batch("2", TO_18, 99.9, 99.7, 98.7, 98.6, 97.5, 96.9),
                batch("3", TO_18, 100.2, 99.6, 98.8, 98.5, 97.7, 96.6));
        assertThat(estimate.pooling()).isEqualTo(Pooling.ONE_LINE);
        assertThat(estimate.slopes().orElseThrow().f()).isCloseTo(0.77528, within(6e-6));
        assertThat(estimate.slopes().orElseThrow().p()).isCloseTo(0.4823, within(6e-5));
        assertThat(estimate.intercepts().orElseThrow().f()).isCloseTo(0.03576, within(6e-6));
        assertThat(estimate.intercepts().orElseThrow().p()).isCloseTo(0.9650, within(6e-5));
        assertThat(estimate.lines().getFirst().intercept()).isCloseTo(100.117143, within(6e-7));
        assertThat(estimate.lines().getFirst().slope()).isCloseTo(-0.193810, within(6e-7));
        assertThat(estimate.lines().getFirst().s()).isCloseTo(0.202463, within(6e-7));
        assertThat(months(estimate, 0)).isCloseTo(25.089, THOUSANDTH);
    }

    @Test
    void like_slopes_from_unlike_beginnings_keep_their_intercepts() {
        var estimate = lower(
                95,
                batch("1", TO_18, 101.3, 100.6, 100.1, 99.3, 99.0, 97.7),
                batch("2", TO_18, 100.0, 99.6, 98.7, 98.4, 97.6, 96.6),
                batch("3", TO_18, 100.4, 99.7, 99.2, 98.4, 98.1, 96.8));
        assertThat(estimate.pooling()).isEqualTo(Pooling.COMMON_SLOPE);
        assertThat(estimate.slopes().orElseThrow().p()).isCloseTo(0.950, within(6e-4));
        assertThat(estimate.intercepts().orElseThrow().f()).isCloseTo(175.66, HUNDREDTH);
        assertThat(estimate.lines().getFirst().slope()).isCloseTo(-0.195556, within(6e-7));
        assertThat(months(estimate, 0)).isCloseTo(30.838, THOUSANDTH);
        assertThat(months(estimate, 1)).isCloseTo(24.999, THOUSANDTH);
        assertThat(months(estimate, 2)).isCloseTo(26.398, THOUSANDTH);
    }

    @Test
    void a_single_batch_has_its_own_line() {
        var estimate =
                lower(95, batch("1", new double[] {0, 3, 6, 9, 12, 18, 24}, 100.1, 99.5, 99.2, 98.4, 98.1, 97.0, 95.9));
        assertThat(estimate.lines().getFirst().intercept()).isCloseTo(100.09940, within(6e-6));
        assertThat(estimate.lines().getFirst().slope()).isCloseTo(-0.173553, within(6e-7));
        assertThat(estimate.lines().getFirst().s()).isCloseTo(0.103848, within(6e-7));
        assertThat(months(estimate, 0)).isCloseTo(28.243, THOUSANDTH);
        assertThat(estimate.slopes()).isEmpty();
    }

    @Test
    void counts_are_regressed_as_logarithms() {
        double[] counts = {9.2e10, 9.0e10, 8.7e10, 8.3e10, 8.1e10, 7.7e10};
        double[] logarithms = Arrays.stream(counts).map(Math::log).toArray();
        var estimate = lower(Math.log(6.4e10), new Batch("1", new double[] {0, 1, 3, 6, 9, 12}, logarithms));
        assertThat(Math.exp(estimate.lines().getFirst().intercept())).isCloseTo(9.1314e10, within(6e5));
        assertThat(estimate.lines().getFirst().slope()).isCloseTo(-0.014233, within(6e-7));
        assertThat(estimate.lines().getFirst().s()).isCloseTo(0.00802925, within(6e-9));
        assertThat(months(estimate, 0)).isCloseTo(22.888, THOUSANDTH);
    }

    @Test
    void a_rising_attribute_mirrors_a_falling_one() {
        var falling = lower(95, batch("1", TO_18, 100.3, 99.4, 99.2, 98.1, 98.0, 96.5));
        var rising = ShelfLife.estimate(
                        List.of(batch("1", TO_18, -100.3, -99.4, -99.2, -98.1, -98.0, -96.5)), Limit.UPPER, -95, 120)
                .orElseThrow();
        assertThat(months(rising, 0)).isCloseTo(months(falling, 0), within(1e-9));
        var either = ShelfLife.estimate(
                        List.of(batch("1", TO_18, 100.3, 99.4, 99.2, 98.1, 98.0, 96.5)),
                        Limit.LOWER_EITHER_WAY,
                        95,
                        120)
                .orElseThrow();
        assertThat(months(either, 0)).isLessThan(months(falling, 0));
    }

    @Test
    void a_stable_batch_has_no_end_and_one_outside_from_the_start_keeps_no_time() {
        var stable = lower(50, batch("1", TO_18, 100, 100.1, 99.9, 100, 100.1, 99.9));
        assertThat(stable.durations()).containsExactly(new Duration.Beyond("1", 120));
        assertThat(stable.shortest()).isEmpty();
        var outside = lower(101, batch("1", TO_18, 100, 100.1, 99.9, 100, 100.1, 99.9));
        assertThat(months(outside, 0)).isZero();
    }

    @Test
    void two_points_carry_no_shelf_life() {
        var two = batch("1", new double[] {0, 3}, 100, 99);
        assertThat(ShelfLife.estimate(List.of(two), Limit.LOWER, 95, 120)).isEmpty();
        var once = batch("1", new double[] {3, 3, 3}, 100, 99, 98);
        assertThat(ShelfLife.estimate(List.of(once), Limit.LOWER, 95, 120)).isEmpty();
    }
}
