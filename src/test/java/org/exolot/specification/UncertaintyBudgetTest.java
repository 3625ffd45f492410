package org.exolot.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.exolot.specification.UncertaintyBudget.Each;
import org.exolot.specification.UncertaintyBudget.Influence;
import org.junit.jupiter.api.Test;

/** The starter method NTA-01 as the example records it. */
class UncertaintyBudgetTest {
    private static final UncertaintyBudget STARTER = ExampleIsolationTest.masters().stream()
            .flatMap(master -> master instanceof Master.Controlled controlled
                            && controlled.content() instanceof MethodVersion method
                            && method.code().equals("NTA-01")
                    ? method.uncertainty().stream()
                    : java.util.stream.Stream.empty())
            .findFirst()
            .orElseThrow();

    @Test
    void threePreparationsOverDaysLeave4Point4PercentWithinTheMethod() {
        assertThat(STARTER.within(3, 5).doubleValue()).isCloseTo(0.044, within(5e-4));
    }

    @Test
    void theReaderIsToldPlusMinus26Percent() {
        assertThat(STARTER.reported(3, 5).doubleValue()).isCloseTo(0.26, within(5e-4));
    }

    @Test
    void moreCapturesRepeatTheCaptureAndNothingElse() {
        double five = STARTER.reported(3, 5).doubleValue();
        double many = STARTER.reported(3, 5_000).doubleValue();
        assertThat(five - many).isPositive().isLessThan(0.005);
        assertThat(STARTER.within(3, 5)).isEqualTo(STARTER.within(3, 5_000));
    }

    @Test
    void aPreparationIsDividedByPreparations() {
        UncertaintyBudget one =
                new UncertaintyBudget(List.of(new Influence("p", new BigDecimal("9"), Each.PREPARATION)), List.of());
        assertThat(one.within(9, 1).doubleValue()).isCloseTo(0.03, within(1e-12));
    }
}
