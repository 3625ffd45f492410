package org.exolot.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Rounding;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;
import org.exolot.quantity.ValueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Impurities of the starter specification (PU-02, PU-03): measured in the bulk, which an equal volume of sucrose halves, judged per vial. */
class PerContainerTest {
    private static final Unit NG = new Unit("ng/{container}");

    private static final Criterion ALBUMIN = new Criterion(
            "PU-02",
            "residual albumin",
            "ELISA-HSA × USP-697",
            SamplingPoint.BULK,
            Frequency.EACH_LOT,
            NG,
            new Limit.Upper(new java.math.BigDecimal("50"), true),
            Optional.empty(),
            new Rounding.Decimals(0),
            DecisionRule.SIMPLE_ACCEPTANCE,
            false);

    private static Value read(String text) {
        return ValueReader.read(text, DecimalSign.POINT);
    }

    private static Value perVial(String concentration, String bulkMl, String formulatedMl, String volume) {
        return Derived.perContainer(read(concentration), read(bulkMl), read(formulatedMl), read(volume));
    }

    /** 100 ng/mL × 56 / 112 × 1.01 mL = 50.5 ng, by hand. */
    @ParameterizedTest
    @CsvSource({
        "12.4, 1.05, 6.510, 7, PASS",
        "100, 1.00, 50.00, 50, PASS",
        "100, 1.0098, 50.4900, 50, PASS",
        "100, 1.01, 50.50, 51, FAIL",
        "<0.5, 1.05, <0.2625, <0.2625, PASS",
        "<200, 1.05, <105.0, <105.0, CANNOT_DECIDE",
        ">200, 1.05, >105.0, >105.0, FAIL"
    })
    void theBulksConcentrationIsHalvedAndTakenTimesTheVolumeOfAVial(
            String concentration, String volume, String value, String printed, Verdict verdict) {
        Value perVial = perVial(concentration, "56", "112", volume);
        assertThat(ValuePrinter.print(perVial)).isEqualTo(value);
        Judgement judged = Judge.judge(ALBUMIN, Optional.of(Observation.of(perVial, NG)));
        assertThat(judged.printed()).isEqualTo(printed);
        assertThat(judged.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"'', 112", "56, ''", "0, 112", "112, 56", "-1, 112", "ND, 112"})
    void withoutBothVolumesOrWithLessAfterwardsNothingIsDecided(String bulkMl, String formulatedMl) {
        Value perVial = perVial("12.4", bulkMl, formulatedMl, "1.05");
        assertThat(perVial).isInstanceOf(Value.Missing.class);
        assertThat(Judge.judge(ALBUMIN, Optional.of(Observation.of(perVial, NG)))
                        .verdict())
                .isEqualTo(Verdict.CANNOT_DECIDE);
    }

    @Test
    void theVolumeIsThatOfContainersAlthoughTheSampleIsOfTheBulk() {
        assertThat(ALBUMIN.perContainerOfBulk()).isTrue();
        assertThat(ALBUMIN.pointOf("ELISA-HSA")).isEqualTo(SamplingPoint.BULK);
        assertThat(ALBUMIN.pointOf("USP-697")).isEqualTo(SamplingPoint.FINAL_CONTAINER);
    }
}
