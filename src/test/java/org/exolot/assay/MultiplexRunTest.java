package org.exolot.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.RealExports;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A batch of xPONENT whose signals lie on curves that are known: y = A + (B − A) / (1 + (x/C)^D)^F, so that each well's concentration is known
 * too. Samples are diluted twofold, and the software's results are those of the undiluted sample.
 */
class MultiplexRunTest {
    private static final double[] STANDARDS = {8000, 4000, 2000, 1000, 500, 250, 125, 62.5, 31.25};
    private static final DoubleUnaryOperator VEGF =
            x -> 10 + (20_000 - 10) / Math.pow(1 + Math.pow(x / 900, -1.3), 0.8);
    private static final DoubleUnaryOperator HGF = x -> 5 + (12_000 - 5) / (1 + Math.pow(x / 1500, -1.1));

    /** What stands in the file of each analyte: the signals of the standards, then those of the sample's wells and the results printed for these. */
    private record Analyte(
            String name, String type, double[] standards, double[] expected, double[] sample, String... results) {
        static Analyte of(String name, String type, DoubleUnaryOperator curve, double[] sample, String... results) {
            double[] standards = new double[STANDARDS.length];
            for (int i = 0; i < standards.length; i++) {
                standards[i] = curve.applyAsDouble(STANDARDS[i]);
            }
            return new Analyte(name, type, standards, STANDARDS, sample, results);
        }
    }

    private static Analyte vegf() {
        return Analyte.of(
                "VEGF",
                "Logistic 5P",
                VEGF,
                new double[] {VEGF.applyAsDouble(300), VEGF.applyAsDouble(310)},
                "600.000",
                "620.000");
    }

    private static Analyte hgf() {
        return Analyte.of(
                "HGF",
                "Logistic 4P",
                HGF,
                new double[] {HGF.applyAsDouble(700), HGF.applyAsDouble(700)},
                "1400.000",
                "1400.000");
    }

    @Test
    void eachAnalyteHasItsOwnCurveAndTheSampleTheValueAtIt() throws IOException {
        Evaluation evaluation = evaluated(vegf(), hgf());
        assertThat(curves(evaluation))
                .extracting(CurveEvaluation::analyte)
                .containsExactly("VEGF concentration", "HGF concentration");
        assertThat(curves(evaluation))
                .extracting(CurveEvaluation::model)
                .containsExactly(
                        CalibrationRules.Model.FIVE_PARAMETER_LOGISTIC, CalibrationRules.Model.FOUR_PARAMETER_LOGISTIC);
        assertThat(value(evaluation, "VEGF concentration")).isCloseTo(610, within(0.01));
        assertThat(value(evaluation, "HGF concentration")).isCloseTo(1400, within(0.01));
        assertThat(types(evaluation))
                .doesNotContain(FindingType.VENDOR_STATISTIC_DIFFERS, FindingType.ANALYTE_NOT_CALIBRATED);
    }

    @Test
    void aResultThatIsNotOnItsCurveIsToldWithItsAnalyte() throws IOException {
        Analyte other = Analyte.of(
                "VEGF",
                "Logistic 5P",
                VEGF,
                new double[] {VEGF.applyAsDouble(300), VEGF.applyAsDouble(310)},
                "300.000",
                "620.000");
        assertThat(said(evaluated(other, hgf()), FindingType.VENDOR_STATISTIC_DIFFERS))
                .singleElement()
                .asString()
                .startsWith("VEGF: ")
                .endsWith("300.000");
    }

    @ParameterizedTest
    @CsvSource({"20, < 62.500000000", "9000, > 16000.000000"})
    void aSignalOutsideOfTheStandardsIsALimitTimesTheDilution(double concentration, String printed) throws IOException {
        double signal = VEGF.applyAsDouble(concentration);
        Evaluation evaluation = evaluated(
                Analyte.of("VEGF", "Logistic 5P", VEGF, new double[] {signal, signal}, printed, printed), hgf());
        assertThat(determination(evaluation, "VEGF concentration").value())
                .satisfies(
                        value -> assertThat(limit(value)).isCloseTo(concentration < 100 ? 62.5 : 16_000, within(1e-6)));
        assertThat(types(evaluation)).contains(FindingType.OUT_OF_RANGE);
    }

    @Test
    void anAnalyteWithoutACurveTakesNothingFromTheOthers() throws IOException {
        double[] flat = new double[STANDARDS.length];
        Arrays.fill(flat, 100);
        Analyte without = new Analyte("HGF", "Logistic 5P", flat, STANDARDS, new double[] {100, 100}, "NaN", "NaN");
        Evaluation evaluation = evaluated(vegf(), without);
        assertThat(value(evaluation, "VEGF concentration")).isCloseTo(610, within(0.01));
        assertThat(said(evaluation, FindingType.ANALYTE_NOT_CALIBRATED))
                .singleElement()
                .asString()
                .isEqualTo("HGF: signals that do not differ");
        assertThat(evaluation.files().getFirst().findings())
                .noneMatch(finding -> finding.severity().blocks());
    }

    @Test
    void standardsThatASpreadsheetMadeAThousandfoldCarryNoCurve() throws IOException {
        double[] damaged = STANDARDS.clone();
        damaged[6] *= 1000;
        Analyte hgf = hgf();
        Evaluation evaluation = evaluated(
                vegf(), new Analyte("HGF", "Logistic 4P", hgf.standards(), damaged, hgf.sample(), hgf.results()));
        assertThat(types(evaluation)).contains(FindingType.STANDARD_THOUSANDFOLD);
        assertThat(curves(evaluation)).extracting(CurveEvaluation::analyte).containsExactly("VEGF concentration");
    }

    @Test
    void aModelThatTheFileDoesNotNameIsTheOneThatGivesItsResults() throws IOException {
        Evaluation evaluation = evaluated(Analyte.of(
                "HGF",
                "Curve",
                HGF,
                new double[] {HGF.applyAsDouble(700), HGF.applyAsDouble(900)},
                "1400.000",
                "1800.000"));
        assertThat(curves(evaluation))
                .extracting(CurveEvaluation::model)
                .containsExactly(CalibrationRules.Model.FOUR_PARAMETER_LOGISTIC);
        Evaluation none = evaluated(Analyte.of(
                "HGF", "Curve", HGF, new double[] {HGF.applyAsDouble(700), HGF.applyAsDouble(900)}, "99.000", "2.000"));
        assertThat(curves(none)).isEmpty();
        assertThat(said(none, FindingType.ANALYTE_NOT_CALIBRATED))
                .singleElement()
                .asString()
                .isEqualTo("HGF: no curve gives the 11 results of the file");
    }

    @Test
    void theCurvesOfARealPlateOfThirtyAnalytesHaveTheSoftwaresR2AndGiveItsResults() throws IOException {
        String file = "luminex_xponent_other/plate1.csv";
        String text = repaired(Files.readString(RealExports.path(file), StandardCharsets.UTF_8));
        Evaluation evaluation = evaluated(text);
        Map<String, CurveEvaluation> own = new LinkedHashMap<>();
        curves(evaluation).forEach(curve -> own.put(curve.analyte().replace(" concentration", ""), curve));
        assertThat(own).hasSize(30);
        int checked = 0;
        for (JsonNode curve : JsonMapper.shared().readTree(Files.readString(RealExports.path("truth/curves.json")))) {
            if (curve.get("file").asString().equals(file)) {
                String analyte = analyte(curve.get("name").asString(), own);
                assertThat(Objects.requireNonNull(own.get(analyte))
                                .r2()
                                .orElseThrow()
                                .doubleValue())
                        .as(analyte)
                        .isCloseTo(Double.parseDouble(curve.at("/vendor/R2").asString()), within(2e-9));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(15);
        // The standards of HGF do not determine its upper asymptote: three wells far below the lowest differ by more
        // than 1E-5.
        assertThat(said(evaluation, FindingType.VENDOR_STATISTIC_DIFFERS))
                .hasSizeLessThanOrEqualTo(3)
                .allMatch(found -> found.startsWith("HGF: "));
    }

    private static String analyte(String name, Map<String, CurveEvaluation> known) {
        return known.keySet().stream()
                .filter(each -> name.endsWith(" " + each))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    /** One expected concentration of each analyte lost its decimal point in a spreadsheet; each is half of the one before. */
    private static String repaired(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int from = 0;
        while (!lines.get(from).startsWith("DataType:,Standard Expected Concentration")) {
            from++;
        }
        String[] top = lines.get(from + 2).split(",");
        for (int level = 0; lines.get(from + 2 + level).startsWith("Standard"); level++) {
            String[] fields = lines.get(from + 2 + level).split(",", -1);
            for (int i = 1; i < top.length && !fields[i].isEmpty(); i++) {
                BigDecimal halved = new BigDecimal(top[i]).divide(BigDecimal.TWO.pow(level));
                fields[i] = halved.toPlainString();
            }
            lines.set(from + 2 + level, String.join(",", fields));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String batch(Analyte... analytes) {
        StringBuilder text = new StringBuilder();
        text.append("Program,xPONENT,,MAGPIX\r\nBuild,4.2.1705.0\r\nDate,3/14/2026,9:05 AM\r\n\r\nSN,M1\r\nBatch,B\r\n")
                .append(
                        "ProtocolAnalysis,Type,Quan,Mode,FitOfAllStandards\r\n\r\nSamples,10,Min Events,50,Per Bead\r\n\r\nResults\r\n");
        for (String block : List.of("Median", "Net MFI", "Result")) {
            text.append("\r\nDataType:,").append(block).append("\r\nLocation,Sample");
            for (Analyte analyte : analytes) {
                text.append(',').append(analyte.name());
            }
            text.append(",Total Events\r\n");
            for (int i = 0; i < STANDARDS.length + 2; i++) {
                text.append(location(i)).append(',').append(name(i));
                for (Analyte analyte : analytes) {
                    text.append(',').append(cell(block, analyte, i));
                }
                text.append(",200\r\n");
            }
        }
        facts(text, "Units", "Analyte:,", "Units:", analytes, Analyte::name, "pg/mL");
        text.append("\r\nDataType:,Standard Expected Concentration\r\nReagent");
        for (Analyte analyte : analytes) {
            text.append(',').append(analyte.name());
        }
        for (int i = 0; i < STANDARDS.length; i++) {
            text.append("\r\nStandard").append(i + 1);
            for (Analyte analyte : analytes) {
                text.append(',').append(new BigDecimal(Double.toString(analyte.expected()[i])).toPlainString());
            }
        }
        text.append("\r\n\r\nDataType:,Dilution Factor\r\nLocation,Sample,Dilution Factor\r\n");
        for (int i = STANDARDS.length; i < STANDARDS.length + 2; i++) {
            text.append(location(i)).append(',').append(name(i)).append(",2\r\n");
        }
        text.append("\r\nDataType:,Analysis Types\r\nAnalyte:");
        for (Analyte analyte : analytes) {
            text.append(',').append(analyte.name());
        }
        text.append("\r\nAnalysisType");
        for (Analyte analyte : analytes) {
            text.append(',').append(analyte.type());
        }
        text.append("\r\n\r\nDataType:,Analysis Coefficients\r\nAnalyte:");
        for (Analyte analyte : analytes) {
            text.append(',').append(analyte.name());
        }
        text.append("\r\nCoefficient A");
        for (Analyte analyte : analytes) {
            text.append(",1");
        }
        return text.append("\r\n").toString();
    }

    private static void facts(
            StringBuilder text,
            String block,
            String head,
            String row,
            Analyte[] analytes,
            Function<Analyte, String> name,
            String value) {
        text.append("\r\nDataType:,").append(block).append("\r\n").append(head);
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Analyte analyte : analytes) {
            names.add(name.apply(analyte));
            values.add(value);
        }
        text.append(String.join(",", names))
                .append("\r\n")
                .append(row)
                .append(',')
                .append(String.join(",", values))
                .append("\r\n");
    }

    private static String location(int well) {
        return "\"" + (well + 1) + "(1," + (char) ('A' + well % 8) + (well / 8 + 1) + ")\"";
    }

    private static String name(int well) {
        return well < STANDARDS.length ? "Standard" + (well + 1) : "Lot 7";
    }

    private static String cell(String block, Analyte analyte, int well) {
        boolean standard = well < STANDARDS.length;
        if (block.equals("Result")) {
            return standard
                    ? String.format(Locale.ROOT, "%.3f", STANDARDS[well])
                    : analyte.results()[well - STANDARDS.length];
        }
        return String.format(
                Locale.ROOT, "%.9f", standard ? analyte.standards()[well] : analyte.sample()[well - STANDARDS.length]);
    }

    private static double limit(Value value) {
        return switch (value) {
            case Value.Below below -> below.limit().doubleValue();
            case Value.Above above -> above.limit().doubleValue();
            default -> throw new AssertionError(value);
        };
    }

    private static Evaluation evaluated(Analyte... analytes) throws IOException {
        return evaluated(batch(analytes));
    }

    private static Evaluation evaluated(String text) throws IOException {
        Export export = Formats.shipped()
                .read(new MemorySource("batch.csv", text.getBytes(StandardCharsets.UTF_8)))
                .export()
                .orElseThrow();
        assertThat(export.format().name()).isEqualTo("luminex-xponent");
        return new Evaluator(RuleReader.shipped()).evaluate(List.of(export), Answers.NONE);
    }

    private static List<CurveEvaluation> curves(Evaluation evaluation) {
        return run(evaluation).plates().getFirst().curves();
    }

    private static RunEvaluation run(Evaluation evaluation) {
        return evaluation.files().getFirst().runs().getFirst();
    }

    private static Determination determination(Evaluation evaluation, String attribute) {
        List<Determination> all = run(evaluation).determinations().stream()
                .filter(each -> each.attribute().equals(attribute))
                .toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static double value(Evaluation evaluation, String attribute) {
        Value value = determination(evaluation, attribute).value();
        return value instanceof Value.Measured measured ? measured.number().doubleValue() : Double.NaN;
    }

    private static List<FindingType> types(Evaluation evaluation) {
        return evaluation.files().getFirst().findings().stream()
                .map(Finding::type)
                .toList();
    }

    private static List<String> said(Evaluation evaluation, FindingType type) {
        return evaluation.files().getFirst().findings().stream()
                .filter(finding -> finding.type() == type)
                .map(Finding::found)
                .toList();
    }
}
