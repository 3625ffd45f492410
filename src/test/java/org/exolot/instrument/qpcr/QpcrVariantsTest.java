package org.exolot.instrument.qpcr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Well;
import org.junit.jupiter.api.Test;

/** Layouts that the software of real-time PCR systems also writes. */
class QpcrVariantsTest {
    private static final String HEAD = """
            * Block Type = 96-Well 0.2-mL Block
            * Experiment Name = Presence
            * Instrument Type = QuantStudio(TM) 7 Flex System
            * Experiment Run End Time = Not Started

            [Results]
            """;

    private static final String TABLE = """
            Well\tWell Position\tOmit\tSample Name\tTarget Name\tTask\tReporter\tRn\tRn Mean\tCT\tQuantity
            1\tA1\tfalse\tLot 7\tMyco\tUNKNOWN\tFAM\t1.130\t1.261\t24.500\t100,000,000.000
            """;

    private static final String BELOW = """

            Analysis Type = Singleplex
            Endogenous Control = GAPDH
            RQ Min/Max Confidence Level = 95.0
            Reference Sample = Lot 7
            """;

    @Test
    void theSignalOfATableOfResultsIsReported() {
        PlateFixture read = PlateFixture.ofText(HEAD + TABLE);
        assertThat(read.format()).isEqualTo("quantstudio-text");
        assertThat(read.reported("A1", "Rn")).isEqualTo("1.130");
        assertThat(read.reported("A1", "Rn Mean")).isEqualTo("1.261");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void linesOfKeysBelowTheResultsAreOfTheRun() {
        PlateFixture read = PlateFixture.ofText(HEAD + TABLE + BELOW);
        assertThat(read.findings()).isEmpty();
        assertThat(PlateFixture.said(read.run().conditions(), "Endogenous Control"))
                .isEqualTo("GAPDH");
        assertThat(PlateFixture.said(read.run().conditions(), "RQ Min/Max Confidence Level"))
                .isEqualTo("95.0");
        assertThat(read.plate().wells()).hasSize(1);
        assertThat(read.export().account().unread()).isEmpty();
    }

    @Test
    void theHeadNeedNotNameTheBlock() {
        PlateFixture read = PlateFixture.ofText(HEAD.replace("* Block Type = 96-Well 0.2-mL Block\n", "") + TABLE);
        assertThat(read.format()).isEqualTo("quantstudio-text");
        assertThat(read.signal("A1", "Cq")).isEqualTo("24.500");
        assertThat(read.reported("A1", "Quantity")).isEqualTo("100,000,000.000");
    }

    @Test
    void aCycleOrARowOfResultsTakenOutIsTold() {
        String text = HEAD + TABLE.replaceFirst("(?s)(.*\n1\tA1[^\n]*\n).*", "$1")
                + "2\tA2\tfalse\tLot 8\tMyco\tUNKNOWN\tFAM\t1\t1\t25.5\t1\n"
                + "\n[Amplification Data]\nWell\tWell Position\tCycle\tTarget Name\tRn\tDelta Rn\n"
                + "1\tA1\t1\tMyco\t0.5\t0.1\n1\tA1\t2\tMyco\t0.6\t0.2\n1\tA1\t3\tMyco\t0.7\t0.3\n"
                + "2\tA2\t1\tMyco\t0.5\t0.1\n2\tA2\t2\tMyco\t0.6\t0.2\n2\tA2\t3\tMyco\t0.7\t0.3\n";
        assertThat(PlateFixture.ofText(text).findings()).doesNotContain(FindingType.READS_MISSING);
        for (String row : List.of("1\tA1\t1\tMyco\t0.5\t0.1\n", "2\tA2\t2\tMyco\t0.6\t0.2\n")) {
            assertThat(PlateFixture.ofText(text.replace(row, "")).findings()).contains(FindingType.READS_MISSING);
        }
        assertThat(PlateFixture.ofText(text.replaceFirst("2\tA2\tfalse[^\n]*\n", ""))
                        .findings())
                .contains(FindingType.READS_MISSING);
    }

    @Test
    void aCycleOfRawSignalsOrTheResultOfAFilledWellTakenOutIsTold() {
        String text = HEAD.replace("[Results]\n", "")
                + "[Sample Setup]\nWell\tWell Position\tSample Name\tTarget Name\tTask\tReporter\n"
                + "1\tA1\tLot 7\tMyco\tUNKNOWN\tFAM\n2\tA2\tLot 8\tMyco\tUNKNOWN\tFAM\n\n"
                + "[Raw Data]\nWell\tWell Position\tCycle\tx1-m1\tx2-m2\n"
                + "1\tA1\t1\t10\t20\n1\tA1\t2\t11\t21\n2\tA2\t1\t12\t22\n2\tA2\t2\t13\t23\n\n[Results]\n" + TABLE
                + "2\tA2\tfalse\tLot 8\tMyco\tUNKNOWN\tFAM\t1\t1\t25.5\t1\n";
        assertThat(PlateFixture.ofText(text).findings()).doesNotContain(FindingType.READS_MISSING);
        assertThat(PlateFixture.ofText(text.replace("1\tA1\t2\t11\t21\n", "")).findings())
                .contains(FindingType.READS_MISSING);
        assertThat(PlateFixture.ofText(text.replaceFirst("2\tA2\tfalse[^\n]*\n", ""))
                        .findings())
                .contains(FindingType.READS_MISSING);
    }

    @Test
    void aRowWithoutAWellIsStillAnError() {
        String row = "x\t?9\tfalse\tLot 7\tMyco\tUNKNOWN\tFAM\t1\t1\t24.5\t1\n";
        assertThat(PlateFixture.ofText(HEAD + TABLE + row).findings()).contains(FindingType.ROW_MALFORMED);
    }

    @Test
    void aDamagedCellIsToldWithItsPlaceOnceAndBeforeAnyoneAsksForTheWell() {
        String damaged = TABLE.replace("24.500", "24,5,0").replace("100,000,000.000", "1O0");
        PlateFixture read = PlateFixture.ofText(HEAD + damaged);
        List<Finding> told = read.export().findings();
        assertThat(told).extracting(Finding::found).containsExactly("24,5,0", "1O0");
        assertThat(told.getFirst().places())
                .containsExactly(new Place.Text(read.export().file(), 8, 10));
        assertThat(read.signal("A1", "Cq")).isEqualTo("24,5,0");
        assertThat(read.reported("A1", "Quantity")).isEqualTo("1O0");
        assertThat(read.export().findings()).isEqualTo(told);
    }

    @Test
    void theWellsOfAPlateAreTheSameWhoeverAsks() {
        PlateFixture read = PlateFixture.ofText(HEAD + TABLE);
        Well first = read.export().runs().getFirst().plates().getFirst().wells().getFirst();
        Well again = read.export().runs().getFirst().plates().getFirst().wells().getFirst();
        assertThat(again).isSameAs(first);
    }

    private static PlateFixture sheets(Map<String, String> tables) {
        Map<String, String> sheets = new LinkedHashMap<>();
        tables.forEach((name, table) -> sheets.put(
                name,
                "File Name\tx.eds\nInstrument Serial Number\t27\nSoftware Name and Version\tDesign & Analysis 2.8\n\n"
                        + table));
        return PlateFixture.of("x.xlsx", PlateFixture.workbook(sheets));
    }

    @Test
    void aTableOfGenotypesNamesTheCycleAndIsNoTableOfSignals() {
        PlateFixture read = sheets(Map.of(
                "Genotyping Result",
                "Well\tWell Position\tSample\tSNP Assay\tTask\tConfidence\tAllele 1\tAllele 2\tCall\tCycle Number\n"
                        + "1\tA1\tS1\tC__10_10\tUnknown\t0.98\t3.25\t1.75\tAllele 1/Allele 1\t40\n"));
        assertThat(read.findings()).isEmpty();
        assertThat(read.plate().name()).isEqualTo("C__10_10");
        assertThat(read.reported("A1", "Allele 1")).isEqualTo("3.25");
        assertThat(read.reported("A1", "Call")).isEqualTo("Allele 1/Allele 1");
    }

    @Test
    void severalPeaksOfAMeltCurveAreNumbered() {
        PlateFixture read = sheets(Map.of(
                "Melt Curve Result",
                "Well\tWell Position\tSample\tTarget\tTm\tMelt Peak Height\n"
                        + "1\tA1\tS1\tRNase P\t84.95\t207941.5\n1\tA1\tS1\tRNase P\t76.25\t32298.5\n"));
        assertThat(read.findings()).isEmpty();
        Well well = read.well("A1");
        assertThat(well.reported())
                .extracting(Well.Reported::name)
                .containsExactly("Tm", "Melt Peak Height", "Tm (2)", "Melt Peak Height (2)");
        assertThat(read.reported("A1", "Tm (2)")).isEqualTo("76.25");
    }

    @Test
    void figuresOfGroupsOfSamplesAreTheGroups() {
        String results = "Well\tWell Position\tSample\tTarget\tCq\n1\tA1\tS1\tIPC\t25.5\n";
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("Results", results);
        tables.put(
                "Biogroup Result",
                "Biogroup Name\tTarget\tEqCq Mean\tRq\nBrain\tIPC\t23.5\t1.5\nHeart\tIPC\t24.5\t2.5\n");
        PlateFixture read = sheets(tables);
        assertThat(read.findings()).isEmpty();
        assertThat(read.run().quantities())
                .extracting(SampleQuantity::sample)
                .containsExactly("Brain", "Brain", "Brain", "Heart", "Heart", "Heart");
    }
}
