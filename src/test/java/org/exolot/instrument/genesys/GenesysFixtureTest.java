package org.exolot.instrument.genesys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.Series;
import org.exolot.instrument.TableFixture;
import org.junit.jupiter.api.Test;

class GenesysFixtureTest {
    private static final String FIXED =
            "Sample Name,500 nm   [A],600 nm   [A]\r\nLOT-7, 0.027, 0.040\r\nLOT-8, 0.127, 0.140\r\n";
    private static final String QUANT =
            "Sample Name,Dilution factor,Ordinate [A],Concentration [mg/L],Error\r\nLOT-7,5,0.412,21.5,\r\n";
    private static final String SCAN =
            "lot7.csv,LOT-7,Analyst,10/17/2025 11:09:36 AM,Evolution 201,5A1,4.00\r\nnm,A\r\n400,0.043\r\n401,0.0445\r\n402,0.045\r\n";

    @Test
    void eachWavelengthIsAFigure() {
        TableFixture read = TableFixture.of(FIXED);
        assertThat(read.format()).isEqualTo("visionlite-fixed");
        assertThat(read.number("LOT-8", "absorbance at 600 nm")).isEqualTo("0.140");
        assertThat(read.figure("LOT-8", "absorbance at 600 nm").unit()).isEqualTo("A");
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void aTableInUtf16WithTabsIsTheSame() {
        String text = "\uFEFFSample name\tA260\tResult\r\nLOT-7\t1.41361\t1.41361\r\n";
        TableFixture read = TableFixture.of(text, StandardCharsets.UTF_16LE);
        assertThat(read.number("LOT-7", "absorbance at 260 nm")).isEqualTo("1.41361");
        assertThat(read.number("LOT-7", "result")).isEqualTo("1.41361");
    }

    @Test
    void aConcentrationContainsItsDilution() {
        TableFixture read = TableFixture.of(QUANT);
        Dilution dilution = read.figure("LOT-7", "concentration").dilution().orElseThrow();
        assertThat(dilution.state()).isEqualTo(Dilution.State.APPLIED);
        assertThat(dilution.factor()).contains(new BigDecimal("5"));
        assertThat(read.figure("LOT-7", "concentration").unit()).isEqualTo("mg/L");
        assertThat(read.figure("LOT-7", "absorbance").dilution()).isEmpty();
    }

    @Test
    void otherFiguresAreAnotherRunSinceNothingElseTellsRunsApart() {
        assertThat(TableFixture.of(FIXED).run().key())
                .isNotEqualTo(
                        TableFixture.of(FIXED.replace("0.027", "0.028")).run().key());
    }

    @Test
    void spectraSideBySideAreNoneOfVisionlite() throws IOException {
        String several = "blank,,lot 7,,\r\nWavelength (nm),Abs,Wavelength (nm),Abs,\r\n800,0.01,800,0.02,\r\n";
        ReadFile read = Formats.shipped().read(new MemorySource("x.csv", several.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.export()).isEmpty();
    }

    @Test
    void aSpectrumIsACurve() {
        TableFixture read = TableFixture.of(SCAN);
        assertThat(read.format()).isEqualTo("visionlite-scan");
        Series series = read.run().traces().getFirst().series();
        assertThat(series.axis()).isEqualTo(Series.Axis.WAVELENGTH);
        assertThat(series.x()).containsExactly(400, 401, 402);
        assertThat(series.y()).containsExactly(0.043, 0.0445, 0.045);
        assertThat(read.run().sample().orElseThrow().raw()).isEqualTo("LOT-7");
        assertThat(read.run().operator().orElseThrow().raw()).isEqualTo("Analyst");
        assertThat(read.export().instrument().serial()).contains("5A1");
        assertThat(read.run().measuredAt().flatMap(FileTime::local))
                .contains(LocalDateTime.of(2025, 10, 17, 11, 9, 36));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void aKineticReadRunsInSeconds() {
        TableFixture read = TableFixture.of(SCAN.replace("nm,A", "min,A").replace("400,", "0.5,"));
        Series series = read.run().traces().getFirst().series();
        assertThat(series.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(series.x()[0]).isEqualTo(30);
    }

    @Test
    void aGenesys30NamesItsScanByTheClock() {
        TableFixture read = TableFixture.of(
                "Scan,SCAN_20250131_142530.csv\nMode,ABS\nLower,400\nUpper,402\nwavelength(nm),ABS\n400,0.1\n401,0.2\n");
        assertThat(read.run().traces().getFirst().series().y()).containsExactly(0.1, 0.2);
        assertThat(read.run().measuredAt().flatMap(FileTime::local))
                .contains(LocalDateTime.of(2025, 1, 31, 14, 25, 30));
        assertThat(read.run().conditions()).containsKeys("Mode", "Lower", "Upper");
    }

    @Test
    void aPointThatCannotBeReadIsNone() {
        TableFixture read = TableFixture.of(SCAN.replace("0.0445", "x"));
        assertThat(read.run().traces().getFirst().series().y()[1]).isNaN();
        assertThat(read.findings()).containsExactly(FindingType.VALUE_UNREADABLE);
    }

    @Test
    void damageNeverThrows() {
        TableFixture.damage(new FixedFormat(), QUANT.getBytes(StandardCharsets.UTF_8));
        TableFixture.damage(new ScanFormat(), SCAN.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void decimalCommasInQuotesAreOfTheScan() {
        TableFixture read = TableFixture.of(SCAN.replaceAll("([0-9]+)\\.([0-9]{3,})", "\"$1,$2\""));
        assertThat(read.findings()).isEmpty();
        assertThat(read.run().traces().getFirst().series().y()).containsExactly(0.043, 0.0445, 0.045);
    }

    @Test
    void aHeadThatIsCutIsTold() {
        TableFixture read = TableFixture.of("rate.csv,Cell 2,Analyst\nmin,A\n0,0.0266\n0.083,0.0268\n");
        assertThat(read.format()).isEqualTo("visionlite-scan");
        assertThat(read.findings()).containsExactly(FindingType.FIELD_MISSING);
        assertThat(read.run().traces()).hasSize(1);
    }
}
