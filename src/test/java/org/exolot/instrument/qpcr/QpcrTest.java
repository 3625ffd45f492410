package org.exolot.instrument.qpcr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.Series;
import org.exolot.instrument.Specimens;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QpcrTest {
    @Test
    void aWellIsAStandardOfOneTargetAndAControlOfAnother() throws IOException {
        Export export = specimen("quantstudio-text.txt");
        assertThat(plates(export)).extracting(Plate::name).containsExactly("Myco", "IPC");
        Well standard = well(export, "Myco", "A1");
        assertThat(standard.role()).isEqualTo(WellRole.STANDARD);
        assertThat(standard.nominal().orElseThrow().entry().value())
                .isEqualTo(new Value.Measured(new BigDecimal("10000.000")));
        assertThat(well(export, "IPC", "A2").role()).isEqualTo(WellRole.CONTROL);
        assertThat(well(export, "Myco", "A2").sample()).contains("Lot 7");
    }

    @Test
    void anUndeterminedCycleIsNoNumber() throws IOException {
        Entry cq = cq(well(specimen("quantstudio-text.txt"), "Myco", "A2"));
        assertThat(cq.value()).isEqualTo(new Value.Missing(MissingReason.NOT_COMPUTED, "Undetermined"));
    }

    @Test
    void aHeadingInCyrillicLettersIsReadAsCt() throws IOException {
        assertThat(cq(well(specimen("quantstudio-text.txt"), "Myco", "A1")).raw())
                .isEqualTo("22.100");
    }

    @Test
    void anOmittedWellIsMaskedAndTold() throws IOException {
        Export export = specimen("quantstudio-text.txt");
        assertThat(well(export, "IPC", "A2").masked()).isPresent();
        assertThat(types(export)).containsExactly(FindingType.WELL_MASKED);
    }

    @Test
    void curvesOfAWellGivenByItsNumberOnlyAreItsOwn() throws IOException {
        List<Series> series =
                well(specimen("quantstudio-text.txt"), "Myco", "A1").series();
        assertThat(series).extracting(Series::label).containsExactly("Rn", "ΔRn");
        assertThat(series.getFirst().axis()).isEqualTo(Series.Axis.CYCLE);
        assertThat(series.getFirst().x()).containsExactly(1, 2);
        assertThat(series.getLast().y()).containsExactly(-0.004, 0.069);
    }

    @Test
    void rawSignalsAreCurvesOfTheRun() throws IOException {
        var traces = specimen("quantstudio-text.txt").runs().getFirst().traces();
        assertThat(traces).hasSize(2);
        assertThat(traces.getFirst().series().y()).containsExactly(36431.13, 36500);
    }

    @Test
    void anHourOf24BeforePmIsTheHour() throws IOException {
        var time =
                specimen("quantstudio-text.txt").runs().getFirst().measuredAt().orElseThrow();
        assertThat(time.local().orElseThrow()).isEqualTo("2026-03-04T14:23:34");
        assertThat(time.offset().orElseThrow().getId()).isEqualTo("+01:00");
    }

    @Test
    void anAbbreviationOfSeveralZonesGivesNoOffset() throws IOException {
        Export export = read(text("quantstudio-text.txt").replace("CET", "CST"));
        assertThat(export.runs().getFirst().measuredAt().orElseThrow().offset()).isEmpty();
    }

    @Test
    void theStandardCurveIsKeptByItsTarget() throws IOException {
        ReportedCurve curve =
                plates(specimen("quantstudio-text.txt")).getFirst().curves().getFirst();
        assertThat(curve.name()).isEqualTo("Myco");
        assertThat(raw(curve, "slope")).isEqualTo("-3.350");
        assertThat(curve.r2().orElseThrow().raw()).isEqualTo("0.999");
    }

    @Test
    void aDecimalCommaIsTheFilesOwn() throws IOException {
        String commas = text("quantstudio-text.txt")
                .replaceAll("([0-9]),([0-9]{3}\\.)", "$1$2")
                .replaceAll("\t(-?[0-9]+)\\.([0-9]{3})", "\t$1,$2");
        assertThat(cq(well(read(commas), "Myco", "A1")).value())
                .isEqualTo(new Value.Measured(new BigDecimal("22.100")));
    }

    @Test
    void aWellTwiceInOneTableIsToldAndCountsOnce() throws IOException {
        String row = "2\tA2\ttrue\tLot 7\tIPC\tNTC\tVIC\t27.500\t27.500\t\t\t\t\t\n";
        Export export = read(text("quantstudio-text.txt").replace(row, row + row));
        assertThat(types(export)).contains(FindingType.ROW_DUPLICATED);
        assertThat(well(export, "IPC", "A2").readings()).hasSize(1);
    }

    @Test
    void aWellOfAFurtherRunInOneTableIsNoRowTwice() throws IOException {
        String row = "2\tA2\ttrue\tLot 7\tIPC\tNTC\tVIC\t27.500\t27.500\t\t\t\t\t\n";
        Export export = read(text("quantstudio-text.txt").replace(row, row + row.replace("27.500", "31.250")));
        assertThat(types(export)).contains(FindingType.FIGURE_TOLD_TWICE).doesNotContain(FindingType.ROW_DUPLICATED);
        assertThat(cq(well(export, "IPC", "A2")).raw()).isEqualTo("27.500");
    }

    @Test
    void aColumnThatNobodyKnowsIsNamedAndKept() throws IOException {
        Export export = read(text("quantstudio-text.txt").replace("Efficiency\n", "Wobble\n"));
        assertThat(export.findings())
                .anySatisfy(finding -> assertThat(finding.found()).isEqualTo("Wobble"));
        assertThat(well(export, "Myco", "A1").reported())
                .anySatisfy(figure -> assertThat(figure.name()).isEqualTo("Wobble"));
    }

    @Test
    void theCfxManagersHeadTellsInstrumentAndTime() throws IOException {
        Export export = specimen("cfx-cq-csv.csv");
        assertThat(export.findings()).isEmpty();
        assertThat(export.instrument().serial()).contains("BR001");
        assertThat(export.runs().getFirst().measuredAt().orElseThrow().local().orElseThrow())
                .isEqualTo("2026-03-24T16:24:33");
        assertThat(well(export, "Myco", "A1").role()).isEqualTo(WellRole.STANDARD);
        assertThat(well(export, "Myco", "A3").role()).isEqualTo(WellRole.CONTROL);
        assertThat(cq(well(export, "Myco", "A2")).value())
                .isEqualTo(new Value.Missing(MissingReason.NOT_COMPUTED, "NaN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantstudio/appbio_quantstudio_example01.txt",
                "quantstudio/appbio_quantstudio_example07.txt",
                "biorad_cfx/example01.csv"
            })
    void everyCycleOfTheAllotropeDocumentIsRead(String file) throws IOException {
        Export export = real(file);
        Set<String> ours = new HashSet<>();
        for (Plate plate : plates(export)) {
            for (ReportedCurve curve : plate.curves()) {
                curve.parameters().values().forEach(each -> ours.add(sixDigits(each)));
                curve.r2().ifPresent(each -> ours.add(sixDigits(each)));
            }
            for (Well well : plate.wells()) {
                well.nominal().ifPresent(each -> ours.add(sixDigits(each.entry())));
                ours.add(sixDigits(cq(well)));
                well.reported().forEach(each -> ours.add(sixDigits(each.amount().entry())));
            }
        }
        List<BigDecimal> theirs = new ArrayList<>();
        String document = file.substring(0, file.lastIndexOf('.')) + ".asm.json";
        cycles(JsonMapper.shared().readTree(Files.readString(RealExports.path(document))), theirs);
        assertThat(theirs).isNotEmpty();
        assertThat(theirs).allSatisfy(number -> assertThat(ours).contains(sixDigits(number)));
        assertThat(export.account().unread()).isEmpty();
    }

    @Test
    void theWellsOfDesignAndAnalysisGiveTheStandardCurveThatItPrints() {
        Export export = real(
                "quantstudio_design_analysis/appbio_quantstudio_designandanalysis_QS1_Standard_Curve_example01.xlsx");
        Plate plate = plates(export).getFirst();
        List<double[]> points = new ArrayList<>();
        for (Well well : plate.wells()) {
            if (well.role() == WellRole.STANDARD) {
                points.add(new double[] {
                    Math.log10(number(well.nominal().orElseThrow().entry())), number(cq(well))
                });
            }
        }
        assertThat(points).hasSize(20);
        double slope = slope(points);
        assertThat(slope).isCloseTo(-3.341864, within(5e-7));
        ReportedCurve curve = plate.curves().getFirst();
        assertThat(String.format(Locale.ROOT, "%.4f", slope)).isEqualTo(raw(curve, "slope"));
        assertThat((Math.pow(10, -1 / slope) - 1) * 100)
                .isCloseTo(Double.parseDouble(raw(curve, "efficiency")), within(1e-8));
        assertThat(plate.wells()).allSatisfy(well -> assertThat(well.series()).hasSize(2));
        assertThat(export.account().unread()).isEmpty();
    }

    @Test
    void aPlateOfTwoTargetsIsReadFromAllSheets() {
        Export export = real("quantstudio_design_analysis/appbio_quantstudio_design_quantity_test.xlsx");
        assertThat(plates(export)).extracting(Plate::name).containsExactly("ABC", "DEF");
        assertThat(plates(export)).allSatisfy(plate -> assertThat(plate.wells()).hasSize(12));
        assertThat(cq(well(export, "DEF", "K3")).raw()).isEqualTo("32.74217891369105");
        assertThat(export.runs().getFirst().quantities()).isNotEmpty();
        assertThat(export.account().unread()).isEmpty();
    }

    private static double slope(List<double[]> points) {
        double x = points.stream().mapToDouble(each -> each[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(each -> each[1]).average().orElseThrow();
        double xy = points.stream()
                .mapToDouble(each -> (each[0] - x) * (each[1] - y))
                .sum();
        return xy
                / points.stream()
                        .mapToDouble(each -> (each[0] - x) * (each[0] - x))
                        .sum();
    }

    private static void cycles(JsonNode node, List<BigDecimal> found) {
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            boolean cycle = each.getKey().equals("cycle threshold result (qPCR)")
                    || each.getKey().equals("calculated result");
            if (cycle && each.getValue().path("value").isNumber()) {
                found.add(each.getValue().get("value").decimalValue());
            }
        }
        node.forEach(child -> cycles(child, found));
    }

    private static String sixDigits(Entry entry) {
        return entry.value() instanceof Value.Measured measured ? sixDigits(measured.number()) : entry.raw();
    }

    private static String sixDigits(BigDecimal number) {
        return number.round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    private static double number(Entry entry) {
        return ((Value.Measured) entry.value()).number().doubleValue();
    }

    private static String raw(ReportedCurve curve, String parameter) {
        Entry entry = curve.parameters().get(parameter);
        return entry == null ? "" : entry.raw();
    }

    private static Entry cq(Well well) {
        return well.readings().getFirst().signal();
    }

    private static Well well(Export export, String target, String id) {
        return plates(export).stream()
                .filter(plate -> plate.name().equals(target))
                .flatMap(plate -> plate.wells().stream())
                .filter(well -> well.id().equals(WellId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Plate> plates(Export export) {
        return export.runs().getFirst().plates();
    }

    private static List<FindingType> types(Export export) {
        return export.findings().stream().map(Finding::type).toList();
    }

    private static String text(String specimen) throws IOException {
        return new String(Specimens.named(specimen), StandardCharsets.UTF_8);
    }

    private static Export specimen(String name) throws IOException {
        return read(text(name));
    }

    private static Export read(String text) throws IOException {
        return Formats.shipped()
                .read(new MemorySource("x", text.getBytes(StandardCharsets.UTF_8)))
                .export()
                .orElseThrow();
    }

    private static Export real(String file) {
        ReadFile read = RealExports.read(file);
        assertThat(read.recognitions().stream().filter(each -> each.confidence() >= 0.5))
                .hasSize(1);
        return read.export().orElseThrow();
    }
}
