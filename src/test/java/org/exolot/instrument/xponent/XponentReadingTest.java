package org.exolot.instrument.xponent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XponentReadingTest {
    @Test
    void aWellHoldsItsAnalytes() throws IOException {
        Well well = well(read(fixture()), "F1");
        assertThat(well.role()).isEqualTo(WellRole.SAMPLE);
        assertThat(well.sample()).contains("Lot 7 bulk");
        assertThat(well.dilution().orElseThrow().raw()).isEqualTo("2");
        assertThat(well.readings()).isEmpty();
        Well.Analyte vegf = well.analytes().getFirst();
        assertThat(vegf.name()).isEqualTo("VEGF");
        assertThat(vegf.readings()).extracting(Well.Reading::label).containsExactly("Median", "Net MFI", "Count");
        assertThat(vegf.readings())
                .extracting(reading -> reading.signal().raw())
                .containsExactly("520", "500", "111");
        assertThat(vegf.readings()).extracting(Well.Reading::reduced).containsExactly(false, true, false);
        Well.Reported result = vegf.reported().getFirst();
        assertThat(result.name()).isEqualTo("Result");
        assertThat(result.amount().unit()).contains("pg/mL");
        assertThat(result.amount().entry().value()).isEqualTo(new Value.Measured(new BigDecimal("200.5")));
    }

    @Test
    void aStandardHasANominalForEachAnalyte() throws IOException {
        Well standard = well(read(fixture()), "C1");
        assertThat(standard.role()).isEqualTo(WellRole.STANDARD);
        assertThat(standard.analytes())
                .extracting(analyte -> analyte.nominal().orElseThrow().entry().raw())
                .containsExactly("200", "400");
        assertThat(well(read(fixture()), "H1")
                        .analytes()
                        .getFirst()
                        .nominal()
                        .orElseThrow()
                        .entry()
                        .raw())
                .isEqualTo("195");
    }

    @Test
    void rolesFollowTheNamesThatTheSoftwareGives() throws IOException {
        ReadFile file = read(fixture());
        assertThat(well(file, "A1").role()).isEqualTo(WellRole.BLANK);
        assertThat(well(file, "H1").role()).isEqualTo(WellRole.CONTROL);
    }

    @Test
    void belowTheCurveIsABoundAndNoNumber() throws IOException {
        Well.Analyte hgf = well(read(fixture()), "G1").analytes().get(1);
        assertThat(hgf.reported().getFirst().amount().entry().value())
                .isEqualTo(new Value.Below(new BigDecimal("25"), false));
    }

    @Test
    void theMeanOfReplicatesIsTheSamplesFigureAndContainsTheDilution() throws IOException {
        List<SampleQuantity> quantities = run(read(fixture())).quantities();
        assertThat(quantities)
                .extracting(SampleQuantity::attribute)
                .containsExactly("VEGF concentration", "HGF concentration");
        SampleQuantity vegf = quantities.getFirst();
        assertThat(vegf.sample()).isEqualTo("Lot 7 bulk");
        assertThat(vegf.reported().raw()).isEqualTo("204.45");
        assertThat(vegf.unit()).isEqualTo("pg/mL");
        assertThat(vegf.conditions()).containsKey("Avg Net MFI");
        Dilution dilution = vegf.dilution().orElseThrow();
        assertThat(dilution.state()).isEqualTo(Dilution.State.APPLIED);
        assertThat(dilution.factor()).contains(new BigDecimal("2"));
    }

    @Test
    void theVendorsCurvesAreKept() throws IOException {
        List<ReportedCurve> curves = plate(read(fixture())).curves();
        assertThat(curves).extracting(ReportedCurve::name).containsExactly("VEGF", "HGF");
        assertThat(curves.getFirst().formula()).contains("Logistic 5P");
        assertThat(curves.getFirst().parameters()).containsOnlyKeys("A", "B");
        assertThat(curves.getFirst().r2().orElseThrow().raw()).isEqualTo("0.9991");
    }

    @Test
    void theRunIsToldBySerialNumberBatchAndTime() throws IOException {
        ExportRun run = run(read(fixture()));
        assertThat(run.key().text()).contains("MAGPX00000001", "EV-VEGF-7");
        assertThat(run.measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 3, 14, 9, 5, 7));
        assertThat(run.operator().orElseThrow().raw()).isEqualTo("Analyst A");
        assertThat(run.conditions()).containsKeys("ProtocolPlate / Type", "CALInfo / Calibrator / C00001 / CL1Temp");
    }

    @Test
    void whatTheSoftwareWarnsOfIsTold() throws IOException {
        ReadFile file = read(fixture());
        assertThat(types(file))
                .containsExactlyInAnyOrder(
                        FindingType.OUT_OF_RANGE, FindingType.VENDOR_WARNS, FindingType.VENDOR_WARNS);
        assertThat(file.findings()).extracting(Finding::found).contains("Extrapolated", "Control Failed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theChecksumIsOfTheContentAndNotOfLineEnds(String lineEnd) throws IOException {
        assertThat(types(read(fixture().replace("\n", lineEnd))))
                .doesNotContain(FindingType.EDITED_AFTER_EXPORT, FindingType.CHECKSUM_MISSING);
    }

    @Test
    void theChecksumIsOfTheBytesInWhateverEncodingTheyWereWritten() throws IOException {
        Charset turkish = Charset.forName("windows-1254");
        String content = fixture().replace("Analyst A", "Şule Ağrı").replace("\n", "\r\n");
        CRC32 crc = new CRC32();
        crc.update(content.substring(0, content.indexOf("-- CRC --")).getBytes(turkish));
        byte[] bytes = content.replace("864BA142", String.format(Locale.ROOT, "%08X", crc.getValue()))
                .getBytes(turkish);
        ReadFile file = Formats.shipped().read(new MemorySource("x.csv", bytes));
        assertThat(types(file)).doesNotContain(FindingType.EDITED_AFTER_EXPORT);
        assertThat(run(file).operator().orElseThrow().raw()).isEqualTo("Şule Ağrı");
    }

    @ParameterizedTest
    @CsvSource({
        "200.5, 200.6, EDITED_AFTER_EXPORT",
        "CRC32:, CRC, CHECKSUM_MISSING",
        "-- CRC --, , CLOSING_LINE_MISSING",
        "12.5, 12500, STANDARD_THOUSANDFOLD",
        "Comments, Remarks, FIELD_UNKNOWN",
        "'6(1,F1)', 'F1', ROW_MALFORMED",
        "Passed 3/13/2026, Failed 3/13/2026, VENDOR_WARNS"
    })
    void damageIsTold(String good, String bad, FindingType type) throws IOException {
        String damaged = fixture().replace(good, bad == null ? "" : bad);
        assertThat(types(read(damaged))).contains(type);
    }

    @Test
    void aWellThatLacksInOneBlockIsTold() throws IOException {
        String cut = fixture().replaceFirst("\"6\\(1,F1\\)\",\"Lot 7 bulk\",\"500\"[^\n]*\n", "");
        assertThat(types(read(cut))).contains(FindingType.READS_MISSING);
    }

    @Test
    void rowsThatWereSortedApartFromTheirSamplesAreTold() throws IOException {
        String swapped =
                fixture().replaceFirst("\"5\\(1,E1\\)\",\"Standard4\",\"62.5\"", "\"5(1,E1)\",\"Lot 9\",\"62.5\"");
        assertThat(read(swapped).findings()).anySatisfy(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.ROW_MALFORMED);
            assertThat(finding.expected()).startsWith("Standard4");
        });
    }

    @Test
    void emptyFieldsBehindTheFirstLineShowASpreadsheet() throws IOException {
        String padded = fixture().replace("\"MAGPIX\"", "\"MAGPIX\",,,");
        assertThat(types(read(padded))).contains(FindingType.RESAVED_BY_SPREADSHEET, FindingType.EDITED_AFTER_EXPORT);
    }

    @Test
    void decimalCommasBetweenSemicolonsAreRead() throws IOException {
        String german = fixture().replace("\",\"", "\";\"").replaceAll("([0-9])\\.([0-9])", "$1,$2");
        Well.Analyte vegf = well(read(german), "F1").analytes().getFirst();
        assertThat(vegf.reported().getFirst().amount().entry().value())
                .isEqualTo(new Value.Measured(new BigDecimal("200.5")));
    }

    @Test
    void aLocationWithoutItsQuotesIsOne() throws IOException {
        ReadFile file = read(fixture().replace("\"", ""));
        assertThat(well(file, "F1")
                        .analytes()
                        .getFirst()
                        .readings()
                        .getFirst()
                        .signal()
                        .raw())
                .isEqualTo("520");
        assertThat(plate(file).wells()).hasSize(8);
        assertThat(types(file)).doesNotContain(FindingType.ROW_MALFORMED);
    }

    @Test
    void aChecksumThatIsNoneIsMissing() throws IOException {
        assertThat(types(read(fixture().replaceFirst("CRC32: [0-9A-F]+", "CRC1: 1234"))))
                .contains(FindingType.CHECKSUM_MISSING)
                .doesNotContain(FindingType.ROW_MALFORMED);
    }

    @Test
    void theTimeOfAcquisitionIsOfTheWell() throws IOException {
        ReadFile file = read(fixture()
                .replaceFirst(
                        "\"DataType:\",\"Net MFI\"",
                        "\"DataType:\",\"Acquisition Time\"\r\n\"Location\",\"Sample\",\"Seconds\",\"Total Events\"\r\n"
                                + "\"6(1,F1)\",\"Lot 7 bulk\",\"39\",\"205\"\r\n\r\n\"DataType:\",\"Net MFI\""));
        assertThat(types(file)).doesNotContain(FindingType.FIELD_UNKNOWN);
        assertThat(well(file, "F1").analytes())
                .filteredOn(analyte -> analyte.name().equals("Seconds"))
                .singleElement()
                .satisfies(analyte -> assertThat(
                                analyte.reported().getFirst().amount().entry().raw())
                        .isEqualTo("39"));
    }

    private static ReadFile read(String text) throws IOException {
        return Formats.shipped().read(new MemorySource("x.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static ExportRun run(ReadFile file) {
        return file.export().orElseThrow().runs().getFirst();
    }

    private static Plate plate(ReadFile file) {
        return run(file).plates().getFirst();
    }

    private static Well well(ReadFile file, String id) {
        Optional<Well> found = plate(file).wells().stream()
                .filter(well -> well.id().equals(WellId.of(id)))
                .findFirst();
        return found.orElseThrow();
    }

    private static List<FindingType> types(ReadFile file) {
        return file.findings().stream().map(Finding::type).toList();
    }

    @ParameterizedTest
    @CsvSource({"StdDev", "TrimmedPeak", "TrimmedMean", "PeakCount", "TrimmedPeakCount"})
    void typesOfDataMayBeWrittenAsOneWord(String type) throws IOException {
        ReadFile file = read(fixture().replace("\"DataType:\",\"Count\"", "\"DataType:\",\"" + type + "\""));
        assertThat(types(file)).doesNotContain(FindingType.FIELD_UNKNOWN);
        assertThat(well(file, "F1").analytes().getFirst().readings())
                .extracting(Well.Reading::label)
                .contains(type);
    }

    private static String fixture() throws IOException {
        try (InputStream in = XponentReadingTest.class.getResourceAsStream("two-analytes.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
