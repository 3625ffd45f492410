package org.exolot.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exolot.finding.Finding;
import org.exolot.finding.Severity;
import org.exolot.instrument.Export;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

/**
 * A kinetic plate as SoftMax Pro exports it and a spreadsheet saves it again: cut at its beginning, padded with commas. The onsets of the
 * standards are those of a plate of Lonza reagents at 405 nm whose regression was computed independently: slope −0.190829, intercept 3.288922,
 * r −0.985617.
 */
class KineticEndotoxinTest {
    private static final Map<String, Integer> ONSETS =
            Map.of("A1", 960, "A2", 1320, "A3", 2100, "A4", 4170, "A5", 4860, "A6", 1500);

    @Test
    void logOnsetOnLogConcentrationGivesThePublishedLine() throws IOException {
        RunEvaluation run = evaluated();
        assertThat(run.method().orElseThrow().id()).isEqualTo("LAL-KINETIC/1");
        CurveEvaluation curve = run.plates().getFirst().curves().getFirst();
        List<Double> parameters =
                curve.parameters().values().stream().map(Number::doubleValue).toList();
        assertThat(parameters).anySatisfy(each -> assertThat(each).isCloseTo(-0.190829, within(5e-7)));
        assertThat(parameters).anySatisfy(each -> assertThat(each).isCloseTo(3.288922, within(5e-7)));
        assertThat(curve.r2().orElseThrow().doubleValue()).isCloseTo(0.985617 * 0.985617, within(2e-6));
        assertThat(run.suitability().valid()).isTrue();
    }

    @Test
    void aSamplesOnsetIsReadAtTheCurve() throws IOException {
        Value value = well("A6").recomputed().orElseThrow();
        double expected = Math.pow(10, (Math.log10(1500) - 3.288922) / -0.190829);
        assertThat(((Value.Measured) value).number().doubleValue()).isCloseTo(expected, within(expected * 1e-4));
    }

    @Test
    void aWellWithoutAnOnsetIsBelowTheLowestStandard() throws IOException {
        assertThat(well("A7").recomputed().orElseThrow())
                .isInstanceOfSatisfying(
                        Value.Below.class, below -> assertThat(below.limit()).isEqualByComparingTo("0.005"));
    }

    private static WellEvaluation well(String id) throws IOException {
        return evaluated().plates().getFirst().wells().stream()
                .filter(each -> each.well().id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlateThatWasReadOtherwiseIsNotJudgedByIt() throws IOException {
        String luminescence =
                plate().replace(",Absorbance,", ",Luminescence,").replace(",96,1,8,", ",96" + ",".repeat(10) + "1,8,");
        assertThat(evaluated(luminescence).method())
                .hasValueSatisfying(method -> assertThat(method.id()).isNotEqualTo("LAL-KINETIC/1"));
    }

    private static RunEvaluation evaluated() throws IOException {
        return evaluated(plate());
    }

    private static RunEvaluation evaluated(String plate) throws IOException {
        Export export = Formats.shipped()
                .read(new MemorySource("lal.csv", plate.getBytes(StandardCharsets.ISO_8859_1)))
                .export()
                .orElseThrow();
        assertThat(export.format().name()).isEqualTo("softmax-pro-text");
        assertThat(export.findings().stream().map(Finding::severity)).doesNotContain(Severity.ERROR);
        assertThat(export.account().unread()).isEmpty();
        return new Evaluator(RuleReader.shipped())
                .evaluate(List.of(export), Answers.NONE)
                .files()
                .getFirst()
                .runs()
                .getFirst();
    }

    private static String plate() {
        StringBuilder csv = new StringBuilder();
        line(csv, "~End");
        line(csv, "Plate:,Plate#1,1.3,PlateFormat,Kinetic,Absorbance,Raw,FALSE,201,6000,30,,,,1,405 ,1,12,96,1,8,None");
        line(csv, "Time(hh:mm:ss),Temperature(\u00a1C),1,2,3,4,5,6,7,8,9,10,11,12");
        for (int read = 0; read < 201; read++) {
            int seconds = 30 * read;
            for (int row = 0; row < 8; row++) {
                StringBuilder cells = new StringBuilder(
                        row == 0
                                ? String.format(
                                        Locale.ROOT,
                                        "%02d:%02d:%02d,37.0",
                                        seconds / 3600,
                                        seconds / 60 % 60,
                                        seconds % 60)
                                : ",");
                for (int column = 1; column <= 12; column++) {
                    int onset = row == 0 ? ONSETS.getOrDefault("A" + column, 99_999) : 99_999;
                    cells.append(seconds >= onset ? ",0.2310" : ",0.0850");
                }
                line(csv, cells.toString());
            }
            line(csv, "");
        }
        line(csv, "~End");
        line(csv, "Group: Standards");
        line(csv, "Sample,Wells,Concentration EU/mL");
        String[] levels = {"50", "5", "0.5", "0.05", "0.005"};
        for (int i = 0; i < levels.length; i++) {
            line(csv, "St" + (i + 1) + ",A" + (i + 1) + "," + levels[i]);
        }
        line(csv, "~End");
        line(csv, "Group: Unknowns");
        line(csv, "Sample,Wells");
        line(csv, "Lot 7,A6");
        line(csv, "Lot 8,A7");
        line(csv, "~End");
        line(csv, "Original Filename: LAL lot 7; Date Last Saved: 3/24/2026 3:33:33 PM");
        return csv.toString();
    }

    /** Padded to the width of the widest line, as spreadsheets save. */
    private static void line(StringBuilder csv, String cells) {
        long commas = cells.chars().filter(c -> c == ',').count();
        csv.append(cells).append(",".repeat((int) Math.max(0, 21 - commas))).append("\r\n");
    }
}
