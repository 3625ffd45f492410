package org.exolot.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.exolot.statistics.Interval;
import org.exolot.statistics.SizeDistribution;
import org.exolot.statistics.SizeDistributions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SizeDistributionPlotTest {
    private static final Locale TURKISH = Locale.of("tr");

    /** A log-normal of median 110 nm and geometric SD 1.5 on 1 nm bins, with a ripple of its own for each capture. */
    private static SizeDistribution capture(int number) {
        double[] counts = new double[1000];
        for (int i = 0; i < counts.length; i++) {
            double z = Math.log((i + 0.5) / 110) / Math.log(1.5);
            double ripple = 1 + 0.25 * Math.sin(i / (6.0 + number) + number);
            counts[i] = 3e6 / (i + 0.5) * 110 * Math.exp(-z * z / 2) * ripple;
        }
        return SizeDistribution.ofEqualBins(0, 1, counts);
    }

    static SizeDistributionPlot.Content example() {
        List<SizeDistribution> captures = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            captures.add(capture(i));
        }
        SizeDistribution mean = SizeDistributions.mean(captures).orElseThrow();
        return new SizeDistributionPlot.Content(captures, mean, Optional.of(new Interval(50, 400)));
    }

    @Test
    void the_drawing_is_xml_with_whole_numbers_for_its_size() throws Exception {
        Plot plot = SizeDistributionPlot.of(example(), PlotStyle.paper(Locale.ENGLISH));
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(plot.svg())))
                .getDocumentElement();
        assertThat(svg.getAttribute("width")).matches("\\d+");
        assertThat(svg.getAttribute("height")).matches("\\d+");
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 720 400");
        assertThat(svg.getAttribute("aria-label")).isEqualTo(plot.alternative());
        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(6);
    }

    @Test
    void an_even_distribution_is_told_with_its_closed_form_percentiles_in_both_languages() {
        double[] counts = new double[1000];
        Arrays.fill(counts, 0, 200, 3e5);
        var even = SizeDistribution.ofEqualBins(0, 1, counts);
        var content = new SizeDistributionPlot.Content(List.of(), even, Optional.of(new Interval(50, 400)));
        assertThat(SizeDistributionPlot.of(content, PlotStyle.paper(Locale.ENGLISH))
                        .alternative())
                .isEqualTo(
                        "Size distribution of the particles: mode 0.5 nm, median (D50) 100.0 nm; the middle 80 % lie between"
                                + " 20.0 nm (D10) and 180.0 nm (D90). The specification window reaches from 50 to 400 nm.");
        assertThat(SizeDistributionPlot.of(content, PlotStyle.paper(TURKISH)).alternative())
                .contains("medyan (D50) 100,0 nm")
                .contains("180,0 nm (D90)");
    }

    @Test
    void the_percentiles_are_lettered_with_the_readers_decimal_sign() {
        String english = SizeDistributionPlot.of(example(), PlotStyle.paper(Locale.ENGLISH))
                .svg();
        String turkish =
                SizeDistributionPlot.of(example(), PlotStyle.paper(TURKISH)).svg();
        assertThat(english).contains(">D10<", ">D50<", ">D90<").containsPattern(">\\d+\\.\\d nm<");
        assertThat(turkish).contains(">5 çekim<").containsPattern(">\\d+,\\d nm<");
    }

    @Test
    void the_same_content_is_the_same_text() {
        assertThat(SizeDistributionPlot.of(example(), PlotStyle.paper(Locale.ENGLISH)))
                .isEqualTo(SizeDistributionPlot.of(example(), PlotStyle.paper(Locale.ENGLISH)));
    }

    @Test
    void a_bead_as_narrow_as_one_bin_and_a_very_wide_distribution_are_drawn() {
        double[] bead = new double[1000];
        bead[100] = 1e7;
        double[] wide = new double[1200];
        Arrays.fill(wide, 1e-9);
        for (var each : List.of(SizeDistribution.ofEqualBins(0, 1, bead), SizeDistribution.ofEqualBins(0, 5, wide))) {
            var plot = SizeDistributionPlot.of(
                    new SizeDistributionPlot.Content(List.of(), each, Optional.empty()),
                    PlotStyle.paper(Locale.ENGLISH));
            assertThat(plot.svg()).contains("<polyline").doesNotContain("NaN");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 60, 240, 900, 1199})
    void particles_of_a_single_bin_are_drawn_wherever_it_stands(int bin) {
        double[] counts = new double[1200];
        counts[bin] = 1e7;
        var only = SizeDistribution.ofEqualBins(0, 5, counts);
        var content = new SizeDistributionPlot.Content(List.of(only), only, Optional.empty());
        Plot plot = SizeDistributionPlot.of(content, PlotStyle.paper(Locale.ENGLISH));
        assertThat(plot.svg()).contains("1 capture<").containsPattern("polyline[^>]*points=\"\\d");
    }

    @Test
    void no_particles_make_a_plot_that_says_so() {
        var none = SizeDistribution.ofEqualBins(0, 1, new double[1000]);
        Plot plot = SizeDistributionPlot.of(
                new SizeDistributionPlot.Content(List.of(), none, Optional.empty()), PlotStyle.paper(Locale.ENGLISH));
        assertThat(plot.alternative()).isEqualTo("No particle was counted, so there is no size distribution.");
        assertThat(plot.svg()).contains(plot.alternative());
    }
}
