package org.exolot.instrument.skanit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Plate;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkanItReadingTest {
    private static final String HEAD = "Measurement results\nELISA 7.skax\n6/25/2026 6:09:56 PM\n\n";
    private static final String SAMPLES =
            "\nSample\t1\t2\t3\nA\tStd0001\tStd0002\tUn0001\nB\tBlank1\tBlank1\tUn0001\n\n"
                    + "Autoloading range A1 - D20\n";

    private static final String FRENCH = """
            Résultats de mesure;;;
            Dosage 17 11 (1).skax;;;
            17/11/2026 12:38:43;;;
             ;;;
            Absorbance 1;;;
            Longueur d'onde: 450 nm;;;
             ;;;
            Plaque 1;;;
             ;;;
            Abs;1;2;3
            A;0,0451;0,0756;
            B;4,3451;0,0645;
            ;;;
            Échantillon;1;2;3
            A;Blanc1;Échantillon0003;
            B;NC0001;Échantillon0014;
            ;;;
            Plage d'autochargement A1 - D16
            """;

    @Test
    void aFrenchInstallationIsRead() {
        PlateFixture read = PlateFixture.ofText(FRENCH, Charset.forName("windows-1252"));
        assertThat(read.format()).isEqualTo("multiskan");
        french(read);
        french(PlateFixture.of(
                "plaque.xlsx",
                PlateFixture.workbook(Map.of(
                        "Absorbance 1_01",
                        FRENCH.replace(',', '.').replace(';', '\t').replace("17 11 (1)", "17")))));
    }

    private static void french(PlateFixture read) {
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.plate().name()).isEqualTo("Plaque 1");
        assertThat(read.plate().wells()).hasSize(4);
        assertThat(read.well("A1").role()).isEqualTo(WellRole.BLANK);
        assertThat(read.well("B1").role()).isEqualTo(WellRole.CONTROL);
        assertThat(read.well("B2").sample()).contains("Échantillon0014");
        assertThat(read.well("B2").role()).isEqualTo(WellRole.SAMPLE);
        assertThat(read.well("B1").readings()).hasSize(1);
        assertThat(read.well("B1").readings().getFirst().label()).isEqualTo("Absorbance 1");
        assertThat(read.well("B1").readings().getFirst().signal().raw()).isIn("4,3451", "4.3451");
        assertThat(read.well("B1").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("450");
        assertThat(read.run().name()).startsWith("Dosage 17").endsWith(".skax");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 11, 17, 12, 38, 43));
    }

    @Test
    void platesKeepTheNamesThatPeopleGaveThem() {
        String plate =
                "Wavelength: 570 nm,,\n ,,\nM12,,\n ,,\nAbs,1,2\nA,1.4402,1.4802\n,,\nSample,1,2\nA,Std0001,Std0002\n,,\n,,\n";
        PlateFixture read = PlateFixture.ofText(
                "Measurement results,,\nten plates (1).skax,,\n21/07/2026 16:22:41,,\n ,,\n" + "Absorbance 1,,\n"
                        + plate + plate.replace("M12", "M16").replace("1.4402", "1.5789"));
        assertThat(read.format()).isEqualTo("multiskan");
        assertThat(read.findings()).isEmpty();
        assertThat(read.run().plates()).extracting(Plate::name).containsExactly("M12", "M16");
        Well first = read.run().plates().get(1).wells().getFirst();
        assertThat(first.readings()).hasSize(1);
        assertThat(first.readings().getFirst().label()).isEqualTo("Absorbance 1");
        assertThat(first.readings().getFirst().signal().raw()).isEqualTo("1.5789");
        assertThat(first.role()).isEqualTo(WellRole.STANDARD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Messergebnisse | Extinktion 1 | Wellenlänge | Platte | Probe
            测量结果 | 吸光度 1 | 波长 | 板 | 样品
            測定結果 | 吸光度 1 | 波長 | プレート | サンプル
            Mittaustulokset | Absorbanssi 1 | Aallonpituus | Levy | Näyte
            """)
    void theWordsOfAnInstallationDoNotMatter(
            String results, String step, String wavelength, String plate, String sample) {
        String block = wavelength + ": 570 nm\t\t\n \t\t\n" + plate
                + " 1\t\t\n \t\t\nAbs\t1\t2\nA\t1.4402\t1.4802\n\t\t\n" + sample + "\t1\t2\nA\tStd0001\tUn0001\n\t\t\n";
        PlateFixture read = PlateFixture.ofText(results + "\t\t\nlots.skax\t\t\n2026-07-21 16:22:41\t\t\n \t\t\n" + step
                + "\t\t\n" + block + block.replace(plate + " 1", plate + " 2").replace("1.4402", "1.5789"));
        assertThat(read.format()).isEqualTo("multiskan");
        assertThat(read.findings()).isEmpty();
        assertThat(read.run().plates()).extracting(Plate::name).containsExactly(plate + " 1", plate + " 2");
        List<Well> second = read.run().plates().get(1).wells();
        assertThat(second.getFirst().role()).isEqualTo(WellRole.STANDARD);
        assertThat(second.get(1).sample()).contains("Un0001");
        assertThat(second.getFirst().readings()).singleElement().satisfies(reading -> {
            assertThat(reading.label()).isEqualTo(step);
            assertThat(reading.signal().raw()).isEqualTo("1.5789");
            assertThat(reading.wavelengthNm().orElseThrow()).isEqualByComparingTo("570");
        });
    }

    @Test
    void stepsAndLayoutMeetInTheWell() {
        PlateFixture read = workbook(sheets());
        assertThat(read.format()).isEqualTo("skanit");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        Well standard = read.well("A1");
        assertThat(standard.role()).isEqualTo(WellRole.STANDARD);
        assertThat(standard.group()).contains("Group 1");
        assertThat(standard.nominal().orElseThrow().entry().raw()).isEqualTo("0.5");
        assertThat(standard.nominal().orElseThrow().unit()).contains("microg/ml");
        assertThat(standard.readings()).hasSize(2);
        assertThat(standard.readings().get(0).signal().raw()).isEqualTo("1.7455");
        assertThat(standard.readings().get(0).wavelengthNm().orElseThrow()).isEqualByComparingTo("450");
        assertThat(standard.readings().get(1).reduced()).isTrue();
        assertThat(read.well("B1").role()).isEqualTo(WellRole.BLANK);
        assertThat(((Value.Measured) read.well("A3").dilution().orElseThrow().value()).number())
                .isEqualByComparingTo("50");
        assertThat(read.plate().readMode()).contains("Absorbance");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 6, 25, 18, 9, 56));
        assertThat(read.export().instrument().serial()).contains("3020-81776");
        assertThat(read.export().instrument().model()).isEqualTo("Varioskan LUX");
    }

    @Test
    void numbersInWordsMayHaveADecimalCommaBesideNumbersThatTheSheetStores() {
        Map<String, String> german = sheets();
        german.replaceAll((name, sheet) -> sheet.replace("0.5 microg", "0,5 microg")
                .replace("0.25 microg", "0,25 microg")
                .replace("R²: 0.998", "R²: 0,998"));
        PlateFixture read = workbook(german);
        assertThat(read.findings()).isEmpty();
        assertThat(((Value.Measured)
                                read.well("A1").nominal().orElseThrow().entry().value())
                        .number())
                .isEqualByComparingTo("0.5");
        assertThat(((Value.Measured) read.plate()
                                .curves()
                                .getFirst()
                                .r2()
                                .orElseThrow()
                                .value())
                        .number())
                .isEqualByComparingTo("0.998");
        assertThat(read.well("A1").readings().getFirst().signal().raw()).isEqualTo("1.7455");
    }

    @Test
    void theCurveIsKeptWithItsParameters() {
        assertThat(workbook(sheets()).plate().curves()).singleElement().satisfies(curve -> {
            assertThat(curve.name()).isEqualTo("Group 1 4PL");
            assertThat(curve.formula()).contains("y = d + ( (a - d) / ( 1 + (x/c)^b) )");
            assertThat(PlateFixture.said(curve.parameters(), "c")).isEqualTo("0.748878");
            assertThat(curve.r2().orElseThrow().raw()).isEqualTo("0.998");
        });
    }

    @Test
    void whatLiesOutsideTheStandardsIsNoNumber() {
        PlateFixture read = workbook(sheets());
        Well.Reported outside = reported(read.well("A1"), "Conc.");
        assertThat(outside.amount().unit()).contains("microg/ml");
        assertThat(outside.amount().entry().value())
                .isInstanceOfSatisfying(
                        Value.Missing.class,
                        missing -> assertThat(missing.reason()).isEqualTo(MissingReason.OUT_OF_RANGE));
        assertThat(reported(read.well("A3"), "Conc.").amount().entry().raw()).isEqualTo("0.39");
    }

    @Test
    void whatAPersonWroteBesideTheReportIsToldAndNotRead() {
        Map<String, String> sheets = sheets();
        sheets.computeIfPresent(
                "Absorbance 1_01",
                (name, text) -> text.replace("\nB\t0.09\t0.092\t1.2", "\nB\t0.09\t0.092\t1.2\t\tmean\t3")
                        + "\t\t\t\t\t\t\t\t\t\t\t\t\t\tmine\t7\n");
        PlateFixture read = workbook(sheets);
        assertThat(read.findings()).containsExactly(FindingType.FIELD_UNKNOWN);
        assertThat(read.plate().wells()).hasSize(6);
    }

    @Test
    void severalPlatesOfAStepAreApart() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put(
                "Absorbance 1_01",
                HEAD + "Absorbance 1\nWavelength: 450 nm\n\nPlate 1\n\nAbs\t1\nA\t0.5\n\nPlate 2\n\nAbs\t1\nA\t0.7\n");
        PlateFixture read = workbook(sheets);
        assertThat(read.run().plates()).extracting(plate -> plate.name()).containsExactly("Plate 1", "Plate 2");
        assertThat(PlateFixture.well(read.run().plates().get(1), "A1")
                        .readings()
                        .getFirst()
                        .signal()
                        .raw())
                .isEqualTo("0.7");
    }

    @Test
    void readsOverTimeAreSeries() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put(
                "Kinetic 1_01",
                HEAD
                        + "Kinetic absorbance 1\nWavelength: 405 nm\n\nPlate 1\n\nTime [s]\tA01\tA02\n0\t0.1\t0.2\n30\t0.3\t0.4\n");
        Series series = workbook(sheets).well("A2").series().getFirst();
        assertThat(series.x()).containsExactly(0, 30);
        assertThat(series.y()).containsExactly(0.2, 0.4);
        assertThat(series.wavelengthNm().orElseThrow()).isEqualByComparingTo("405");
    }

    @Test
    void theCsvOfAMultiskanNamesSamplesWithTheirDilutions() throws IOException {
        String text = multiskan();
        PlateFixture read = PlateFixture.ofText(text.replace("\n", "\r"));
        assertThat(read.format()).isEqualTo("multiskan");
        assertThat(read.findings()).isEmpty();
        assertThat(read.well("A3").sample()).contains("Un_0001");
        assertThat(((Value.Measured) read.well("A3").dilution().orElseThrow().value()).number())
                .isEqualByComparingTo("10");
        assertThat(((Value.Measured)
                                read.well("A2").readings().getFirst().signal().value())
                        .number())
                .isEqualByComparingTo("1.2255");
        assertThat(read.well("B3").readings().getFirst().signal().value()).isInstanceOf(Value.Missing.class);
        assertThat(read.well("B2").role()).isEqualTo(WellRole.CONTROL);
        assertThat(read.well("A1").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("450");
    }

    @Test
    void aWorkbookWithoutResultsSaysSo() {
        assertThat(workbook(Map.of("Absorbance 1_01", HEAD + "Absorbance 1\n\nPlate 1\n"))
                        .findings())
                .contains(FindingType.SECTION_MISSING);
    }

    private static String multiskan() throws IOException {
        try (InputStream in = SkanItReadingTest.class.getResourceAsStream("multiskan.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Well.Reported reported(Well well, String name) {
        return well.reported().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static PlateFixture workbook(Map<String, String> sheets) {
        return PlateFixture.of("plate.xlsx", PlateFixture.workbook(sheets));
    }

    private static Map<String, String> sheets() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put(
                "Absorbance 1_01",
                HEAD
                        + "Absorbance 1\nWavelength: 450 nm\n\nPlate 1\n\nAbs\t1\t2\t3\nA\t1.7455\t1.6148\t0.6\nB\t0.09\t0.092\t1.2\n"
                        + SAMPLES);
        sheets.put(
                "Blank Subtraction 1_02",
                HEAD
                        + "Blank Subtraction 1\nWavelength: 450 nm\n\nPlate 1\n\nBlank subtracted\t1\t2\t3\nA\t1.6545\t1.5238\t0.509\n"
                        + SAMPLES);
        sheets.put(
                "Standard Curve 1_03",
                HEAD
                        + "Standard Curve 1\n\nFit type: 4PL\nSaved curve: No\nSample group: Group 1\n\n"
                        + "y = 2.89758 + ( (-0.0678141 - 2.89758) / ( 1 + (x/0.748878)^0.78981) )\n\n"
                        + "y = d + ( (a - d) / ( 1 + (x/c)^b) )\nWhere:\na =\t-0.0678141\nc =\t0.748878\n\nR²: 0.998\n\n"
                        + "Well\tSample\tConc. [microg/ml]\tFitted signal\nAverage\tStd0001\t0.5\t1.5\nA01\tStd0001\t0.5\t1.583\n\n"
                        + "Plate 1\n\nConc. [microg/ml]\t1\t2\t3\nA\t > Max\t0.9\t0.39\n"
                        + SAMPLES);
        sheets.put(
                "General information",
                "General information\n\n\tReport generated with SW version\t\t\tSkanIt Software 7.0 RE\n");
        sheets.put(
                "Session information",
                "Session information\n\n\tSession name\t\t\tELISA 7.skax\n\tExecution time\t\t\t6/25/2026 6:09:56 PM\n");
        sheets.put(
                "Instrument information",
                "Instrument information\n\n\tName\t\t\tVarioskan LUX\n\tSerial number\t\t\t3020-81776\n");
        sheets.put(
                "Layout definitions",
                "Name\tPlate 1\nPlate template\tANSI/SBS Standard, 96-well\n\n\t1\t2\t3\nA\tStd0001\tStd0002\tUn0001\n"
                        + "\tGroup 1\tGroup 1\tGroup 1\n\t0.5 microg/ml\t0.25 microg/ml\t1:50\nB\tBlank1\tBlank1\tUn0001\n\t\t\tGroup 1\n\t\t\t1:50\n");
        return sheets;
    }

    @Test
    void aClassificationIsAResultAndNamesNoSample() {
        PlateFixture read = PlateFixture.ofText(
                "Measurement results\t\t\nlots.skax\t\t\n2026-07-21 16:22:41\t\t\n \t\t\nAbsorbance 1\t\t\n"
                        + "Wavelength: 450 nm\t\t\n \t\t\nPlate 1\t\t\n \t\t\nAbs\t1\t2\nA\t1.2\t0.1\n\t\t\n"
                        + "Qualitative classification 1\t\t\n \t\t\nPlate 1\t\t\n \t\t\nResult\t1\t2\nA\tPositive\tNegative\n\t\t\n");
        Well well = read.run().plates().getFirst().wells().getFirst();
        assertThat(well.sample()).isEmpty();
        assertThat(well.reported().getFirst().amount().entry().raw()).isEqualTo("Positive");
    }

    @Test
    void aFirstRowOfWordsMakesNoNamesOfFigures() {
        PlateFixture read = PlateFixture.ofText(
                "Measurement results\t\t\nlots.skax\t\t\n2026-07-21 16:22:41\t\t\n \t\t\nAbsorbance 1\t\t\n"
                        + "Wavelength: 450 nm\t\t\n \t\t\nPlate 1\t\t\n \t\t\nAbs\t1\t2\nA\tMax\tMax\nB\t1.2\t0.1\n\t\t\n"
                        + "Blank subtraction 1\t\t\n \t\t\nPlate 1\t\t\n \t\t\nAbs\t1\t2\nA\tMax\tMax\nB\t1.1\t0.0\n\t\t\n");
        Well well = read.well("B1");
        assertThat(well.sample()).isEmpty();
        assertThat(well.readings()).extracting(Well.Reading::reduced).containsExactly(false, true);
        assertThat(well.readings())
                .extracting(reading -> reading.signal().raw())
                .containsExactly("1.2", "1.1");
    }

    @Test
    void unknownWordsInTheFirstRowMakeNoNamesOfTheDecimalsBelow() {
        PlateFixture read = PlateFixture.ofText(
                "Measurement results\t\t\nlots.skax\t\t\n2026-07-21 16:22:41\t\t\n \t\t\nAbsorbance 1\t\t\n"
                        + "Wavelength: 450 nm\t\t\n \t\t\nPlate 1\t\t\n \t\t\nAbs\t1\t2\nA\t3.9\t3.8\nB\t1.2\t0.1\n\t\t\n"
                        + "Konzentration 1\t\t\n \t\t\nPlate 1\t\t\n \t\t\nErgebnis\t1\t2\nA\tzu hoch\tzu hoch\nB\t12.5\t0.7\n\t\t\n");
        assertThat(read.well("B2").sample()).isEmpty();
        assertThat(read.reported("B2", "Ergebnis")).isEqualTo("0.7");
    }
}
