package org.exolot.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.exolot.finding.Place;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs by hand, by the shipped rules. */
class StatedControlsTest {
    private static final Place REPORT = new Place.Whole(Runs.FILE);

    private static List<SuitabilityRule> rules(String method) {
        return RuleReader.shipped().methods().stream()
                .filter(each -> each.method().equals(method))
                .findFirst()
                .orElseThrow()
                .suitability();
    }

    private static Suitability judge(String method, Map<String, String> stated) {
        return StatedControls.judge(rules(method), stated, new Value.Qualitative("not detected"), REPORT);
    }

    @Test
    void absenceProvesNothingWithoutTheLysate() {
        Suitability empty = judge("WESTERN-BLOT", Map.of("lysate lane", "no band", "equal load", "yes"));
        assertThat(empty.verdict()).isEqualTo(Suitability.Verdict.INVALID);
        assertThat(empty.rules().getFirst())
                .returns("no band", Suitability.Outcome::shown)
                .returns(Suitability.Status.FAILED, Suitability.Outcome::status);
        assertThat(judge("WESTERN-BLOT", Map.of("lysate lane", "Positive", "equal load", "yes", "readers agree", "yes"))
                        .verdict())
                .isEqualTo(Suitability.Verdict.VALID);
        assertThat(judge("WESTERN-BLOT", Map.of("lysate lane", "positive", "equal load", "yes", "readers agree", "no"))
                        .verdict())
                .isEqualTo(Suitability.Verdict.VALID_WITH_WARNINGS);
    }

    @ParameterizedTest
    @CsvSource({
        "1200,0.995,8,5,VALID",
        "700,0.995,8,5,VALID_WITH_WARNINGS",
        "1200,0.995,12,5,VALID_WITH_WARNINGS",
        "499,0.995,8,5,INVALID",
        "1200,0.98,8,5,INVALID",
        "1200,0.995,15.1,5,INVALID",
        "1200,0.995,8,10.1,INVALID"
    })
    void resistivePulsesAreJudgedByEventsRateNoiseAndDrift(
            String events, String rate, String noise, String drift, Suitability.Verdict verdict) {
        assertThat(judge(
                                "TRPS",
                                Map.of(
                                        "events", events,
                                        "R2 of the count rate", rate,
                                        "RMS noise, pA", noise,
                                        "baseline drift, %", drift,
                                        "voltages or pressures", "3",
                                        "calibration beads before and after", "yes",
                                        "diluted concentration, /mL", "5E8"))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0.2,0.9,VALID", "0.55,0.9,VALID_WITH_WARNINGS", "0.2,1.1,INVALID", "0.2,,INVALID"})
    void lightScatteringIsJudgedByItsInterceptAndWarnsOfAWideDistribution(
            String pdi, String intercept, Suitability.Verdict verdict) {
        assertThat(judge(
                                "DLS",
                                Map.of(
                                        "replicates", "3",
                                        "sub-runs", "12",
                                        "intercept", intercept == null ? "unreadable" : intercept,
                                        "PDI", pdi,
                                        "count rate stable", "yes"))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"growth,no growth,in date,VALID", "no growth,no growth,in date,INVALID", "growth,growth,in date,INVALID"
    })
    void sterilityNeedsItsGrowthPromotionAndItsNegativeControl(
            String promotion, String negative, String suitability, Suitability.Verdict verdict) {
        assertThat(judge(
                                "STERILITY",
                                Map.of(
                                        "growth promotion", promotion,
                                        "negative control", negative,
                                        "method suitability", suitability))
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"91.3,VALID", "100,VALID", "100.4,INVALID", "-0.1,INVALID"})
    void aDetergentControlAboveAllOrBelowNothingIsInvalid(String percent, Suitability.Verdict verdict) {
        SuitabilityRule possible = new SuitabilityRule(
                "possible",
                new Condition.Stated(
                        Condition.Stated.RESULT,
                        List.of(),
                        java.util.Optional.of(BigDecimal.ZERO),
                        java.util.Optional.of(new BigDecimal("100"))),
                SuitabilityRule.Severity.INVALID,
                java.util.Set.of());
        Value value = new Value.Measured(new BigDecimal(percent));
        assertThat(StatedControls.judge(List.of(possible), Map.of(), value, REPORT)
                        .verdict())
                .isEqualTo(verdict);
        assertThat(StatedControls.required(List.of(possible))).isEmpty();
    }

    @Test
    void whatMustBeStatedIsNamed() {
        assertThat(StatedControls.required(rules("FLOW")))
                .containsExactly("reference lot", "beads only", "isotype control");
    }
}
