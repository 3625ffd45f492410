package org.exolot.instrument.gen5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports whose tables name their wells: a row or a column for each well, in place of the grid of the plate. */
class Gen5TablesTest {
    private static final String HEAD = """
            Software Version	3.12.08

            Experiment File Path:	C:\\x.xpt
            Protocol File Path:	C:\\x.prt

            Plate Number	Plate 1
            Date	3/14/2026
            Time	9:05:07 AM
            Reader Type:	Synergy H1
            Reader Serial Number:	1803029

            Procedure Details

            Plate Type	96 WELL PLATE
            Read	BCA
            	Absorbance Endpoint
            	Wavelengths:  562

            """;

    private static final String BY_ROWS = """
            Results
            Well ID	STD1	SPL1	SPL1
            Name		Lot 7	Lot 7
            Well	A1	B1	B2
            Conc/Dil	100	0.5	0.5
            BCA:562	1.200	0.7	*0.9*
            Blank BCA:562	1.1	0.6	?????
            [Concentration]	99.8	51.3	>120.000
            Count	1	2
            Mean	99.8	51.3
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";"})
    void anExportByRowsHasAColumnForEachWell(String delimiter) {
        PlateFixture read = PlateFixture.ofText((HEAD + BY_ROWS).replace("\t", delimiter));
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.plate().wells()).hasSize(3);
        assertThat(read.well("A1").role()).isEqualTo(WellRole.STANDARD);
        assertThat(read.well("A1").nominal().orElseThrow().entry().raw()).isEqualTo("100");
        assertThat(read.well("B1").sample()).contains("Lot 7");
        assertThat(((Value.Measured) read.well("B1").dilution().orElseThrow().value()).number())
                .isEqualByComparingTo("2");
        assertThat(read.signal("B1", "BCA:562")).isEqualTo("0.7");
        assertThat(read.signal("B1", "Blank BCA:562")).isEqualTo("0.6");
        assertThat(read.well("B2").masked()).isPresent();
        assertThat(read.reported("B2", "[Concentration]")).isEqualTo(">120.000");
        assertThat(read.well("B2").reported()).extracting(Well.Reported::name).containsExactly("[Concentration]");
    }

    @Test
    void rowsOfAnExportMayBeSplitIntoSeveralTables() {
        PlateFixture read =
                PlateFixture.ofText(HEAD + "Results\nWell\tA1\tA2\nBCA:562\t1.2\t1.3\n\nWell\tB1\nBCA:562\t0.4\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.signal("A2", "BCA:562")).isEqualTo("1.3");
        assertThat(read.signal("B1", "BCA:562")).isEqualTo("0.4");
    }

    @Test
    void aTableOfTheWellsOfSamplesIsReadWhereNoGridHasTheirFigures() {
        PlateFixture read = PlateFixture.ofText(HEAD + """
                BCA:562

                Well ID	Name	Well	Conc/Dil	BCA:562	Count	Mean	Std Dev	CV (%)
                SPL1	Lot 7	A7		0.096	2	0.096	0.001	0.740
                		B7		0.095
                SPL2		A8		0.112	1	0.112	?????	?????

                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.signal("B7", "BCA:562")).isEqualTo("0.095");
        assertThat(read.well("B7").sample()).contains("Lot 7");
        assertThat(read.well("A8").sample()).contains("SPL2");
        assertThat(read.well("A7").reported()).isEmpty();
    }

    @Test
    void aTableThatContradictsTheGridIsTold() {
        String text = HEAD + """
                Results
                	1	2
                A	0.387	0.412	BCA:562

                BCA:562

                Well ID	Name	Well	Conc/Dil	BCA:562	Count	Mean	Std Dev	CV (%)
                SPL1		A1		0.387	2	0.400	0.018	4.4
                		A2		0.421

                """;
        PlateFixture read = PlateFixture.ofText(text);
        assertThat(read.findings()).containsExactly(FindingType.FIGURE_TOLD_TWICE);
        Finding finding = read.read().findings().getFirst();
        assertThat(finding.found()).isEqualTo("0.421 as BCA:562 of A2");
        assertThat(finding.expected()).startsWith("0.412, as it stands at line 21");
        assertThat(read.well("A2").readings()).hasSize(1);
        assertThat(PlateFixture.ofText(text.replace("0.421", "0.412")).findings())
                .isEmpty();
    }

    @Test
    void aKineticByRowsHasItsTimesAsColumns() {
        PlateFixture read = PlateFixture.ofText(HEAD + """
                BCA:562

                Time	0:00:00	0:05:00	0:10:00	0:15:00
                T° BCA:562	37.0	37.2	36.9
                A1	0.101	0.202	0.303
                A2	0.110	OVRFLW	0.330

                """);
        assertThat(read.findings()).containsExactly(FindingType.READS_MISSING);
        Series series = read.well("A1").series().getFirst();
        assertThat(series.label()).isEqualTo("BCA:562");
        assertThat(series.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(series.x()).containsExactly(0, 300, 600);
        assertThat(series.y()).containsExactly(0.101, 0.202, 0.303);
        assertThat(series.step()).isZero();
        assertThat(read.well("A2").series().getFirst().y()).containsExactly(0.110, Double.NaN, 0.330);
        assertThat(PlateFixture.said(read.plate().conditions(), "T° BCA:562, highest"))
                .isEqualTo("37.2");
    }

    @Test
    void aKineticMayTellTheLayoutBesideItsWells() {
        PlateFixture read = PlateFixture.ofText(HEAD + """
                BCA:562

                Well ID	Name	Well	Conc/Dil	0:00:00	0:05:00
                STD1		A1	100	0.101	0.202
                SPL1	Lot 7	B1	0.1	0.110	0.220

                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.well("A1").nominal().orElseThrow().entry().raw()).isEqualTo("100");
        assertThat(read.well("B1").sample()).contains("Lot 7");
        assertThat(read.well("B1").series().getFirst().y()).containsExactly(0.110, 0.220);
    }

    @Test
    void aWellThatHasTwoRowsIsToldAndItsFirstOneCounts() {
        String kinetic = HEAD + "BCA:562\n\nTime\t0:00:00\t0:05:00\nA1\t0.101\t0.202\nA2\t0.110\n";
        PlateFixture same = PlateFixture.ofText(kinetic + "A1\t0.101\t0.202\n\n");
        assertThat(same.findings()).containsExactly(FindingType.ROW_DUPLICATED);
        PlateFixture other = PlateFixture.ofText(kinetic + "A1\t0.101\t0.203\n\n");
        assertThat(other.findings()).containsExactly(FindingType.FIGURE_TOLD_TWICE);
        assertThat(other.well("A1").series())
                .singleElement()
                .satisfies(series -> assertThat(series.y()).containsExactly(0.101, 0.202));
        assertThat(other.well("A2").series().getFirst().x()).containsExactly(0);
    }

    @Test
    void aWellThatHasTwoColumnsIsToldWhereTheyDiffer() {
        String kinetic =
                HEAD + "BCA:562\n\nTime\tA1\tA2\tA1\n0:00:00\t0.101\t0.2\t0.101\n0:05:00\t0.202\t0.3\t0.202\n\n";
        PlateFixture same = PlateFixture.ofText(kinetic);
        assertThat(same.findings()).isEmpty();
        assertThat(same.well("A1").series()).hasSize(1);
        PlateFixture other = PlateFixture.ofText(kinetic.replace("0.202\n", "0.203\n"));
        assertThat(other.findings()).containsExactly(FindingType.FIGURE_TOLD_TWICE);
        assertThat(other.well("A1").series())
                .singleElement()
                .satisfies(series -> assertThat(series.y()).containsExactly(0.101, 0.202));
    }

    @Test
    void twoTablesOfTimesUnderOneTitleAreTwoReadsOfAWell() {
        String first = "BCA:562\n\nTime\tA1\tA2\n0:00:00\t0.101\t0.2\n0:05:00\t0.202\t0.3\n\n";
        String second = "Time\tA1\tA3\n0:10:00\t0.301\t0.4\n0:15:00\t0.302\t0.5\n\n";
        for (String title : List.of("", "BCA:562\n\n")) {
            PlateFixture read = PlateFixture.ofText(HEAD + first + title + second);
            assertThat(read.findings()).isEmpty();
            assertThat(read.well("A1").series()).extracting(Series::label).containsExactly("BCA:562", "BCA:562 (2)");
            assertThat(read.well("A1").series().getLast().y()).containsExactly(0.301, 0.302);
            assertThat(read.well("A3").series()).extracting(Series::label).containsExactly("BCA:562");
        }
    }

    @Test
    void aLineTakenOutOfOneRowOfWellsIsTold() {
        String grid = """
                Results
                	1	2
                A	0.1	0.2	BCA:562
                	1.1	1.2	[Concentration]
                B	0.3	0.4	BCA:562
                	1.3	1.4	[Concentration]
                C	0.5	0.6	BCA:562
                	1.5	1.6	[Concentration]

                """;
        assertThat(PlateFixture.ofText(HEAD + grid).findings()).isEmpty();
        assertThat(PlateFixture.ofText(HEAD + grid.replace("\t1.3\t1.4\t[Concentration]\n", ""))
                        .findings())
                .containsExactly(FindingType.READS_MISSING);
    }

    @Test
    void aTableOfTimesThatStandsInTheFileTwiceIsToldAndCountsOnce() {
        String table = "BCA:562\n\nTime\tA1\tA2\n0:00:00\t0.101\t0.2\n0:05:00\t0.202\t0.3\n\n";
        PlateFixture same = PlateFixture.ofText(HEAD + table + table);
        assertThat(same.findings()).containsExactly(FindingType.ROW_DUPLICATED);
        assertThat(same.well("A1").series()).hasSize(1);
        PlateFixture other = PlateFixture.ofText(HEAD + table + table.replace("0.202", "0.203"));
        assertThat(other.findings()).contains(FindingType.FIGURE_TOLD_TWICE);
        assertThat(other.well("A1").series()).extracting(Series::label).containsExactly("BCA:562", "BCA:562 (2)");
        assertThat(other.well("A2").series()).hasSize(1);
    }

    @Test
    void aSpectrumByRowsHasItsWavelengthsAsColumns() {
        PlateFixture read =
                PlateFixture.ofText(HEAD + "Scan:Spectrum\n\nWavelength\t300\t310\t320\nA1\t0.1\t0.2\t0.3\n\n");
        assertThat(read.findings()).isEmpty();
        Series series = read.well("A1").series().getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.WAVELENGTH);
        assertThat(series.x()).containsExactly(300, 310, 320);
        assertThat(series.y()).containsExactly(0.1, 0.2, 0.3);
    }

    @Test
    void wellsUnderTheNameOfTheirReadNeedNoNamesOfColumns() {
        PlateFixture read = PlateFixture.ofText(HEAD + "BCA:562\nA1\t0.1\nA2\t0.2\n\nResults\n\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.signal("A2", "BCA:562")).isEqualTo("0.2");
    }

    @Test
    void wellsWhoseFiguresNothingNamesAreNotGuessed() {
        PlateFixture read = PlateFixture.ofText(HEAD + "Results\nA1\t0.1\t0.2\nA2\t0.2\t0.3\n\n");
        assertThat(read.findings()).contains(FindingType.ROW_MALFORMED);
        assertThat(read.read().findings().getFirst().expected()).contains("names the columns");
        assertThat(read.export().account().unread()).hasSize(2);
        assertThat(read.export().runs()).isEmpty();
    }

    @Test
    void anExportWithoutItsHeadIsKnownByItsLayout() {
        String layout = "Layout\n\t1\t2\nA\tSTD1\tSPL1\tWell ID\n\t100\t0.5\tConc/Dil\n\n"
                + "Results\n\t1\t2\nA\t1.2\t0.7\t562\n\t1.1\t0.6\tBlank 562\n\n";
        for (String text :
                new String[] {layout, layout.replace('\t', ';').replace('.', ','), layout.replace('\t', ',')}) {
            PlateFixture read = PlateFixture.ofText(text);
            assertThat(read.format()).isEqualTo("gen5-text");
            assertThat(read.findings()).isEmpty();
            assertThat(read.well("A1").role()).isEqualTo(WellRole.STANDARD);
            assertThat(read.signal("A2", "562")).isIn("0.7", "0,7");
            assertThat(read.export().instrument().serial()).isEmpty();
        }
    }

    @Test
    void anExportOfATableAloneIsKnownByItsColumns() {
        PlateFixture read =
                PlateFixture.ofText("Results\n\nWell ID,Well,Conc/Dil,562\nSTD1,A1,100,1.2\nSPL1,B1,,0.7\n");
        assertThat(read.format()).isEqualTo("gen5-text");
        assertThat(read.findings()).isEmpty();
        assertThat(read.signal("B1", "562")).isEqualTo("0.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ","})
    void anExportThatASpreadsheetPaddedReadsAlike(String delimiter) {
        String plain =
                BY_ROWS + "\nBCA:562\n\nWell ID\tWell\tBCA:562\tCount\nSPL2\tC1\t0.5\t1\n\nCurve Fitting Results\n\n"
                        + "Curve Name\tCurve Formula\tA\tB\tR2\nBCA\tY=A*X+B\t0.0101\t0.09\t0.999\n";
        String padded = ("Layout\n\t1\t2\nA\tSTD1\tSPL2\tWell ID\n\n" + plain)
                .lines()
                .map(line -> line
                        + "\t"
                                .repeat(6
                                        - (int) line.chars()
                                                .filter(c -> c == '\t')
                                                .count()) + "\n")
                .reduce("", String::concat);
        PlateFixture read = PlateFixture.ofText(padded.replace("\t", delimiter));
        assertThat(read.format()).isEqualTo("gen5-text");
        assertThat(read.findings()).containsExactly(FindingType.READS_MISSING);
        assertThat(read.signal("C1", "BCA:562")).isEqualTo("0.5");
        assertThat(read.plate().curves()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Software Version", "Experiment File Path", "Protocol File Path", "Plate Number", "Reader Type"})
    void aLineOfTheHeadMayBeLeftOut(String line) {
        String text = HEAD.lines()
                        .filter(each -> !each.startsWith(line))
                        .map(each -> each + "\n")
                        .reduce("", String::concat)
                + "Results\n\t1\t2\nA\t0.1\t0.2\tBCA:562\n\n";
        PlateFixture read = PlateFixture.ofText(text);
        assertThat(read.format()).isEqualTo("gen5-text");
        assertThat(read.findings()).isEmpty();
        assertThat(read.signal("A2", "BCA:562")).isEqualTo("0.2");
    }

    @Test
    void aRowThatWasTakenOutOfAGridIsTold() {
        PlateFixture read = PlateFixture.ofText(
                HEAD + "Results\n\t1\nA\t0.1\tBCA:562\n\t0.0\tBlank BCA:562\nB\t0.2\tBCA:562\nD\t0.3\tBCA:562\n\n");
        assertThat(read.findings()).containsExactly(FindingType.READS_MISSING);
        assertThat(read.read().findings().getFirst().found()).isEqualTo("row D behind row B");
    }

    @Test
    void quotesAroundTheWordsLeaveAnExportWhatItIs() {
        String head = """
                "Software Version",3.05.11,,

                "Experiment File Path:","C:\\lots\\7, 8.xpt",,
                "Protocol File Path:","C:\\lots\\bca.prt",,
                "Plate Number","Plate 1",,
                Date,2026/10/13,,
                Time,10:27:21,,
                "Reader Type:",Cytation5,,
                "Reader Serial Number:",18110712,,
                "Reading Type",Reader,,
                ,,,
                "Procedure Details",,,
                "Plate Type","96 WELL PLATE (Use plate lid)",,
                Read,"Absorbance Endpoint",,
                ,"Full Plate",,
                ,"Wavelengths:  562",,
                ,,,
                Results,,,
                ,1,2,
                A,0.051,0.112,562
                """;
        for (String text : new String[] {head, head.replace("7, 8", "7").replace(',', '\t')}) {
            PlateFixture read = PlateFixture.ofText(text);
            assertThat(read.format()).isEqualTo("gen5-text");
            assertThat(read.findings()).isEmpty();
            assertThat(read.export().account().unread()).isEmpty();
            assertThat(read.export().instrument().serial()).contains("18110712");
            assertThat(read.signal("A2", "562")).isEqualTo("0.112");
        }
    }
}
