package org.exolot.instrument.zetasizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.exolot.instrument.text.LongDates;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZetasizerTableTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String STACKED = """
            Record\tType\tSample Name\tMeasurement Date and Time\tT (°C)\tZ-Ave (d.nm)\tPdI\tIntensity peak 1 (d.nm)\tIntensity peak 2 (d.nm)\tpH
            1\tSize\tEV 7, bulk 1\t06 March 2026 14:50:12\t25.0\t108.0\t0.112\t116.1\t0.000\t0.00
            2\tZeta\tEV 7, bulk 1\t06 March 2026 14:55:00\t25.0\t\t\t\t\t
            Type\tSample Name\tSerial Number\tMeasurement Date and Time\tSample Name\tSizes[1] (d.nm)\tSizes[2] (d.nm)\tSizes[3] (d.nm)\tIntensities[1] (Percent)\tIntensities[2] (Percent)\tIntensities[3] (Percent)
            Size\tEV 7, bulk 1\tMAL1\t06 March 2026 14:50:12\t\t90\t110\t130\t25.0\t50.0\t25.0
            """;

    @Test
    void aRecordIsPutTogetherFromAllTables() throws IOException {
        Export export = read(STACKED);
        assertThat(export.findings()).isEmpty();
        assertThat(export.instrument().serial()).contains("MAL1");
        assertThat(export.runs()).hasSize(2);
        ExportRun run = export.runs().getFirst();
        assertThat(quantity(run, "z-average").reported().value())
                .isEqualTo(new Value.Measured(new BigDecimal("108.0")));
        assertThat(quantity(run, "z-average").unit()).isEqualTo("d.nm");
        assertThat(run.measuredAt().orElseThrow().local().orElseThrow()).isEqualTo("2026-03-06T14:50:12");
        Trace trace = run.traces().getFirst();
        assertThat(trace.series().axis()).isEqualTo(Series.Axis.SIZE);
        assertThat(trace.series().x()).containsExactly(90, 110, 130);
        assertThat(trace.series().y()).containsExactly(25, 50, 25);
    }

    @Test
    void zeroInAFurtherPeakOrAPhMeansThatThereIsNone() throws IOException {
        ExportRun run = read(STACKED).runs().getFirst();
        for (String attribute : List.of("intensity peak 2", "pH")) {
            assertThat(quantity(run, attribute).reported().value())
                    .isInstanceOfSatisfying(
                            Value.Missing.class,
                            missing -> assertThat(missing.reason()).isEqualTo(MissingReason.NOT_COMPUTED));
        }
    }

    @Test
    void aColumnThatNobodyKnowsIsNamedAndKept() throws IOException {
        Export export = read(
                "Type\tSample Name\tMeasurement Date and Time\tZ-Ave (d.nm)\tWobble (Hz)\nSize\tA\t06 March 2026 14:50:12\t100\t7\n");
        assertThat(types(export)).containsExactly(FindingType.COLUMN_UNKNOWN);
        assertThat(export.findings().getFirst().found()).isEqualTo("Wobble (Hz)");
        assertThat(export.runs().getFirst().conditions()).containsKey("Wobble (Hz)");
    }

    @Test
    void theSameRowTwiceCountsOnce() throws IOException {
        String row = "Size\tA\t06 March 2026 14:50:12\t100\n";
        Export export = read("Type\tSample Name\tMeasurement Date and Time\tZ-Ave (d.nm)\n" + row + row);
        assertThat(types(export)).containsExactly(FindingType.ROW_DUPLICATED);
        assertThat(export.runs()).hasSize(1);
    }

    @Test
    void aFileCutWithinARowIsTold() throws IOException {
        Export export = read(
                "Type\tSample Name\tMeasurement Date and Time\tZ-Ave (d.nm)\tPdI\nSize\tA\t06 March 2026 14:50:12\t100\t0.1\nSize\tB\t06 March");
        assertThat(types(export)).contains(FindingType.FILE_TRUNCATED);
    }

    @Test
    void radiiBecomeDiametersOnTheAxis() throws IOException {
        Export export = read(
                "Type\tSample Name\tRecord\tSizes[1] (r.nm)\tSizes[2] (r.nm)\tVolumes[1] (Percent)\tVolumes[2] (Percent)\nSize\tA\t1\t50\t60\t1\t2\n");
        assertThat(export.runs().getFirst().traces().getFirst().series().x()).containsExactly(100, 120);
    }

    @Test
    void headingsCopiedFromTheListOfRecordsHaveTheirUnitsBelow() throws IOException {
        String names =
                "Type\tSample Name\tMeasurement Date and Time\tT\tZ-Ave\tPdI\tPk 1 Mean Int\tPk 1 Area Int\tPk 2 Mean Int\n";
        String record =
                "Size\tEV 7\t27 Kas\u0131m 2025 Per\u015fembe 16:08:39\t25.0\t108.0\t0.112\t116.1\t97.5\t0.000\n";
        Export export = read(names + "\t\t\t°C\td.nm\t\td.nm\tPercent\td.nm\n" + record);
        assertThat(export.findings()).isEmpty();
        ExportRun run = export.runs().getFirst();
        assertThat(quantity(run, "z-average").unit()).isEqualTo("d.nm");
        assertThat(quantity(run, "peak 1 mean by intensity").reported().raw()).isEqualTo("116.1");
        assertThat(quantity(run, "peak 1 area by intensity").unit()).isEqualTo("Percent");
        assertThat(quantity(run, "peak 2 mean by intensity").reported().value()).isInstanceOf(Value.Missing.class);
        assertThat(types(read(names + record))).containsExactly(FindingType.UNIT_NOT_TOLD);
    }

    @Test
    void aRadiusIsNoDiameter() throws IOException {
        ExportRun run = read("Type\tSample Name\tMeasurement Date and Time\tZ-Ave (r.nm)\tPk 1 Mean Int (r.nm)\n"
                        + "Size\tA\t06 March 2026 14:50:12\t54.3\t61.2\n")
                .runs()
                .getFirst();
        assertThat(run.quantities())
                .extracting(SampleQuantity::attribute, one -> one.reported().raw(), SampleQuantity::unit)
                .containsExactly(
                        tuple("z-average as a radius", "54.3", "nm"),
                        tuple("peak 1 mean by intensity as a radius", "61.2", "nm"));
    }

    @Test
    void turkishMonthsAreReadWhateverTheirCodePageBecame() {
        assertThat(LongDates.parse("27 Kasým 2025 Perþembe 16:08:39"))
                .contains(LocalDateTime.of(2025, 11, 27, 16, 8, 39));
        assertThat(LongDates.parse("3 Aðustos 2025 Pazar 06:08:39")).contains(LocalDateTime.of(2025, 8, 3, 6, 8, 39));
        assertThat(LongDates.parse("3 Þubat 2025 Pazartesi 06:08:39")).contains(LocalDateTime.of(2025, 2, 3, 6, 8, 39));
    }

    @Test
    void aDecimalCommaIsTheFilesOwn() throws IOException {
        Export export = read(
                "Type\tSample Name\tMeasurement Date and Time\tZP (mV)\nZeta\tA\t27 Şubat 2026 Cuma 16:08:39\t-16,8\n");
        ExportRun run = export.runs().getFirst();
        assertThat(quantity(run, "zeta potential").reported().value())
                .isEqualTo(new Value.Measured(new BigDecimal("-16.8")));
        assertThat(run.measuredAt().orElseThrow().local().orElseThrow()).isEqualTo("2026-02-27T16:08:39");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12/10/2023 09:00|DATE_ORDER_UNKNOWN",
                "yesterday|TIME_UNREADABLE",
            })
    void aTimeThatCannotBeKnownIsTold(String time, FindingType type) throws IOException {
        Export export = read(
                "Quality Indicator\tMeasurement Type\tSample Name\tMeasurement Start Date And Time\tZ-Average (nm)\nGoodData\tSize\tA\t"
                        + time + "\t100\n");
        assertThat(types(export)).contains(type);
    }

    @Test
    void theStackedTablesOfSoftware7AreReadWhole() {
        Export export = real("zetasizer/chc_particleSize.txt");
        assertThat(export.runs()).hasSize(4);
        assertThat(export.account().unread()).isEmpty();
        ExportRun first = export.runs().getFirst();
        assertThat(quantity(first, "z-average").reported().raw()).isEqualTo("108.0");
        assertThat(mean(first, "Intensities")).isBetween(116.0, 116.1);
        assertThat(mean(first, "Numbers")).isBetween(78.28, 78.38);
        assertThat(mean(first, "Volumes")).isBetween(99.38, 99.48);
        assertThat(mean(export.runs().get(3), "Intensities")).isBetween(118.35, 118.45);
    }

    @Test
    void theZetaPotentialOfSoftware8IsRead() {
        ExportRun run = real("zetasizer/mxd_zetaPotential.txt").runs().getFirst();
        assertThat(quantity(run, "zeta potential").reported().raw()).isEqualTo("-16.8");
        assertThat(run.measuredAt().orElseThrow().local().orElseThrow()).isEqualTo("2026-02-27T16:08:39");
        Series series = run.traces().getFirst().series();
        assertThat(series.axis()).isEqualTo(Series.Axis.POTENTIAL);
        assertThat(series.size()).isEqualTo(90);
    }

    @Test
    void theTableOfZsXplorerIsReadDayFirst() {
        Export export = real("zetasizer/2023-06-27 30bp Zeta Potential.tsv");
        assertThat(export.runs()).hasSize(12);
        assertThat(quantity(export.runs().get(1), "zeta potential").reported().raw())
                .isEqualTo("-13.41");
        assertThat(export.runs().getFirst().measuredAt().orElseThrow().local().orElseThrow())
                .isEqualTo("2023-06-27T14:12");
        assertThat(export.findings()).extracting(Finding::type).isEmpty();
    }

    private static final String POTENTIALS = "Type\tSample Name\tMeasurement Date and Time\tZeta Potential (mV)\t"
            + "Zeta Potentials[1] (mV)\tZeta Potentials[2] (mV)\tZeta Potentials[3] (mV)\t"
            + "Intensities[1]\tIntensities[2]\tIntensities[3]\n"
            + "Zeta\tA\t06 March 2026 14:50:12\t8.1\t-147\t0\t147\t0.0\t5.0\t0.5\n";

    @ParameterizedTest
    @CsvSource({"-149 -1 1 146 0.0 4.0 6.0 0.0, 4, 6.0", "-140 140 2.0 3.0, 2, 3.0"})
    void curvesOfAnotherRecordMayHaveOtherLengthsThanTheHeadings(String fields, int points, double last)
            throws IOException {
        Export export = read(POTENTIALS + "Zeta\tB\t06 March 2026 14:51:12\t8.2\t" + fields.replace(' ', '\t') + "\n");
        assertThat(export.findings()).isEmpty();
        Series series = export.runs().getLast().traces().getFirst().series();
        assertThat(series.axis()).isEqualTo(Series.Axis.POTENTIAL);
        assertThat(series.x()).hasSize(points);
        assertThat(series.y()).hasSize(points);
        assertThat(Arrays.stream(series.y()).max().orElseThrow()).isEqualTo(last);
    }

    @Test
    void aFieldTooManyThatNoCurveExplainsIsAnError() throws IOException {
        Export export = read(POTENTIALS + "Zeta\tB\t06 March 2026 14:51:12\t8.2\t-149\t0\t146\t0.0\t4.0\t6.0\t9\n");
        assertThat(types(export)).containsExactly(FindingType.ROW_MALFORMED);
    }

    @Test
    void blankFieldsThatAreNotWrittenAreNoPoints() throws IOException {
        Export export = read(POTENTIALS + "Zeta\tB\t06 March 2026 14:51:12\t8.2\t-149\t0\t146\t0.5\n");
        assertThat(types(export)).isEmpty();
        assertThat(export.runs().getLast().traces().getFirst().series().x()).containsExactly(-149, 0, 146);
    }

    private static double mean(ExportRun run, String name) {
        Series series = run.traces().stream()
                .filter(trace -> trace.key().equals(name))
                .findFirst()
                .orElseThrow()
                .series();
        double weighted = 0;
        for (int i = 0; i < series.size(); i++) {
            weighted += series.x()[i] * series.y()[i];
        }
        return weighted / Arrays.stream(series.y()).sum();
    }

    private static SampleQuantity quantity(ExportRun run, String attribute) {
        return run.quantities().stream()
                .filter(each -> each.attribute().equals(attribute))
                .findFirst()
                .orElseThrow();
    }

    private static Export real(String file) {
        ReadFile read = RealExports.read(file);
        assertThat(read.recognitions().stream().filter(each -> each.confidence() >= 0.5))
                .hasSize(1);
        return read.export().orElseThrow();
    }

    private static Export read(String text) throws IOException {
        Charset charset = text.contains("Ş") ? StandardCharsets.UTF_8 : WINDOWS;
        Export export = Formats.shipped()
                .read(new MemorySource("x.txt", text.getBytes(charset)))
                .export()
                .orElseThrow();
        assertThat(export.format().name()).isEqualTo("zetasizer-table");
        return export;
    }

    private static List<FindingType> types(Export export) {
        return export.findings().stream().map(Finding::type).toList();
    }
}
