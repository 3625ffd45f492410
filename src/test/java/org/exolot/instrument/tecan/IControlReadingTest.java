package org.exolot.instrument.tecan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exolot.finding.FindingType;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

class IControlReadingTest {
    private static final String ICONTROL = """
            Application: Tecan i-control\t\t\t\tTecan i-control , 1.12.4.0
            Device: infinite 200\t\t\t\tSerial number: 902004908
            Date:\t17/12/2026
            Time:\t1:17:18 PM
            User\t\t\t\tLAB\\tech
            Plate\t\t\t\tGreiner 96 [GRE96ft.pdfx]

            Label: BCA
            Mode\t\t\t\tAbsorbance
            Wavelength\t\t\t\t562\tnm
            Start Time:\t17/12/2026 1:17:28 PM

            \tTemperature: 27 °C
            <>\t1\t2
            A\t0.16580000519752502\t0.5
            B\t0.3885999917984009\tOVER

            End Time:\t17/12/2026 1:17:59 PM
            """;

    @Test
    void iControlKeepsSinglePrecisionAsItWasMeasured() {
        PlateFixture read = sheets(Map.of("Sheet2", ICONTROL));
        assertThat(read.format()).isEqualTo("tecan-icontrol");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(((Value.Measured)
                                read.well("A1").readings().getFirst().signal().value())
                        .number())
                .isEqualByComparingTo("0.1658");
        assertThat(read.signal("A1", "BCA")).isEqualTo("0.16580000519752502");
        assertThat(read.well("B2").readings().getFirst().signal().value()).isInstanceOf(Value.Missing.class);
        assertThat(read.well("A1").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("562");
        assertThat(read.export().instrument().model()).isEqualTo("infinite 200");
        assertThat(read.export().instrument().serial()).contains("902004908");
        assertThat(read.run().operator().orElseThrow().raw()).isEqualTo("LAB\\tech");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 12, 17, 13, 17, 28));
    }

    @Test
    void aWordRightOfTheColumnsLeavesTheGrid() {
        PlateFixture read = sheets(Map.of("Sheet2", ICONTROL.replace("<>\t1\t2\n", "<>\t1\t2\tStart\n")));
        assertThat(read.findings()).isEmpty();
        assertThat(read.signal("A2", "BCA")).isEqualTo("0.5");
        assertThat(read.plate().wells()).hasSize(4);
    }

    @Test
    void aSheetOfIControlSavedAsCsvReadsAlike() {
        PlateFixture read = PlateFixture.ofText(
                ICONTROL.replace("Tecan i-control ,", "i-control").replace('\t', ','));
        assertThat(read.format()).isEqualTo("tecan-icontrol");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.signal("A2", "BCA")).isEqualTo("0.5");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 12, 17, 13, 17, 28));
    }

    @Test
    void eachSheetOfIControlIsARun() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Sheet1", ICONTROL);
        sheets.put("Sheet2", ICONTROL.replace("1:17:28", "2:17:28"));
        sheets.put("Notes", "my own notes\n");
        PlateFixture read = sheets(sheets);
        assertThat(read.export().runs()).hasSize(2);
        assertThat(read.export().runs()).extracting(run -> run.key().text()).doesNotHaveDuplicates();
        assertThat(read.findings()).containsExactly(FindingType.FIELD_UNKNOWN);
    }

    @Test
    void cyclesAndWavelengthsAreSeries() {
        String head = ICONTROL.substring(0, ICONTROL.indexOf("\tTemperature"));
        Series kinetic = sheets(Map.of(
                        "Sheet1",
                        head + "Cycle Nr.\t1\t2\nTime [s]\t0\t30.5\nTemp. [°C]\t37\t37\nA1\t0.1\t0.2\nB12\t0.3\t0.4\n"))
                .well("B12")
                .series()
                .getFirst();
        assertThat(kinetic.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(kinetic.x()).containsExactly(0, 30.5);
        assertThat(kinetic.y()).containsExactly(0.3, 0.4);
        Series scan = sheets(Map.of("Sheet1", head + "Wavel.\tA1\tA2\n230\t0.1\t0.2\n240\t0.3\t0.4\n"))
                .well("A2")
                .series()
                .getFirst();
        assertThat(scan.axis()).isEqualTo(Series.Axis.WAVELENGTH);
        assertThat(scan.x()).containsExactly(230, 240);
        assertThat(scan.y()).containsExactly(0.2, 0.4);
    }

    @Test
    void figuresBehindTheLastCycleAreTold() {
        String head = ICONTROL.substring(0, ICONTROL.indexOf("\tTemperature"));
        String cycles = head + "Cycle Nr.\t1\t2\nTime [s]\t0\t30.5\nA1\t0.1\t0.2\nA2\t0.3\t0.4\n";
        assertThat(sheets(Map.of("Sheet1", cycles)).findings()).isEmpty();
        assertThat(sheets(Map.of("Sheet1", cycles.replace("0.2", "0.2\t0.9"))).findings())
                .containsExactly(FindingType.ROW_MALFORMED);
    }

    @Test
    void figuresUnderTheNameOfASampleInPlaceOfAWellAreTold() {
        String head = ICONTROL.substring(0, ICONTROL.indexOf("\tTemperature"));
        String rows = "Cycle Nr.\tTime [s]\tTemp. [°C]\tA1\tA2\n1\t0\t37\t0.1\t0.2\n2\t30\t37\t0.3\t0.4\n";
        assertThat(sheets(Map.of("Sheet1", head + rows)).findings()).isEmpty();
        PlateFixture renamed = sheets(Map.of("Sheet1", head + rows.replace("A2", "Lot 7 rep 1")));
        assertThat(renamed.findings()).containsExactly(FindingType.COLUMN_UNKNOWN);
        assertThat(renamed.well("A1").series().getFirst().y()).containsExactly(0.1, 0.3);
        assertThat(sheets(Map.of("Sheet1", head + rows.replace("\tA2", ""))).findings())
                .containsExactly(FindingType.ROW_MALFORMED);
    }

    @Test
    void aRowOfFiguresUnderTheNameOfASampleIsNoSetting() {
        String head = ICONTROL.substring(0, ICONTROL.indexOf("\tTemperature"));
        String rows =
                "Cycle Nr.\t1\t2\nTime [s]\t0\t30\nTemp. [°C]\t37\t37\nA1\t0.1\t0.2\nA2\t0.3\t0.4\nA3\t0.5\t0.6\n";
        assertThat(sheets(Map.of("Sheet1", head + rows)).findings()).isEmpty();
        PlateFixture renamed = sheets(Map.of("Sheet1", head + rows.replace("A2", "Lot 7")));
        assertThat(renamed.findings()).containsExactly(FindingType.ROW_MALFORMED);
        assertThat(renamed.well("A3").series().getFirst().y()).containsExactly(0.5, 0.6);
        assertThat(sheets(Map.of("Sheet1", head + rows.replace("A2", ""))).findings())
                .containsExactly(FindingType.ROW_MALFORMED);
    }

    @Test
    void aRowOfCyclesWithoutItsTimeIsTold() {
        String head = ICONTROL.substring(0, ICONTROL.indexOf("\tTemperature"));
        String rows = "Cycle Nr.\tTime [s]\tA1\tA2\n1\t0\t0.1\t0.2\n2\t30\t0.3\t0.4\n3\t60\t0.5\t0.6\n";
        String end = "\nEnd Time:\t\t\t17/12/2026 2:17:28 PM\n";
        assertThat(sheets(Map.of("Sheet1", head + rows + end)).findings()).isEmpty();
        PlateFixture cut = sheets(Map.of("Sheet1", head + rows.replace("2\t30", "2\t") + end));
        assertThat(cut.findings()).containsExactly(FindingType.ROW_MALFORMED);
        assertThat(cut.well("A1").series().getFirst().y()).containsExactly(0.1, 0.5);
        assertThat(sheets(Map.of("Sheet1", head + rows.replace("2\t30", "2\tabc")))
                        .findings())
                .containsExactly(FindingType.ROW_MALFORMED);
    }

    @Test
    void theCyclesOfAnInstallationWhoseWordsNobodyKnowsAreRead() {
        PlateFixture read = PlateFixture.ofText(
                "Sovellus: Tecan i-control;;Tecan i-control , 1.11\nKinetiikka;;OD\nArvo;;600;nm\nLeveys;;9;nm\n\n"
                        + "Zyklus Nr.;1;2\nZeit [s];0;600,5\nTemp. [°C];37;37,1\nA1;0,101;0,202\nA2;0,110;OVER\n\n");
        assertThat(read.format()).isEqualTo("tecan-icontrol");
        assertThat(read.findings()).containsExactly(FindingType.FIELD_UNKNOWN);
        Series series = read.well("A1").series().getFirst();
        assertThat(series.x()).containsExactly(0, 600.5);
        assertThat(series.y()).containsExactly(0.101, 0.202);
        assertThat(series.wavelengthNm().orElseThrow()).isEqualByComparingTo("600");
    }

    @Test
    void gridsWithoutALabelAreNumbered() {
        String grid = "<>;1;2\nA;0,1;0,2\n\n";
        PlateFixture read = PlateFixture.ofText("Programm: Tecan i-control;;\n\n" + grid + grid.replace("0,1", "0,3"));
        assertThat(read.findings()).isEmpty();
        assertThat(read.signal("A1", "read 1")).isEqualTo("0,1");
        assertThat(read.signal("A1", "read 2")).isEqualTo("0,3");
    }

    @Test
    void aGermanInstallationWithSeveralReadsInEachWellIsRead() {
        PlateFixture read = sheets(Map.of("Sheet0", """
                Programm: Tecan i-control\t\t\t\tTecan i-control , 1.12.4.0
                Gerät: infinite 200Pro\t\t\t\tSeriennummer: 1701004455
                Datum:\t03.05.2026
                Zeit:\t09:10:11
                Anwender\t\t\t\tLABOR\\kurz
                Platte\t\t\t\tGreiner 96 Flat Bottom [GRE96ft.pdfx]
                Platten-ID (Stapler)

                Liste der Aktionen in diesem Mess-Script
                Kinetik
                Absorption

                Label: Trübung
                Kinetik - Zyklen\t\t\t\t2
                Modus\t\t\t\tAbsorption
                Mehrfachmessungen pro Well (Quadrat)\t\t\t\t2 x 2
                Wellenlänge\t\t\t\t600\tnm
                Bandbreite\t\t\t\t9\tnm
                Startzeit:\t03.05.2026 09:10:15

                Zyklen / Well
                A1\t1\t2
                Zeit [s]\t0\t599.5
                Temp. [°C]\t24.9\t37
                Mittelwert\t0.103\t0.201
                StDev\t0.01\t0.02
                0;1\t0.101\t0.2
                1;1\t0.105\t0.202
                Zyklen / Well
                B12\t1\t2
                Zeit [s]\t0.5\t600
                Temp. [°C]\t24.9\t37
                Mittelwert\t0.3\t0.4

                Endzeit:\t03.05.2026 09:30:00
                """));
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.export().instrument().model()).isEqualTo("infinite 200Pro");
        assertThat(read.export().instrument().serial()).contains("1701004455");
        assertThat(read.export().instrument().software()).contains("Tecan i-control , 1.12.4.0");
        assertThat(read.run().operator().orElseThrow().raw()).isEqualTo("LABOR\\kurz");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 5, 3, 9, 10, 15));
        assertThat(read.plate().wells()).hasSize(2);
        assertThat(read.well("A1").series())
                .extracting(Series::label)
                .containsExactly("Trübung", "Trübung StDev", "Trübung 0;1", "Trübung 1;1");
        Series mean = read.well("A1").series().getFirst();
        assertThat(mean.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(mean.x()).containsExactly(0, 599.5);
        assertThat(mean.y()).containsExactly(0.103, 0.201);
        assertThat(mean.wavelengthNm().orElseThrow()).isEqualByComparingTo("600");
        assertThat(read.well("B12").series().getFirst().x()).containsExactly(0.5, 600);
        assertThat(read.run().conditions()).containsKey("Platten-ID (Stapler)");
    }

    @Test
    void cyclesInRowsAreReadForEachLabel() {
        PlateFixture read = sheets(Map.of("Sheet2", """
                Application: Tecan i-control\t\t\t\tTecan i-control , 1.11.1.0
                Device: infinite 200Pro\t\t\t\tSerial number: 1503001122
                Date:\t24.10.2026
                Time:\t14:11:38

                2 Labels
                Kinetic Measurement
                Kinetic Cycles\t\t\t\t2
                Mode\t\t\t\tAbsorbance
                Wavelength\t\t\t\t595\tnm
                Mode\t\t\t\tLuminescence
                Integration Time\t\t\t\t1000\tms
                Start Time:\t24.10.2026 14:11:38

                OD:595
                Cycle Nr.\tTime [s]\tTemp. [°C]\tA1\tH12
                1\t0\t37.2\t0.045\t0.046
                2\t300.1\t37\t0.047\tOVER

                LUMI:Lum
                Cycle Nr.\tTime [s]\tTemp. [°C]\tA1\tH12
                1\t12\t37.2\t7\t8
                2\t312\t37\t9\t10

                End Time:\t24.10.2026 14:30:00
                """));
        assertThat(read.findings()).isEmpty();
        assertThat(read.plate().readMode()).contains("Absorbance");
        Series od = read.well("A1").series().getFirst();
        assertThat(od.label()).isEqualTo("OD");
        assertThat(od.x()).containsExactly(0, 300.1);
        assertThat(od.y()).containsExactly(0.045, 0.047);
        assertThat(od.wavelengthNm().orElseThrow()).isEqualByComparingTo("595");
        Series light = read.well("H12").series().get(1);
        assertThat(light.label()).isEqualTo("LUMI");
        assertThat(light.x()).containsExactly(12, 312);
        assertThat(light.wavelengthNm()).isEmpty();
    }

    @Test
    void sparkControlNamesItsLabelsBelowTheMode() {
        String head = """
                Method name: growth,,,,,,
                Application: SparkControl,,,,V2.3,,
                Device: Spark,,,,Serial number: 2006001234,,
                Date:,,,,19/12/2026,,
                Time:,,,,3:20 PM,,
                User,,,,LAB\\tech,,

                List of actions in this measurement script:,,,,,,
                Plate,,,,,,
                ,Absorbance,,,,,OD600

                Name,,,,GRE96ft,,
                Plate area,,,,A1-A2,,

                """;
        PlateFixture list = PlateFixture.ofText(head + """
                Mode,Absorbance,,,,,
                Name,OD600,,,,,
                Measurement wavelength,,,,600,nm,

                Start Time,,,,19/12/2026 15:07,,
                Temperature,,,,28.5,°C,

                <>,Value,Time [ms],,,,
                A1,0.0921,0,,,,
                A2,0.0942,204,,,,

                Mode,Fluorescence Top Reading,,,,,
                Name,GFP 40,,,,,
                Excitation wavelength [nm],,,,485,,
                Emission wavelength [nm],,,,535,,

                <>,Value,Time [ms],,,,
                A1,1200,0,,,,
                A2,1300,204,,,,
                """);
        assertThat(list.findings()).isEmpty();
        assertThat(list.export().account().unread()).isEmpty();
        assertThat(list.signal("A2", "OD600")).isEqualTo("0.0942");
        assertThat(list.signal("A2", "GFP 40")).isEqualTo("1300");
        assertThat(list.well("A2").readings())
                .extracting(each -> each.wavelengthNm().orElseThrow().toPlainString())
                .containsExactly("600", "535");
        assertThat(list.export().instrument().software()).contains("SparkControl V2.3");
        assertThat(list.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 12, 19, 15, 7));
        assertThat(PlateFixture.said(list.run().conditions(), "Method name")).isEqualTo("growth");
        PlateFixture kinetic = PlateFixture.ofText(head + """
                Mode,Kinetic,,,,,
                Interval time,,,,00:20:00,hh:mm:ss,

                Mode,Absorbance,,,,,
                Name,OD600,,,,,
                Measurement wavelength,,,,600,nm,

                Mode,Absorbance,,,,,
                Name,OD700,,,,,
                Measurement wavelength,,,,700,nm,

                Start Time,,,,19/12/2026 15:07,,

                OD600,,,,,,
                Cycle Nr.,1,2,,,,
                Time [s],0,1199.825,,,,
                Temp. [°C],35.6,37,,,,
                A1,0.1,0.2,,,,

                OD700,,,,,,
                Cycle Nr.,1,2,,,,
                Time [s],5,1204,,,,
                Temp. [°C],35.6,37,,,,
                A1,0.3,0.4,,,,
                """);
        assertThat(kinetic.findings()).isEmpty();
        assertThat(kinetic.well("A1").series())
                .extracting(each -> each.label() + " " + each.wavelengthNm().orElseThrow())
                .containsExactly("OD600 600", "OD700 700");
        assertThat(kinetic.well("A1").series().get(1).x()).containsExactly(5, 1204);
    }

    @Test
    void anApostropheBeforeATimeIsNoPartOfIt() {
        PlateFixture read = PlateFixture.ofText(ICONTROL.replace("17/12/2026 1:17", "'17/12/2026 1:17"));
        assertThat(read.findings()).isEmpty();
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 12, 17, 13, 17, 28));
    }

    @Test
    void spectraWithAWellInEachRowAreRead() {
        String head = ICONTROL.substring(0, ICONTROL.indexOf("\tTemperature"));
        Series scan = sheets(Map.of("Sheet1", head + "Wavel.\t230\t240\nA1\t0.1\t0.2\nA2\t0.3\t0.4\n"))
                .well("A2")
                .series()
                .getFirst();
        assertThat(scan.axis()).isEqualTo(Series.Axis.WAVELENGTH);
        assertThat(scan.x()).containsExactly(230, 240);
        assertThat(scan.y()).containsExactly(0.3, 0.4);
    }

    @Test
    void aValueOutsideTheGridIsAnError() {
        assertThat(sheets(Map.of("Sheet1", ICONTROL.replace("A\t0.16580000519752502\t0.5", "A\t0.1\t0.5\t0.7")))
                        .findings())
                .contains(FindingType.ROW_MALFORMED);
    }

    private static PlateFixture sheets(Map<String, String> sheets) {
        return PlateFixture.of("plate.xlsx", PlateFixture.workbook(sheets));
    }
}
