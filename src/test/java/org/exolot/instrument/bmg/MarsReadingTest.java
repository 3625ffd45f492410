package org.exolot.instrument.bmg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDateTime;
import org.exolot.finding.FindingType;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

class MarsReadingTest {
    private static final String HEAD = """
            User: LAB,Path: C:\\BMG\\Data,Test run no.: 7,
            Test name: BCA,Date: 14/05/2026,Time: 15:29:50

            ID1: Lot 7,ID2: bulk, undiluted

            Absorbance

            """;

    private static final String GRIDS = HEAD + """
            Layout

            ,1,2,3
            A,B,S1,X1
            B,B,S2,X2

            Standard Concentrations in ug/mL

            ,1,2,3
            A,,25,
            B,,50,

            Raw Data (562)

            ,1,2,3,
            A,0.051,0.112,0.25
            B,0.049,0.171,overflow

            Blank corrected based on Raw Data (562)

            ,1,2,3,
            A,0.001,0.062,0.2
            B,-0.001,0.121,
            Used correction value(s): Blank 0.05
            """;

    @Test
    void anEqualsSignMayStandBehindTheKeysOfTheHead() {
        PlateFixture read = PlateFixture.ofText(
                GRIDS.replace(HEAD, HEAD.replaceAll("(User|Path|no\\.|name|Date|Time|ID[12]): ", "$1 = ")));
        assertThat(read.format()).isEqualTo("bmg-mars");
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.run().name()).isEqualTo("BCA");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 5, 14, 15, 29, 50));
    }

    @Test
    void gridsBecomeWellsWithRoleNominalAndBothReads() {
        PlateFixture read = PlateFixture.ofText(GRIDS);
        assertThat(read.format()).isEqualTo("bmg-mars");
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.plate().readMode()).contains("Absorbance");
        assertThat(read.plate().wells()).hasSize(6);
        assertThat(read.well("A1").role()).isEqualTo(WellRole.BLANK);
        assertThat(read.well("B2").role()).isEqualTo(WellRole.STANDARD);
        assertThat(read.well("B2").nominal().orElseThrow().entry().raw()).isEqualTo("50");
        assertThat(read.well("B2").nominal().orElseThrow().unit()).contains("ug/mL");
        assertThat(read.well("A3").sample()).contains("X1");
        assertThat(read.signal("A2", "Raw Data (562)")).isEqualTo("0.112");
        assertThat(read.well("A2").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("562");
        assertThat(read.well("B1").readings().get(1).reduced()).isTrue();
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 5, 14, 15, 29, 50));
        assertThat(PlateFixture.said(read.run().conditions(), "ID2")).isEqualTo("bulk, undiluted");
        assertThat(PlateFixture.said(
                        read.plate().conditions(),
                        "Blank corrected based on Raw Data (562) / Used correction value(s)"))
                .isEqualTo("Blank 0.05");
    }

    @Test
    void anOverflowIsNoNumber() {
        Value value = PlateFixture.ofText(GRIDS)
                .well("B3")
                .readings()
                .getFirst()
                .signal()
                .value();
        assertThat(value).isInstanceOf(Value.Missing.class);
        assertThat(((Value.Missing) value).reason()).isNotEqualTo(MissingReason.BLANK);
    }

    @Test
    void theLanguageOfTheComputerChangesNothing() {
        String german = GRIDS.replace("bulk, undiluted", "bulk")
                .replace(",", ";")
                .replace(".0", ",0")
                .replace("0.", "0,");
        PlateFixture read = PlateFixture.ofText(german, Charset.forName("windows-1252"));
        assertThat(read.format()).isEqualTo("bmg-mars");
        assertThat(read.findings()).isEqualTo(PlateFixture.ofText(GRIDS).findings());
        assertThat(((Value.Measured)
                                read.well("A2").readings().getFirst().signal().value())
                        .number())
                .isEqualByComparingTo("0.112");
    }

    @Test
    void aDateThatMayBeOfTwoMonthsIsAQuestion() {
        assertThat(PlateFixture.ofText(GRIDS.replace("14/05/2026", "11/05/2026"))
                        .findings())
                .containsExactly(FindingType.DATE_ORDER_UNKNOWN);
    }

    @Test
    void rowsBeyondZAreWrittenSmall() {
        PlateFixture read = PlateFixture.ofText(HEAD + "Raw Data (450)\n\n,1,2\nZ,1.5,1.6\na,1.7,1.8\nf,1.9,2.0\n");
        assertThat(read.well("AA2").readings().getFirst().signal().raw()).isEqualTo("1.8");
        assertThat(read.well("AF1").readings().getFirst().signal().raw()).isEqualTo("1.9");
    }

    @Test
    void theHeadMayHaveALineForEachKey() {
        PlateFixture read = PlateFixture.ofText("""
                User: USER,,,
                Path: C:\\Program Files (x86)\\BMG\\CLARIOstar\\User\\Data\\,,,
                Test ID: 4605,,,
                Test Name: Pigments,,,
                Date: 15/11/2026,,,
                Time: 4:46:29 PM,,,
                ID1: 2,,,
                Absorbance spectrum,,,Absorbance values are displayed as OD
                ,,,
                Well,Content,Raw Data (Abs Spectrum),Raw Data (Abs Spectrum)
                ,Wavelength [nm],400,401
                A01,Sample X1,0.07,0.08
                A02,Sample X2,0.17,0.18
                """);
        assertThat(read.format()).isEqualTo("bmg-mars");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.run().name()).isEqualTo("Pigments");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 11, 15, 16, 46, 29));
        Series series = read.well("A2").series().getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.WAVELENGTH);
        assertThat(series.x()).containsExactly(400, 401);
        assertThat(series.y()).containsExactly(0.17, 0.18);
        assertThat(read.well("A2").sample()).contains("X2");
    }

    @Test
    void aTableOfWellsNeedsNoHead() {
        PlateFixture read = PlateFixture.ofText("\"Well\rRow\",\"Well\rCol\",Content,Raw Data (485/520),"
                + "Linear regression fit based on Raw Data (485/520) in ng/uL\r"
                + "A,1,Standard S1,79293,75.783\rH,12,Negative control N,442,<0.1\r");
        assertThat(read.format()).isEqualTo("bmg-mars");
        assertThat(read.well("A1").role()).isEqualTo(WellRole.STANDARD);
        assertThat(read.well("H12").role()).isEqualTo(WellRole.CONTROL);
        assertThat(read.well("A1").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("520");
        assertThat(read.well("H12").reported().getFirst().amount().entry().value())
                .isInstanceOf(Value.Below.class);
        assertThat(read.well("H12").reported().getFirst().amount().unit()).contains("ng/uL");
    }

    @Test
    void theReportOfAFitIsACurve() {
        PlateFixture read = PlateFixture.ofText(HEAD + """
                Linear regression fit
                log(Y) = Slope * log(x) + Offset
                "Slope 1.07997, Offset 3.21681, r 0.99997, r² 0.99993"

                Well Row,Well Col,Content,Sample IDs,Linear regression fit based on Blank corrected in ng/uL (485/520)
                A,1,Sample X1,Lot 7,12.5
                """, Charset.forName("windows-1252"));
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.plate().curves()).singleElement().satisfies(curve -> {
            assertThat(curve.name()).isEqualTo("Linear regression fit");
            assertThat(curve.formula()).contains("log(Y) = Slope * log(x) + Offset");
            assertThat(PlateFixture.said(curve.parameters(), "Slope")).isEqualTo("1.07997");
            assertThat(curve.r2().orElseThrow().raw()).isEqualTo("0.99993");
        });
        assertThat(read.well("A1").sample()).contains("Lot 7");
    }

    @Test
    void readsOverTimeAreASeries() {
        PlateFixture read = PlateFixture.ofText(HEAD + """
                Well,Content,Raw Data (405),Raw Data (405),Raw Data (405)
                ,Time,0 s,30 s,1 min
                A01,Sample X1,0.1,0.2,0.4
                """);
        Series series = read.well("A1").series().getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(series.x()).containsExactly(0, 30, 60);
        assertThat(series.y()).containsExactly(0.1, 0.2, 0.4);
        assertThat(series.wavelengthNm().orElseThrow()).isEqualByComparingTo("405");
    }

    @Test
    void aRowOfWordsBelowTheNamesIsNoAxis() {
        PlateFixture read = PlateFixture.ofText(HEAD
                + "Well Row,Well Col,Content,Raw Data (450)\nDay 2,,by hand,\nA,1,Sample X1,0.2\nA,2,Sample X2,0.3\n");
        assertThat(read.export().account().unread()).isNotEmpty();
    }

    @Test
    void spectraMayBeNamedByTheWavelengthAboveEachColumn() {
        PlateFixture read = PlateFixture.ofText(HEAD.replace("Absorbance", "Absorbance spectrum") + """
                Well Row,Well Col,Content,Spectrum Lambda  398 nm,Spectrum Lambda  399 nm,Spectrum Lambda  400 nm,
                ,,,398,399,400,
                A,1,Sample X1,0.11,0.12,0.13,
                B,1,Blank B,0.04,3.500,overflow,
                """);
        assertThat(read.findings()).doesNotContain(FindingType.ROW_MALFORMED);
        Series series = read.well("A1").series().getFirst();
        assertThat(series.label()).isEqualTo("Spectrum");
        assertThat(series.axis()).isEqualTo(Series.Axis.WAVELENGTH);
        assertThat(series.x()).containsExactly(398, 399, 400);
        assertThat(series.y()).containsExactly(0.11, 0.12, 0.13);
        assertThat(read.well("B1").role()).isEqualTo(WellRole.BLANK);
        assertThat(read.well("B1").series().getFirst().y()).containsExactly(0.04, 3.5, Double.NaN);
    }

    @Test
    void spectraWithoutNamesOfTheirOwnAreNamedByTheLineAbove() {
        String spectra = """
                User: LAB;Path: C:\\BMG\\Data;Test run no.: 7
                Test name: scan;Date: 14/05/2026;Time: 15:29:50

                ID1: Lot 7;
                Absorbance spectrum

                Blank corrected based on Raw Data   (Abs Spectrum)#

                 Well; Content; 1 - 1; 1 - 1;\s
                ;Wavelength [nm];350;351;
                A01;Blank B;;;
                A02;Sample X1;0,384;0,381;
                """;
        PlateFixture read = PlateFixture.ofText(spectra);
        Series series = read.well("A2").series().getFirst();
        assertThat(series.label()).isEqualTo("Blank corrected based on Raw Data (Abs Spectrum)#");
        assertThat(series.reduced()).isTrue();
        assertThat(series.x()).containsExactly(350, 351);
        assertThat(series.y()).containsExactly(0.384, 0.381);
        assertThat(read.well("A2").reported()).isEmpty();
        assertThat(read.well("A1").series()).isEmpty();
    }

    @Test
    void theNameOfAWellScanHoldsAColon() {
        PlateFixture read = PlateFixture.ofText(HEAD + "Well Scan: Average (570-8/615-8)\n\n,1,2\nA,1873.1,1532.4\n");
        assertThat(read.findings()).doesNotContain(FindingType.ROW_MALFORMED);
        assertThat(read.well("A2").readings()).singleElement().satisfies(reading -> {
            assertThat(reading.label()).isEqualTo("Well Scan: Average (570-8/615-8)");
            assertThat(reading.signal().raw()).isEqualTo("1532.4");
            assertThat(reading.wavelengthNm().orElseThrow()).isEqualByComparingTo("615");
        });
    }

    @Test
    void aGridWithoutANameAndALineOfNoKnownKindAreErrors() {
        assertThat(PlateFixture.ofText(HEAD + ",1,2\nA,1.5,1.6\n").findings()).contains(FindingType.ROW_MALFORMED);
        assertThat(PlateFixture.ofText(GRIDS + "what,is,this\n").findings()).contains(FindingType.ROW_MALFORMED);
        assertThat(PlateFixture.ofText(HEAD).findings()).contains(FindingType.SECTION_MISSING);
    }
}
