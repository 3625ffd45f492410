package org.exolot.instrument.bioplex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BioPlexTest {
    @Test
    void theBeadsOfAWellAndWhatTheSampleSaysAreOneAnalyte() throws IOException {
        List<Well> wells = run(fixture()).plates().getFirst().wells();
        assertThat(wells).extracting(well -> well.id().toString()).containsExactly("A1", "B1", "C1");
        assertThat(wells).extracting(Well::role).containsExactly(WellRole.BLANK, WellRole.STANDARD, WellRole.SAMPLE);
        Well.Analyte vegf = wells.get(2).analytes().getFirst();
        assertThat(wells.get(2).analytes()).hasSize(1);
        assertThat(vegf.name()).isEqualTo("VEGF");
        assertThat(vegf.readings())
                .extracting(Well.Reading::label)
                .containsExactly("Reading", "RegionCount", "Median", "Mean");
        assertThat(wells.get(2).sample()).contains("Lot 7 bulk");
        assertThat(wells.get(2).dilution().orElseThrow().raw()).isEqualTo("4.0");
    }

    @Test
    void aStandardsNominalHasTheCurvesUnit() throws IOException {
        Well.Analyte standard =
                run(fixture()).plates().getFirst().wells().get(1).analytes().getFirst();
        Well.Amount nominal = standard.nominal().orElseThrow();
        assertThat(nominal.unit()).contains("pg/ml");
        assertThat(((Value.Measured) nominal.entry().value()).number()).isEqualByComparingTo("800");
    }

    @Test
    void aZeroThatStandsForNothingIsNoNumber() throws IOException {
        Well.Analyte blank =
                run(fixture()).plates().getFirst().wells().getFirst().analytes().getFirst();
        assertThat(blank.reported())
                .filteredOn(figure -> figure.name().equals("MWObsConc"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.amount().entry().value())
                        .isEqualTo(new Value.Missing(MissingReason.NOT_COMPUTED, "Data field has not been set")));
    }

    @Test
    void anUnknownsMeanIsItsFigureAndItsDilutionIsAsked() throws IOException {
        SampleQuantity quantity = run(fixture()).quantities().getFirst();
        assertThat(quantity.sample()).isEqualTo("Lot 7 bulk");
        assertThat(quantity.attribute()).isEqualTo("VEGF concentration");
        assertThat(quantity.reported().value()).isEqualTo(new Value.Measured(new BigDecimal("212.5")));
        assertThat(quantity.unit()).isEqualTo("pg/ml");
        assertThat(quantity.dilution().orElseThrow().state()).isEqualTo(Dilution.State.NOT_RECORDED);
        assertThat(quantity.conditions()).containsKeys("PercentCV", "ObsConc / StdDeviation");
    }

    @Test
    void theRunBeginsWithItsFirstWell() throws IOException {
        ExportRun run = run(fixture());
        assertThat(run.measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 3, 4, 10, 11, 12));
        assertThat(run.measuredAt().orElseThrow().offset()).contains(ZoneOffset.UTC);
        assertThat(run.name()).isEqualTo("EV growth factors");
        assertThat(run.conditions()).containsKeys("RunConditions / PlatformTemp", "PlateDimensions / TotalWells");
        assertThat(run.plates().getFirst().curves().getFirst().formula()).contains("Logistic - 5PL");
        assertThat(read(fixture()).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OutlierType=\"None\", OutlierType=\"User\", WELL_MASKED",
        "ReadError=\"Data field has not been set\", ReadError=\"OOR below\", OUT_OF_RANGE",
        "<RecoveryRange, <EquationErr>Unable</EquationErr><RecoveryRange, VENDOR_WARNS",
        "RowNo=\"3\", RowNo=\"0\", ROW_MALFORMED",
        "PlateDimensions, PlateMass, FIELD_UNKNOWN",
        "<Wells>, <Sources>, FILE_UNREADABLE",
        "</bpm:BioPlexManager>, '', FILE_UNREADABLE",
        "<Median>62<, <Median>6z2<, VALUE_UNREADABLE"
    })
    void damageIsTold(String good, String bad, FindingType type) throws IOException {
        assertThat(read(fixture().replace(good, bad)).findings())
                .extracting(Finding::type)
                .contains(type);
    }

    @Test
    void anExportWithoutTheAcquisitionIsToldAndStillRead() throws IOException {
        String text = fixture();
        String without = text.substring(0, text.indexOf("  <Wells>")) + "</bpm:BioPlexManager>";
        assertThat(read(without).findings()).extracting(Finding::type).contains(FindingType.SECTION_MISSING);
        assertThat(run(without).plates().getFirst().wells()).hasSize(3);
    }

    @Test
    void entitiesAreNeitherExpandedNorFetched() throws IOException {
        String hostile = fixture()
                .replace(
                        "<bpm:BioPlexManager",
                        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\"><!ENTITY a \"aaaa\">]>\n<bpm:BioPlexManager")
                .replace("EV growth factors", "&f;&a;");
        ReadFile file = read(hostile);
        assertThat(file.findings())
                .extracting(Finding::type, Finding::found)
                .contains(org.assertj.core.groups.Tuple.tuple(FindingType.FILE_UNREADABLE, "a document type"));
        assertThat(file.export().orElseThrow().runs()).isEmpty();
    }

    private static ExportRun run(String text) throws IOException {
        return read(text).export().orElseThrow().runs().getFirst();
    }

    private static ReadFile read(String text) throws IOException {
        return Formats.shipped().read(new MemorySource("x.xml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String fixture() throws IOException {
        try (InputStream in = BioPlexTest.class.getResourceAsStream("three-wells.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
