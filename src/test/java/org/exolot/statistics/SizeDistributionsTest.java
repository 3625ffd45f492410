package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.exolot.statistics.SizeDistributions.Measure.NUMBER;
import static org.exolot.statistics.SizeDistributions.Measure.SURFACE;
import static org.exolot.statistics.SizeDistributions.Measure.VOLUME;
import static org.exolot.statistics.SizeDistributions.Representative.CENTRE;
import static org.exolot.statistics.SizeDistributions.Representative.LOWER_EDGE;

import java.util.List;
import org.junit.jupiter.api.Test;

class SizeDistributionsTest {
    private static SizeDistribution bins(double... counts) {
        return SizeDistribution.ofEqualBins(0, 10, counts);
    }

    @Test
    void a_sphere_has_the_surface_and_volume_of_its_diameter() {
        SizeDistribution one = SizeDistribution.ofEqualBins(95, 10, new double[] {2});
        assertThat(SizeDistributions.measuredBy(SURFACE, CENTRE, one).counts()[0])
                .isCloseTo(2 * Math.PI * 1e4, within(1e-6));
        assertThat(SizeDistributions.measuredBy(VOLUME, CENTRE, one).counts()[0])
                .isCloseTo(2 * 523598.7755982988, within(1e-6));
        assertThat(SizeDistributions.measuredBy(VOLUME, LOWER_EDGE, one).counts()[0])
                .isCloseTo(2 * Math.PI / 6 * 95 * 95 * 95, within(1e-6));
        assertThat(SizeDistributions.measuredBy(NUMBER, CENTRE, one)).isEqualTo(one);
    }

    @Test
    void the_merged_distribution_is_the_mean_of_each_bin() {
        assertThat(SizeDistributions.mean(List.of(bins(1, 2, 3), bins(3, 6, 1))))
                .contains(bins(2, 4, 2));
    }

    @Test
    void distributions_on_unlike_bins_are_not_merged() {
        var other = SizeDistribution.ofEqualBins(0, 5, new double[] {1, 2, 3});
        assertThat(SizeDistributions.mean(List.of(bins(1, 2, 3), other))).isEmpty();
        assertThat(SizeDistributions.mean(List.of())).isEmpty();
    }

    @Test
    void unlike_bins_are_merged_on_common_ones_and_no_particle_is_lost() {
        SizeDistribution fine = SizeDistribution.ofEqualBins(0, 1, new double[] {0, 4, 6, 2, 0, 0});
        SizeDistribution coarse = SizeDistribution.ofEqualBins(0, 2.5, new double[] {5, 10, 5});
        SizeDistribution merged =
                SizeDistributions.merged(List.of(fine, coarse)).orElseThrow();
        double total = SizeStatistics.of(merged).orElseThrow().total();
        assertThat(total).isCloseTo((12 + 20) / 2.0, within(1e-12));
        assertThat(SizeStatistics.of(merged).orElseThrow().below(2.5)).isCloseTo((4 + 3 + 5) / 2.0, within(1e-12));
        assertThat(merged.edges()).contains(2.5, 3.0, 7.5);
        assertThat(SizeDistributions.merged(List.of(fine, fine))).contains(fine);
        assertThat(SizeDistributions.merged(List.of())).isEmpty();
    }

    @Test
    void counts_of_tracks_are_weighed_by_their_concentration_before_they_are_merged() {
        var merged =
                SizeDistributions.meanByConcentration(List.of(bins(10, 0), bins(0, 1000)), new double[] {6e8, 2e8});
        assertThat(merged.orElseThrow().counts()).containsExactly(new double[] {3e8, 1e8}, within(1e-3));
    }

    @Test
    void a_concentration_without_a_single_particle_is_not_merged() {
        assertThat(SizeDistributions.meanByConcentration(List.of(bins(10, 0), bins(0, 0)), new double[] {1, 1}))
                .isEmpty();
        assertThat(SizeDistributions.meanByConcentration(List.of(bins(2, 0), bins(0, 0)), new double[] {1, 0}))
                .contains(bins(0.5, 0));
    }

    @Test
    void rebinning_loses_no_particle() {
        SizeDistribution linear = SizeDistribution.ofEqualBins(0, 5, new double[] {4, 8, 15, 16, 23, 42, 0, 7});
        double[] edges = SizeDistributions.logarithmicEdges(3, 33, 7);
        SizeDistributions.Rebinned rebinned = SizeDistributions.rebin(linear, edges);
        double inside = SizeStatistics.of(rebinned.distribution()).orElseThrow().total();
        assertThat(rebinned.below()).isCloseTo(4 * 3 / 5.0, within(1e-12));
        assertThat(rebinned.above()).isCloseTo(7 * 1.0 + 0 * 2 / 5.0, within(1e-12));
        assertThat(inside + rebinned.below() + rebinned.above()).isCloseTo(115, within(1e-12));
    }

    @Test
    void on_common_edges_coarser_bins_hold_the_sum_of_the_finer() {
        var fine = SizeDistribution.ofEqualBins(0, 1, new double[] {1, 2, 3, 4, 5, 6});
        assertThat(SizeDistributions.rebin(fine, new double[] {0, 3, 6})
                        .distribution()
                        .counts())
                .containsExactly(6, 15);
    }

    @Test
    void logarithmic_edges_rise_by_one_ratio() {
        assertThat(SizeDistributions.logarithmicEdges(10, 1000, 2))
                .containsExactly(new double[] {10, 100, 1000}, within(1e-12));
    }
}
