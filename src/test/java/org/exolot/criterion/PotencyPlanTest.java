package org.exolot.criterion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exolot.criterion.StarterCriteria.byId;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan of the starter specification: three assays, extended once to six, ends of the interval within a factor of 2.5. */
class PotencyPlanTest {
    private static final PotencyPlan PLAN = new PotencyPlan(3, 6, new BigDecimal("2.5"));

    private static List<BigDecimal> values(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toList();
    }

    @Test
    void threeAssaysThatAgreeAreAResult() {
        var outcome = (PotencyPlan.Outcome.Reportable) PLAN.judge(values("80", "90", "105"));
        assertThat(outcome.precision().ratio().setScale(1, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("2.0");
        assertThat(StarterCriteria.judge(
                        byId("PT-01"), new Value.Measured(outcome.precision().mean())))
                .returns("91", Judgement::printed)
                .returns(Verdict.PASS, Judgement::verdict);
    }

    @Test
    void threeAssaysThatScatterAreNoResultYetAndExtendThePlanOnce() {
        var outcome = (PotencyPlan.Outcome.Extend) PLAN.judge(values("62", "88", "121"));
        assertThat(outcome.precision().ratio().setScale(1, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("5.3");
        assertThat(outcome.precision().mean().setScale(0, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("87");
        assertThat(outcome.to()).isEqualTo(6);
    }

    @Test
    void theExtensionDecidesWithAllSixAndNotWithTheThreeThatPlease() {
        assertThat(PLAN.judge(values("62", "88", "121", "90"))).isEqualTo(new PotencyPlan.Outcome.Incomplete(4, 6));
        var outcome = (PotencyPlan.Outcome.Reportable) PLAN.judge(values("62", "88", "121", "90", "91", "89"));
        assertThat(outcome.precision().assays()).isEqualTo(6);
        assertThat(PLAN.judge(values("62", "88", "121", "40", "150", "30")))
                .isInstanceOf(PotencyPlan.Outcome.Invalid.class);
        assertThat(PLAN.judge(values("62", "88", "121", "40", "150", "30", "88", "88")))
                .isInstanceOf(PotencyPlan.Outcome.Invalid.class);
    }

    @Test
    void anAssayWithoutAPositiveValueHasNoLogarithm() {
        assertThat(PLAN.judge(values("80", "0", "105"))).isInstanceOf(PotencyPlan.Outcome.Invalid.class);
        assertThat(PLAN.judge(values("80"))).isEqualTo(new PotencyPlan.Outcome.Incomplete(1, 3));
        assertThatThrownBy(() -> new PotencyPlan(3, 3, new BigDecimal("2.5")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Three assays need a standard deviation of the logarithms of at most 0.18, six of at most 0.44. */
    @ParameterizedTest
    @CsvSource({"3,0.184,true", "3,0.186,false", "6,0.436,true", "6,0.438,false"})
    void theSpreadThatThePlanBearsGrowsWithTheAssays(int size, double logSd, boolean reportable) {
        int half = size / 2;
        double step = logSd * Math.sqrt((size - 1.0) / (2 * half));
        List<BigDecimal> values = Stream.concat(
                        java.util.Collections.nCopies(half, BigDecimal.valueOf(100 * Math.exp(step))).stream(),
                        Stream.concat(
                                java.util.Collections.nCopies(half, BigDecimal.valueOf(100 * Math.exp(-step))).stream(),
                                size % 2 == 1 ? Stream.of(new BigDecimal("100")) : Stream.empty()))
                .toList();
        PotencyPlan plan = new PotencyPlan(size, size + 1, new BigDecimal("2.5"));
        assertThat(plan.judge(values) instanceof PotencyPlan.Outcome.Reportable).isEqualTo(reportable);
    }

    @Test
    void theMeanOfEqualValuesIsThatValue() {
        var outcome = (PotencyPlan.Outcome.Reportable) PLAN.judge(values("49.5", "49.5", "49.5"));
        assertThat(outcome.precision().mean()).isEqualByComparingTo("49.5");
    }
}
