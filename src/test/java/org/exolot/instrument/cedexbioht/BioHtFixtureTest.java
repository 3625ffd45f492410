package org.exolot.instrument.cedexbioht;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BioHtFixtureTest {
    private static final String HEAD =
            "0\t2025-09-17 13:04:06\t#ARC-FILE#\t1.1a\t2025-09-15\t2025-09-17\tCEDEX BIO HT\t4711\t6.0.0.1905 (1905)\tADMIN\n";
    private static final String FIRST =
            "40\t2025-09-15 16:55:51\tLOT-7\tB1\tSAM\t1/5     \tTP2B\t        \tg/L\t \t  2.45\t  0.17138\tR\n";
    private static final String BELOW =
            "40\t2025-09-15 16:56:18\tLOT-7\t\tSAM\t        \tLDH2B\t        \tU/L\t< TEST RNG\t< 20.00\t  0.00060\tR\n";
    private static final String OSMOLALITY =
            "40\t2025-09-15 16:57:00\tLOT-7\t\tSAM\t\tOSM2B\t\tmOsm/kg\tv\t  301\t  0.1\tR\n";

    @Test
    void aRecordIsAFigure() {
        TableFixture read = TableFixture.of(HEAD + FIRST + OSMOLALITY);
        assertThat(read.format()).isEqualTo("cedex-bioht");
        assertThat(read.number("LOT-7", "protein concentration")).isEqualTo("2.45");
        assertThat(read.figure("LOT-7", "protein concentration").unit()).isEqualTo("g/L");
        assertThat(read.figure("LOT-7", "protein concentration").dilution().flatMap(Dilution::factor))
                .isEqualTo(Optional.of(new BigDecimal("5")));
        assertThat(read.number("LOT-7", "osmolality")).isEqualTo("301");
        assertThat(read.export().instrument().serial()).contains("4711");
        assertThat(read.run().measuredAt().flatMap(FileTime::local))
                .contains(LocalDateTime.of(2025, 9, 15, 16, 55, 51));
        assertThat(read.findings()).containsExactly(FindingType.VENDOR_WARNS);
    }

    @Test
    void belowTheRangeIsABoundAndNoNumber() {
        TableFixture read = TableFixture.of(HEAD + BELOW);
        assertThat(read.figure("LOT-7", "lactate dehydrogenase activity")
                        .reported()
                        .value())
                .isEqualTo(new Value.Below(new BigDecimal("20.00"), false));
        assertThat(read.findings()).containsExactly(FindingType.OUT_OF_RANGE);
    }

    @Test
    void softwareFiveBeginsWithTheTest() {
        String five = HEAD.replace("6.0.0.1905", "5.0.0.1206")
                + "40\t2025-09-15 10:32:21\tGLN2B\t\t\tLOT-7\tSAM\tmmol/L\t \t  7.659\t  0.51753\tR\n";
        TableFixture read = TableFixture.of(five);
        assertThat(read.number("LOT-7", "glutamine concentration")).isEqualTo("7.659");
        assertThat(read.figure("LOT-7", "glutamine concentration").unit()).isEqualTo("mmol/L");
    }

    @Test
    void aControlIsNoSample() {
        TableFixture read =
                TableFixture.of(HEAD + FIRST + FIRST.replace("SAM", "QC").replace("LOT-7", "Level 1"));
        assertThat(read.figures()).hasSize(1);
        assertThat(read.run().conditions()).containsKey("QC / Level 1 / TP2B");
    }

    @Test
    void damageIsTold() {
        assertThat(TableFixture.of(HEAD + FIRST + FIRST).findings()).containsExactly(FindingType.ROW_DUPLICATED);
        assertThat(TableFixture.of(HEAD + FIRST + "40\t2025-09-15 16:5").findings())
                .containsExactly(FindingType.ROW_MALFORMED);
        assertThat(TableFixture.of(HEAD + FIRST.replace("TP2B", "XYZB")).findings())
                .containsExactly(FindingType.FIELD_UNKNOWN);
        assertThat(TableFixture.of(HEAD + FIRST + "99\tEND\n").findings()).containsExactly(FindingType.FIELD_UNKNOWN);
        assertThat(TableFixture.of(HEAD).findings()).containsExactly(FindingType.SECTION_MISSING);
    }

    @Test
    void damageNeverThrows() {
        TableFixture.damage(new BioHtFormat(), (HEAD + FIRST + BELOW).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anArchiveOfAnotherAnalyserIsNotMisread() {
        String other = HEAD.replace("CEDEX BIO HT", "COBAS INTEGRA400")
                + "40\t2025-09-15 13:03:40\tALTL\t\tLOT-7\t10\tSER\tU/L\t \t  45\t  0.00721\tR\tX\n";
        assertThat(TableFixture.of(other).findings()).containsExactly(FindingType.FORMAT_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cedex Bio HT Analyzer", "Bio HT", "C/DEX BIO HT", ""})
    void anotherWritingOfTheInstrumentIsRead(String instrument) {
        assertThat(TableFixture.of(HEAD.replace("CEDEX BIO HT", instrument) + FIRST)
                        .format())
                .isEqualTo("cedex-bioht");
    }
}
