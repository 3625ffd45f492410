package org.exolot.instrument.cellaca;

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
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.exolot.finding.FindingType;
import org.exolot.instrument.AllotropeValues;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.UnitReader;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTest {
    private static final String FIXTURE = fixture("cellaca-matrix.csv");

    @Test
    void aRowIsTheFiguresOfItsWell() {
        ReadFile file = read(FIXTURE);
        assertThat(file.export().orElseThrow().format().name()).isEqualTo("cellaca-matrix");
        SampleQuantity live = figure(file, "EX000001:A1", CellFigures.VIABLE);
        assertThat(((Value.Measured) live.reported().value()).number()).isEqualByComparingTo("2280000");
        assertThat(figure(file, "EX000001:A1", CellFigures.VIABLE_DIAMETER)
                        .reported()
                        .raw())
                .isEqualTo("12.53");
    }

    @Test
    void percentBehindTheNumberIsItsUnit() {
        SampleQuantity viability = figure(read(FIXTURE), "EX000001:A1", CellFigures.VIABILITY);
        assertThat(viability.reported().value()).isEqualTo(new Value.Measured(new BigDecimal("87.00")));
        assertThat(viability.unit()).isEqualTo("%");
    }

    @Test
    void percentInFrontOfTheHeadingIsReadToo() {
        ReadFile file = read(FIXTURE.replace("Viability", "%Viability"));
        assertThat(figure(file, "EX000001:A1", CellFigures.VIABILITY).unit()).isEqualTo("%");
        assertThat(types(file)).containsExactly(FindingType.VENDOR_WARNS);
    }

    @Test
    void withoutCellsThereIsNoViability() {
        ReadFile file = read(FIXTURE);
        assertThat(figure(file, "EX000001:B1", CellFigures.VIABILITY).reported().value())
                .isEqualTo(new Value.Missing(MissingReason.NOT_COMPUTED, "NaN"));
        assertThat(types(file)).containsExactly(FindingType.VENDOR_WARNS);
    }

    @Test
    void aWorkbookTellsPlateDilutionAndTimeAboveItsRows() throws IOException {
        ReadFile file = read(workbook());
        SampleQuantity live = figure(file, "A1", CellFigures.VIABLE);
        assertThat(live.reported().raw()).isEqualTo("0.5");
        assertThat(UnitReader.read(live.unit()).orElseThrow().code()).isEqualTo("10*6.{cells}/mL");
        assertThat(live.dilution().orElseThrow().factor()).contains(new BigDecimal("2.0"));
        assertThat(figure(file, "A1", CellFigures.VIABILITY).dilution()).isEmpty();
        assertThat(run(file).measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 3, 4, 12, 25, 15));
        assertThat(run(file).operator().orElseThrow().raw()).isEqualTo("analyst");
        assertThat(file.export().orElseThrow().instrument().serial()).contains("MX-000-001");
        assertThat(types(file)).isEmpty();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet");
            String[][] head = {
                {"Plate Name", "Plate1"},
                {"Dilution", "2.0"},
                {"Assay Name", "AOPI"},
                {"Instrument SN", "MX-000-001"},
                {"Operator", "analyst"}
            };
            for (int r = 0; r < head.length; r++) {
                sheet.value(r, 0, head[r][0]);
                sheet.value(r, 1, head[r][1]);
            }
            sheet.value(5, 0, "Scanresult Timestamp");
            sheet.value(5, 1, LocalDateTime.of(2026, 3, 4, 12, 25, 15));
            sheet.style(5, 1).format("yyyy-mm-dd hh:mm:ss").set();
            String[] names = {
                "Row", "Well Name", "Live Count", "Live Concentration (E6)", "Viability (%)", "Total Count"
            };
            for (int c = 0; c < names.length; c++) {
                sheet.value(8, c + 2, names[c]);
            }
            sheet.value(9, 2, 0);
            sheet.value(9, 3, "A1");
            sheet.value(9, 4, 240);
            sheet.value(9, 5, 0.5);
            sheet.value(9, 6, 90.5);
            sheet.value(9, 7, 265);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"05/20/2026 12:25", "5/20/26 12:25", "20/05/2026 12:25"})
    void theTimeAboveTheTableSettlesItsOwnOrder(String time) {
        ReadFile file = read("Plate Name,Plate1\nDilution,2\nScanresult Timestamp," + time + "\n\n" + FIXTURE);
        assertThat(types(file)).containsExactly(FindingType.VENDOR_WARNS);
        assertThat(run(file).measuredAt().flatMap(FileTime::local)).contains(LocalDateTime.of(2026, 5, 20, 12, 25));
    }

    @Test
    void damageIsTold() {
        assertThat(types(read(FIXTURE.replace("Dead Mean Size", "Dead Size?")))).contains(FindingType.COLUMN_UNKNOWN);
        assertThat(types(read(FIXTURE.replace("12.53", "12..53")))).contains(FindingType.VALUE_UNREADABLE);
    }

    /** The document has the concentrations in millions. */
    @ParameterizedTest
    @ValueSource(strings = {"revvity_matrix/revvity_matrix_1_csv.csv", "revvity_matrix/Cellaca_Example1.xlsx"})
    void everyValueOfTheAllotropeDocumentIsRead(String file) throws IOException {
        assertThat(AllotropeValues.missing(file, 6)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cellaca_other/pbmc_count.csv, 8", "cellaca_other/pbmc_count_no_cells.csv, 3"})
    void everyWellIsRead(String file, int wells) {
        assertThat(run(RealExports.read(file)).quantities().stream()
                        .map(SampleQuantity::sample)
                        .distinct())
                .hasSize(wells);
        assertThat(types(RealExports.read(file))).isEmpty();
    }
}
