package org.exolot.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.Stream;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validity of plates by the rules of ICH M10 (ligand binding), USP &lt;85&gt; and MIQE, each with its figure and limit. */
class PlateSuitabilityTest {
    private static final String LINE =
            "calibration: { analyte: a, model: LINEAR, fitted-on: WELLS, blank: KEEP }\nsuitability:\n  - ";

    /** y = x exactly, but for the levels that are put elsewhere. */
    private static String[] calibrators(String... signals) {
        String[] nominal = {"1", "2", "4", "8", "16", "32", "64", "128"};
        return Stream.iterate(0, i -> i < nominal.length, i -> i + 1)
                .map(i -> "STANDARD Standards - " + (i < signals.length ? signals[i] : nominal[i]) + " " + nominal[i]
                        + " ng/mL -")
                .toArray(String[]::new);
    }

    private static Suitability.Outcome outcome(RunEvaluation run, String rule) {
        return run.suitability().rules().stream()
                .filter(each -> each.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** Weighted by 1/x² the line stays at y = x and each level is off by its own error. */
    private static final String WEIGHTED = "calibration: { analyte: a, model: LINEAR, weight: ONE_OVER_X_SQUARED, "
            + "fitted-on: WELLS, blank: KEEP }\nsuitability:\n  - ";

    @Test
    void threeQuartersOfTheCalibratorsMustComeBack() {
        String rule = WEIGHTED
                + "{ id: share, figure: CALIBRATORS_WITHIN, tolerance: 20, tolerance-at-the-ends: 25, at-least: 75 }\n"
                + "  - { id: levels, figure: CALIBRATOR_LEVELS_WITHIN, tolerance: 20, tolerance-at-the-ends: 25, at-least: 6 }";
        RunEvaluation good = Plates.evaluate(rule, calibrators());
        assertThat(outcome(good, "share").shown()).isEqualTo("100");
        assertThat(outcome(good, "levels").shown()).isEqualTo("8");
        assertThat(good.suitability().verdict()).isEqualTo(Suitability.Verdict.VALID);

        RunEvaluation bad = Plates.evaluate(rule, calibrators("1", "2", "6", "4.5", "24", "20"));
        assertThat(outcome(bad, "share").figure().orElseThrow()).isLessThanOrEqualTo(new java.math.BigDecimal("62.5"));
        assertThat(outcome(bad, "share").rule().condition().inWords()).isEqualTo("≥ 75 (± 20 %, ± 25 %)");
        assertThat(bad.suitability().verdict()).isEqualTo(Suitability.Verdict.INVALID);
        assertThat(bad.determinations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // two levels in triplicate; recoveries in %: all six, and the worse level
        "100,100,100,100,100,100,100,100,VALID",
        "100,100,130,100,100,130,66.67,66.67,VALID",
        "100,100,100,130,130,100,66.67,33.33,INVALID",
        "130,130,100,100,130,100,50,33.33,INVALID"
    })
    void twoThirdsOfTheControlsAndHalfOfEachLevelMustComeBack(
            String a, String b, String c, String d, String e, String f, String all, String worst, String verdict) {
        String rule = LINE + "{ id: all, figure: CONTROLS_WITHIN, tolerance: 20, at-least: 66.66 }\n"
                + "  - { id: level, figure: CONTROLS_WITHIN_LEVEL, tolerance: 20, at-least: 50 }";
        String[] lines = Stream.concat(
                        Stream.of(calibrators()),
                        Stream.concat(
                                Stream.of(a, b, c).map(signal -> control(signal, "0.1", "10")),
                                Stream.of(d, e, f).map(signal -> control(signal, "0.2", "20"))))
                .toArray(String[]::new);
        RunEvaluation run = Plates.evaluate(rule, lines);
        assertThat(outcome(run, "all").shown()).isEqualTo(all);
        assertThat(run.suitability().verdict().name()).isEqualTo(verdict);
        if (verdict.equals("INVALID")) {
            assertThat(outcome(run, "level").shown()).isEqualTo(worst);
        }
    }

    private static String control(String recovery, String times, String nominal) {
        return "CONTROL Controls - " + new java.math.BigDecimal(recovery).multiply(new java.math.BigDecimal(times))
                + " " + nominal + " ng/mL -";
    }

    /** Onset times in seconds: log10 t = 3 − 0.25·log10 c. */
    private static String onset(double concentration) {
        return String.valueOf(Math.pow(10, 3 - 0.25 * Math.log10(concentration)));
    }

    private static final String ENDOTOXIN = "calibration: { analyte: bacterial endotoxins, model: LOG_LOG, "
            + "fitted-on: WELLS, blank: KEEP }\nsuitability:\n"
            + "  - { id: correlation, figure: CORRELATION, at-least: 0.980 }\n"
            + "  - { id: product-control, figure: SPIKE_RECOVERY, at-least: 50, at-most: 200 }\n"
            + "  - { id: negative-control, figure: BLANKS_ABOVE_LOWEST, at-most: 0 }\n"
            + "  - { id: lambda, figure: LOWEST_STANDARD, at-most: 0.005 }\n"
            + "  - { id: mvd, figure: DILUTION, at-most: 50 }";

    private static RunEvaluation endotoxin(String own, double spiked, double blank, String dilution) {
        return Plates.evaluate(
                ENDOTOXIN,
                "STANDARD Standards - " + onset(0.005) + " 0.005 EU/mL -",
                "STANDARD Standards - " + onset(0.05) + " 0.05 EU/mL -",
                "STANDARD Standards - " + onset(0.5) + " 0.5 EU/mL -",
                "BLANK Blanks - " + onset(blank) + " - - -",
                "SAMPLE Unknowns EV-1 " + own + " - - " + dilution,
                "CONTROL Spiked EV-1 " + onset(spiked) + " 0.05 EU/mL " + dilution);
    }

    @Test
    void anEndotoxinTestIsValidWithinItsProductControl() {
        RunEvaluation run = endotoxin(onset(0.02), 0.07, 0.001, "10");
        assertThat(run.suitability().verdict()).isEqualTo(Suitability.Verdict.VALID);
        assertThat(outcome(run, "correlation").figure().orElseThrow().doubleValue())
                .isCloseTo(1, within(1e-6));
        assertThat(outcome(run, "product-control").shown()).isEqualTo("100");
        assertThat(outcome(run, "lambda").shown()).isEqualTo("0.005");
        assertThat(run.determinations())
                .singleElement()
                .satisfies(value -> assertThat(
                                ((Value.Measured) value.value()).number().doubleValue())
                        .isCloseTo(0.2, within(1e-6)));
    }

    @Test
    void anEndotoxinTestIsInvalidByItsProductControlItsBlankOrItsDilution() {
        assertThat(outcome(endotoxin(onset(0.02), 0.04, 0.001, "10"), "product-control")
                        .status())
                .isEqualTo(Suitability.Status.FAILED);
        assertThat(outcome(endotoxin(onset(0.02), 0.07, 0.01, "10"), "negative-control")
                        .status())
                .isEqualTo(Suitability.Status.FAILED);
        RunEvaluation diluted = endotoxin(onset(0.02), 0.07, 0.001, "100");
        assertThat(outcome(diluted, "mvd").shown()).isEqualTo("100");
        assertThat(diluted.suitability().verdict()).isEqualTo(Suitability.Verdict.INVALID);
        assertThat(diluted.determinations()).isEmpty();
    }

    /** Between nothing and the lowest standard may be in the sample: the recovery must hold at both ends. */
    @Test
    void aSampleBelowTheLowestStandardLeavesTheRecoveryARange() {
        RunEvaluation run = endotoxin(onset(0.001), 0.027, 0.001, "10");
        assertThat(outcome(run, "product-control"))
                .returns("44", Suitability.Outcome::shown)
                .returns(Suitability.Status.FAILED, Suitability.Outcome::status);
    }

    private static final String QPCR =
            "calibration: { analyte: DNA concentration, model: LOG_LINEAR, fitted-on: WELLS, "
                    + "blank: KEEP }\nsuitability:\n"
                    + "  - { id: slope, figure: SLOPE, at-least: -3.6, at-most: -3.1 }\n"
                    + "  - { id: efficiency, figure: AMPLIFICATION_EFFICIENCY, at-least: 90, at-most: 110 }\n"
                    + "  - { id: ntc, figure: BLANKS_WITH_SIGNAL, at-most: 0 }\n"
                    + "  - { id: inhibition, stated: inhibition shift, at-most: 1 }";

    private static RunEvaluation qpcr(double slope, String noTemplate) {
        return Plates.evaluate(
                QPCR,
                "STANDARD Standards - " + (38 + slope) + " 10 ng/mL -",
                "STANDARD Standards - " + (38 + 2 * slope) + " 100 ng/mL -",
                "STANDARD Standards - " + (38 + 3 * slope) + " 1000 ng/mL -",
                "BLANK NTC - " + noTemplate + " - - -");
    }

    @Test
    void anAmplificationIsValidByItsSlopeAndItsEmptyTemplateFreeControl() {
        RunEvaluation run = qpcr(-3.3219280948873623, "-");
        assertThat(run.suitability().verdict()).isEqualTo(Suitability.Verdict.VALID);
        assertThat(outcome(run, "slope").shown()).isEqualTo("-3.322");
        assertThat(outcome(run, "efficiency").figure().orElseThrow().doubleValue())
                .isCloseTo(100, within(0.05));
        assertThat(outcome(run, "inhibition").shown()).isEqualTo("0.4");
        assertThat(qpcr(-3.7, "-").suitability().verdict()).isEqualTo(Suitability.Verdict.INVALID);
        assertThat(outcome(qpcr(-3.3, "36.1"), "ntc"))
                .returns("1", Suitability.Outcome::shown)
                .returns(Optional.of("D1"), Suitability.Outcome::of)
                .returns(Suitability.Status.FAILED, Suitability.Outcome::status);
    }

    @Test
    void theDilutionsOfASampleMustBeParallel() {
        String rule = LINE + "{ id: parallelism, figure: PARALLELISM, at-most: 30 }";
        String[] lines = Stream.concat(
                        Stream.of(calibrators()),
                        Stream.of("SAMPLE Unknowns EV-1 40 - - 2", "SAMPLE Unknowns EV-1 30 - - 4"))
                .toArray(String[]::new);
        // 80 and 120 ng/mL of the stock: 40 % of their mean
        assertThat(outcome(Plates.evaluate(rule, lines), "parallelism"))
                .returns("40", Suitability.Outcome::shown)
                .returns(Suitability.Status.FAILED, Suitability.Outcome::status);
    }
}
