package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.exolot.statistics.BackCalculation.AboveRange;
import org.exolot.statistics.BackCalculation.BelowRange;
import org.exolot.statistics.BackCalculation.NoInverse;
import org.exolot.statistics.BackCalculation.Within;
import org.exolot.statistics.CalibrationFit.Reason;
import org.exolot.statistics.CalibrationFit.Refused;
import org.exolot.statistics.CalibrationMethod.Direction;
import org.exolot.statistics.CalibrationMethod.FittedOn;
import org.exolot.statistics.CalibrationMethod.Model;
import org.exolot.statistics.CalibrationMethod.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationTest {
    private static CalibrationMethod method(Model model, FittedOn on) {
        return new CalibrationMethod(model, Weight.NONE, on);
    }

    private static CalibrationCurve curve(CalibrationMethod method, List<Standard> standards) {
        CalibrationFit fit = Calibration.fit(standards, method);
        assertThat(fit).isInstanceOf(CalibrationFit.Fitted.class);
        return ((CalibrationFit.Fitted) fit).curve();
    }

    /** Each row: a concentration and its replicate signals. */
    private static List<Standard> standards(double[]... rows) {
        List<Standard> standards = new ArrayList<>();
        for (double[] row : rows) {
            for (int i = 1; i < row.length; i++) {
                standards.add(new Standard(row[0], row[i]));
            }
        }
        return standards;
    }

    private static List<Standard> lowry() {
        return standards(
                new double[] {0, 0.044, 0.046},
                new double[] {10, 0.069, 0.072},
                new double[] {25, 0.114, 0.118},
                new double[] {50, 0.225, 0.198},
                new double[] {100, 0.36, 0.364},
                new double[] {200, 0.632, 0.635});
    }

    private static List<Standard> fluorescamine() {
        return standards(
                new double[] {50, 6754, 6327},
                new double[] {100, 13120, 13090},
                new double[] {200, 26331, 26107},
                new double[] {300, 39236, 39722},
                new double[] {400, 51383, 50971},
                new double[] {500, 59331, 60664},
                new double[] {600, 69997, 68865});
    }

    private static List<Standard> ryegrass() {
        return standards(
                new double[] {0, 7.58, 8, 8.32857142857143, 7.25, 7.375, 7.9625},
                new double[] {0.94, 8.35555555555556, 6.91428571428571, 7.75},
                new double[] {1.88, 6.87142857142857, 6.45, 5.92222222222222},
                new double[] {3.75, 1.925, 2.88571428571429, 4.23333333333333},
                new double[] {7.5, 1.1875, 0.857142857142857, 1.05714285714286},
                new double[] {15, 0.6875, 0.525, 0.825},
                new double[] {30, 0.25, 0.22, 0.44});
    }

    /** Gen5 prints A = 0.00297, B = 0.049, R² = 0.997 and these results for a Lowry plate. */
    @Test
    void a_line_on_means_gives_the_results_that_gen5_prints() {
        CalibrationCurve line = curve(method(Model.LINEAR, FittedOn.MEANS), lowry());
        assertThat(line.parameter("A")).isCloseTo(0.0029724324, within(5e-11));
        assertThat(line.parameter("B")).isCloseTo(0.049018919, within(5e-10));
        assertThat(line.quality().r2OfMeans()).isCloseTo(0.99731784, within(5e-9));
        assertThat(line.parameters().get(0).standardError().orElseThrow()).isCloseTo(7.7073954e-05, within(5e-13));
        assertThat(line.parameters().get(1).standardError().orElseThrow()).isCloseTo(0.0072592182, within(5e-11));
        assertThat(line.inverse(0.056).orElseThrow()).isCloseTo(2.349, within(0.0005));
        assertThat(line.inverse(0.114).orElseThrow()).isCloseTo(21.861, within(0.0005));
        assertThat(line.inverse(0.559).orElseThrow()).isCloseTo(171.570, within(0.0005));
        assertThat(line.quality().r2OfWells()).isLessThan(line.quality().r2OfMeans());
    }

    /** Gen5 prints A = 1.93E+03, B = 1.31, C = 676, D = 1.48E+05 and these results for a fluorescamine plate. */
    @Test
    void a_four_parameter_logistic_gives_the_results_that_gen5_prints() {
        CalibrationCurve logistic = curve(method(Model.FOUR_PL, FittedOn.MEANS), fluorescamine());
        assertThat(logistic.parameter("A")).isCloseTo(1929.2051, within(0.01));
        assertThat(logistic.parameter("B")).isCloseTo(1.310508, within(1e-6));
        assertThat(logistic.parameter("C")).isCloseTo(675.79126, within(0.001));
        assertThat(logistic.parameter("D")).isCloseTo(147776.49, within(0.5));
        assertThat(logistic.inverse(7671).orElseThrow()).isCloseTo(59.038, within(0.0005));
        assertThat(logistic.inverse(22136).orElseThrow()).isCloseTo(167.580, within(0.0005));
        assertThat(logistic.inverse(23434).orElseThrow()).isCloseTo(177.131, within(0.0005));
    }

    /** SoftMax Pro prints these results of a plate that it fits as the logarithm of the means. */
    @Test
    void a_log_log_line_is_fitted_to_the_logarithm_of_the_means() {
        CalibrationCurve line = curve(
                method(Model.LOG_LOG, FittedOn.MEANS),
                standards(
                        new double[] {320, 3.418, 3.337, 3.3853, 3.4308, 3.4665, 3.4139},
                        new double[] {160, 1.1389, 1.1119, 1.128, 1.1432, 1.1551, 1.1376},
                        new double[] {80, 0.37915, 0.37016, 0.37553, 0.38069, 0.38465, 0.3788},
                        new double[] {40, 0.12592, 0.12292, 0.12471, 0.12651, 0.12783, 0.12588},
                        new double[] {20, 0.041507, 0.040507, 0.041097, 0.041783, 0.042223, 0.041573},
                        new double[] {10, 0.013367, 0.013037, 0.013227, 0.013543, 0.013693, 0.013473},
                        new double[] {5, 0.0039867, 0.0038767, 0.0039367, 0.0041333, 0.0041833, 0.0041033}));
        assertThat(line.parameter("slope")).isCloseTo(1.61313, within(2e-5));
        assertThat(line.inverse(2.42913).orElseThrow()).isCloseTo(254.952, within(0.01));
        assertThat(line.inverse(0.698857).orElseThrow()).isCloseTo(117.773, within(0.005));
    }

    /** The fit of this data set by R's package drc (Ritz and Streibig), LL.4. */
    @Test
    void the_ryegrass_curve_of_drc_is_found_with_its_standard_errors() {
        CalibrationCurve logistic = curve(method(Model.FOUR_PL, FittedOn.WELLS), ryegrass());
        double[] expected = {7.79296233, 2.98222868, 3.05795517, 0.48140995};
        double[] errors = {0.18973, 0.45843, 0.18583, 0.20951};
        for (int i = 0; i < 4; i++) {
            CalibrationCurve.Parameter parameter = logistic.parameters().get(i);
            assertThat(parameter.value()).as(parameter.name()).isCloseTo(expected[i], within(expected[i] * 2e-7));
            assertThat(parameter.standardError().orElseThrow()).isCloseTo(errors[i], within(6e-6));
        }
        assertThat(logistic.quality().residualSd().orElseThrow()).isCloseTo(0.51962557, within(1e-8));
        assertThat(logistic.quality().degreesOfFreedom()).isEqualTo(20);
        assertThat(logistic.inverse(4.0).orElseThrow()).isCloseTo(3.13592626, within(1e-7));
    }

    @Test
    void below_the_lower_asymptote_of_a_falling_curve_the_concentration_is_above_the_range() {
        CalibrationCurve falling = curve(method(Model.FOUR_PL, FittedOn.WELLS), ryegrass());
        assertThat(falling.backCalculate(0.2)).isEqualTo(new AboveRange(30));
        assertThat(falling.backCalculate(9)).isEqualTo(new BelowRange(0));
        assertThat(falling.backCalculate(4, new Interval(0.94, 30))).isInstanceOf(Within.class);
        assertThat(falling.backCalculate(7.7, new Interval(0.94, 30))).isEqualTo(new BelowRange(0.94));
        assertThat(falling.backCalculate(Double.NaN)).isEqualTo(new NoInverse());
    }

    @Test
    void a_line_tells_what_lies_outside_of_its_standards() {
        CalibrationCurve line = curve(method(Model.LINEAR, FittedOn.MEANS), lowry());
        assertThat(line.backCalculate(0.01)).isEqualTo(new BelowRange(0));
        assertThat(line.backCalculate(0.9)).isEqualTo(new AboveRange(200));
        assertThat(line.backCalculate(Double.POSITIVE_INFINITY)).isEqualTo(new NoInverse());
    }

    @Test
    void a_parabola_answers_on_the_branch_of_its_standards_and_nothing_beyond_its_top() {
        List<Standard> bent = new ArrayList<>();
        for (double x : new double[] {0, 1, 2, 3, 4}) {
            bent.add(new Standard(x, 10 * x - x * x));
        }
        CalibrationCurve parabola = curve(method(Model.QUADRATIC, FittedOn.WELLS), bent);
        assertThat(parabola.inverse(16).orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(parabola.backCalculate(26)).isEqualTo(new AboveRange(4));
        assertThat(parabola.signalAt(3).orElseThrow()).isCloseTo(21, within(1e-12));
    }

    @Test
    void a_parabola_that_turns_within_its_standards_has_no_inverse() {
        List<Standard> turning = new ArrayList<>();
        for (double x : new double[] {0, 2, 4, 6, 8}) {
            turning.add(new Standard(x, 10 * x - x * x));
        }
        CalibrationCurve parabola = curve(method(Model.QUADRATIC, FittedOn.WELLS), turning);
        assertThat(parabola.backCalculate(16)).isEqualTo(new NoInverse());
    }

    @Test
    void weights_pull_a_line_to_the_low_standards() {
        var standards = standards(new double[] {1, 1.1, 0.9}, new double[] {10, 10}, new double[] {100, 120});
        var none = curve(new CalibrationMethod(Model.LINEAR, Weight.NONE, FittedOn.WELLS), standards);
        for (Weight weight :
                new Weight[] {Weight.ONE_OVER_X, Weight.ONE_OVER_X2, Weight.ONE_OVER_Y, Weight.ONE_OVER_Y2}) {
            var weighted = curve(new CalibrationMethod(Model.LINEAR, weight, FittedOn.WELLS), standards);
            assertThat(Math.abs(weighted.signalAt(1).orElseThrow() - 1))
                    .as(weight.name())
                    .isLessThan(Math.abs(none.signalAt(1).orElseThrow() - 1));
        }
    }

    /** Kinetic limulus test: log10 of the concentration on log10 of the onset, slope −5.428374, intercept 17.557891, r² 0.990141. */
    @Test
    void the_inverse_regression_of_an_endotoxin_plate_has_its_published_line() {
        var standards = standards(
                new double[] {50, 840}, new double[] {5, 1230}, new double[] {0.5, 2100}, new double[] {0.05, 2850});
        var inverse = curve(
                new CalibrationMethod(Model.LOG_LOG, Weight.NONE, FittedOn.WELLS, Direction.CONCENTRATION_ON_SIGNAL),
                standards);
        assertThat(inverse.parameter("slope")).isCloseTo(-5.428374, within(5e-7));
        assertThat(inverse.parameter("intercept")).isCloseTo(17.557891, within(5e-7));
        assertThat(inverse.quality().r2OfWells()).isCloseTo(0.990141, within(5e-7));
        assertThat(inverse.inverse(840).orElseThrow())
                .isCloseTo(Math.pow(10, 17.557891 - 5.428374 * Math.log10(840)), within(1e-3));
        var direct = curve(new CalibrationMethod(Model.LOG_LOG, Weight.NONE, FittedOn.WELLS), standards);
        assertThat(direct.parameter("slope")).isCloseTo(-0.182401, within(5e-7));
        assertThat(direct.parameter("intercept")).isCloseTo(3.234104, within(5e-7));
        assertThat(Math.sqrt(direct.quality().r2OfWells())).isCloseTo(0.995058, within(5e-7));
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void standards_that_cannot_carry_a_curve_are_refused_with_the_reason(Model model) {
        var on = method(model, FittedOn.WELLS);
        assertThat(Calibration.fit(List.of(), on)).isEqualTo(new Refused(Reason.TOO_FEW_STANDARDS));
        assertThat(Calibration.fit(standards(new double[] {1, 2, 3, 4, 5, 6}), on))
                .isEqualTo(new Refused(Reason.TOO_FEW_STANDARDS));
        var flat = standards(
                new double[] {1, 2},
                new double[] {2, 2},
                new double[] {3, 2},
                new double[] {4, 2},
                new double[] {5, 2},
                new double[] {6, 2});
        assertThat(Calibration.fit(flat, on)).isEqualTo(new Refused(Reason.FLAT));
        assertThat(Calibration.fit(standards(new double[] {1, Double.NaN}), on))
                .isEqualTo(new Refused(Reason.NOT_FINITE));
        assertThat(Calibration.fit(standards(new double[] {-1, 1}), on))
                .isEqualTo(new Refused(Reason.NEGATIVE_CONCENTRATION));
    }

    @Test
    void a_zero_standard_has_no_logarithm_and_no_weight_by_concentration() {
        assertThat(Calibration.fit(lowry(), method(Model.LOG_LOG, FittedOn.MEANS)))
                .isEqualTo(new Refused(Reason.LOGARITHM_OF_NOTHING));
        assertThat(Calibration.fit(lowry(), new CalibrationMethod(Model.LINEAR, Weight.ONE_OVER_X2, FittedOn.MEANS)))
                .isEqualTo(new Refused(Reason.WEIGHT_OF_ZERO));
    }

    @Test
    void a_logistic_is_not_fitted_the_other_way_round() {
        assertThatThrownBy(() -> new CalibrationMethod(
                        Model.FOUR_PL, Weight.NONE, FittedOn.WELLS, Direction.CONCENTRATION_ON_SIGNAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Random and monstrous standards: an answer of finite numbers or a refusal, never an exception. */
    @ParameterizedTest
    @EnumSource(Model.class)
    void whatever_the_standards_are_there_is_an_answer(Model model) {
        var random = new Random(20261122);
        double[] monsters = {0, 1e-308, 1e308, -1e308, 1, -1, 1e-5, 12345.678, Double.MIN_VALUE};
        for (int round = 0; round < 30; round++) {
            List<Standard> standards = new ArrayList<>();
            for (int i = 0; i < 3 + random.nextInt(6); i++) {
                double x = round % 2 == 0 ? random.nextDouble() * 100 : Math.abs(monsters[random.nextInt(9)]);
                double y = round % 3 == 0 ? monsters[random.nextInt(9)] : random.nextGaussian();
                standards.add(new Standard(x, y));
            }
            for (Weight weight : Weight.values()) {
                CalibrationFit fit = Calibration.fit(standards, new CalibrationMethod(model, weight, FittedOn.WELLS));
                if (fit instanceof CalibrationFit.Fitted(CalibrationCurve curve)) {
                    curve.parameters().forEach(it -> assertThat(it.value()).isFinite());
                    assertThat(curve.quality().r2OfMeans()).isFinite();
                    assertThat(curve.backCalculate(0.5)).isNotNull();
                    curve.inverse(1e300).ifPresent(it -> assertThat(it).isFinite());
                }
            }
        }
    }
}
