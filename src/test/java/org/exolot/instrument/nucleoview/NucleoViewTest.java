package org.exolot.instrument.nucleoview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exolot.instrument.cells.CountReadings.figure;
import static org.exolot.instrument.cells.CountReadings.fixture;
import static org.exolot.instrument.cells.CountReadings.read;
import static org.exolot.instrument.cells.CountReadings.run;
import static org.exolot.instrument.cells.CountReadings.types;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.exolot.finding.FindingType;
import org.exolot.instrument.AllotropeValues;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NucleoViewTest {
    private static final String FIXTURE = fixture("nucleoview.csv");

    @Test
    void theFigureIsItsSamples() {
        ReadFile file = read(FIXTURE);
        assertThat(file.export().orElseThrow().format().name()).isEqualTo("nucleoview");
        SampleQuantity live = figure(file, "MSC P4", CellFigures.VIABLE);
        assertThat(((Value.Measured) live.reported().value()).number()).isEqualByComparingTo("1580000");
        assertThat(live.unit()).isEqualTo("cells/mL");
        assertThat(live.conditions()).containsKeys("Image", "File mark", "21 CFR Part 11");
        assertThat(file.export().orElseThrow().instrument().serial()).contains("9000000000000001");
    }

    @Test
    void aSecondSampleBehindTheFirstIsNoRowTwice() {
        String second = FIXTURE.replace("MSC P4", "MSC P5").replace("1.58E6", "1.41E6");
        assertThat(types(read(FIXTURE + FIXTURE))).doesNotContain(FindingType.SEVERAL_RUNS);
        assertThat(types(read(FIXTURE + second))).contains(FindingType.SEVERAL_RUNS);
    }

    @Test
    void theDilutionIsOfTheVolumesTimesTheFactor() {
        Dilution dilution =
                figure(read(FIXTURE), "MSC P4", CellFigures.TOTAL).dilution().orElseThrow();
        assertThat(dilution.state()).isEqualTo(Dilution.State.APPLIED);
        assertThat(dilution.factor()).contains(new BigDecimal("3"));
    }

    @Test
    void theTimeHasItsOffset() {
        assertThat(run(read(FIXTURE)).measuredAt().orElseThrow().local())
                .contains(LocalDateTime.of(2026, 3, 4, 16, 30, 16));
        assertThat(run(read(FIXTURE)).measuredAt().orElseThrow().offset()).contains(ZoneOffset.ofHours(-7));
    }

    @Test
    void aRemarkOverTwoLinesBelongsToItsNumber() {
        ReadFile file = read(FIXTURE);
        SampleQuantity diameter = figure(file, "MSC P4", CellFigures.DIAMETER);
        assertThat(diameter.reported().raw()).isEqualTo("13.2 (Uncertain determination)");
        assertThat(diameter.reported().value()).isEqualTo(new Value.Measured(new BigDecimal("13.2")));
        assertThat(types(file)).containsExactly(FindingType.VENDOR_WARNS);
    }

    @Test
    void decimalCommasAreReadWhereTheWholeFileHasThem() {
        ReadFile file = read(FIXTURE.replaceAll("([0-9])\\.([0-9])", "$1,$2"));
        assertThat(figure(file, "MSC P4", CellFigures.VIABILITY).reported().value())
                .isEqualTo(new Value.Measured(new BigDecimal("92.8")));
        assertThat(types(file)).containsExactly(FindingType.VENDOR_WARNS);
    }

    @Test
    void smallerThanTheSmallestIsABound() {
        ReadFile file = read(FIXTURE.replaceFirst("13.2 \\(Uncertain\ndetermination\\)", "<8"));
        assertThat(figure(file, "MSC P4", CellFigures.DIAMETER).reported().value())
                .isEqualTo(new Value.Below(new BigDecimal("8"), false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Live (cells/ml);1.58E6;|;|FIELD_MISSING",
                "//[ECEC5A41]|''|CHECKSUM_MISSING",
                "1.22E5;|1.22E5;,|RESAVED_BY_SPREADSHEET",
                "1.70E6|1.7OE6|VALUE_UNREADABLE",
                "20260304 163016|4 March|TIME_UNREADABLE",
                "Operator;|Surgeon;|FIELD_UNKNOWN"
            })
    void damageIsTold(String good, String bad, FindingType type) {
        assertThat(types(read(FIXTURE.replace(good, bad)))).contains(type);
    }

    @Test
    void commasThatASpreadsheetWroteForTheSemicolonsAreReadAndTold() {
        ReadFile file = read(FIXTURE.replace(";", ","));
        assertThat(file.export().orElseThrow().format().name()).isEqualTo("nucleoview");
        assertThat(types(file)).containsExactly(FindingType.RESAVED_BY_SPREADSHEET, FindingType.VENDOR_WARNS);
        SampleQuantity live = figure(file, "MSC P4", CellFigures.VIABLE);
        assertThat(((Value.Measured) live.reported().value()).number()).isEqualByComparingTo("1580000");
        assertThat(figure(file, "MSC P4", CellFigures.VIABILITY).reported().raw())
                .isEqualTo("92.8");
        assertThat(live.conditions().keySet())
                .isEqualTo(figure(read(FIXTURE), "MSC P4", CellFigures.VIABLE)
                        .conditions()
                        .keySet());
        assertThat(file.export().orElseThrow().account().unread()).isEmpty();
    }

    /** The documents have the concentrations in millions. */
    @ParameterizedTest
    @ValueSource(strings = {"01", "03", "05", "07"})
    void everyValueOfTheAllotropeDocumentIsRead(String number) throws IOException {
        String file = "nucleoview/chemometec_nucleoview_example" + number + ".csv";
        assertThat(AllotropeValues.missing(file, 6)).isEmpty();
        assertThat(RealExports.read(file).export().orElseThrow().account().unread())
                .isEmpty();
    }

    @Test
    void oneCountOfNcViewHasColonsAndTabs() {
        ReadFile file = read("""
                Source ID:\t20260304-00009
                Time (UTC):\t2026-03-04 09:49:29
                Sample ID:\tMSC P4
                Protocol:\tCount & Viability; 1.49
                Software version:\t1.2.3.4
                Signed by:\t
                Operator:\tanalyst
                Instrument:\tS/N:9002020102201902
                Total (cells/ml):\t1.12E+06
                Live (cells/ml):\t9.28E+05
                Dead (cells/ml):\t1.90E+05
                Viability (%):\t83.0
                Diameter (um):\t9.7
                Aggregates (%):\t0.0
                Debris Index:\t50
                Dilution Factor:\t10
                Status:\tOK
                """);
        assertThat(types(file)).isEmpty();
        SampleQuantity live = figure(file, "MSC P4", CellFigures.VIABLE);
        assertThat(live.reported().raw()).isEqualTo("9.28E+05");
        assertThat(live.dilution().flatMap(Dilution::factor)).contains(new BigDecimal("10"));
        assertThat(run(file).measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 3, 4, 9, 49, 29));
        assertThat(run(file).measuredAt().orElseThrow().offset()).contains(ZoneOffset.UTC);
        assertThat(file.export().orElseThrow().instrument().serial()).contains("9002020102201902");
        assertThat(live.conditions()).containsKeys("Debris Index", "Protocol");
    }

    @Test
    void aStateThatIsNotOkIsTheVendorsWarning() {
        ReadFile file = read(
                "Sample ID:\tA\nTotal (cells/ml):\t1E+06\nLive (cells/ml):\t9E+05\nDead (cells/ml):\t1E+05\nViability (%):\t90.0\nStatus:\tToo few cells\n");
        assertThat(types(file)).containsExactly(FindingType.VENDOR_WARNS);
    }

    @Test
    void notDeterminedIsNoNumberAndNoError() {
        ReadFile file = read(FIXTURE.replaceFirst("13.2 \\(Uncertain\ndetermination\\)", "Not determined"));
        assertThat(figure(file, "MSC P4", CellFigures.DIAMETER).reported().value())
                .isEqualTo(new Value.Missing(MissingReason.NOT_COMPUTED, "Not determined"));
        assertThat(types(file)).isEmpty();
    }
}
