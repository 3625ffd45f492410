package org.exolot.instrument.gen5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.Plate;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

/** An export written for this test: a BCA plate of eight wells with a masked, an overflown and two censored wells. */
class Gen5ReadingTest {
    @Test
    void everyLineIsUsedAndNothingIsAmiss() throws IOException {
        ReadFile read = read(fixture());
        assertThat(read.findings()).isEmpty();
        Export export = read.export().orElseThrow();
        assertThat(export.account().unread()).isEmpty();
        assertThat(export.instrument().serial()).contains("1803029");
        assertThat(export.runs().getFirst().name()).isEqualTo("BCA lot 7.xpt");
        assertThat(export.runs().getFirst().measuredAt().orElseThrow().local())
                .contains(LocalDateTime.of(2026, 3, 14, 9, 5, 7));
    }

    @Test
    void readsAreToldFromWhatGen5Computed() throws IOException {
        Well well = well("A1");
        assertThat(well.role()).isEqualTo(WellRole.STANDARD);
        assertThat(well.nominal().orElseThrow().entry().raw()).isEqualTo("100");
        assertThat(well.readings()).extracting(Well.Reading::label).containsExactly("BCA:562", "Blank BCA:562");
        assertThat(well.readings()).extracting(Well.Reading::reduced).containsExactly(false, true);
        assertThat(well.readings().getFirst().wavelengthNm().orElseThrow()).isEqualByComparingTo("562");
        assertThat(well.reported()).extracting(Well.Reported::name).containsExactly("[Concentration]");
    }

    @Test
    void aDilutionPrintedAsAShareIsAFactorOfItsInverse() throws IOException {
        Well well = well("B4");
        assertThat(well.sample()).contains("Lot 7 bulk");
        assertThat(well.dilution().orElseThrow().raw()).isEqualTo("0.5");
        assertThat(((Value.Measured) well.dilution().orElseThrow().value()).number())
                .isEqualByComparingTo("2");
    }

    @Test
    void whatIsNoNumberKeepsItsMeaning() throws IOException {
        assertThat(well("B2").masked().orElseThrow().raw()).isEqualTo("*0.700*");
        assertThat(well("B4").reported().getFirst().amount().entry().value()).isInstanceOf(Value.Above.class);
        assertThat(well("A3").reported().getFirst().amount().entry().value()).isInstanceOf(Value.Below.class);
        assertThat(well("A4").readings().get(1).signal().value())
                .isInstanceOfSatisfying(
                        Value.Missing.class,
                        missing -> assertThat(missing.reason()).isEqualTo(MissingReason.NOT_COMPUTED));
        assertThat(well("A4").readings().getFirst().signal().value()).isNotInstanceOf(Value.Measured.class);
    }

    @Test
    void anExportByColumnsGivesTheSameWells() {
        String head = "Software Version\t3.12.08\nExperiment File Path:\tC:\\x.xpt\nProtocol File Path:\tC:\\x.prt\n"
                + "Plate Number\tPlate 1\nDate\t3/14/2026\nTime\t9:05:07 AM\n\nProcedure Details\n\nRead\tBCA\n"
                + "\tWavelengths:  562\n\tRead Speed: Normal,  Delay: 100 msec,  Measurements/Data Point: 8\n\n";
        PlateFixture read = PlateFixture.ofText(head
                + "Results\nWell ID\tName\tWell\tConc/Dil\tBCA:562\t[Concentration]\nSTD1\t\tA1\t100\t1.2\t99.8\n"
                + "SPL1\tLot 7\tB12\t0.5\t*0.7*\t<20.000\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.well("A1").role()).isEqualTo(WellRole.STANDARD);
        assertThat(read.well("A1").nominal().orElseThrow().entry().raw()).isEqualTo("100");
        assertThat(read.signal("A1", "BCA:562")).isEqualTo("1.2");
        assertThat(read.reported("A1", "[Concentration]")).isEqualTo("99.8");
        assertThat(read.well("B12").sample()).contains("Lot 7");
        assertThat(read.well("B12").masked()).isPresent();
        assertThat(PlateFixture.said(read.plate().conditions(), "Procedure / Measurements/Data Point"))
                .isEqualTo("8");
    }

    @Test
    void theCurveIsKeptAsPrinted() throws IOException {
        Plate plate = plate(fixture());
        assertThat(plate.curves()).hasSize(1);
        assertThat(plate.curves().getFirst().formula()).contains("Y=A*X+B");
        assertThat(plate.curves().getFirst().parameters().get("A"))
                .isNotNull()
                .satisfies(entry -> assertThat(entry.raw()).isEqualTo("0.0101"));
        assertThat(plate.curves().getFirst().r2().orElseThrow().raw()).isEqualTo("0.999");
    }

    @Test
    void anExportCutWithinItsResultsIsTruncated() throws IOException {
        byte[] whole = fixture().getBytes(StandardCharsets.UTF_8);
        int from = fixture().indexOf("Procedure Details");
        int results = fixture().indexOf("\r\nB\t0.590");
        int heading = fixture().indexOf("Results") + "Results".length();
        for (int length = from; length < results; length += 3) {
            ReadFile cut =
                    new Formats(List.of(new Gen5Format())).read(new MemorySource("x", Arrays.copyOf(whole, length)));
            assertThat(cut.findings())
                    .extracting(Finding::type)
                    .as("%d bytes", length)
                    .contains(length < heading ? FindingType.SECTION_MISSING : FindingType.FILE_TRUNCATED);
        }
    }

    @Test
    void aRowWithoutItsLabelIsNotGuessed() throws IOException {
        assertThat(read(fixture().replace("1.120\t0.090\tOVRFLW\tBCA:562", "1.120\t0.090\tOVRFLW"))
                        .findings())
                .extracting(Finding::type)
                .contains(FindingType.ROW_MALFORMED);
    }

    @Test
    void aDateInEitherOrderIsAsked() throws IOException {
        assertThat(read(fixture().replace("3/14/2026", "3/4/2026")).findings())
                .extracting(Finding::type)
                .containsExactly(FindingType.DATE_ORDER_UNKNOWN);
    }

    private static Well well(String id) throws IOException {
        return plate(fixture()).wells().stream()
                .filter(well -> well.id().equals(WellId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    private static Plate plate(String text) throws IOException {
        return read(text).export().orElseThrow().runs().getFirst().plates().getFirst();
    }

    private static ReadFile read(String text) throws IOException {
        return Formats.shipped().read(new MemorySource("bca.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String fixture() throws IOException {
        try (InputStream in = Gen5ReadingTest.class.getResourceAsStream("bca.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
