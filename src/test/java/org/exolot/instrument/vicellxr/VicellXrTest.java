package org.exolot.instrument.vicellxr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exolot.instrument.cells.CountReadings.figure;
import static org.exolot.instrument.cells.CountReadings.fixture;
import static org.exolot.instrument.cells.CountReadings.read;
import static org.exolot.instrument.cells.CountReadings.run;
import static org.exolot.instrument.cells.CountReadings.types;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.exolot.finding.FindingType;
import org.exolot.instrument.AllotropeValues;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.quantity.UnitReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VicellXrTest {
    private static final String TEXT = fixture("vi-cell-xr.txt");

    @Test
    void theTextOfOneSampleIsItsFigures() {
        ReadFile file = read(TEXT);
        assertThat(file.export().orElseThrow().format().name()).isEqualTo("vi-cell-xr");
        SampleQuantity viable = figure(file, "MSC P4", CellFigures.VIABLE);
        assertThat(viable.reported().raw()).isEqualTo("2.00");
        assertThat(UnitReader.read(viable.unit()).orElseThrow().code()).isEqualTo("10*6.{cells}/mL");
        assertThat(viable.dilution().orElseThrow().state()).isEqualTo(Dilution.State.APPLIED);
        assertThat(viable.dilution().orElseThrow().factor()).contains(new BigDecimal("2.00"));
        assertThat(viable.measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 3, 4, 17, 21, 32));
        assertThat(viable.conditions()).containsKeys("Cell type", "Field of view (microns)");
        assertThat(file.export().orElseThrow().instrument().software()).contains("2.06.3");
        assertThat(run(file).operator().orElseThrow().raw()).isEqualTo("analyst");
        assertThat(types(file)).isEmpty();
    }

    @Test
    void linesThatASpreadsheetFilledUpWithCommasAreReadAndTold() {
        String padded = TEXT.lines()
                .map(line -> line
                        + ","
                                .repeat(Math.max(
                                        0,
                                        3
                                                - (int) line.chars()
                                                        .filter(c -> c == ',')
                                                        .count())))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        assertThat(types(read(padded))).containsExactly(FindingType.RESAVED_BY_SPREADSHEET);
        sameFigures(padded);
    }

    @Test
    void linesThatASpreadsheetPutIntoQuotesAreReadAndTold() {
        String quoted = TEXT.replaceAll("(?m)^(.*,.*)$", "\"$1\"");
        assertThat(quoted).isNotEqualTo(TEXT);
        assertThat(types(read(quoted))).containsExactly(FindingType.RESAVED_BY_SPREADSHEET);
        sameFigures(quoted);
    }

    private static void sameFigures(String resaved) {
        assertThat(said(resaved)).isEqualTo(said(TEXT));
        assertThat(run(read(resaved)).traces())
                .filteredOn(trace -> trace.series().label().equals("CountData"))
                .singleElement()
                .satisfies(trace -> assertThat(trace.series().y()).containsExactly(9, 11, 10, 10));
    }

    private static List<String> said(String text) {
        return run(read(text)).quantities().stream()
                .map(figure -> figure.attribute() + " " + figure.reported().raw() + " "
                        + figure.measuredAt().flatMap(FileTime::local))
                .toList();
    }

    @Test
    void theCountsOfTheImagesAreKept() {
        assertThat(run(read(TEXT)).traces())
                .filteredOn(trace -> trace.series().label().equals("CountData"))
                .singleElement()
                .satisfies(trace -> assertThat(trace.series().y()).containsExactly(9, 11, 10, 10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Total cells : 40|Total cells : 41|VENDOR_STATISTIC_DIFFERS",
                "CountData : 9,11,10,10|CountData : 9,31|READS_MISSING",
                "Viability (%)|Liveliness|FIELD_MISSING",
                "Dilution : 2.00|Dilution : 0.2|DILUTION_INVALID",
                "17.3|17.3.1|VALUE_UNREADABLE",
                "CountData : 9,11|CountData : 9,x|VALUE_UNREADABLE",
                "Settings:|Settings|ROW_MALFORMED",
                "Viable cells : 38|Total cells : 38|ROW_DUPLICATED"
            })
    void damageIsTold(String good, String bad, FindingType type) {
        assertThat(types(read(TEXT.replace(good, bad)))).contains(type);
    }

    @Test
    void aSecondSampleBehindTheFirstIsNoRowTwice() {
        String second =
                TEXT.replace("Viable cells : 38", "Viable cells : 21").replace("Total cells : 40", "Total cells : 31");
        assertThat(types(read(TEXT + TEXT))).doesNotContain(FindingType.SEVERAL_RUNS);
        assertThat(types(read(TEXT + second))).contains(FindingType.SEVERAL_RUNS);
    }

    @Test
    void aSummaryHasItsColumnNamesInTwoRows() throws IOException {
        ReadFile file = read(summary("Total cells", "/ml (x10^6)"));
        assertThat(figure(file, "MSC P4", CellFigures.TOTAL).reported().raw()).isEqualTo("3.1");
        assertThat(figure(file, "MSC P4", CellFigures.TOTAL_COUNT).reported().raw())
                .isEqualTo("1027");
        assertThat(figure(file, "MSC P4", CellFigures.TOTAL)
                        .measuredAt()
                        .orElseThrow()
                        .local())
                .contains(LocalDateTime.of(2026, 3, 4, 16, 31, 38));
        assertThat(file.export().orElseThrow().instrument().serial()).contains("AV000000001");
        assertThat(types(file)).isEmpty();
    }

    @Test
    void aColumnThatNobodyKnowsIsTold() throws IOException {
        assertThat(types(read(summary("All cells", "/ml (x10^6)")))).contains(FindingType.COLUMN_UNKNOWN);
    }

    @Test
    void aRowThatNumbersTheColumnsIsNoSample() {
        String rows = """
                Vi-CELL XR 2.06.3
                Unit S/N:  AV000000001
                Sample ID\tFile name\tDilution\tSample date/time\tTotal\tViability\tTotal cells
                \t\tfactor\t\tcells\t(%)\t/ml (x10^6)
                0\t1\t2\t3\t5\t6\t8
                MSC P4\tx.smp\t3.00\t4 Mar 2026  4:31:38 PM\t1027\t98.4\t3.1
                """;
        PlateFixture read = PlateFixture.of("x.xlsx", PlateFixture.workbook(Map.of("Run data summary", rows)));
        assertThat(read.format()).isEqualTo("vi-cell-xr");
        assertThat(read.findings()).isEmpty();
        assertThat(read.run().quantities()).extracting(SampleQuantity::sample).containsOnly("MSC P4");
    }

    @Test
    void aSummaryWithoutItsTimesIsTold() throws IOException {
        ReadFile file = read(summary("Total cells", "/ml (x10^6)", "Sample day"));
        assertThat(types(file)).containsExactlyInAnyOrder(FindingType.COLUMN_UNKNOWN, FindingType.TIME_UNREADABLE);
    }

    private static byte[] summary(String total, String below) throws IOException {
        return summary(total, below, "Sample date/time");
    }

    private static byte[] summary(String total, String below, String time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Run data summary");
            sheet.value(0, 0, "Vi-CELL XR 2.06.3");
            sheet.value(1, 0, "z:\\export\\x.xlsx");
            sheet.value(2, 0, "Unit S/N:  AV000000001");
            String[] names = {"Sample ID", "File name", "Dilution", time, "Total", "Viability", total};
            String[] more = {"", "", "factor", "", "cells", "(%)", below};
            String[] values = {"MSC P4", "x.smp", "3.00", "4 Mar 2026  4:31:38 PM", "1027", "98.4", "3.1"};
            for (int c = 0; c < names.length; c++) {
                sheet.value(4, c, names[c]);
                if (!more[c].isEmpty()) {
                    sheet.value(5, c, more[c]);
                }
                sheet.value(6, c, values[c]);
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vicell_xr/Beckman_Vi-Cell-XR_example05_instrumentOutput.xlsx",
                "vicell_xr/Beckman_Vi-Cell-XR_example07_instrumentOutput.txt",
                "vicell_xr/Beckman_Vi-Cell-XR_report_format.xlsx"
            })
    void everyValueOfTheAllotropeDocumentIsRead(String file) throws IOException {
        assertThat(AllotropeValues.missing(file)).isEmpty();
        assertThat(types(RealExports.read(file))).isEmpty();
        assertThat(RealExports.read(file).export().orElseThrow().account().unread())
                .isEmpty();
    }

    @Test
    void theHistogramsOfAReportAreSeries() {
        assertThat(run(RealExports.read("vicell_xr/Beckman_Vi-Cell-XR_report_format.xlsx"))
                        .traces())
                .filteredOn(trace -> trace.series().label().equals("Size Distribution Plot Data / Viable Count"))
                .singleElement()
                .satisfies(trace -> assertThat(trace.series().y()).startsWith(1, 0, 0, 2, 1));
    }

    @Test
    void aRenamedColumnIsToldByItsName() {
        ReadFile file = RealExports.read(
                "vicell_xr/Beckman_Vi-Cell-XR_example01_instrumentOutput_invalid_date_header_error.xlsx");
        assertThat(file.findings()).anySatisfy(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.COLUMN_UNKNOWN);
            assertThat(finding.found()).isEqualTo("Sample date/timexxx");
        });
    }

    @Test
    void aSummaryOfExcel95WithoutItsViabilityIsRead() {
        ReadFile file = RealExports.read("vicell_xr/Beckman_Vi-Cell-XR_example02_instrumentOutput_error.xls");
        assertThat(file.export().orElseThrow().instrument().software()).contains("2.04");
        assertThat(run(file).quantities().stream()
                        .map(SampleQuantity::attribute)
                        .distinct())
                .containsExactly(CellFigures.TOTAL, CellFigures.VIABLE, CellFigures.DIAMETER);
        assertThat(run(file).quantities())
                .hasSizeGreaterThan(600)
                .allSatisfy(quantity ->
                        assertThat(quantity.measuredAt().orElseThrow().local()).isPresent());
        assertThat(types(file)).containsOnly(FindingType.WORKBOOK_FORMULA);
    }
}
