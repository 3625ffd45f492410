package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlRulesTest {
    private static final List<Westgard.Material> LEVELS =
            List.of(new Westgard.Material(200, 4), new Westgard.Material(250, 5));

    @Test
    void the_individuals_chart_of_the_nist_handbook_has_its_limits() {
        var chart = IndividualsChart.of(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1)
                .orElseThrow();
        assertThat(chart.centre()).isCloseTo(50.81, within(1e-9));
        assertThat(chart.meanRange()).isCloseTo(1.8778, within(6e-5));
        assertThat(chart.upperLimit()).isCloseTo(55.8041, within(6e-5));
        assertThat(chart.lowerLimit()).isCloseTo(45.8159, within(6e-5));
        assertThat(chart.upperRangeLimit()).isCloseTo(6.1347, within(6e-5));
        assertThat(IndividualsChart.of(5, 5, 5)).isEmpty();
        assertThat(IndividualsChart.of(5)).isEmpty();
    }

    private static List<String> westgard(double[]... runs) {
        return Westgard.violations(LEVELS, List.of(runs)).stream()
                .map(it -> it.rule().symbol())
                .distinct()
                .toList();
    }

    private static double[] run(double first, double second) {
        return new double[] {first, second};
    }

    @Test
    void one_run_of_two_materials_is_judged_as_published() {
        assertThat(westgard(run(202, 252))).isEmpty();
        assertThat(westgard(run(209, 251))).containsExactly("1-2s");
        assertThat(westgard(run(213, 250))).containsExactly("1-2s", "1-3s");
        assertThat(westgard(run(209, 239))).containsExactly("1-2s", "R-4s");
        assertThat(westgard(run(209, 261))).containsExactly("1-2s", "2-2s");
    }

    @Test
    void a_value_exactly_on_a_limit_breaks_nothing() {
        assertThat(westgard(run(208, 250))).isEmpty();
        assertThat(westgard(run(212, 250))).containsExactly("1-2s");
    }

    @Test
    void one_material_is_judged_across_runs() {
        assertThat(westgard(run(209, 250), run(210, 250))).containsExactly("1-2s", "2-2s");
        assertThat(westgard(run(205, 250), run(205, 250), run(206, 250), run(205, 250)))
                .containsExactly("4-1s");
        double[][] ten = IntStream.range(0, 10)
                .mapToObj(i -> run(201, i % 2 == 0 ? 251 : 249))
                .toArray(double[][]::new);
        assertThat(westgard(ten)).containsExactly("10-x");
        assertThat(westgard(Arrays.copyOf(ten, 9))).isEmpty();
    }

    @Test
    void two_materials_on_one_side_add_up_across_runs() {
        assertThat(westgard(run(205, 256), run(205, 256))).containsExactly("4-1s");
        double[][] five = IntStream.range(0, 5).mapToObj(i -> run(201, 251)).toArray(double[][]::new);
        assertThat(westgard(five)).containsExactly("10-x");
    }

    @Test
    void a_violation_names_the_values_that_make_it() {
        var violations = Westgard.violations(LEVELS, List.of(run(202, 252), run(209, 239)));
        var range = violations.stream()
                .filter(it -> it.rule() == WestgardRule.R_4S)
                .findFirst()
                .orElseThrow();
        assertThat(range.points()).containsExactly(new Westgard.Point(1, 0), new Westgard.Point(1, 1));
        assertThat(range.run()).isEqualTo(1);
        assertThat(WestgardRule.ONE_2S.rejects()).isFalse();
    }

    private static List<NelsonRule.Violation> nelson(Set<NelsonRule> rules, double... z) {
        return NelsonRule.violations(z, 0, 1, rules);
    }

    private static List<NelsonRule> rules(double... z) {
        return nelson(EnumSet.allOf(NelsonRule.class), z).stream()
                .map(NelsonRule.Violation::rule)
                .distinct()
                .toList();
    }

    @Test
    void each_of_nelsons_rules_is_found_alone_at_its_pattern() {
        assertThat(rules(0.5, -3.1, 0.5)).containsExactly(NelsonRule.ONE_BEYOND_3_SIGMA);
        assertThat(rules(.1, .5, .2, 1.2, .1, .6, .3, .4, .2)).containsExactly(NelsonRule.NINE_ON_ONE_SIDE);
        assertThat(rules(-.9, -.5, -.1, .3, .7, .9)).containsExactly(NelsonRule.SIX_IN_A_TREND);
        assertThat(rules(.5, -.5, .4, -.6, 1.3, -.5, .4, -.6, .3, -1.4, .4, -.6, .3, -.5))
                .containsExactly(NelsonRule.FOURTEEN_ALTERNATING);
        assertThat(rules(2.1, 0, 2.2)).containsExactly(NelsonRule.TWO_OF_THREE_BEYOND_2_SIGMA);
        assertThat(rules(-1.1, -1.2, .5, -1.3, -1.4)).containsExactly(NelsonRule.FOUR_OF_FIVE_BEYOND_1_SIGMA);
        assertThat(rules(.1, .2, -.1, -.2, .3, .4, -.3, -.5, .1, .3, -.2, -.6, .2, .5, -.1))
                .containsExactly(NelsonRule.FIFTEEN_WITHIN_1_SIGMA);
        assertThat(rules(1.1, -1.2, -1.1, 1.3, 1.1, -1.2, -1.1, 1.2)).containsExactly(NelsonRule.EIGHT_BEYOND_1_SIGMA);
    }

    @Test
    void one_point_less_breaks_no_rule() {
        assertThat(rules(.1, .5, .2, 1.2, .1, .6, .3, .4)).isEmpty();
        assertThat(rules(-.9, -.5, -.1, .3, .7)).isEmpty();
        assertThat(rules(3, 0, 0)).isEmpty();
    }

    @Test
    void a_pattern_names_its_points_and_where_it_was_complete() {
        var violations = nelson(NelsonRule.DEFAULT, 0, 2.5, 0.1, 2.6);
        assertThat(violations)
                .containsExactly(new NelsonRule.Violation(NelsonRule.TWO_OF_THREE_BEYOND_2_SIGMA, List.of(1, 2, 3)));
        assertThat(violations.getFirst().point()).isEqualTo(3);
        assertThat(violations.getFirst().rule().number()).isEqualTo(5);
    }

    @Test
    void by_default_only_rules_1_2_3_and_5_are_on() {
        assertThat(nelson(NelsonRule.DEFAULT, 1.1, -1.2, -1.1, 1.3, 1.1, -1.2, -1.1, 1.2))
                .isEmpty();
    }
}
