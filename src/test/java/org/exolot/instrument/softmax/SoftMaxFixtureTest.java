package org.exolot.instrument.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document written for this test: a kinetic read of part of a plate, and a BCA plate with standards, masked and outlying wells. */
class SoftMaxFixtureTest {
    @Test
    void aPartialPlateKeepsItsRowsAndColumns() throws IOException {
        Plate plate = run(fixture()).plates().getFirst();
        assertThat(plate.wells())
                .extracting(well -> well.id().toString())
                .containsExactly("C2", "C3", "C4", "D2", "D3", "D4");
        Series series = well(plate, "C2").series().getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(series.x()).containsExactly(0, 30, 60);
        assertThat(series.y()).containsExactly(0.10, 0.11, 0.12);
        assertThat(series.wavelengthNm().orElseThrow()).isEqualByComparingTo("405");
        assertThat(series.first()).isInstanceOfSatisfying(Place.Text.class, at -> {
            assertThat(at.line()).isEqualTo(8);
            assertThat(at.column()).isEqualTo(3);
        });
        assertThat(series.step()).isEqualTo(3);
        assertThat(well(plate, "D4").series().get(1).y()).containsExactly(0.06, 0.06, 0.06);
    }

    @Test
    void aReadWithoutANumberIsNoNumberAndShiftsNothing() throws IOException {
        Plate plate = run(fixture()).plates().getFirst();
        assertThat(well(plate, "D3").series().getFirst().y()).containsExactly(0.50, Double.NaN, 0.52);
        assertThat(well(plate, "D3").readings()).isEmpty();
        assertThat(well(plate, "C3").readings().getFirst().signal().raw()).isEqualTo("20.0");
    }

    @Test
    void wellsTellRoleSampleNominalDilutionAndResult() throws IOException {
        Plate plate = run(fixture()).plates().get(1);
        assertThat(well(plate, "A2").role()).isEqualTo(WellRole.STANDARD);
        assertThat(well(plate, "A2").nominal().orElseThrow().entry().raw()).isEqualTo("1000.0");
        assertThat(well(plate, "A2").nominal().orElseThrow().unit()).contains("µg/mL");
        Well second = well(plate, "A4");
        assertThat(second.sample()).contains("LOT-7");
        assertThat(second.dilution().orElseThrow().raw()).isEqualTo("10");
        Well.Reported result = second.reported().stream()
                .filter(r -> r.name().equals("Result"))
                .findFirst()
                .orElseThrow();
        assertThat(result.amount().entry().raw()).isEqualTo("547.368");
        assertThat(result.amount().unit()).contains("µg/mL");
        assertThat(well(plate, "B3").role()).isEqualTo(WellRole.UNKNOWN);
    }

    @Test
    void aMaskedWellStaysWithItsReading() throws IOException {
        Well masked = well(run(fixture()).plates().get(1), "A5");
        assertThat(masked.masked().orElseThrow().raw()).isEqualTo("Masked");
        assertThat(masked.readings().getFirst().signal().raw()).isEqualTo("0.320");
        assertThat(masked.sample()).contains("LOT-7");
    }

    @Test
    void aResultBeyondTheCurveIsNoNumber() throws IOException {
        Well beyond = well(run(fixture()).plates().get(1), "A6");
        Value value = beyond.reported().stream()
                .filter(r -> r.name().equals("Result"))
                .findFirst()
                .orElseThrow()
                .amount()
                .entry()
                .value();
        assertThat(value).isEqualTo(new Value.Missing(MissingReason.OUT_OF_RANGE, "Range?"));
    }

    @Test
    void onlyWhatIsOddIsTold() throws IOException {
        assertThat(types(read(fixture().getBytes(StandardCharsets.UTF_8))))
                .containsExactly(FindingType.WELL_MASKED, FindingType.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "windows-1252", "UTF-8"})
    void everyEncodingReadsAlike(String encoding) throws IOException {
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        byte[] bytes = (mark + fixture().replace('°', encoding.equals("windows-1252") ? '¡' : '°'))
                .getBytes(Charset.forName(encoding));
        assertThat(run(read(bytes)).plates().get(1).wells())
                .extracting(well -> well.readings().getFirst().signal().raw())
                .isEqualTo(run(fixture()).plates().get(1).wells().stream()
                        .map(well -> well.readings().getFirst().signal().raw())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r\n"})
    void everyLineEndReadsAlike(String end) throws IOException {
        ReadFile file = read(fixture().replace("\n", end).getBytes(StandardCharsets.UTF_8));
        assertThat(run(file).plates().get(1).wells()).hasSize(22);
        assertThat(file.export().orElseThrow().account().unread()).isEmpty();
    }

    @Test
    void savingTheDocumentAgainAfterMaskingIsTheSameRun() throws IOException {
        String again = fixture().replace("3/4/2025", "3/5/2025").replace("\tA4\t0.610\t", "\tA4\tMasked\t");
        assertThat(run(again).key()).isEqualTo(run(fixture()).key());
    }

    @Test
    void documentsWithoutANameAreToldByTheirReadings() throws IOException {
        String unnamed = fixture().replace("written-by-hand", "Untitled");
        assertThat(run(unnamed).key())
                .isEqualTo(run(unnamed.replace("9:10:11", "9:10:12")).key());
        assertThat(run(unnamed).key())
                .isNotEqualTo(
                        run(unnamed.replace("1.060\t0.600", "1.061\t0.600")).key());
    }

    @Test
    void aPrintedSignalThatIsNotThePlatesIsTold() throws IOException {
        assertThat(types(read(fixture().replace("A3\t0.600", "A3\t600").getBytes(StandardCharsets.UTF_8))))
                .contains(FindingType.VENDOR_STATISTIC_DIFFERS);
    }

    @Test
    void aWellOfAGroupThatWasNotReadIsAnError() throws IOException {
        assertThat(types(read(
                        fixture().replace("\tB6\t0.050\tR", "\tF6\t0.050\tR").getBytes(StandardCharsets.UTF_8))))
                .contains(FindingType.ROW_MALFORMED);
    }

    @Test
    void aDecimalCommaThroughoutIsRead() throws IOException {
        String german =
                fixture().replaceAll("([0-9])\\.([0-9])", "$1,$2").replace("\t1,3\tPlateFormat", "\t1.3\tPlateFormat");
        Plate plate = run(german).plates().get(1);
        assertThat(well(plate, "A1").readings().getFirst().signal().value())
                .isEqualTo(new Value.Measured(new BigDecimal("1.050")));
    }

    @Test
    void aDocumentThatASpreadsheetSavedAsCsvReadsAlike() throws IOException {
        StringBuilder csv = new StringBuilder();
        for (String line : fixture().split("\n", -1)) {
            String quoted = Arrays.stream(line.split("\t", -1))
                    .map(field -> field.contains(",") || field.contains("\"")
                            ? '"' + field.replace("\"", "\"\"") + '"'
                            : field)
                    .collect(Collectors.joining(","));
            csv.append(quoted).append('\r');
        }
        ExportRun saved = run(csv.toString());
        assertThat(saved.conditions().keySet())
                .isEqualTo(run(fixture()).conditions().keySet());
        assertThat(well(saved.plates().get(1), "A4").dilution().orElseThrow().raw())
                .isEqualTo("10");
    }

    @Test
    void everyPrefixAndAnyChangedByteIsAnswered() throws IOException {
        byte[] whole = fixture().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        for (int length = 0; length <= whole.length; length++) {
            byte[] changed = whole.clone();
            changed[length % whole.length] = (byte) random.nextInt(256);
            new SoftMaxFormat().read(new MemorySource("cut", Arrays.copyOf(whole, length)));
            new SoftMaxFormat().read(new MemorySource("changed", changed));
        }
    }

    @Test
    void aCutFileIsTruncatedWhereverItIsCut() throws IOException {
        byte[] whole = fixture().getBytes(StandardCharsets.UTF_8);
        int closing = fixture().getBytes(StandardCharsets.UTF_8).length
                - "Original Filename: written-by-hand; Date Last Saved: 3/4/2025 9:10:11 AM\n".length();
        int headEnd = "##BLOCKS= 5".length();
        for (int length = headEnd; length < closing - 1; length += 7) {
            ReadFile cut = read(Arrays.copyOf(whole, length));
            assertThat(types(cut)).as("first %d bytes", length).contains(FindingType.FILE_TRUNCATED);
            assertThat(cut.blocked()).isTrue();
        }
    }

    @Test
    void aDecimalCommaIsFoundWhereEachLineBeginsWithAWavelength() throws IOException {
        ReadFile read = read("""
                ##BLOCKS= 1
                Plate:\tP\t1.3\tTimeFormat\tSpectrum\tAbsorbance\tRaw\tFALSE\t2\t\t\t520\t521\t1\t\t\t1\t2\t96\t1\t1
                Wavelength\tTemperature(°C)\tA1\tA2
                520\t22,5\t0,412\t3,733
                521\t22,5\t0,41\t3,7

                ~End
                Original Filename: P; Date Last Saved: 3/24/2026 3:33:33 PM
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(types(read)).isEmpty();
        assertThat(well(run(read).plates().getFirst(), "A2").series().getFirst().y())
                .containsExactly(3.733, 3.7);
    }

    @Test
    void timesOfMinutesAndSecondsAreOnTheAxis() throws IOException {
        String minutes = fixture()
                .replace("00:00:00\t", "0:00\t")
                .replace("00:00:30\t", "0:30\t")
                .replace("00:01:00\t", "61:00\t");
        assertThat(types(read(minutes.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(types(read(fixture().getBytes(StandardCharsets.UTF_8))));
        assertThat(well(run(minutes).plates().getFirst(), "C2")
                        .series()
                        .getFirst()
                        .x())
                .containsExactly(0, 30, 3660);
    }

    @Test
    void theNumberOfBlocksMayBeThatOfThePlatesOrCountWhatIsNotWritten() throws IOException {
        List<FindingType> plain = types(read(fixture().getBytes(StandardCharsets.UTF_8)));
        assertThat(types(read(fixture().replace("##BLOCKS= 5", "##BLOCKS= 2").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(plain);
        for (String other : List.of("3", "6")) {
            ReadFile read =
                    read(fixture().replace("##BLOCKS= 5", "##BLOCKS= " + other).getBytes(StandardCharsets.UTF_8));
            assertThat(types(read)).contains(FindingType.PART_LENGTH_DIFFERS);
            assertThat(read.blocked()).isFalse();
        }
    }

    @Test
    void aDocumentThatASpreadsheetSavedAsTextReadsAlike() throws IOException {
        String padded = fixture()
                .lines()
                .map(line -> line
                        + "\t"
                                .repeat(Math.max(
                                        0,
                                        28
                                                - (int) line.chars()
                                                        .filter(c -> c == '\t')
                                                        .count())))
                .collect(Collectors.joining("\r\n"));
        ReadFile read = read(padded.getBytes(StandardCharsets.UTF_8));
        assertThat(types(read)).isEqualTo(types(read(fixture().getBytes(StandardCharsets.UTF_8))));
        assertThat(run(read).plates())
                .extracting(plate -> plate.wells().size())
                .isEqualTo(run(fixture()).plates().stream()
                        .map(plate -> plate.wells().size())
                        .toList());
    }

    @Test
    void anExportOfGroupsAloneHasTheirSignals() throws IOException {
        ReadFile read = read("""
                ##BLOCKS= 1
                Group: Unknowns
                Sample\tWells\tRFU_Values\tConcentration\tDilution\t
                01\tA1\t8235.000\t1.250\t\t
                02\tC1\t4275.500\t0.629\t\t

                Group Column\tFormula Name\tFormula\tPrecision\tNotation
                1\tSample\t!SampleNames\t2 decimal places\tNumeric
                2\tWells\t!WellIDs\t2 decimal places\tNumeric
                3\tRFU_Values\t!WellValues\t3 decimal places\tNumeric
                4\tConcentration\tInterpX('STD#1@Standard Curve',RFU_Values)\t3 decimal places\tNumeric
                5\tDilution\t!Factor\t1 decimal places\tNumeric

                Group Summaries
                ~End
                Original Filename: quant-26; Date Last Saved: 8/16/2026 11:22:29 AM
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(types(read)).isEmpty();
        Plate plate = read.export().orElseThrow().runs().getFirst().plates().getFirst();
        assertThat(plate.wells()).hasSize(2);
        Well well = well(plate, "C1");
        assertThat(well.sample()).contains("02");
        assertThat(well.readings().getFirst().label()).isEqualTo("RFU_Values");
        assertThat(well.readings().getFirst().signal().raw()).isEqualTo("4275.500");
        assertThat(well.reported().getFirst().amount().entry().raw()).isEqualTo("0.629");
    }

    @Test
    void whatStandsBelowTheClosingLineIsKept() throws IOException {
        String below = "\nWorkflow:\n-Set Temperature: TemperatureToSet=\"30\"\n-Read: SectionNameToRead=\"Plate1\"\n"
                + "Instrument type: SpectraMax M5 Instrument serial number: MV01234\n";
        ReadFile read = read((fixture() + below).getBytes(StandardCharsets.UTF_8));
        assertThat(types(read)).isEqualTo(types(read(fixture().getBytes(StandardCharsets.UTF_8))));
        assertThat(read.export().orElseThrow().instrument().model()).isEqualTo("SpectraMax M5");
        assertThat(read.export().orElseThrow().instrument().serial()).contains("MV01234");
        assertThat(read.export().orElseThrow().account().unread()).isEmpty();
        assertThat(run(read).conditions()).containsKeys("Workflow", "Workflow (2)");
    }

    @Test
    void semicolonsAndDecimalCommasOfASpreadsheetAreRead() throws IOException {
        ReadFile read = read("""
                ##BLOCKS= 1;;;;;;;;;;;;;;;;;;;
                Plate:;ABTS;1,3;PlateFormat;Endpoint;Absorbance;Raw;FALSE;1;;;;;;1;418;1;2;96;1;2
                ;Temperature(°C);1;2;;;;;;;;;;;;;;;;
                ;25,5;0,1586;0,2570;;;;;;;;;;;;;;;;
                ;;0,2718;1,1178;;;;;;;;;;;;;;;;
                ;;;;;;;;;;;;;;;;;;;
                ~End;;;;;;;;;;;;;;;;;;;
                "Original Filename: screening; Date Last Saved: 21/08/2026 9:56:42";;;;;;;;;;;;;;;;;;;
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(types(read)).isEmpty();
        Plate plate = run(read).plates().getFirst();
        assertThat(well(plate, "B2").readings().getFirst().signal().raw()).isEqualTo("1,1178");
        assertThat(((Value.Measured)
                                well(plate, "B2").readings().getFirst().signal().value())
                        .number())
                .isEqualByComparingTo("1.1178");
    }

    private static String fixture() throws IOException {
        try (InputStream in = SoftMaxFixtureTest.class.getResourceAsStream("kinetic-and-bca.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static ReadFile read(byte[] content) throws IOException {
        return new Formats(List.of(new SoftMaxFormat())).read(new MemorySource("plate.txt", content));
    }

    private static ExportRun run(String text) throws IOException {
        return run(read(text.getBytes(StandardCharsets.UTF_8)));
    }

    static ExportRun run(ReadFile file) {
        return file.export().orElseThrow().runs().getFirst();
    }

    static Well well(Plate plate, String id) {
        return plate.wells().stream()
                .filter(well -> well.id().equals(WellId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    static List<FindingType> types(ReadFile file) {
        TreeSet<FindingType> types = new TreeSet<>();
        file.findings().stream().map(Finding::type).forEach(types::add);
        return List.copyOf(types);
    }
}
