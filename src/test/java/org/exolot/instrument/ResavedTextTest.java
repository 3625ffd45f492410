package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors, spreadsheets and people do to texts: harmless, and then the same is read; or told. */
class ResavedTextTest {
    private static final String MARS = """
            User: LAB,Path: C:\\BMG\\Data,Test run no.: 7,
            Test name: BCA,Date: 14/05/2026,Time: 15:29:50

            Absorbance

            Raw Data (562)

            ,1,2,3
            A,0.051,0.112,0.250
            B,0.049,0.171,0.340
            C,0.048,0.170,0.333
            """;

    private static final String KALEIDO = """

            Results for ABS mono 1

            Barcode: P-01, PlateRepeat: 1, WellRepeat: 1
            ,1,2
            A,2.2075,1.9997
            B,0.05,0.06

            Measurement Basic Information
            Software version:,,Kaleido 2.0.3058.126

            Measurement Started:,,2026-10-26T16:16:18.2284559-04:00
            Protocol Name:,,BCA

            Exported with Kaleido 2.0.3058.126 and xslt version 2.0.0
            """;

    private static final String BARE_GRID = """
            Plate information
            Plate,Repeat,Barcode,Measured height,Group,Label,Measinfo,Kinetics,Measurement date,
            1,1,,14.35,1,L(1),De=1st,0,1/15/2026 10:30:00 AM,

            """ + ("1,2,3,4,5,6,7,8,9,10,11,12,\n".repeat(8)) + """

            Basic assay information
            Assay Started: ,,,,1/15/2026 10:28:00 AM

            Exported with EnVision Workstation version 1.14
            """;

    private static final String SOFTMAX = """
            ##BLOCKS= 1
            Plate:\tBCA\t1.3\tPlateFormat\tEndpoint\tAbsorbance\tRaw\tFALSE\t1\t\t\t\t\t\t1\t562 \t1\t4\t8\t1\t2
            \tTemperature(\u00b0C)\t1\t2\t3\t4\t
            \t22.0\t0.11\t0.12\t0.13\t0.14\t
            \t\t0.21\t0.22\t0.23\t0.24\t

            ~End
            Original Filename: BCA; Date Last Saved: 3/24/2026 3:33:33 PM
            """;

    private static final String FLEX2 =
            "Date & Time,Sample ID,Sample Type,Gln,Gluc,pH,PO2,Osm,Total Density,Viability,Chemistry Dilution Ratio,Operator,\n"
                    + "6-24-2025  14:34:52,LOT-7,Spent Media,1.83,2.65,7.400,191.6,301,1.25,97.5%,1:5,Analyst,\n"
                    + "6-24-2025  14:44:52,LOT-8,Spent Media,1.93,2.75,7.410,192.6,302,1.35,98.5%,1:5,Analyst,\n";

    private static final String FIXED =
            "Sample Name,500 nm   [A],600 nm   [A]\nLOT-7,0.027,0.040\nLOT-8,0.127,0.140\nLOT-9,0.2,0.3\n";

    private static final String SCAN = "lot7.csv,LOT-7,Analyst,10/17/2025 11:09:36 AM,Evolution 201,5A1,4.00\n"
            + "nm,A\n400,0.043\n401,0.0445\n402,0.045\n";

    private static final String QPCR = """
            * Block Type = 96-Well 0.2-mL Block
            * Experiment Name = Presence
            * Instrument Type = QuantStudio(TM) 7 Flex System
            * Experiment Run End Time = Not Started

            [Results]
            Well\tWell Position\tOmit\tSample Name\tTarget Name\tTask\tReporter\tRn\tCT\tQuantity
            1\tA1\tfalse\tLot 7\tMyco\tUNKNOWN\tFAM\t1.130\t24.500\t100
            2\tA2\tfalse\tLot 8\tMyco\tUNKNOWN\tFAM\t1.140\t25.500\t50
            """;

    private static final String BIOHT =
            "0\t2025-09-17 13:04:06\t#ARC-FILE#\t1.1a\t2025-09-15\t2025-09-17\tCEDEX BIO HT\t4711\t6.0.0.1905 (1905)\tADMIN\n"
                    + "40\t2025-09-15 16:55:51\tLOT-7\tB1\tSAM\t1/5     \tTP2B\t        \tg/L\t \t  2.45\t  0.17138\tR\n";

    private static final String XR = """
            Vi-CELL XR 2.06.3
            RunDate : 04 Mar 2026  05:21:32 PM
            Sample ID : LOT-7
            Dilution factor : 2.00
            Total cells/ml (x10^6) : 2.20
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\n\n", "\r\n", " \n\t\n"})
    void blankLinesAboveAreNoPartOfTheLayout(String blank) {
        for (String text : List.of(MARS, KALEIDO, SOFTMAX, FLEX2, FIXED, SCAN, QPCR, BIOHT, XR)) {
            PlateFixture whole = PlateFixture.ofText(text);
            PlateFixture below = PlateFixture.ofText(blank + text);
            assertThat(below.read().export()).as(text).isPresent();
            assertThat(below.format()).isEqualTo(whole.format());
            assertThat(below.findings()).isEqualTo(whole.findings());
        }
    }

    @Test
    void quotesAroundEveryFieldAreNoPartOfTheLayout() {
        for (String text : List.of(MARS, KALEIDO, BARE_GRID, FIXED, SCAN, FLEX2)) {
            same(text, quoted(text, ","));
        }
        for (String text : List.of(QPCR, BIOHT, SOFTMAX)) {
            same(text, quoted(text, "\t"));
        }
    }

    private static void same(String whole, String quoted) {
        PlateFixture read = PlateFixture.ofText(quoted);
        assertThat(read.read().export()).as(quoted).isPresent();
        assertThat(read.format()).isEqualTo(PlateFixture.ofText(whole).format());
        assertThat(read.findings())
                .as(quoted)
                .isEqualTo(PlateFixture.ofText(whole).findings());
    }

    private static String quoted(String text, String delimiter) {
        return text.lines()
                .map(line -> line.isEmpty() ? "" : '"' + line.replace(delimiter, '"' + delimiter + '"') + '"')
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void aFieldTakenOutOfARowOfAGridIsTold() {
        assertThat(types(MARS)).isEmpty();
        assertThat(types(MARS.replace("B,0.049,0.171,", "B,0.049,"))).containsExactly(FindingType.ROW_SHORTER);
        assertThat(types(SOFTMAX)).isEmpty();
        assertThat(types(SOFTMAX.replace("\t0.22", ""))).containsExactly(FindingType.ROW_SHORTER);
        assertThat(types(KALEIDO.replace("B,0.05,", "B,"))).containsExactly(FindingType.ROW_SHORTER);
    }

    @Test
    void aFieldTakenOutOfARowOfATableIsTold() {
        assertThat(PlateFixture.ofText(FLEX2).format()).isEqualTo("novabio-flex2");
        assertThat(types(FLEX2)).doesNotContain(FindingType.ROW_SHORTER);
        assertThat(types(FLEX2.replace(",2.75,", ","))).contains(FindingType.ROW_SHORTER);
        assertThat(types(FLEX2.substring(0, FLEX2.indexOf("6-24-2025  14:44")).replace(",2.65,", ",")))
                .contains(FindingType.ROW_SHORTER);
        assertThat(types(QPCR)).isEmpty();
        assertThat(types(QPCR.replace("\t1.140", ""))).containsExactly(FindingType.ROW_SHORTER);
    }

    @Test
    void aRowTakenOutOfOneOfThePlatesGridsIsTold() {
        String second = MARS.substring(MARS.indexOf("Raw Data")).replace("(562)", "(650)");
        String both = MARS + "\n" + second;
        assertThat(types(both)).isEmpty();
        for (String row : List.of("A,0.051,0.112,0.250\n", "C,0.048,0.170,0.333\n")) {
            assertThat(types(MARS.replace(row, "") + "\n" + second)).containsExactly(FindingType.READS_MISSING);
        }
        assertThat(types(MARS + "\n" + second.replace("C,0.048,0.170,0.333\n", "")))
                .containsExactly(FindingType.READS_MISSING);
    }

    @Test
    void aFileThatEndsWithinARowIsTold() {
        assertThat(types(FIXED.substring(0, FIXED.length() - 5))).containsExactly(FindingType.ROW_SHORTER);
    }

    @Test
    void aDoubledRowOfAGridIsTold() {
        for (String row : List.of("A,0.051,0.112,0.250\n", "B,0.049,0.171,0.340\n", "C,0.048,0.170,0.333\n")) {
            assertThat(types(MARS.replace(row, row + row))).containsExactly(FindingType.ROW_REPEATED);
        }
    }

    @Test
    void aDoubledPointOfAScanIsTold() {
        assertThat(types(SCAN)).isEmpty();
        assertThat(types(SCAN.replace("401,0.0445\n", "401,0.0445\n401,0.0445\n")))
                .containsExactly(FindingType.ROW_REPEATED);
    }

    @Test
    void aRowWithoutATimeThatSaysMuchInTheSameWordsCountsOnce() {
        String row = "LOT-9,1,0.11,0.12,0.13,0.14,0.15,0.16,0.17\n";
        String text =
                "Sample Name,Factor,500 nm [A],510 nm [A],520 nm [A],530 nm [A],540 nm [A],550 nm [A],560 nm [A]\n";
        assertThat(types(text + row)).isEmpty();
        assertThat(types(text + row + row)).containsExactly(FindingType.ROW_DUPLICATED);
    }

    @Test
    void aGridWithoutLettersHasAsManyRowsAsItsPlate() {
        assertThat(types(BARE_GRID)).isEmpty();
        assertThat(types(BARE_GRID.replaceFirst("1,2,3,4,5,6,7,8,9,10,11,12,\n", "")))
                .containsExactly(FindingType.ROW_MALFORMED);
    }

    @Test
    void twoFilesInOneAreTold() {
        for (String text : List.of(KALEIDO, BARE_GRID, FIXED, QPCR)) {
            assertThat(types(text + text)).as(text).contains(FindingType.SEVERAL_RUNS);
            assertThat(types(text)).doesNotContain(FindingType.SEVERAL_RUNS);
        }
    }

    @Test
    void aFileWithoutItsLastLineIsTold() {
        assertThat(types(KALEIDO.substring(0, KALEIDO.indexOf("Exported"))))
                .containsExactly(FindingType.CLOSING_LINE_MISSING);
        assertThat(types(BARE_GRID.substring(0, BARE_GRID.indexOf("Exported"))))
                .containsExactly(FindingType.CLOSING_LINE_MISSING);
    }

    @Test
    void semicolonsWithoutADecimalCommaComeFromASpreadsheetThatTakesPointsForThousands() {
        String german = MARS.replaceAll("(?m)^([A-C]),0\\.([0-9]+),0\\.([0-9]+),0\\.([0-9]+)$", "$1;$2;$3;$4")
                .replace(',', ';');
        assertThat(types(german)).containsExactly(FindingType.RESAVED_BY_SPREADSHEET);
        assertThat(types(MARS.replace(',', ';').replace("0.", "0,"))).isEmpty();
        assertThat(types(FIXED.replace(',', ';').replace("0.", "")))
                .containsExactly(FindingType.RESAVED_BY_SPREADSHEET);
        assertThat(types(FIXED.replace(',', ';'))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void aSpreadsheetMayWriteAnotherDelimiterForTheTabs(String delimiter) {
        for (String text : List.of(QPCR, BIOHT)) {
            String saved = text.replace("\t", delimiter);
            PlateFixture other = PlateFixture.ofText(
                    delimiter.equals(";") ? saved.replaceAll("([0-9])\\.([0-9]+;)", "$1,$2") : saved);
            assertThat(other.read().export()).as(saved).isPresent();
            assertThat(other.format()).isEqualTo(PlateFixture.ofText(text).format());
            assertThat(other.findings()).isEqualTo(PlateFixture.ofText(text).findings());
        }
        assertThat(PlateFixture.ofText(
                                QPCR.replace("\t", delimiter).replace("[Results]", "[Results]" + delimiter.repeat(9)))
                        .signal("A2", "Cq"))
                .isEqualTo("25.500");
    }

    @Test
    void aRowTakenOutOfAPaddedSoftMaxGridIsTold() {
        String padded = SOFTMAX.lines()
                .map(line -> line
                        + "\t"
                                .repeat(Math.max(
                                        0,
                                        24
                                                - (int) line.chars()
                                                        .filter(c -> c == '\t')
                                                        .count())))
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(types(padded)).doesNotContain(FindingType.READS_MISSING);
        assertThat(types(padded.replaceFirst("\t\t0\\.21[^\n]*\n", ""))).contains(FindingType.READS_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#####", "########", "#DIV/0!", "#NUM!", "#WERT!", "\"#SAYI/0!\""})
    void anErrorWordOfASpreadsheetIsToldInEveryLayout(String word) {
        for (String[] each : List.of(
                new String[] {MARS, "0.171"},
                new String[] {KALEIDO, "1.9997"},
                new String[] {SOFTMAX, "0.22"},
                new String[] {FLEX2, "2.75"},
                new String[] {FIXED, "0.127"},
                new String[] {SCAN, "0.0445"},
                new String[] {QPCR, "25.500"},
                new String[] {BIOHT, "0.17138"})) {
            List<Finding> told = PlateFixture.ofText(each[0].replace(each[1], word)).read().findings().stream()
                    .filter(finding -> finding.type() == FindingType.SPREADSHEET_ERROR)
                    .toList();
            assertThat(told).as(each[0]).hasSize(1);
            assertThat(told.getFirst().found()).isEqualTo(word.replace("\"", ""));
            assertThat(told.getFirst().count()).isEqualTo(1);
            assertThat(types(each[0])).doesNotContain(FindingType.SPREADSHEET_ERROR);
        }
    }

    @Test
    void anErrorWordHasItsLineAndColumn() {
        assertThat(PlateFixture.ofText(FLEX2.replace("2.75", "#NUM!")).read().findings().stream()
                        .filter(finding -> finding.type() == FindingType.SPREADSHEET_ERROR)
                        .map(finding -> finding.places().getFirst().inWords()))
                .containsExactly("line 3, column 5");
    }

    @Test
    void anErrorWordIsFoundBehindSignsThatBeginNone() {
        assertThat(types(FLEX2.replace("2.75", "#N/A").replace("LOT-", "#ARC-FILE# #a #LOT-")))
                .contains(FindingType.SPREADSHEET_ERROR);
    }

    @Test
    void wordsThatInstrumentsWriteAndRulesBetweenSectionsAreNoErrorsOfASpreadsheet() {
        for (String word : List.of("OVRFLW", "N/A", "NaN", "", "*****", "-", "?????")) {
            assertThat(types(FIXED.replace("0.127", word))).as(word).isEmpty();
        }
        for (String name : List.of("#1", "# 4", "Lot #7", "##", "#A-B")) {
            assertThat(types(FIXED.replace("LOT-8", name))).as(name).isEmpty();
        }
        assertThat(types(SCAN + "########\n")).doesNotContain(FindingType.SPREADSHEET_ERROR);
    }

    private static List<FindingType> types(String text) {
        return PlateFixture.ofText(text).read().findings().stream()
                .map(Finding::type)
                .toList();
    }
}
