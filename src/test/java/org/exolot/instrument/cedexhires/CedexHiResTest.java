package org.exolot.instrument.cedexhires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exolot.instrument.cells.CountReadings.figure;
import static org.exolot.instrument.cells.CountReadings.fixture;
import static org.exolot.instrument.cells.CountReadings.read;
import static org.exolot.instrument.cells.CountReadings.run;
import static org.exolot.instrument.cells.CountReadings.types;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.exolot.finding.FindingType;
import org.exolot.instrument.AllotropeValues;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CedexHiResTest {
    private static final String FIXTURE = fixture("cedex-hires.csv");

    @Test
    void aRowIsTheFiguresOfItsSample() {
        ReadFile file = read(FIXTURE);
        assertThat(file.export().orElseThrow().format().name()).isEqualTo("cedex-hires");
        SampleQuantity viable = figure(file, "MSC P4", CellFigures.VIABLE);
        assertThat(viable.reported().value()).isEqualTo(new Value.Measured(new BigDecimal("4529542.5")));
        assertThat(viable.measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 6, 18, 7, 46, 47));
        assertThat(run(file).operator().orElseThrow().raw()).isEqualTo("SuperUser");
        assertThat(file.export().orElseThrow().instrument().serial()).contains("3700000");
        assertThat(types(file)).isEmpty();
    }

    @Test
    void aDilutionWhoseMeaningIsNotSaidIsKeptAsItStands() {
        SampleQuantity viable = figure(read(FIXTURE), "MSC P4", CellFigures.VIABLE);
        assertThat(viable.dilution()).isEmpty();
        assertThat(viable.conditions().get("Dilution"))
                .satisfies(entry -> assertThat(entry.raw()).isEqualTo("0.5"));
    }

    @Test
    void damageIsTold() {
        assertThat(types(read(FIXTURE.replace("Avg Area", "Area 51")))).contains(FindingType.COLUMN_UNKNOWN);
        assertThat(types(read(FIXTURE.replace("95.29307556", "95-29")))).contains(FindingType.VALUE_UNREADABLE);
    }

    /** The document has the concentrations in millions. */
    @ParameterizedTest
    @ValueSource(
            strings = {"cedex_hires/roche_cedex_hires_example_1.csv", "cedex_hires/roche_cedex_hires_example_3.csv"})
    void everyValueOfTheAllotropeDocumentIsRead(String file) throws IOException {
        assertThat(AllotropeValues.missing(file, 6)).isEmpty();
        assertThat(types(RealExports.read(file))).isEmpty();
    }
}
