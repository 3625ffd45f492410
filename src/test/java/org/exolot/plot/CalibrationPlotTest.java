package org.exolot.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exolot.statistics.Calibration;
import org.exolot.statistics.CalibrationFit;
import org.exolot.statistics.CalibrationMethod;
import org.exolot.statistics.CalibrationMethod.FittedOn;
import org.exolot.statistics.CalibrationMethod.Model;
import org.exolot.statistics.CalibrationMethod.Weight;
import org.exolot.statistics.Interval;
import org.exolot.statistics.Standard;
import org.junit.jupiter.api.Test;

class CalibrationPlotTest {
    private static final double[][] LOWRY = {
        {0, 0.044, 0.046},
        {10, 0.069, 0.072},
        {25, 0.114, 0.118},
        {50, 0.225, 0.198},
        {100, 0.36, 0.364},
        {200, 0.632, 0.635}
    };
    private static final double[][] ELISA = {
        {100, 1.8566, 1.8386},
        {40, 0.9178, 0.9146},
        {12, 0.3449, 0.3415},
        {3, 0.1667, 0.157},
        {1, 0.1102, 0.1107},
        {0, 0.0869, 0.0918}
    };

    static CalibrationPlot.Content lowry(Double... unknowns) {
        return content(
                LOWRY, Model.LINEAR, new Interval(10, 200), List.of(unknowns), "Protein", "Absorbance at 750 nm");
    }

    static CalibrationPlot.Content elisa(Double... unknowns) {
        return content(
                ELISA, Model.FOUR_PL, new Interval(1, 100), List.of(unknowns), "Albumin", "Absorbance at 450 nm");
    }

    private static CalibrationPlot.Content content(
            double[][] plate, Model model, Interval range, List<Double> unknowns, String quantity, String reading) {
        List<Standard> standards = new ArrayList<>();
        for (double[] row : plate) {
            standards.add(new Standard(row[0], row[1]));
            standards.add(new Standard(row[0], row[2]));
        }
        var fit = Calibration.fit(standards, new CalibrationMethod(model, Weight.NONE, FittedOn.MEANS));
        return new CalibrationPlot.Content(
                ((CalibrationFit.Fitted) fit).curve(), standards, unknowns, range, quantity, "µg/mL", reading);
    }

    /** Gen5 prints R² = 0.997 for this plate. */
    @Test
    void the_line_is_named_with_its_coefficient_in_both_languages() {
        Plot english = CalibrationPlot.of(lowry(0.234, 0.559), PlotStyle.paper(Locale.ENGLISH));
        assertThat(english.alternative())
                .isEqualTo("Calibration curve (line, R² 0.9973) through 12 standards from 0 to 200 µg/mL;"
                        + " all 2 samples lie in the range of quantification.");
        Plot turkish = CalibrationPlot.of(lowry(0.234, 0.9), PlotStyle.paper(Locale.of("tr", "TR")));
        assertThat(turkish.alternative()).contains("R² 0,9973").contains("2 numuneden 1 tanesi");
        assertThat(turkish.svg()).contains("aralık dışında");
    }

    @Test
    void every_standard_is_a_dot_and_every_sample_inside_a_ring() {
        String svg = CalibrationPlot.of(elisa(0.9794, 0.9804, 5.0), PlotStyle.paper(Locale.ENGLISH))
                .svg();
        assertThat(svg.split("r=\"3.6\"", -1)).hasSize(12 + 1 + 1);
        assertThat(svg.split("r=\"4.5\"", -1)).hasSize(2 + 1 + 1);
        assertThat(svg).contains(">outside the range<").doesNotContain("NaN");
    }

    @Test
    void words_from_outside_cannot_become_markup() {
        var content = elisa();
        var hostile = new CalibrationPlot.Content(
                content.curve(), content.standards(), List.of(), content.range(), "<script>&\u0000", "\"", "x");
        String svg =
                CalibrationPlot.of(hostile, PlotStyle.paper(Locale.ENGLISH)).svg();
        assertThat(svg).doesNotContain("<script>").doesNotContain("\u0000").contains("&lt;script&gt;&amp;");
    }
}
