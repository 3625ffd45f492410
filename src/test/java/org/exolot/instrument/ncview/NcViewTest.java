package org.exolot.instrument.ncview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exolot.instrument.cells.CountReadings.figure;
import static org.exolot.instrument.cells.CountReadings.fixture;
import static org.exolot.instrument.cells.CountReadings.read;
import static org.exolot.instrument.cells.CountReadings.types;

import java.io.IOException;
import java.math.BigDecimal;
import org.exolot.finding.FindingType;
import org.exolot.instrument.AllotropeValues;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

class NcViewTest {
    private static final String FIXTURE = fixture("nc-view.csv");

    @Test
    void aNoBreakSpaceBetweenThousandsIsPartOfTheNumber() {
        ReadFile file = read(FIXTURE);
        assertThat(file.export().orElseThrow().format().name()).isEqualTo("nc-view");
        SampleQuantity live = figure(file, "MSC P4", CellFigures.VIABLE);
        assertThat(((Value.Measured) live.reported().value()).number()).isEqualByComparingTo("420000");
        assertThat(live.unit()).isEqualTo("cells/ml");
        assertThat(((Value.Measured) figure(file, "MSC P5", CellFigures.TOTAL)
                                .reported()
                                .value())
                        .number())
                .isEqualByComparingTo("1070000");
    }

    @Test
    void theInstrumentStandsInItsRows() {
        assertThat(read(FIXTURE).export().orElseThrow().instrument().serial()).contains("9000000000000001");
    }

    @Test
    void aStatusThatIsNotOkIsTold() {
        assertThat(read(FIXTURE).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.VENDOR_WARNS);
            assertThat(finding.found()).isEqualTo("Warning: Foreign object detected");
        });
    }

    @Test
    void theDilutionFactorIsInTheConcentration() {
        assertThat(figure(read(FIXTURE), "MSC P5", CellFigures.DEAD)
                        .dilution()
                        .orElseThrow()
                        .factor())
                .contains(new BigDecimal("2"));
    }

    @Test
    void damageIsTold() {
        assertThat(types(read(FIXTURE.replace("DEBRIS INDEX", "DIRT")))).contains(FindingType.COLUMN_UNKNOWN);
        assertThat(types(read(FIXTURE.replace("93.8", "93_8")))).contains(FindingType.VALUE_UNREADABLE);
    }

    /** The document has the concentrations in millions, which is how they are compared and not how the file writes them. */
    @Test
    void everyValueOfTheAllotropeDocumentIsRead() throws IOException {
        assertThat(AllotropeValues.missing("nc_view/chememotec_nc_view_example.csv", 6))
                .isEmpty();
    }
}
