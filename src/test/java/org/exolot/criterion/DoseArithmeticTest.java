package org.exolot.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The starter dosage specification DOSE-AGA-MN, and what a lot of 96 vials leaves to sell. */
class DoseArithmeticTest {
    private static final DosePlan PLAN = new DosePlan(
            n("1.00E11"), n("1.0"), n("3.0"), n("1.0E9"), n("6.3E8"), n("6.2E9"), n("1.0E11"), n("20"), n("100"));

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static DosePlan.Dose dose(String area) {
        return ((DosePlan.Answer.Given) PLAN.at(n(area))).dose();
    }

    private static DosePlan.Refusal refusal(String area, String perCm2) {
        return ((DosePlan.Answer.Refused) PLAN.at(n(area), n(perCm2))).why();
    }

    @Test
    void aVialInFourMillilitresIsSpreadAtFortyMicrolitresPerSquareCentimetre() {
        assertThat(PLAN.perMl()).isEqualByComparingTo("2.5E10");
        assertThat(PLAN.mlPerCm2()).isEqualByComparingTo("0.040");
        assertThat(dose("80"))
                .satisfies(dose -> assertThat(dose.appliedMl()).isEqualByComparingTo("3.2"))
                .satisfies(dose -> assertThat(dose.particles()).isEqualByComparingTo("8.0E10"))
                .satisfies(dose -> assertThat(dose.discardedMl()).isEqualByComparingTo("0.8"));
        assertThat(dose("100").particles()).isEqualByComparingTo("1.0E11");
    }

    /** One whole vial: 1.0E9 per cm² on 100 cm², 5.0E9 on 20 cm², within the 6.2E9 that are allowed. */
    @Test
    void oneVialServesTheWholeRangeOfAreas() {
        assertThat(PLAN.at(n("20"), n("5.0E9"))).isInstanceOf(DosePlan.Answer.Given.class);
        assertThat(((DosePlan.Answer.Given) PLAN.at(n("20"), n("5.0E9"))).dose().discardedMl())
                .isEqualByComparingTo("0");
        assertThat(PLAN.table(Stream.of("10", "20", "80", "100", "101")
                        .map(DoseArithmeticTest::n)
                        .toList()))
                .extracting(dose -> dose.area().toPlainString())
                .containsExactly("20", "80", "100");
    }

    @Test
    void moreThanTheMaximumIsRefused() {
        assertThat(refusal("100", "1.1E9")).isEqualTo(DosePlan.Refusal.ABOVE_MAXIMUM);
        assertThat(refusal("101", "1.0E9")).isEqualTo(DosePlan.Refusal.AREA_OUTSIDE);
        assertThat(refusal("20", "6.25E9")).isEqualTo(DosePlan.Refusal.DOSE_OUTSIDE);
        assertThat(refusal("20", "6.25E8")).isEqualTo(DosePlan.Refusal.DOSE_OUTSIDE);
        DosePlan two = new DosePlan(
                n("1.00E11"), n("1.0"), n("3.0"), n("1.0E9"), n("6.3E8"), n("6.2E9"), n("2.0E11"), n("20"), n("100"));
        assertThat(((DosePlan.Answer.Refused) two.at(n("100"), n("1.1E9"))).why())
                .isEqualTo(DosePlan.Refusal.MORE_THAN_ONE_VIAL);
        assertThatThrownBy(() -> new DosePlan(
                        n("1E11"), n("1"), n("3"), n("1E9"), n("2E9"), n("6E9"), n("1E11"), n("20"), n("100")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The registered trial: 5E9 and 5E10 particles on 8 cm²; 5E10 on 80 cm². */
    @ParameterizedTest
    @CsvSource({"5E9,8,6.25E8", "5E10,8,6.25E9", "5E10,80,6.25E8"})
    void particlesOnAnAreaAreParticlesPerSquareCentimetre(BigDecimal particles, BigDecimal area, BigDecimal perCm2) {
        DosePlan wide = new DosePlan(
                n("1.00E11"), n("1.0"), n("3.0"), n("1E9"), n("1E8"), n("1E10"), n("1.0E11"), n("1"), n("100"));
        assertThat(((DosePlan.Answer.Given) wide.at(area, perCm2)).dose().particles())
                .isEqualByComparingTo(particles);
    }

    /** What the trial gave per cm² lies just outside: its figures were rounded inwards, to 6.3E8 and 6.2E9. */
    @Test
    void theAllowedRangeIsRoundedInwards() {
        assertThat(PLAN.at(n("80"), n("6.3E8"))).isInstanceOf(DosePlan.Answer.Given.class);
        assertThat(refusal("80", "6.25E8")).isEqualTo(DosePlan.Refusal.DOSE_OUTSIDE);
        DosePlan large = new DosePlan(
                n("1.00E12"), n("1.0"), n("3.0"), n("1.0E9"), n("6.3E8"), n("6.2E9"), n("1.0E12"), n("20"), n("100"));
        assertThat(large.at(n("20"), n("6.2E9"))).isInstanceOf(DosePlan.Answer.Given.class);
        assertThat(((DosePlan.Answer.Refused) large.at(n("20"), n("6.25E9"))).why())
                .isEqualTo(DosePlan.Refusal.DOSE_OUTSIDE);
    }

    @Test
    void endotoxinIsHeldAgainstItsThresholdAsAScale() {
        assertThat(EndotoxinLimit.perMl(n("5"), n("5"), n("70"))).isEqualByComparingTo("70");
        assertThat(EndotoxinLimit.perSession(n("5"), n("70"))).isEqualByComparingTo("350");
        assertThat(EndotoxinLimit.maximumValidDilution(n("0.25"), n("0.005"))).isEqualByComparingTo("50");
        assertThat(EndotoxinLimit.maximumValidDilution(n("0.25"), n("0.05"))).isEqualByComparingTo("5");
    }

    /** Less than 0.25 EU/mL, 1.0 mL by vial: at most 0.25 EU from a whole vial, four fifths of it on 80 cm². */
    @Test
    void theEndotoxinOfASessionIsThatOfTheProductInItsDose() {
        assertThat(EndotoxinLimit.atLimit(n("0.25"), PLAN.productMl(dose("100"))))
                .isEqualByComparingTo("0.25");
        assertThat(EndotoxinLimit.atLimit(n("0.25"), PLAN.productMl(dose("80"))))
                .isEqualByComparingTo("0.20");
        assertThat(new EndotoxinThreshold(n("5"), n("70")).eu()).isEqualByComparingTo("350");
    }

    private static final ContainerPlan CONTAINERS = new ContainerPlan(
            List.of(
                    new ContainerPlan.Test("sterility", 2, true, false),
                    new ContainerPlan.Test("NTA", 3, false, true),
                    new ContainerPlan.Test("orthogonal", 1, false, true),
                    new ContainerPlan.Test("endotoxin", 1, false, false),
                    new ContainerPlan.Test("pH, osmolality", 2, false, true),
                    new ContainerPlan.Test("potency", 3, false, true),
                    new ContainerPlan.Test("volume", 5, false, true)),
            2,
            6,
            4);

    @Test
    void aLotOf96VialsLeavesNineToSell() {
        assertThat(CONTAINERS.of(96)).isEqualTo(new ContainerPlan.Account(96, 35, 28, 24, 9));
        assertThat(CONTAINERS.of(60).saleable()).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"10,4", "40,4", "41,5", "96,10", "100,10", "101,10", "500,10", "501,11", "1000,20", "5000,20"})
    void sterilityTakesTheNumberOfThePharmacopoeia(int filled, int containers) {
        assertThat(ContainerPlan.forSterility(filled)).isEqualTo(containers);
    }
}
