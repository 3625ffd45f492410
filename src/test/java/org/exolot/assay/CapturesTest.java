package org.exolot.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.PercentileConvention;
import org.exolot.instrument.Statistic;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

class CapturesTest {
    private static final Dilution APPLIED = Runs.dilution(Dilution.State.APPLIED, "200");
    private static final Dilution NOT_APPLIED = Runs.dilution(Dilution.State.NOT_APPLIED, "200");
    private static final Dilution NOT_RECORDED = Runs.dilution(Dilution.State.NOT_RECORDED, "");

    private static RunEvaluation only(Evaluation evaluation) {
        return evaluation.files().getFirst().runs().getFirst();
    }

    private static Optional<BigDecimal> value(RunEvaluation run, String attribute) {
        return run.determinations().stream()
                .filter(each -> each.attribute().equals(attribute))
                .map(each -> ((Value.Measured) each.value()).number())
                .findFirst();
    }

    private static List<FindingType> types(Evaluation evaluation) {
        return evaluation.files().getFirst().findings().stream()
                .map(Finding::type)
                .toList();
    }

    /** The vendor's average of such a run is 1.22e8 /mL, as it counts the failed capture as zero. */
    @Test
    void a_failed_capture_is_left_out_and_not_averaged_as_zero() {
        Evaluation evaluation = Runs.evaluate(
                Answers.NONE,
                Runs.capture("0", 1.50e8, APPLIED),
                Runs.capture("1", 1.54e8, APPLIED),
                Runs.capture("2", 0, APPLIED),
                Runs.capture("3", 1.52e8, APPLIED),
                Runs.capture("4", 1.52e8, APPLIED));
        RunEvaluation run = only(evaluation);
        assertThat(value(run, Attributes.PARTICLE_CONCENTRATION))
                .hasValueSatisfying(concentration -> assertThat(concentration).isEqualByComparingTo("1.52e8"));
        assertThat(run.captures().get(2).used()).isFalse();
        assertThat(run.captures().get(2).notUsedWhy()).contains("no frames analysed");
        assertThat(types(evaluation)).contains(FindingType.CAPTURE_FAILED);
        assertThat(run.merged().orElseThrow().captures()).isEqualTo(4);
    }

    @Test
    void a_factor_that_the_software_has_applied_is_not_applied_again() {
        RunEvaluation run = only(Runs.evaluate(Answers.NONE, three(APPLIED)));
        assertThat(value(run, Attributes.PARTICLE_CONCENTRATION).orElseThrow()).isEqualByComparingTo("2e8");
    }

    @Test
    void a_factor_that_the_software_has_not_applied_is_applied_once() {
        RunEvaluation run = only(Runs.evaluate(Answers.NONE, three(NOT_APPLIED)));
        assertThat(value(run, Attributes.PARTICLE_CONCENTRATION).orElseThrow()).isEqualByComparingTo("4e10");
        assertThat(run.captures().getFirst().concentration().orElseThrow()).isEqualByComparingTo("2e8");
    }

    @Test
    void a_factor_that_nobody_recorded_is_asked_for_and_no_concentration_arises() {
        Evaluation evaluation = Runs.evaluate(Answers.NONE, three(NOT_RECORDED));
        assertThat(types(evaluation)).contains(FindingType.DILUTION_NOT_RECORDED);
        assertThat(evaluation.blocks()).isTrue();
        assertThat(value(only(evaluation), Attributes.PARTICLE_CONCENTRATION)).isEmpty();
        assertThat(value(only(evaluation), Attributes.D50)).isPresent();
    }

    @Test
    void an_answer_at_its_place_settles_the_question() {
        Answers answers = new Answers(Map.of("run.csv#5:2", "500"), Optional.empty(), Map.of());
        Evaluation evaluation = Runs.evaluate(answers, three(NOT_RECORDED));
        assertThat(evaluation.blocks()).isFalse();
        assertThat(value(only(evaluation), Attributes.PARTICLE_CONCENTRATION).orElseThrow())
                .isEqualByComparingTo("1e11");
    }

    @Test
    void an_answer_that_is_no_factor_or_answers_nothing_is_told() {
        Answers half = new Answers(Map.of("run.csv#5:2", "0,5", "run.csv#6:2", "10"), Optional.empty(), Map.of());
        Evaluation evaluation = Runs.evaluate(half, three(NOT_RECORDED));
        assertThat(types(evaluation)).contains(FindingType.ANSWER_INVALID, FindingType.DILUTION_NOT_RECORDED);
        assertThat(evaluation.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.found()).isEqualTo("run.csv#6:2"));
    }

    @Test
    void figures_printed_by_either_convention_agree_with_the_bins() {
        Map<Statistic, String> edges =
                Map.of(Statistic.MEAN, "105.0", Statistic.D10, "101.0", Statistic.D50, "105.0", Statistic.D90, "109.0");
        Map<Statistic, String> below = Map.of(Statistic.D10, "100.0", Statistic.D50, "104.0", Statistic.D90, "108.0");
        Map<Statistic, String> half = Map.of(Statistic.D50, "104.5");
        for (Capture capture : List.of(
                Runs.capture("a", 2e8, APPLIED, PercentileConvention.BIN_EDGES, edges),
                Runs.capture("b", 2e8, APPLIED, PercentileConvention.ONE_NANOMETRE_BELOW, below),
                Runs.capture("c", 2e8, APPLIED, PercentileConvention.HALF_A_BIN_BELOW, half))) {
            assertThat(types(Runs.evaluate(Answers.NONE, capture, capture, capture)))
                    .doesNotContain(FindingType.VENDOR_STATISTIC_DIFFERS);
        }
    }

    @Test
    void a_figure_that_does_not_follow_from_the_bins_is_told_with_its_place() {
        Capture edited = Runs.capture(
                "a",
                2e8,
                APPLIED,
                PercentileConvention.BIN_EDGES,
                Map.of(Statistic.D50, "105.1", Statistic.D90, "109.0"));
        Evaluation evaluation = Runs.evaluate(Answers.NONE, edited, edited, edited);
        assertThat(evaluation.files().getFirst().findings())
                .filteredOn(finding -> finding.type() == FindingType.VENDOR_STATISTIC_DIFFERS)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place().inWords())
                            .isEqualTo("line " + (60 + Statistic.D50.ordinal()) + ", column 2");
                    assertThat(finding.found()).contains("D50 105.1");
                });
    }

    @Test
    void a_run_whose_captures_scatter_too_much_is_invalid_and_determines_nothing() {
        Evaluation evaluation = Runs.evaluate(
                Answers.NONE,
                Runs.capture("0", 1.0e8, APPLIED),
                Runs.capture("1", 2.0e8, APPLIED),
                Runs.capture("2", 3.0e8, APPLIED));
        RunEvaluation run = only(evaluation);
        assertThat(run.suitability().verdict()).isEqualTo(Suitability.Verdict.INVALID);
        assertThat(run.determinations()).isEmpty();
        assertThat(run.suitability().rules())
                .filteredOn(outcome -> outcome.rule().id().equals("capture-cv"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.figure().orElseThrow()).isEqualByComparingTo("50"));
    }

    /** Captures of 1.79, 1.92, 1.86, 1.75 and 1.88 e8 /mL have a standard deviation of 6.892e6, over the root of five 3.082e6. */
    @Test
    void the_uncertainty_within_the_run_is_that_of_the_mean_of_its_captures() {
        RunEvaluation run = only(Runs.evaluate(
                Answers.NONE,
                Runs.capture("0", 1.79e8, NOT_APPLIED),
                Runs.capture("1", 1.92e8, NOT_APPLIED),
                Runs.capture("2", 1.86e8, NOT_APPLIED),
                Runs.capture("3", 1.75e8, NOT_APPLIED),
                Runs.capture("4", 1.88e8, NOT_APPLIED)));
        Determination concentration = run.determinations().getFirst();
        assertThat(((Value.Measured) concentration.value()).number()).isEqualByComparingTo("3.68e10");
        BigDecimal relative = concentration
                .standardUncertainty()
                .orElseThrow()
                .divide(new BigDecimal("3.68e10"), MathContext.DECIMAL32);
        assertThat(relative).isBetween(new BigDecimal("0.01675"), new BigDecimal("0.01685"));
    }

    private static Capture[] three(Dilution dilution) {
        return new Capture[] {
            Runs.capture("0", 2.0e8, dilution), Runs.capture("1", 2.0e8, dilution), Runs.capture("2", 2.0e8, dilution)
        };
    }

    /** 3600 tracks: the ranks of the median lie 59 off the middle, on an even distribution of 10 nm 0.16 nm. */
    @Test
    void percentilesHaveIntervalsByTheirTracks() {
        RunEvaluation run = runOf(Runs.evaluate(
                Answers.NONE,
                Runs.capture("1", 1e8, Runs.dilution(Dilution.State.APPLIED, "500")),
                Runs.capture("2", 1e8, Runs.dilution(Dilution.State.APPLIED, "500")),
                Runs.capture("3", 1e8, Runs.dilution(Dilution.State.APPLIED, "500")),
                Runs.capture("4", 1e8, Runs.dilution(Dilution.State.APPLIED, "500"))));
        SizeIntervals intervals = run.merged().orElseThrow().intervals().orElseThrow();
        assertThat(intervals.tracks()).isEqualTo(3600);
        SizeIntervals.Ends median = intervals.d50().orElseThrow();
        assertThat(median.lower().doubleValue()).isBetween(104.80, 104.86);
        assertThat(median.upper().doubleValue()).isBetween(105.14, 105.20);
    }

    private static RunEvaluation runOf(Evaluation evaluation) {
        return evaluation.files().getFirst().runs().getFirst();
    }
}
