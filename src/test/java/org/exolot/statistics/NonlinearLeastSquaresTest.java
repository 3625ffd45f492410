package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonlinearLeastSquaresTest {
    private static final double[] RAT43 = {
        16.08, 33.83, 65.80, 97.20, 191.55, 326.20, 386.87, 520.53, 590.03, 651.92, 724.93, 699.56, 689.96, 637.56,
        717.41
    };
    private static final List<double[]> STARTS =
            List.of(new double[] {100, 10, 1, 1}, new double[] {700, 5, 0.75, 1.3});

    /** y = b1 / (1 + exp(b2 − b3·x))^(1/b4). */
    private static double rat43(int observation, double[] b, double[] gradient) {
        double x = observation + 1.0;
        double e = Math.exp(b[1] - b[2] * x);
        double share = Math.pow(1 + e, -1 / b[3]);
        gradient[0] = share;
        gradient[1] = -b[0] / b[3] * share / (1 + e) * e;
        gradient[2] = -gradient[1] * x;
        gradient[3] = b[0] * share * Math.log1p(e) / (b[3] * b[3]);
        return b[0] * share;
    }

    /** NIST StRD, higher difficulty; both of its starts. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void rat43_is_found_from_each_start(int start) {
        double[] ones = new double[RAT43.length];
        Arrays.fill(ones, 1);
        var found = new NonlinearLeastSquares(NonlinearLeastSquaresTest::rat43, RAT43, ones)
                .fit(List.of(STARTS.get(start)))
                .orElseThrow();
        double[] certified = {699.64151270, 5.2771253025, 0.75962938329, 1.2792483859};
        double[] errors = {16.302297817, 2.0828735829, 0.19566123451, 0.68761936385};
        for (int i = 0; i < 4; i++) {
            assertThat(found.parameters()[i]).isCloseTo(certified[i], within(certified[i] * 1e-7));
            double error = found.linearised().orElseThrow().standardErrorAt(found.sumOfSquares(), i);
            assertThat(error).isCloseTo(errors[i], within(errors[i] * 1e-7));
        }
        assertThat(found.sumOfSquares()).isCloseTo(8786.4049080, within(1e-6));
        assertThat(found.agreeing()).isEqualTo(1);
    }
}
