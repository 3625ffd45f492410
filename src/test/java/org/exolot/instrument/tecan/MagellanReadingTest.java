package org.exolot.instrument.tecan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.exolot.finding.FindingType;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

class MagellanReadingTest {
    private static final String BELOW = """
            Date of measurement: 2026-07-08/Time of measurement: 15:01:21
            ELISA.mth
            C:\\Users\\Tecan\\ELISA.mth
            ULTRA
            Instrument serial number: 12901000069
            Measurement 1:
            Measurement mode: Absorbance
            Measurement wavelength: 450 nm
            Measurement 2:
            Measurement wavelength: 620 nm
            """;

    private static final String LIST = "Label1\tLabel2\tWell positions\tLayout\n0s\t0s\n24.8 °C\t25.1 °C\t96 well\n"
            + "0.4002\t0.3741\tA1\tBL1\n1.25\t0.04\tA2\tST1_1\nOVER\t0.05\tA3\tSM1_1\n" + BELOW;

    @Test
    void aListIsReadWhateverTheOrderOfItsColumns() {
        PlateFixture read = sheets(Map.of("Magellan Sheet 1", LIST));
        assertThat(read.format()).isEqualTo("tecan-magellan");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.signal("A1", "Label1")).isEqualTo("0.4002");
        assertThat(read.well("A1").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("450");
        assertThat(read.well("A1").readings().get(1).wavelengthNm().orElseThrow())
                .isEqualByComparingTo("620");
        assertThat(read.well("A1").role()).isEqualTo(WellRole.BLANK);
        assertThat(read.well("A2").role()).isEqualTo(WellRole.STANDARD);
        assertThat(read.well("A3").sample()).contains("SM1");
        assertThat(read.well("A3").readings().getFirst().signal().value()).isInstanceOf(Value.Missing.class);
        assertThat(read.export().instrument().serial()).contains("12901000069");
        assertThat(read.export().instrument().model()).isEqualTo("ULTRA");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 7, 8, 15, 1, 21));
        assertThat(PlateFixture.said(read.plate().conditions(), "Label1")).isEqualTo("24.8 °C");
    }

    @Test
    void aListTurnedOnItsSideHasTheTimesOfOneLabelBelowThoseOfTheOther() {
        String text = """
                Well positions,,,,
                OD600,,,,
                green,,,,
                ,,,A2,A3,A4
                0s,30.2 °C,,0.1255,0.1276,0.13
                600s,29.9 °C,,0.1298,OVER,0.14
                0s,30.1 °C,,457,469,471
                600s,29.8 °C,,460,470,472
                ,,,,
                Date of measurement: 2026-05-01,,,,
                Measurement wavelength: 600 [nm],,,,
                Emission wavelength: 520 [nm],,,,
                """;
        PlateFixture read = PlateFixture.ofText(text);
        assertThat(read.format()).isEqualTo("tecan-magellan");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        Series green = read.well("A3").series().get(1);
        assertThat(green.label()).isEqualTo("green");
        assertThat(green.x()).containsExactly(0, 600);
        assertThat(green.y()).containsExactly(469, 470);
        assertThat(green.wavelengthNm().orElseThrow()).isEqualByComparingTo("520");
        assertThat(read.well("A2").series().getFirst().y()).containsExactly(0.1255, 0.1298);
        assertThat(PlateFixture.said(read.plate().conditions(), "green 600s")).isEqualTo("29.8 °C");
        assertThat(PlateFixture.ofText(text.replace("A3", "Lot 7")).findings())
                .containsExactly(FindingType.ROW_MALFORMED);
        assertThat(PlateFixture.ofText(text.replace("green,,,,\n", "")).findings())
                .containsExactly(FindingType.ROW_MALFORMED);
        for (String damaged : List.of(
                text.replaceAll("(?m)^(0|600)s,[0-9.]+ °C,,0\\..*\\n", ""),
                text.replace("600s,29.9 °C", ",29.9 °C"),
                text.replace("A2,A3,A4", "A2,A2,A4"),
                text.replace("30.2 °C,,", "30.2 °C,7.7,"))) {
            assertThat(PlateFixture.ofText(damaged).findings()).contains(FindingType.ROW_MALFORMED);
        }
        PlateFixture unlabelled = PlateFixture.ofText(text.replaceAll("(?m)^(OD600|green|.*wavelength).*\n", ""));
        assertThat(unlabelled.findings()).containsExactly(FindingType.ROW_MALFORMED);
        assertThat(unlabelled.well("A2").series().getFirst().wavelengthNm()).isEmpty();
    }

    @Test
    void aNoteBesideTheListNamesAWavelength() {
        PlateFixture read = sheets(Map.of(
                "Magellan Sheet 1",
                "Label1\tWell positions\t\tLabel1=535\n0s\n0.4\tA1\nInstrument serial number: 7\n"));
        assertThat(read.well("A1").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("535");
    }

    @Test
    void labelsThatRepeatAreReadsOverTime() {
        PlateFixture read = sheets(Map.of(
                "Magellan Sheet 1", "Well positions\tLabel1\tLabel1\tLabel1\n\t0s\t60s\t120s\nA1\t0.1\t0.2\t0.3\n"));
        Series series = read.well("A1").series().getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(series.x()).containsExactly(0, 60, 120);
        assertThat(series.y()).containsExactly(0.1, 0.2, 0.3);
    }

    @Test
    void timesWithoutNamesAboveTheWellsAreAKineticRead() {
        PlateFixture read = sheets(Map.of(
                "Magellan Sheet 3",
                "\t0s\t600s\t1200s\n\t30.8 °C\t37.1 °C\t36.8 °C\nA1\t0.095\t0.093\t0.094\nH12\t0.091\tOVER\t0.09\n"
                        + "Date of measurement: 2026-04-24/Time of measurement: 15:48:58\nGrowth.mth\n"));
        assertThat(read.format()).isEqualTo("tecan-magellan");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        Series series = read.well("A1").series().getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(series.x()).containsExactly(0, 600, 1200);
        assertThat(series.y()).containsExactly(0.095, 0.093, 0.094);
        assertThat(read.well("H12").series().getFirst().y()).containsExactly(0.091, Double.NaN, 0.09);
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 4, 24, 15, 48, 58));
        assertThat(PlateFixture.said(read.plate().conditions(), "600s")).isEqualTo("37.1 °C");
    }

    @Test
    void figuresBehindTheLastTimeAndWellsNamedTwiceAreTold() {
        PlateFixture kinetic = sheets(Map.of("Magellan Sheet 3", "\t0s\t600s\nA1\t0.095\t0.093\t0.094\n"));
        assertThat(kinetic.findings()).containsExactly(FindingType.ROW_MALFORMED);
        assertThat(kinetic.well("A1").series().getFirst().x()).containsExactly(0, 600);
        assertThat(PlateFixture.ofText("Well positions\tRaw data\nA1\t0.1\nA1\t0.2\nA2\t0.3\n")
                        .findings())
                .containsExactly(FindingType.ROW_REPEATED);
        assertThat(PlateFixture.ofText("Well positions\tLayout\tRaw data\nA1\tS1\t0.1\nA2\t0.2\nA3\tS3\t0.3\n")
                        .findings())
                .containsExactly(FindingType.ROW_SHORTER);
    }

    @Test
    void aTextOfMagellanIsReadLikeItsWorkbook() {
        PlateFixture read = PlateFixture.ofText(
                "Well positions,Strip method name,Simulation factors,Layout,Replicate Info,Raw data,,\n"
                        + ",,,,,0s,924s,1849s\n,,,,,31.8 °C,32.0 °C,31.9 °C\n"
                        + "A3,Overnight,1,SM1_1,1/16,0.104,0.097,0.11\nH12,Overnight,1,BL1,16/16,0.098,OVER,0.07\n",
                Charset.forName("windows-1252"));
        assertThat(read.format()).isEqualTo("tecan-magellan");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        Series series = read.well("A3").series().getFirst();
        assertThat(series.label()).isEqualTo("Raw data");
        assertThat(series.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(series.x()).containsExactly(0, 924, 1849);
        assertThat(series.y()).containsExactly(0.104, 0.097, 0.11);
        assertThat(read.well("H12").role()).isEqualTo(WellRole.BLANK);
        assertThat(PlateFixture.said(read.plate().conditions(), "924s")).isEqualTo("32.0 °C");
    }

    @Test
    void theGridOfAnXlsReadsLikeThatOfAnXlsx() throws IOException {
        PlateFixture read = PlateFixture.of("sunrise.xls", xls());
        assertThat(read.format()).isEqualTo("tecan-magellan");
        assertThat(read.findings()).containsExactly(FindingType.FIELD_UNKNOWN);
        assertThat(read.signal("B2", "Raw data")).isEqualTo("1.4");
        assertThat(read.plate().wells()).hasSize(4);
    }

    @Test
    void aSecondGridOfWordsTellsWhatTheWellsHold() {
        PlateFixture read = sheets(Map.of(
                "Magellan Sheet 1",
                "<>\t1\t2\nA\t0.056\t0.048\nB\t1.5\tOVER\n\n<>\t1\t2\nA\tBL1\tLot 7\nB\tST1_1\tLot 8\n"));
        assertThat(read.findings()).isEmpty();
        assertThat(read.well("A2").sample()).contains("Lot 7");
        assertThat(read.well("A1").role()).isEqualTo(WellRole.BLANK);
        assertThat(read.well("B1").role()).isEqualTo(WellRole.STANDARD);
        assertThat(read.well("B1").readings()).hasSize(1);
        assertThat(read.signal("B1", "Raw data")).isEqualTo("1.5");
    }

    @Test
    void aSheetWithoutAWellIsTold() {
        assertThat(sheets(Map.of("Magellan Sheet 1", BELOW)).findings()).contains(FindingType.SECTION_MISSING);
    }

    @Test
    void aSecondGridWhoseFirstRowHoldsUnknownWordsIsStillOfFigures() {
        PlateFixture read = sheets(Map.of(
                "Magellan Sheet 1",
                "<>\t1\t2\nA\t0.056\t0.048\nB\t1.5\t1.2\n\n<>\t1\t2\nA\tFlat\tFlat\nB\t12.5\t13.1\nC\tFlat\t1\n"));
        assertThat(read.well("B1").sample()).isEmpty();
        assertThat(read.well("B1").readings())
                .extracting(reading -> reading.signal().raw())
                .containsExactly("1.5", "12.5");
        assertThat(read.findings()).contains(FindingType.VALUE_UNREADABLE);
    }

    @Test
    void aSecondGridOfResultsInWordsNamesNoSample() {
        PlateFixture read = sheets(Map.of(
                "Magellan Sheet 1", "<>\t1\t2\nA\t0.056\t0.048\nB\t1.5\t1.2\n\n<>\t1\t2\nA\tNEG\tNEG\nB\tPOS\tPOS\n"));
        assertThat(read.well("A1").sample()).isEmpty();
        assertThat(read.well("B1").group()).isEmpty();
        assertThat(read.well("B1").readings())
                .extracting(reading -> reading.signal().raw())
                .containsExactly("1.5", "POS");
    }

    private static PlateFixture sheets(Map<String, String> sheets) {
        return PlateFixture.of("plate.xlsx", PlateFixture.workbook(sheets));
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Magellan Sheet 1");
            row(sheet, 0, List.of("<>", 1.0, 2.0));
            row(sheet, 1, List.of("A", 1.1, 1.2));
            row(sheet, 2, List.of("B", 1.3, 1.4));
            row(sheet, 4, List.of("Date: 08.07.2026, Time: 15:01:21"));
            row(workbook.createSheet("layout by hand"), 0, List.of("sample 1"));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void row(Sheet sheet, int number, List<Object> cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Double figure) {
                row.createCell(i).setCellValue(figure);
            } else {
                row.createCell(i).setCellValue(String.valueOf(cells.get(i)));
            }
        }
    }
}
