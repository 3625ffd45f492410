package org.exolot.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.RealExports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Standards on the straight line Cq = 38 − 3.32 · log10(quantity), two wells at each of four levels, one a tenth of a cycle above and one a tenth
 * below it: slope −3.320, intercept 38.000, efficiency 10^(1/3.32) − 1 = 100.079 %, R² = 1 − 8 · 0.1² / (8 · 0.1² + 3.32² · 10) = 0.999 275.
 */
class AmplificationRunTest {
    private static final String HEADING =
            "Well\tWell Position\tOmit\tSample Name\tTarget Name\tTask\tReporter\tCт\tQuantity\tY-Intercept\tR(superscript 2)\tSlope\tEfficiency\n";

    @Test
    void theCurveOfTheStandardsIsFittedAgain() throws IOException {
        FileEvaluation file = evaluated(text("38.000", "0.999", "-3.320", "100.079"));
        CurveEvaluation curve = curve(file);
        assertThat(curve.model()).isEqualTo(CalibrationRules.Model.LOG_LINEAR);
        assertThat(parameter(curve, "slope")).isCloseTo(-3.32, within(1e-9));
        assertThat(parameter(curve, "intercept")).isCloseTo(38, within(1e-9));
        assertThat(curve.r2().orElseThrow().doubleValue()).isCloseTo(1 - 0.08 / (0.08 + 110.224), within(1e-9));
        assertThat(differences(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "38.100, 0.999, -3.320, 100.079, Myco intercept 38.100",
        "38.000, 0.989, -3.320, 100.079, Myco R² 0.989",
        "38.000, 0.999, -3.420, 100.079, Myco slope -3.420",
        "38.000, 0.999, -3.320, 96.100, Myco efficiency 96.100"
    })
    void aFigureThatTheStandardsDoNotGiveIsToldWithItsPlace(
            String intercept, String r2, String slope, String efficiency, String told) throws IOException {
        FileEvaluation file = evaluated(text(intercept, r2, slope, efficiency));
        assertThat(differences(file)).containsExactly(told);
    }

    @Test
    void anR2ThatIsCutAndNotRoundedAgrees() throws IOException {
        assertThat(differences(evaluated(text("38.000", "0.9992", "-3.320", "100.079"))))
                .isEmpty();
        assertThat(differences(evaluated(text("38.000", "0.9993", "-3.320", "100.079"))))
                .isEmpty();
    }

    @Test
    void aQuantityThatIsNotOnTheCurveIsToldWithItsWell() throws IOException {
        String text = text("38.000", "0.999", "-3.320", "100.079");
        assertThat(differences(evaluated(text.replace("\t500.000", "\t550.000"))))
                .containsExactly("Myco B1 550.000");
    }

    @Test
    void anOmittedStandardIsNoPoint() throws IOException {
        String text = text("38.000", "0.999", "-3.320", "100.079")
                .replace("1\tA1\tfalse", "1\tA1\ttrue")
                .replace("34.780", "20.000");
        assertThat(parameter(curve(evaluated(text)), "slope")).isCloseTo(-3.32, within(0.1));
    }

    @Test
    void twoLevelsAreNoCurve() throws IOException {
        String text = text("38.000", "0.999", "-3.320", "100.079").replaceAll("(?m)^[5678]\t.*\n", "");
        FileEvaluation file = evaluated(text);
        assertThat(file.runs().getFirst().plates().getFirst().curves()).isEmpty();
        assertThat(differences(file)).isEmpty();
    }

    @Test
    void aRealStandardCurveHasThePrintedSlopeEfficiencyAndR2() {
        Export export = RealExports.read(
                        "quantstudio_design_analysis/appbio_quantstudio_designandanalysis_QS1_Standard_Curve_example01.xlsx")
                .export()
                .orElseThrow();
        FileEvaluation file = evaluated(export);
        // Printed: -3.3419, 40.77, 0.9880202381; the quantities were computed with the slope as printed.
        assertThat(parameter(curve(file), "slope")).isCloseTo(-3.341864, within(5e-7));
        assertThat(parameter(curve(file), "intercept")).isCloseTo(40.770034, within(5e-7));
        assertThat(curve(file).r2().orElseThrow().doubleValue()).isCloseTo(0.9880202381, within(5e-11));
        assertThat(differences(file)).isEmpty();
    }

    @Test
    void aRealFileThatLacksRowsOfItsStandardsDoesNotGiveWhatItPrints() {
        Export export = RealExports.read("quantstudio/appbio_quantstudio_example07.txt")
                .export()
                .orElseThrow();
        assertThat(differences(evaluated(export))).contains("RNaseP slope -3.238");
    }

    private static String text(String intercept, String r2, String slope, String efficiency) {
        StringBuilder text = new StringBuilder(
                "* Block Type = 96-Well Block (0.2mL)\n* Chemistry = TAQMAN\n* Experiment Name = Myco 7\n"
                        + "* Experiment Run End Time = 2026-03-04 14:23:34 PM CET\n* Instrument Type = QuantStudio(TM) 6 Flex System\n\n[Results]\n"
                        + HEADING);
        String figures = "\t" + intercept + "\t" + r2 + "\t" + slope + "\t" + efficiency + "\n";
        int well = 0;
        for (int level = 1; level <= 4; level++) {
            for (int side = 1; side >= -1; side -= 2) {
                well++;
                text.append(well + "\tA" + well + "\tfalse\tS" + level + "\tMyco\tSTANDARD\tFAM\t"
                        + String.format(Locale.ROOT, "%.3f", 38 - 3.32 * level + side * 0.1) + "\t"
                        + Math.round(Math.pow(10, level)) + ".000"
                        + figures);
            }
        }
        // 38 - 3.32 * log10(500) = 29.040
        return text.append("13\tB1\tfalse\tLot 7\tMyco\tUNKNOWN\tFAM\t29.040\t500.000" + figures)
                .toString();
    }

    private static FileEvaluation evaluated(String text) throws IOException {
        Export export = Formats.shipped()
                .read(new MemorySource("qpcr.txt", text.getBytes(StandardCharsets.UTF_8)))
                .export()
                .orElseThrow();
        assertThat(export.format().name()).isEqualTo("quantstudio-text");
        return evaluated(export);
    }

    private static FileEvaluation evaluated(Export export) {
        return new Evaluator(RuleReader.shipped())
                .evaluate(List.of(export), Answers.NONE)
                .files()
                .getFirst();
    }

    private static CurveEvaluation curve(FileEvaluation file) {
        return file.runs().getFirst().plates().stream()
                .flatMap(plate -> plate.curves().stream())
                .findFirst()
                .orElseThrow();
    }

    private static double parameter(CurveEvaluation curve, String name) {
        return Objects.requireNonNull(curve.parameters().get(name)).doubleValue();
    }

    private static List<String> differences(FileEvaluation file) {
        return file.findings().stream()
                .filter(finding -> finding.type() == FindingType.VENDOR_STATISTIC_DIFFERS)
                .map(Finding::found)
                .toList();
    }
}
