package org.exolot.instrument.tapestation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.TableFixture;
import org.junit.jupiter.api.Test;

class TapeTableTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String SAMPLES = "Well,Conc. [pg/µl],Sample Description,Alert,Observations\r\n"
            + "A1,905,Ladder,,Ladder\r\n"
            + "B1,113,LOT-7,,\r\n"
            + "C1,3.32,LOT-8,!,Sample concentration outside recommended range\r\n";

    private static final String REGIONS =
            "FileName;WellId;Sample Description;From [bp];To [bp];Average Size [bp];Conc. [ng/µl];Region Molarity [nmol/l];% of Total;Region Comment\r\n"
                    + "2026-02-25 - 12.05.31.D1000;B1;LOT-7;200;1000;505;15,0;46,6;87,94;EV DNA\r\n"
                    + "2026-02-25 - 12.05.31.D1000;B1;LOT-7;50;200;120;1,3;12,0;7,5;\r\n";

    private static final String PEAKS =
            "FileName,Well,Sample Description,Size [bp],Calibrated Conc. [pg/µl],Assigned Conc. [pg/µl],Peak Molarity [pmol/l],% Integrated Area,Peak Comment,Observations\r\n"
                    + "run.HSD1000,B1,LOT-7,25,330,,20300,,,Lower Marker\r\n"
                    + "run.HSD1000,B1,LOT-7,412,79.9,,299,70.48,,\r\n"
                    + "run.HSD1000,B1,LOT-7,1500,250,250,256,,,Upper Marker\r\n";

    @Test
    void aSampleHasItsConcentrationAndItsAlert() {
        TableFixture read = TableFixture.of(SAMPLES, WINDOWS);
        assertThat(read.format()).isEqualTo("tapestation-table");
        assertThat(read.findings()).isEmpty();
        assertThat(read.number("LOT-8", "nucleic acid concentration")).isEqualTo("3.32");
        SampleQuantity told = read.figure("LOT-8", "nucleic acid concentration");
        assertThat(told.unit()).isEqualTo("pg/µl");
        assertThat(told.conditions())
                .hasEntrySatisfying(
                        "Observations",
                        one -> assertThat(one.raw()).isEqualTo("Sample concentration outside recommended range"));
    }

    @Test
    void aTableThatDoesNotTellOfWhatHasPlainConcentrations() {
        TableFixture read = TableFixture.of(SAMPLES.replace("pg/", "ng/"), WINDOWS);
        assertThat(read.number("LOT-7", "concentration")).isEqualTo("113");
    }

    @Test
    void everyRegionOfASampleIsRead() {
        TableFixture read = TableFixture.of(REGIONS, WINDOWS);
        assertThat(read.format()).isEqualTo("tapestation-table");
        assertThat(read.findings()).isEmpty();
        assertThat(read.run().name()).isEqualTo("2026-02-25 - 12.05.31.D1000");
        assertThat(read.number("LOT-7", "region concentration")).isEqualTo("15.0");
        assertThat(read.figure("LOT-7", "region molarity").unit()).isEqualTo("nmol/l");
        assertThat(raws(read, "region average size")).containsExactly("505", "120");
        assertThat(raws(read, "region fraction of the total")).containsExactly("87,94", "7,5");
    }

    @Test
    void aMarkerIsAPeakThatSaysSo() {
        TableFixture read = TableFixture.of(PEAKS, WINDOWS);
        assertThat(read.findings()).isEmpty();
        assertThat(raws(read, "peak size")).containsExactly("25", "412", "1500");
        assertThat(raws(read, "peak calibrated quantity")).containsExactly("330", "79.9", "250");
        assertThat(read.figures().getFirst().conditions())
                .hasEntrySatisfying("Observations", one -> assertThat(one.raw()).isEqualTo("Lower Marker"));
        assertThat(read.figures().stream().map(SampleQuantity::key)).doesNotHaveDuplicates();
    }

    @Test
    void integrityTellsThatTheSampleIsNucleicAcid() {
        TableFixture read = TableFixture.of(
                "FileName\tWellId\tSample Description\tConc. [ng/µl]\tRINe\t28S/18S (Area)\tAlert\tObservations\r\n"
                        + "x\tB1\tLOT-7\t12.5\t8.9\t2.1\t\t\r\n",
                WINDOWS);
        assertThat(read.findings()).isEmpty();
        assertThat(read.number("LOT-7", "RNA integrity number")).isEqualTo("8.9");
        assertThat(read.number("LOT-7", "28S/18S ratio by area")).isEqualTo("2.1");
        assertThat(read.number("LOT-7", "nucleic acid concentration")).isEqualTo("12.5");
    }

    @Test
    void nothingThrowsForAnyContent() {
        TableFixture.damage(new TapeTableFormat(), PEAKS.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> raws(TableFixture read, String attribute) {
        return read.figures().stream()
                .filter(one -> one.attribute().equals(attribute))
                .map(one -> one.reported().raw())
                .toList();
    }
}
