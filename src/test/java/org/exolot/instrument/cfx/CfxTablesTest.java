package org.exolot.instrument.cfx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.exolot.finding.FindingType;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

/** The tables that a CFX writes beside its cycles of quantification, and those of a computer whose language is another. */
class CfxTablesTest {
    @Test
    void theCyclesOfAFluorophoreAreACurveForEachWell() {
        PlateFixture read =
                PlateFixture.ofText(",Cycle,A1,A2,H12\n,1,-12.5,3.25,0.5\n,2,-1.5,13.25,\n,3,250.75,3.5E2,1.5\n");
        assertThat(read.format()).isEqualTo("cfx-cq-csv");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        Series series = read.well("A2").series().getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.CYCLE);
        assertThat(series.x()).containsExactly(1, 2, 3);
        assertThat(series.y()).containsExactly(3.25, 13.25, 350);
        assertThat(read.well("H12").series().getFirst().y()).containsExactly(0.5, Double.NaN, 1.5);
    }

    @Test
    void aMeltCurveRunsOverTheTemperature() {
        PlateFixture read = PlateFixture.ofText(";Temperature;A1;A2\n;65;1200,5;1300,25\n;65,5;1190,5;1290,25\n");
        assertThat(read.format()).isEqualTo("cfx-cq-csv");
        Series series = read.well("A1").series().getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.TEMPERATURE);
        assertThat(series.x()).containsExactly(65, 65.5);
        assertThat(series.y()).containsExactly(1200.5, 1190.5);
    }

    @Test
    void aCycleThatStandsTwiceIsTold() {
        assertThat(PlateFixture.ofText(",Cycle,A1,A2\n,1,1.5,2.5\n,2,3.5,4.5\n,2,3.5,4.5\n")
                        .findings())
                .containsExactly(FindingType.ROW_REPEATED);
        assertThat(PlateFixture.ofText(",Cycle,A1,A2\n").findings()).containsExactly(FindingType.SECTION_MISSING);
    }

    @Test
    void aFigureWithoutAWellAboveItAndAWellNamedTwiceAreTold() {
        assertThat(PlateFixture.ofText(",Cycle,A1,,A3\n,1,1.5,2.5,3.5\n,2,3.5,,5.5\n")
                        .findings())
                .containsExactly(FindingType.ROW_MALFORMED);
        assertThat(PlateFixture.ofText(",Cycle,A1,A2\n,1,1.5,2.5,\n,2,3.5,4.5,5.5\n")
                        .findings())
                .containsExactly(FindingType.ROW_MALFORMED);
        assertThat(PlateFixture.ofText(",Cycle,A1,A1\n,1,1.5,2.5\n,2,3.5,4.5\n").findings())
                .containsExactly(FindingType.FIGURE_TOLD_TWICE);
    }

    @Test
    void aRowOfSignalsWithoutAFieldIsTold() {
        assertThat(PlateFixture.ofText(",Cycle,A1,A2\n,1,1.5,2.5\n,2,4.5\n,3,5.5,6.5\n")
                        .findings())
                .containsExactly(FindingType.ROW_SHORTER);
    }

    @Test
    void aTableWithSomethingInTheEmptyColumnIsNoneOfACfx() {
        String numbered = ",Cycle,A1,A2\n0,1,1.5,2.5\n1,2,3.5,4.5\n";
        assertThat(new CfxFormat()
                        .recognise(new MemorySource("numbered.csv", numbered.getBytes(StandardCharsets.UTF_8)))
                        .confidence())
                .isZero();
        assertThat(PlateFixture.ofText(",Cycle,A1,A2\n,1,1.5,2.5\n7,2,3.5,4.5\n")
                        .findings())
                .containsExactly(FindingType.ROW_MALFORMED);
    }

    @Test
    void peaksAndEndPointsNeedNoCycle() {
        PlateFixture peaks = PlateFixture.ofText(
                ",Well,Fluor,Target,Content,Sample,Melt Temperature,Peak Height,Begin Temperature,End Temperature\n"
                        + ",A01,SYBR,GAPDH,Unkn-01,lot 7,84.50,612.40,80.50,88.00\n"
                        + ",A02,SYBR,GAPDH,NTC,,None,None,None,None\n");
        assertThat(peaks.format()).isEqualTo("cfx-cq-csv");
        assertThat(peaks.well("A1").reported())
                .extracting(Well.Reported::name)
                .contains("Melt Temperature", "Peak Height");
        PlateFixture ends = PlateFixture.ofText(",Well,Fluor,Target,Content,Sample,End RFU,Call,Sample Type,CallType\n"
                + ",A01,FAM,MYCO,Unkn-01,lot 7,1834.2,(+) Positive,Unkn,\n");
        assertThat(ends.format()).isEqualTo("cfx-cq-csv");
        assertThat(ends.well("A1").reported()).extracting(Well.Reported::name).contains("End RFU");
    }

    @Test
    void theHeadingsOfFormerSoftwareAreKnown() {
        PlateFixture read = PlateFixture.ofText(
                "\tWell\tFluor\tContent\tTarget\tSample\tThreshold Cycle ( C(t) )\tC(t) Mean\tC(t) Std. Dev\n"
                        + "\tA01\tSYBR\tUnkn-1\tGAPDH\tlot 7\t25,79\t25,80\t0,014\n"
                        + "\tA02\tSYBR\tUnkn-1\tGAPDH\tlot 7\t25,81\t25,80\t0,014\n");
        assertThat(read.format()).isEqualTo("cfx-cq-csv");
        assertThat(read.findings()).isEmpty();
        assertThat(read.well("A2").readings().getFirst().signal().raw()).isEqualTo("25,81");
    }

    @Test
    void whatIsNoNumberInFrenchIsNoNumber() {
        PlateFixture read = PlateFixture.ofText(
                ";Well;Fluor;Target;Content;Sample;Cq;Starting Quantity (SQ)\n"
                        + ";A01;SYBR;GAPDH;Unkn-01;7;26,7207671;Non Numérique\n"
                        + ";A02;SYBR;GAPDH;NTC;;Non Numérique;Non Numérique\n",
                Charset.forName("windows-1252"));
        assertThat(read.format()).isEqualTo("cfx-cq-csv");
        assertThat(read.findings()).isEmpty();
        assertThat(read.well("A1").readings().getFirst().signal().raw()).isEqualTo("26,7207671");
        assertThat(read.well("A2").readings().getFirst().signal().value())
                .isInstanceOfSatisfying(
                        Value.Missing.class,
                        missing -> assertThat(missing.reason()).isEqualTo(MissingReason.NOT_COMPUTED));
    }
}
