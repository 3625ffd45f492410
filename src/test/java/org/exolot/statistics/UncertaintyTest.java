package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.exolot.statistics.RelativeUncertainty.Term;
import org.junit.jupiter.api.Test;

class UncertaintyTest {
    private static final double[] CAPTURES = {1.79e8, 1.92e8, 1.86e8, 1.75e8, 1.88e8};

    private static Term repeatability() {
        return new Term(
                "repeatability",
                SampleSummary.of(CAPTURES).orElseThrow().cvPercent().orElseThrow() / 100,
                5);
    }

    @Test
    void the_reported_uncertainty_of_a_count_is_13_percent_and_26_expanded() {
        var reported = new RelativeUncertainty(List.of(
                repeatability(),
                new Term("dilution", 0.01, 1),
                new Term("dilution, second step", 0.01, 1),
                new Term("calibration", 0.10, 1),
                new Term("between days", 0.08, 1)));
        assertThat(reported.combined()).isCloseTo(0.1299, within(5e-5));
        assertThat(reported.expanded(2)).isCloseTo(0.2599, within(5e-5));
        assertThat(repeatability().contribution()).isCloseTo(0.0168, within(5e-5));
    }

    /** Captures 1.840e8 diluted 500 times: 9.20e10 per mL, of which 7.23e10 at least; a dose of 5e10 would take 27 % more. */
    @Test
    void dosing_at_the_low_bound_takes_a_quarter_more() {
        double stock = SampleSummary.of(CAPTURES).orElseThrow().mean() * 500;
        assertThat(stock).isCloseTo(9.20e10, within(1e6));
        var reported = new RelativeUncertainty(List.of(
                repeatability(),
                new Term("dilution", 0.01, 1),
                new Term("dilution, second step", 0.01, 1),
                new Term("calibration", 0.10, 1),
                new Term("between days", 0.08, 1)));
        double least = reported.least(stock, RelativeUncertainty.ONE_SIDED_95);
        assertThat(least).isCloseTo(7.23e10, within(5e7));
        assertThat(stock * reported.expanded(2)).isCloseTo(2.39e10, within(5e7));
        assertThat(5e10 / stock).isCloseTo(0.543, within(5e-4));
        assertThat(5e10 / least).isCloseTo(0.691, within(5e-4));
        assertThat(stock / least - 1).isCloseTo(0.27, within(5e-3));
    }

    /** A count of n has a relative uncertainty of 1/√n: 3.2 % of 1000 tracks, 5 % of 400, 10 % of 100. */
    @Test
    void tracks_count_by_their_root() {
        assertThat(new Term("count", 1, 1000).contribution()).isCloseTo(0.032, within(5e-4));
        assertThat(new Term("count", 1, 400).contribution()).isEqualTo(0.05);
        assertThat(new Term("count", 1, 100).contribution()).isEqualTo(0.1);
    }

    @Test
    void against_a_label_of_the_same_method_one_session_leaves_8_percent() {
        var within = new RelativeUncertainty(
                List.of(repeatability(), new Term("dilution", 0.0141, 1), new Term("between days", 0.08, 1)));
        assertThat(within.combined()).isCloseTo(0.083, within(5e-4));
    }

    @Test
    void three_preparations_over_days_beside_a_reference_lot_leave_4_percent() {
        var three = new RelativeUncertainty(List.of(
                new Term("preparation", 0.05, 3),
                new Term("session", 0.03, 1),
                new Term("volume", 0.01, 1),
                new Term("dilution", 0.014, 3)));
        assertThat(three.combined()).isCloseTo(0.044, within(5e-4));
    }

    @Test
    void a_guard_band_leaves_a_zone_inside_20_percent_only_below_12_percent_of_uncertainty() {
        assertThat(of(0.06).acceptance(0.2, RelativeUncertainty.ONE_SIDED_95).orElseThrow())
                .isCloseTo(0.10, within(2e-3));
        assertThat(of(0.121).acceptance(0.2, RelativeUncertainty.ONE_SIDED_95)).isPresent();
        assertThat(of(0.122).acceptance(0.2, RelativeUncertainty.ONE_SIDED_95)).isEmpty();
    }

    private static RelativeUncertainty of(double relative) {
        return new RelativeUncertainty(List.of(new Term("all", relative, 1)));
    }

    @Test
    void an_influence_that_was_not_performed_is_not_combined() {
        assertThatThrownBy(() -> new Term("preparation", 0.05, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Term("preparation", Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void three_potencies_of_80_90_and_105_percent_are_91_with_a_ratio_of_2() {
        GeometricSummary potency = GeometricSummary.of(80, 90, 105).orElseThrow();
        assertThat(potency.mean()).isCloseTo(91, within(0.5));
        assertThat(potency.confidenceRatio(0.95).orElseThrow()).isCloseTo(2.0, within(0.05));
        assertThat(potency.confidenceInterval(0.95).orElseThrow().contains(potency.mean()))
                .isTrue();
    }

    @Test
    void three_potencies_of_62_88_and_121_percent_are_87_with_a_ratio_of_5_3() {
        GeometricSummary potency = GeometricSummary.of(62, 88, 121).orElseThrow();
        assertThat(potency.mean()).isCloseTo(87, within(0.5));
        assertThat(potency.confidenceRatio(0.95).orElseThrow()).isCloseTo(5.3, within(0.05));
    }

    @Test
    void the_geometric_mean_of_doublings_is_the_middle_one() {
        GeometricSummary counts = GeometricSummary.of(1e8, 2e8, 4e8).orElseThrow();
        assertThat(counts.mean()).isCloseTo(2e8, within(1e-3));
        assertThat(counts.logSd().orElseThrow()).isCloseTo(Math.log(2), within(1e-12));
        assertThat(counts.gcvPercent().orElseThrow())
                .isCloseTo(100 * Math.sqrt(Math.exp(Math.log(2) * Math.log(2)) - 1), within(1e-9));
        assertThat(GeometricSummary.of(1, 0)).isEmpty();
        assertThat(GeometricSummary.of(5).orElseThrow().confidenceInterval(0.95))
                .isEmpty();
    }
}
