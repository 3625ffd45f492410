package org.exolot.instrument.perkinelmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Plate;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvisionReadingTest {
    private static final String COLUMNS =
            "Plate,Repeat,Barcode,Measured height,Group,Label,Measinfo,Kinetics,Measurement date,\n";

    private static final String AFTER = """

            Basic assay information
            Assay ID: ,,,,101
            Assay Started: ,,,,1/15/2026 10:28:00 AM
            Serial#: ,,,,="1050242"

            Protocol information
            Protocol:
            Protocol name,,,,ELISA

            Coordinates of corners:
            14.2 mm x----- x 113.29 mm

            Platemap:
            Plate,,,,1
            Group,,,,1

            ,01,02,
            A,BL ,STD1
            B,- ,UNK7

             - - Undefined
             UNK - Unknown

            Exported with EnVision Workstation version 1.14
            """;

    private static final String LETTERED = "Plate information\n" + COLUMNS + """
            1,1,="P-01",14.35,1,A450(1),De=1st,0,1/15/2026 10:30:00 AM,

            Background information
            Plate,Label,Result,Signal,
            1,A450,0,295000,

            Results for A450(1) - channel 1 (A)
            ,01,02,
            A,0.1500,1.8500,
            B,0.1000,OVRFLW,

            Plate information
            Plate,Repeat,Barcode,Measured height,Formula,Measurement date,
            1,1,="P-01",N/A,Calc 1: General = X * 2,1/15/2026 10:30:00 AM,

            Calculated results: Calc 1: General = X * 2
            ,01,02,
            A,0.3,3.7,
            """ + AFTER;

    @Test
    void readsComputedFiguresAndThePlatesMapMeetInTheWell() {
        PlateFixture read = PlateFixture.ofText(LETTERED);
        assertThat(read.format()).isEqualTo("envision");
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.run().plates()).hasSize(1);
        assertThat(read.plate().name()).isEqualTo("P-01");
        assertThat(read.signal("A2", "A450(1) - channel 1 (A)")).isEqualTo("1.8500");
        assertThat(read.well("A2").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("450");
        assertThat(read.reported("A1", "Calc 1: General = X * 2")).isEqualTo("0.3");
        assertThat(read.well("A1").role()).isEqualTo(WellRole.BLANK);
        assertThat(read.well("A2").role()).isEqualTo(WellRole.STANDARD);
        assertThat(read.well("B1").role()).isEqualTo(WellRole.UNKNOWN);
        assertThat(read.well("B2").role()).isEqualTo(WellRole.SAMPLE);
        assertThat(read.well("B2").sample()).contains("UNK7");
        assertThat(read.run().name()).isEqualTo("ELISA");
        assertThat(read.export().instrument().serial()).contains("1050242");
        assertThat(read.export().instrument().software()).contains("EnVision Workstation version 1.14");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 1, 15, 10, 28));
    }

    @Test
    void theFirstOrLastRowTakenOutOfTheOnlyGridIsTold() {
        assertThat(PlateFixture.ofText(LETTERED).findings()).doesNotContain(FindingType.READS_MISSING);
        for (String row : List.of("A,0.1500,1.8500,\n", "B,0.1000,OVRFLW,\n")) {
            assertThat(PlateFixture.ofText(LETTERED.replace(row, "")).findings())
                    .contains(FindingType.READS_MISSING);
        }
    }

    @Test
    void aFieldTakenOutOfTheFirstRowOfAGridIsTold() {
        String rows = "A,0.15,1.85,0.4,\nB,0.1,0.2,0.5,\nC,0.2,0.3,0.6,\nD,0.3,0.4,0.7,\n";
        String text = "Plate information\n" + COLUMNS + "1,1,,14.35,1,A450(1),De=1st,0,1/15/2026 10:30:00 AM,\n\n"
                + "Results for A450(1)\n,01,02,03,\n" + rows + AFTER;
        assertThat(PlateFixture.ofText(text).findings()).doesNotContain(FindingType.ROW_SHORTER);
        assertThat(PlateFixture.ofText(text.replace("A,0.15,", "A,")).findings())
                .contains(FindingType.ROW_SHORTER);
    }

    @Test
    void aGridWithoutLettersIsReadByItsRows() {
        PlateFixture read = PlateFixture.ofText("Plate information \n" + COLUMNS
                + "2,1,,15.3,1,Alexa-488(1),De=1st,0,1/15/2026 3:09:33 PM,\n\n11,12,\n,,\n31,,\n" + AFTER);
        assertThat(read.plate().wells())
                .extracting(well -> well.id().toString())
                .containsExactly("A1", "A2", "C1");
        assertThat(read.signal("C1", "Alexa-488(1)")).isEqualTo("31");
        assertThat(PlateFixture.ofText("Plate information \n" + COLUMNS + "2,1,,15.3,1,L,D,0,1/15/2026,\n\n11,12\n")
                        .plate()
                        .wells())
                .hasSize(2);
    }

    @Test
    void whatAPlateIsMayStandBehindItsResults() {
        String rows = "A,10,20,\nB,30,40,\n";
        PlateFixture read = PlateFixture.ofText(
                "Calculated results: Calc 1: Crosstalk\n,01,02,\n" + rows + """

                Plate information
                Plate,Repeat,Barcode,Formula,Measurement date,
                1,1,,Calc 1: Crosstalk,11/24/2026 3:43:16 AM,

                Background information
                Plate,Label,Result,Signal,
                1,LUM,0,5284,

                Results for US LUM(1) - channel 0 (CPS)
                ,01,02,
                """ + rows.replace("10,", "11,") + """

                Plate information
                Plate,Repeat,Barcode,Group,Label,Measurement date,
                1,1,,1,US LUM(1),11/24/2026 3:43:16 AM,

                Background information
                Plate,Label,Result,Signal,
                1,LUM,0,5284,


                Basic assay information
                Assay ID: ,,,,7

                Exported with EnVision Workstation version 1.13.3009.1409
                """);
        assertThat(read.format()).isEqualTo("envision");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.run().plates()).hasSize(1);
        assertThat(read.signal("A1", "US LUM(1) - channel 0 (CPS)")).isEqualTo("11");
        assertThat(read.well("B2").reported().getFirst().amount().entry().raw()).isEqualTo("40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void aSecondLineOfARowIsTold(String row) {
        String grid = "A,1.5,2.5,\nB,3.5,4.5,\n".replaceFirst(row + ".*\n", "$0" + row + ",8.5,9.5,\n");
        PlateFixture read = PlateFixture.ofText("Plate information\nPlate,Repeat,Barcode,Label,Measurement date,\n"
                + "1,1,BC1,Abs450(1),11/24/2026 3:43:16 AM,\n\nResults for Abs450(1)\n,01,02,\n" + grid
                + "\nBasic assay information\nAssay ID: ,,,,7\n\nExported with EnVision Workstation version 1.13.1\n");
        assertThat(read.findings()).containsExactly(FindingType.ROW_REPEATED);
        assertThat(read.signal(row + "2", "Abs450(1)")).isEqualTo("9.5");
    }

    @Test
    void resultsThatNothingSaysThePlateOfAreTold() {
        String results = "Results for Abs450(1)\n,01,02,\nA,1.5,2.5,\nB,3.5,4.5,\n\n";
        String information = "Plate information\nPlate,Repeat,Barcode,Label,Measurement date,\n"
                + "1,1,BC1,Abs450(1),11/24/2026 3:43:16 AM,\n\n";
        String end =
                "\nBasic assay information\nAssay ID: ,,,,7\n\nExported with EnVision Workstation version 1.13.1\n";
        String second = information.replace("1,1,BC1", "2,1,BC2");
        assertThat(PlateFixture.ofText(results + information + results + second + end)
                        .findings())
                .isEmpty();
        assertThat(PlateFixture.ofText(results + information + results + end).findings())
                .containsExactly(FindingType.SECTION_MISSING);
        assertThat(PlateFixture.ofText(results + information + results + second + results)
                        .findings())
                .containsExactly(FindingType.SECTION_MISSING);
    }

    @Test
    void aGridWithNothingAboveItIsThatOfThePlateBelow() {
        String row = "2360\t3360\t3960\t4320\t4680\t5000\t4240\t3480\t4160\t5240\t5720\t5080\t\n";
        PlateFixture read = PlateFixture.ofText(row.repeat(7) + row.replace("5080", "77") + """

                Plate information
                Plate\tRepeat\tBarcode\tGroup\tLabel\tMeasurement date
                1\t1\tP0001\t1\tUS LUM 96(1)\t3/31/2026 1:25:58 PM

                Background information
                Plate\tLabel\tResult\tSignal
                1\tUS LUM 96\t0\t20

                Exported with EnVision Workstation version 1.13.3009.1401
                """);
        assertThat(read.format()).isEqualTo("envision");
        assertThat(read.findings()).isEmpty();
        assertThat(read.plate().name()).isEqualTo("P0001");
        assertThat(read.plate().wells()).hasSize(96);
        assertThat(read.signal("H12", "US LUM 96(1)")).isEqualTo("77");
    }

    @Test
    void aGridMayFollowTheTableOfTheBackgroundWithNoHeading() {
        String background = "\nBackground information\nPlate,Label,Result,Signal,\n1,L,0,4,\n\n";
        PlateFixture read = PlateFixture.ofText("Plate information \n" + COLUMNS
                + "1,1,\"=\"\"P-01\"\"\",14.67,1,Screen(1),D,0,1/15/2026 10:57:03 AM,\n" + background
                + ",,,\n8,,4,\n12,9,10,\n\nPlate information \n"
                + "Plate,Repeat,Barcode,Measured height,Formula,Measurement date,\n"
                + "1,1,\"=\"\"P-01\"\"\",N/A,Calc 1: Crosstalk,1/15/2026 10:57:03 AM,\n" + background
                + ",01,02,03,\nB,8.5,,4.5,\n" + AFTER);
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.plate().wells())
                .extracting(well -> well.id().toString())
                .containsExactly("B1", "B3", "C1", "C2", "C3");
        assertThat(read.signal("C3", "Screen(1)")).isEqualTo("10");
        assertThat(read.reported("B3", "Calc 1: Crosstalk")).isEqualTo("4.5");
    }

    @ParameterizedTest
    @CsvSource({
        "A450(1) - channel 1 (A), 450",
        "BCA Absorbance @ 562(1), 562",
        "L405(1), 405",
        "450(1), 450",
        "HTRF 665 nm, 665",
        "A384(1), 384",
        "0_1 US LUM 384(1),",
        "Screen 384 OptiPlate(1),",
        "Alexa-488(1),"
    })
    void aLabelTellsItsWavelengthButNotItsPlateOrDye(String label, BigDecimal wavelength) {
        assertThat(ReadModes.wavelength(label)).isEqualTo(Optional.ofNullable(wavelength));
    }

    @Test
    void aGridUnderTheSameNumberAndAnotherBarcodeIsThatOfAnotherPlate() {
        String grid = "Plate information\n" + COLUMNS
                + "1,1,=\"P-01\",14.35,1,A450(1),De=1st,0,1/15/2026 10:30:00 AM,\n\n"
                + "Results for A450(1) - channel 1 (A)\n,01,02,\nA,0.1500,1.8500,\n\n";
        PlateFixture read =
                PlateFixture.ofText(grid + grid.replace("P-01", "P-02").replace("0.1500", "0.2500") + AFTER);
        assertThat(read.run().plates()).extracting(Plate::name).containsExactly("P-01", "P-02");
        assertThat(read.run().plates())
                .extracting(plate -> PlateFixture.well(plate, "A1")
                        .readings()
                        .getFirst()
                        .signal()
                        .raw())
                .containsExactly("0.1500", "0.2500");
    }

    @Test
    void resultsOfAnExportWithoutItsPlateInformationAreRead() {
        PlateFixture read = PlateFixture.ofText(
                "Results for A450(1) - channel 1 (A)\n,01,02,\nA,0.1500,1.8500,\nB,0.1,0.2,\n" + AFTER);
        assertThat(read.format()).isEqualTo("envision");
        assertThat(read.findings()).isEmpty();
        assertThat(read.signal("A2", "A450(1) - channel 1 (A)")).isEqualTo("1.8500");
    }

    @Test
    void aPlateWithoutItsHeadingIsReadAndTold() {
        PlateFixture read = PlateFixture.ofText(LETTERED.replace(
                "\nPlate information\nPlate,Repeat,Barcode,Measured height,F",
                "\nPlate,Repeat,Barcode,Measured height,F"));
        assertThat(read.findings()).containsExactly(FindingType.SECTION_MISSING);
        assertThat(read.reported("A1", "Calc 1: General = X * 2")).isEqualTo("0.3");
        assertThat(read.export().account().unread()).isEmpty();
    }

    @Test
    void readsOfOneLabelAtLaterTimesAreAKinetic() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            file.append("Plate information\n")
                    .append(COLUMNS)
                    .append("1,1,,15.3,1,L405(1),D,")
                    .append(i)
                    .append(",1/15/2026 10:3")
                    .append(i)
                    .append(":00 AM,\n\nResults for L405(1) - channel 1 (A)\n,01,02,\nA,0.1")
                    .append(i)
                    .append(",0.2")
                    .append(i)
                    .append(",\n\n");
        }
        Well well = PlateFixture.ofText(file + AFTER).well("A2");
        assertThat(well.readings()).isEmpty();
        Series series = well.series().getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(series.x()).containsExactly(0, 60, 120);
        assertThat(series.y()).containsExactly(0.20, 0.21, 0.22);
        assertThat(series.step()).isEqualTo(8);
    }

    @Test
    void whatIsMissingOrOutOfLineIsTold() {
        assertThat(PlateFixture.ofText("Plate information\n" + COLUMNS + AFTER).findings())
                .contains(FindingType.SECTION_MISSING);
        assertThat(PlateFixture.ofText(LETTERED.replace("A,0.1500,1.8500,", "A,0.1500,1.8500,7,"))
                        .findings())
                .contains(FindingType.ROW_MALFORMED);
        assertThat(PlateFixture.ofText(LETTERED.replace("1/15/2026", "1/5/2026"))
                        .findings())
                .containsExactly(FindingType.DATE_ORDER_UNKNOWN);
    }

    @Test
    void aPlateWithoutItsResultsIsTold() {
        String second = "Plate information\n" + COLUMNS + "2,1,,14.35,1,A450(1),De=1st,0,1/15/2026 10:31:00 AM,\n\n";
        PlateFixture read = PlateFixture.ofText(LETTERED.replace(AFTER, "\n") + second + AFTER);
        assertThat(read.findings()).containsExactly(FindingType.READS_MISSING);
        assertThat(read.read().findings().getFirst().found()).isEqualTo("no results of plate 2");
        assertThat(PlateFixture.ofText(second + LETTERED).findings()).containsExactly(FindingType.READS_MISSING);
    }

    @Test
    void aRowThatWasTakenOutOfAGridIsToldAndRowsAtOneDistanceAreNot() {
        String rows = LETTERED.replace("B,0.1000,OVRFLW,\n", "B,0.1000,OVRFLW,\nC,0.2,0.3,\nD,0.4,0.5,\nE,0.6,0.7,\n");
        assertThat(PlateFixture.ofText(rows).findings()).isEmpty();
        PlateFixture cut = PlateFixture.ofText(rows.replace("C,0.2,0.3,\n", ""));
        assertThat(cut.findings()).contains(FindingType.READS_MISSING);
        assertThat(cut.read().findings().getFirst().found()).isEqualTo("row D behind row B");
        String everySecond = rows.replace("B,0.1000,OVRFLW,\n", "").replace("D,0.4,0.5,\n", "");
        assertThat(PlateFixture.ofText(everySecond).findings()).isEmpty();
    }
}
