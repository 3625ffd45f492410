package org.exolot.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingType;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a plate names itself, and no number comes of it. */
class PlateBadInputTest {
    private static final String LINEAR = "calibration: { analyte: a, model: LINEAR, blank: SUBTRACT_MEAN }";
    private static final String QUADRATIC = "calibration: { analyte: a, model: QUADRATIC, blank: KEEP }";
    private static final String[] STANDARDS = {
        "STANDARD Standards - 0.1 10 ug/mL -",
        "STANDARD Standards - 0.2 20 ug/mL -",
        "STANDARD Standards - 0.4 40 ug/mL -",
        "STANDARD Standards - 0.8 80 ug/mL -"
    };

    private static String[] with(String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(STANDARDS), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void standardsOutOfOrderAreNamedAtTheLevelThatFalls() {
        FileEvaluation file = Plates.file(
                LINEAR,
                Answers.NONE,
                "STANDARD Standards - 0.1 10 ug/mL -",
                "STANDARD Standards - 0.4 20 ug/mL -",
                "STANDARD Standards - 0.2 40 ug/mL -",
                "STANDARD Standards - 0.8 80 ug/mL -");
        assertThat(file.findings())
                .filteredOn(finding -> finding.type() == FindingType.STANDARDS_OUT_OF_ORDER)
                .singleElement()
                .satisfies(finding -> assertThat(finding.found()).isEqualTo("40: 0.2"));
    }

    @Test
    void aFallingCurveIsInOrderToo() {
        assertThat(Plates.findings(
                        LINEAR,
                        "STANDARD Standards - 0.8 10 ug/mL -",
                        "STANDARD Standards - 0.4 20 ug/mL -",
                        "STANDARD Standards - 0.2 40 ug/mL -"))
                .doesNotContain(FindingType.STANDARDS_OUT_OF_ORDER);
    }

    @Test
    void aFlatCurveGivesNoValue() {
        String[] flat = {
            "STANDARD Standards - 0.3 10 ug/mL -",
            "STANDARD Standards - 0.3 20 ug/mL -",
            "STANDARD Standards - 0.3 40 ug/mL -",
            "SAMPLE Unknowns EV-1 0.3 - - 1"
        };
        assertThat(Plates.findings(LINEAR, flat)).contains(FindingType.CURVE_FLAT);
        assertThat(Plates.evaluate(LINEAR, flat).determinations()).isEmpty();
    }

    @Test
    void twoStandardsCarryNoParabola() {
        String[] two = {
            "STANDARD Standards - 0.1 10 ug/mL -",
            "STANDARD Standards - 0.2 20 ug/mL -",
            "SAMPLE Unknowns EV-1 0.15 - - 1"
        };
        assertThat(Plates.findings(QUADRATIC, two)).contains(FindingType.STANDARDS_TOO_FEW);
        assertThat(Plates.evaluate(QUADRATIC, two).determinations()).isEmpty();
    }

    @Test
    void anUnknownAboveTheTopIsAboveItAndNotExtrapolated() {
        String[] plate = with("SAMPLE Unknowns EV-1 1.6 - - 5");
        assertThat(Plates.findings(LINEAR, plate)).contains(FindingType.OUT_OF_RANGE);
        assertThat(Plates.evaluate(LINEAR, plate).determinations())
                .singleElement()
                .extracting(Determination::value)
                .isEqualTo(new Value.Above(new BigDecimal("400"), false));
    }

    /** The limits of quantification that the method's validation found may lie inside of the standards, never outside. */
    @ParameterizedTest
    @CsvSource({"0, 1000, 1.6, >, 400", "0, 60, 1.3, >, 300", "20, 60, 0.11, <, 100"})
    void limitsOfQuantificationNarrowTheStandardsAndNeverWidenThem(
            String from, String to, String signal, char sign, BigDecimal limit) {
        String rules = LINEAR.replace(" }", ", range: { from: " + from + ", to: " + to + " } }");
        Value found = Plates.evaluate(rules, with("SAMPLE Unknowns EV-1 " + signal + " - - 5"))
                .determinations()
                .getFirst()
                .value();
        assertThat(found).isEqualTo(sign == '<' ? new Value.Below(limit, false) : new Value.Above(limit, false));
    }

    @Test
    void aSignalBelowItsBlankIsNamedAndLiesBelowTheStandards() {
        String[] plate = with("BLANK Blanks - 0.05 - - -", "SAMPLE Unknowns EV-1 0.04 - - 1");
        assertThat(Plates.findings(LINEAR, plate)).contains(FindingType.NEGATIVE_AFTER_BLANK);
        assertThat(Plates.evaluate(LINEAR, plate).determinations())
                .singleElement()
                .extracting(Determination::value)
                .isInstanceOf(Value.Below.class);
    }

    @Test
    void aDilutionOfZeroGivesNoValue() {
        String[] plate = with("SAMPLE Unknowns EV-1 0.3 - - 0");
        assertThat(Plates.findings(LINEAR, plate)).contains(FindingType.DILUTION_INVALID);
        assertThat(Plates.evaluate(LINEAR, plate).determinations()).isEmpty();
    }

    @Test
    void standardsInTwoUnitsCarryNoCurve() {
        String[] plate = {
            "STANDARD Standards - 0.1 10 ug/mL -",
            "STANDARD Standards - 0.2 20 ug/mL -",
            "STANDARD Standards - 0.4 0.04 mg/mL -",
            "SAMPLE Unknowns EV-1 0.3 - - 1"
        };
        assertThat(Plates.findings(LINEAR, plate)).contains(FindingType.UNITS_MIXED);
        assertThat(Plates.evaluate(LINEAR, plate).determinations()).isEmpty();
    }

    private static FileEvaluation answered(String answer) {
        String[] plate = with("SAMPLE Unknowns EV-1 0.3 - - -");
        return Plates.file(LINEAR, new Answers(Map.of("run.csv#", answer), Optional.empty(), Map.of()), plate);
    }

    @Test
    void aDilutionChainMustMultiply() {
        assertThat(answered("10 × 5 = 50").runs().getFirst().determinations())
                .singleElement()
                .satisfies(value ->
                        assertThat(((Value.Measured) value.value()).number()).isEqualByComparingTo("1500"));
        assertThat(DilutionChain.read("10 x 50").orElseThrow().product()).isEqualByComparingTo("500");
        FileEvaluation wrong = answered("10 × 5 = 500");
        assertThat(wrong.findings()).extracting(finding -> finding.type()).contains(FindingType.DILUTION_CHAIN_WRONG);
        assertThat(wrong.blocks()).isTrue();
        assertThat(wrong.runs().getFirst().determinations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "10 ×", "10 = ", "10 × 0 = 0", "ten", "10 × 5 = 50 = 50"})
    void whatIsNoFactorIsNoChain(String text) {
        assertThat(DilutionChain.read(text)).isEmpty();
    }

    @Test
    void eachGroupOfStandardsHasItsOwnCurve() {
        String[] plate = {
            "STANDARD Standards_A - 0.1 10 ug/mL -",
            "STANDARD Standards_A - 0.2 20 ug/mL -",
            "STANDARD Standards_A - 0.4 40 ug/mL -",
            "STANDARD Standards_B - 1 10 ug/mL -",
            "STANDARD Standards_B - 2 20 ug/mL -",
            "STANDARD Standards_B - 4 40 ug/mL -",
            "SAMPLE Unknowns_A EV-1 0.3 - - 1",
            "SAMPLE Unknowns_B EV-2 3 - - 1",
            "SAMPLE Unknowns_C EV-3 3 - - 1"
        };
        RunEvaluation run = Plates.evaluate(LINEAR, plate);
        assertThat(run.plates().getFirst().curves()).hasSize(2);
        assertThat(run.determinations())
                .extracting(value -> value.sample().orElseThrow() + " " + ((Value.Measured) value.value()).number())
                .containsExactly("EV-1 30", "EV-2 30");
        List<FindingType> findings = Plates.findings(LINEAR, plate);
        assertThat(findings).containsOnlyOnce(FindingType.CURVE_AMBIGUOUS);
    }
}
