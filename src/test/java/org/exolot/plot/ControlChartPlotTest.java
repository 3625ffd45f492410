package org.exolot.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exolot.statistics.IndividualsChart;
import org.exolot.statistics.NelsonRule;
import org.junit.jupiter.api.Test;

class ControlChartPlotTest {
    private static final double[] NIST = {49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};

    static ControlChartPlot.Content chart(Locale locale, double... values) {
        var limits = IndividualsChart.of(NIST).orElseThrow();
        List<ControlChartPlot.Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new ControlChartPlot.Point("EV-%03d".formatted(i + 1), values[i]));
        }
        var violations = NelsonRule.violations(values, limits.centre(), limits.sigma(), NelsonRule.DEFAULT);
        return new ControlChartPlot.Content(
                points,
                limits.centre(),
                limits.lowerLimit(),
                limits.upperLimit(),
                ControlChartPlot.marks(violations, locale),
                "Flow rate",
                "mL/min");
    }

    @Test
    void a_calm_chart_tells_its_limits_and_that_no_rule_is_broken() {
        Plot plot = ControlChartPlot.of(chart(Locale.ENGLISH, NIST), PlotStyle.paper(Locale.ENGLISH));
        assertThat(plot.alternative())
                .isEqualTo("Control chart of Flow rate over 10 points: mean 50.81, limits 45.82 and 55.80 mL/min;"
                        + " no rule is broken.");
        assertThat(plot.svg())
                .contains(">UCL 55.80<", ">LCL 45.82<", ">mean 50.81<")
                .doesNotContain("r=\"8\"");
    }

    @Test
    void a_broken_rule_is_ringed_and_named_in_the_readers_language() {
        double[] values = {50, 51, 49.5, 57, 50.2, 51};
        Plot english = ControlChartPlot.of(chart(Locale.ENGLISH, values), PlotStyle.paper(Locale.ENGLISH));
        assertThat(english.alternative()).contains("1 point breaks a rule: beyond 3 s.");
        assertThat(english.svg()).containsOnlyOnce("r=\"8\"").contains(">beyond 3 s<");
        Locale turkish = Locale.of("tr");
        Plot inTurkish = ControlChartPlot.of(chart(turkish, values), PlotStyle.paper(turkish));
        assertThat(inTurkish.alternative()).contains("1 nokta kural bozuyor: 3 s dışında.");
        assertThat(inTurkish.svg()).contains(">ÜKL 55,80<");
    }

    @Test
    void a_chart_without_a_point_says_so() {
        Plot plot = ControlChartPlot.of(chart(Locale.ENGLISH), PlotStyle.paper(Locale.ENGLISH));
        assertThat(plot.svg()).contains("No point has been measured yet.");
    }
}
