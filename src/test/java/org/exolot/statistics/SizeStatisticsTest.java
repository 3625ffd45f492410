package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SizeStatisticsTest {
    private static final Offset<Double> EXACT = within(1e-9);

    private static SizeStatistics of(double firstEdge, double width, double... counts) {
        return SizeStatistics.of(SizeDistribution.ofEqualBins(firstEdge, width, counts))
                .orElseThrow();
    }

    private static SizeStatistics uniform() {
        double[] counts = new double[1000];
        Arrays.fill(counts, 0, 200, 3e5);
        return of(0, 1, counts);
    }

    @Test
    void of_an_even_distribution_every_statistic_has_its_closed_form() {
        SizeStatistics even = uniform();
        assertThat(even.total()).isCloseTo(6e7, EXACT);
        assertThat(even.mean()).isCloseTo(100, EXACT);
        assertThat(even.populationSd()).isCloseTo(Math.sqrt((200.0 * 200 - 1) / 12), EXACT);
        assertThat(even.percentile(0.1)).isCloseTo(20, EXACT);
        assertThat(even.percentile(0.5)).isCloseTo(100, EXACT);
        assertThat(even.percentile(0.9)).isCloseTo(180, EXACT);
        assertThat(even.span().orElseThrow()).isCloseTo(1.6, EXACT);
        assertThat(even.fractionWithin(50, 400)).isCloseTo(0.75, EXACT);
    }

    @Test
    void a_percentile_is_interpolated_between_edges_and_not_between_centres() {
        SizeStatistics bins = of(80, 1, 1, 2, 1);
        assertThat(bins.percentile(0.25)).isCloseTo(81, EXACT);
        assertThat(bins.percentile(0.5)).isCloseTo(81.5, EXACT);
        assertThat(bins.percentile(0.625)).isCloseTo(81.75, EXACT);
    }

    @Test
    void a_percentile_never_falls_into_an_empty_bin() {
        SizeStatistics gap = of(0, 5, 0, 0, 10, 0, 0, 0, 10, 0);
        assertThat(gap.percentile(0)).isEqualTo(10);
        assertThat(gap.percentile(0.5)).isEqualTo(15);
        assertThat(gap.percentile(1)).isEqualTo(35);
    }

    @Test
    void the_two_standard_deviations_differ_by_n_over_n_minus_1() {
        SizeStatistics tracks = of(0, 5, 2, 0, 2);
        assertThat(tracks.populationSd()).isCloseTo(5, EXACT);
        assertThat(tracks.sampleSd().orElseThrow()).isCloseTo(Math.sqrt(100.0 / 3), EXACT);
        assertThat(of(0, 5, 1).sampleSd()).isEmpty();
    }

    @Test
    void the_mode_is_the_centre_of_the_highest_bin_and_the_smaller_of_two() {
        assertThat(of(0, 5, 1, 9, 3, 9, 2).mode()).isEqualTo(7.5);
        assertThat(of(0.1, 0.1, 0, 0, 7, 0, 7).mode()).isCloseTo(0.35, EXACT);
    }

    @Test
    void on_bins_of_unlike_width_the_mode_is_where_particles_stand_closest() {
        var bins = new SizeDistribution(new double[] {10, 20, 100}, new double[] {50, 60});
        assertThat(SizeStatistics.of(bins).orElseThrow().mode()).isEqualTo(15);
    }

    @Test
    void a_window_holds_its_lower_edge_and_not_its_upper() {
        SizeStatistics bins = of(0, 50, 10, 20, 30, 40);
        assertThat(bins.fractionWithin(50, 150)).isCloseTo(0.5, EXACT);
        assertThat(bins.fractionWithin(0, 50)).isCloseTo(0.1, EXACT);
        assertThat(bins.fractionWithin(75, 1000)).isCloseTo(0.8, EXACT);
        assertThat(bins.fractionWithin(200, 1000)).isZero();
    }

    @Test
    void nothing_is_said_of_the_size_of_no_particles() {
        assertThat(SizeStatistics.of(SizeDistribution.ofEqualBins(0, 1, new double[1000])))
                .isEmpty();
        assertThat(SizeStatistics.of(SizeDistribution.ofEqualBins(0, 1, new double[0])))
                .isEmpty();
    }

    @Test
    void statistics_hold_at_counts_of_any_magnitude() {
        SizeStatistics few = of(0, 1, 1e-300, 2e-300, 1e-300);
        SizeStatistics many = of(0, 1, 1e300, 2e300, 1e300);
        assertThat(few.mean()).isCloseTo(1.5, EXACT);
        assertThat(many.mean()).isCloseTo(1.5, EXACT);
        assertThat(many.percentile(0.5)).isCloseTo(few.percentile(0.5), EXACT);
        assertThat(many.populationSd()).isCloseTo(Math.sqrt(0.5), EXACT);
    }

    @Test
    void a_distribution_with_a_negative_or_unreadable_bin_cannot_be_made() {
        assertThatThrownBy(() -> of(0, 1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(0, 1, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SizeDistribution(new double[] {0, 0}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SizeDistribution(new double[] {0}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_interval_of_a_percentile_narrows_with_the_tracks() {
        SizeStatistics even = uniform();
        Interval few = even.percentileInterval(0.5, 10, 0.95).orElseThrow();
        assertThat(few.lower()).isCloseTo(200 * 1.5 / 10, EXACT);
        assertThat(few.upper()).isCloseTo(200 * 8.5 / 10, EXACT);
        Interval many = even.percentileInterval(0.5, 1000, 0.95).orElseThrow();
        assertThat(many.lower()).isBetween(93.0, 94.5);
        assertThat(many.upper()).isBetween(105.5, 107.0);
        assertThat(even.percentileInterval(0.9, 10, 0.95)).isEmpty();
    }
}
