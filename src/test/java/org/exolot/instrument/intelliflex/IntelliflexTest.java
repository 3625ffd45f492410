package org.exolot.instrument.intelliflex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntelliflexTest {
    private static final String HEADER = "MODEL NAME,INSTRUMENT TYPE,SERIAL NUMBER,SOFTWARE VERSION,CALIBRATION STATE,"
            + "PLATE NAME,PLATE STATUS,PLATE START,ACTIVE USER,AUTHORIZED USER,WELL LOCATION,WELL TYPE,WELL STATUS,"
            + "SAMPLE ID,DILUTION,TOTAL EVENTS,R25: RP1 ANALYTE NAME,R25: RP1 REGION,R25: RP1 MEDIAN,"
            + "R25: RP1 NET MEDIAN,R25: RP1 COUNT,R25: RP2 MEDIAN,";
    private static final String FIXTURE = HEADER + "\n"
            + row("A1", "B", "Dry", "", "", "0", "NaN,NaN,NaN,NaN,NaN,NaN")
            + row("B1", "S1", "OK", "Std 1", "1", "812", "CD63,25,5210.5,5190.25,88,41")
            + row("B2", "U1", "OK", "Lot 7 bulk", "10", "799", "CD63,25,512.5,492.25,91,12")
            + "--DOCUMENT SIGNATURE--\nInstrument Serial Number: IFLX00000001\nData Signature: \n00AA\n";

    @Test
    void aWellHoldsOneAnalyteForEachRegionAndChannel() throws IOException {
        Well well = run(FIXTURE).plates().getFirst().wells().get(2);
        assertThat(well.id()).hasToString("B2");
        assertThat(well.role()).isEqualTo(WellRole.SAMPLE);
        assertThat(well.dilution().orElseThrow().raw()).isEqualTo("10");
        assertThat(well.analytes()).extracting(Well.Analyte::name).containsExactly("CD63", "R25: RP2");
        Well.Analyte analyte = well.analytes().getFirst();
        assertThat(analyte.readings())
                .extracting(Well.Reading::label)
                .containsExactly("RP1 median", "RP1 net median", "RP1 count");
        assertThat(analyte.readings()).extracting(Well.Reading::reduced).containsExactly(false, true, false);
        assertThat(analyte.readings().get(1).signal().raw()).isEqualTo("492.25");
    }

    @Test
    void aSecondDocumentBelowTheSignatureIsTold() throws IOException {
        assertThat(read(FIXTURE + FIXTURE).findings()).extracting(Finding::type).contains(FindingType.SEVERAL_RUNS);
    }

    @Test
    void aDryWellHasNoNumberAndTheAnalytesNameOfTheOthers() throws IOException {
        Well dry = run(FIXTURE).plates().getFirst().wells().getFirst();
        assertThat(dry.role()).isEqualTo(WellRole.BLANK);
        assertThat(dry.analytes().getFirst().name()).isEqualTo("CD63");
        assertThat(dry.analytes().getFirst().readings().getFirst().signal().value())
                .isEqualTo(new Value.Missing(MissingReason.NOT_COMPUTED, "NaN"));
    }

    @Test
    void thePlateIsARun() throws IOException {
        ExportRun run = run(FIXTURE);
        assertThat(run.name()).isEqualTo("EV markers");
        assertThat(run.measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 3, 4, 16, 42, 8));
        assertThat(run.operator().orElseThrow().raw()).isEqualTo("LAB\\analyst");
        assertThat(run.conditions()).containsKeys("CALIBRATION STATE", "Document signature / 3");
    }

    @ParameterizedTest
    @CsvSource({
        "Calibrated, Not calibrated, VENDOR_WARNS",
        "--DOCUMENT SIGNATURE--, '', CHECKSUM_MISSING",
        "DILUTION, DILUTED, COLUMN_UNKNOWN",
        "R25: RP1 COUNT, R25: RP1 HEADCOUNT, COLUMN_UNKNOWN",
        "',B2,', ',B1,', FIGURE_TOLD_TWICE",
        "',B2,', ',2B,', ROW_MALFORMED",
        "5210.5, 5x210.5, VALUE_UNREADABLE"
    })
    void damageIsTold(String good, String bad, FindingType type) throws IOException {
        assertThat(types(read(FIXTURE.replace(good, bad)))).contains(type);
    }

    @Test
    void twoPlatesInOneFileAreTwoRuns() throws IOException {
        String two = FIXTURE.replace(
                "--DOCUMENT",
                row("B2", "U1", "OK", "x", "10", "1", "CD63,25,1,1,1,1").replace("EV markers", "Plate 2")
                        + "--DOCUMENT");
        assertThat(read(two).export().orElseThrow().runs()).hasSize(2);
    }

    @Test
    void aRealPlateIsReadWhole() {
        ReadFile file = RealExports.read("luminex_intelliflex/luminex_intelliflex_v2_2.csv");
        Export export = file.export().orElseThrow();
        assertThat(export.format().name()).isEqualTo("luminex-intelliflex");
        ExportRun run = export.runs().getFirst();
        assertThat(run.plates().getFirst().wells())
                .hasSize(10)
                .allSatisfy(well -> assertThat(well.analytes()).hasSize(14));
        Well second = run.plates().getFirst().wells().get(2);
        assertThat(second.sample()).contains("Sample_002");
        assertThat(second.analytes().getFirst().name()).isEqualTo("HPV6");
        assertThat(second.analytes().getFirst().readings().getFirst().signal().raw())
                .isEqualTo("6.05021");
        assertThat(types(file)).doesNotContain(FindingType.COLUMN_UNKNOWN, FindingType.VALUE_UNREADABLE);
        assertThat(export.account().unread()).isEmpty();
    }

    @Test
    void aTableOfFewColumnsIsReadAndItsDayIsAskedFor() throws IOException {
        ReadFile file =
                read("INSTRUMENT TYPE,SERIAL NUMBER,SOFTWARE VERSION,PLATE NAME,PLATE START,WELL LOCATION,SAMPLE ID,"
                        + "R25: RP1 MEDIAN,R25: RP1 COUNT,R25: RP1 AVERAGE MFI\n"
                        + "INTELLIFLEX,IFLX1,2.0,PLATE_1,11/8/2026 12:12,A1,Unknown1,130.5,28,130.5\n");
        Export export = file.export().orElseThrow();
        assertThat(export.format().name()).isEqualTo("luminex-intelliflex");
        Well well = export.runs().getFirst().plates().getFirst().wells().getFirst();
        assertThat(well.analytes().getFirst().readings().getFirst().signal().raw())
                .isEqualTo("130.5");
        assertThat(types(file)).containsExactlyInAnyOrder(FindingType.CHECKSUM_MISSING, FindingType.DATE_ORDER_UNKNOWN);
    }

    private static String row(
            String well, String type, String status, String sample, String dilution, String events, String beads) {
        return String.join(
                        ",",
                        "xMAP INTELLIFLEX DR-SE",
                        "INTELLIFLEX",
                        "IFLX00000001",
                        "2.1.1015",
                        "Calibrated",
                        "EV markers",
                        "Complete",
                        "2026-03-04 04:42:08 PM",
                        "N/A",
                        "LAB\\analyst",
                        well,
                        type,
                        status,
                        sample,
                        dilution,
                        events,
                        beads)
                + ",\n";
    }

    private static ReadFile read(String text) throws IOException {
        return Formats.shipped().read(new MemorySource("x.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ExportRun run(String text) throws IOException {
        return read(text).export().orElseThrow().runs().getFirst();
    }

    private static List<FindingType> types(ReadFile file) {
        return file.findings().stream().map(Finding::type).toList();
    }
}
