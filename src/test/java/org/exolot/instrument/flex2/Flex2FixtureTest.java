package org.exolot.instrument.flex2;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.TableFixture;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

class Flex2FixtureTest {
    private static final String NAMES =
            "Date & Time,Sample ID,Sample Type,Gln,Gluc,pH,PO2,Osm,Total Density,Viability,Vessel Temperature (°C),Chemistry Dilution Ratio,Sample Time,Operator,\n";
    private static final String UNITS = ",,,mmol / L,g / L,-,mmHg,mOsm / kg,x10^6 Cells / mL,%,,,,\n";
    private static final String ROW =
            "6-24-2025  14:34:52,LOT-7,Spent Media,1.83,2.65,7.400,191.6,301,1.25,97.5%,37.0,1:5,24-6-2025  14:30:00,Analyst,\n";

    @Test
    void theReleaseFiguresHaveTheirOwnAttributes() {
        TableFixture read = TableFixture.of(NAMES + ROW);
        assertThat(read.format()).isEqualTo("novabio-flex2");
        assertThat(read.number("LOT-7", "pH")).isEqualTo("7.400");
        assertThat(read.figure("LOT-7", "pH").unit()).isEqualTo("pH");
        assertThat(read.number("LOT-7", "osmolality")).isEqualTo("301");
        assertThat(read.figure("LOT-7", "osmolality").unit()).isEqualTo("mOsm/kg");
        assertThat(read.run().operator().orElseThrow().raw()).isEqualTo("Analyst");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void aRowOfUnitsBelowTheNamesIsNoSample() {
        TableFixture read = TableFixture.of(NAMES + UNITS + ROW);
        assertThat(read.figures()).hasSize(7);
        assertThat(read.figure("LOT-7", "osmolality").unit()).isEqualTo("mOsm / kg");
        assertThat(read.figure("LOT-7", "pH").unit()).isEqualTo("pH");
        assertThat(read.export().account().used()).isEqualTo(3);
    }

    @Test
    void aPercentBehindItsNumberIsAUnit() {
        var viability = TableFixture.of(NAMES + ROW).figure("LOT-7", "viability");
        assertThat(viability.reported().value()).isEqualTo(new Value.Measured(new BigDecimal("97.5")));
        assertThat(viability.unit()).isEqualTo("%");
    }

    @Test
    void theChemistrysDilutionIsNotThatOfPh() {
        TableFixture read = TableFixture.of(NAMES + ROW);
        Dilution dilution =
                read.figure("LOT-7", "glutamine concentration").dilution().orElseThrow();
        assertThat(dilution.factor()).isEqualTo(Optional.of(new BigDecimal("5")));
        assertThat(read.figure("LOT-7", "pH").dilution()).isEmpty();
    }

    @Test
    void eachColumnOfTimesHasItsOwnOrderOfDayAndMonth() {
        TableFixture read =
                TableFixture.of(NAMES + ROW.replace("6-24-2025", "6-4-2025") + ROW.replace("LOT-7", "LOT-8"));
        assertThat(read.run().measuredAt().flatMap(FileTime::local)).contains(LocalDateTime.of(2025, 6, 4, 14, 34, 52));
    }

    @Test
    void aColumnThatNobodyKnowsIsTold() {
        assertThat(TableFixture.of(NAMES.replace("Osm", "Mood") + ROW).findings())
                .containsExactly(FindingType.COLUMN_UNKNOWN);
    }

    @Test
    void damageNeverThrows() {
        TableFixture.damage(new Flex2Format(), (NAMES + UNITS + ROW).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void withoutItsTimeATableIsKnownByTheAnalyser() {
        TableFixture read =
                TableFixture.of(NAMES.replaceFirst("Date & Time,", "") + ROW.replaceFirst("6-24-2025  14:34:52,", ""));
        assertThat(read.format()).isEqualTo("novabio-flex2");
        assertThat(read.number("LOT-7", "pH")).isEqualTo("7.400");
        assertThat(read.findings()).containsExactly(FindingType.TIME_UNREADABLE);
    }
}
