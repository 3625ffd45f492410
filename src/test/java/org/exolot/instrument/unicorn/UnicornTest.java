package org.exolot.instrument.unicorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Series;
import org.exolot.instrument.UnicornFiles;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnicornTest {
    /** Where an entry of the central directory has what (APPNOTE 4.3.12). */
    private static final int FLAGS = 8;

    private static final int METHOD = 10;
    private static final int SUM = 16;
    private static final int LENGTH = 24;
    private static final int NAME = 46;

    @Test
    void curvesRunAlongTheVolume() throws IOException {
        Export export = read(UnicornFiles.run().bytes());
        assertThat(export.findings()).isEmpty();
        Series series = run(export).traces().getFirst().series();
        assertThat(series.label()).isEqualTo("UV 1_280 (mAU)");
        assertThat(series.axis()).isEqualTo(Series.Axis.VOLUME);
        assertThat(series.x()).containsExactly(0.5, 1, 1.5);
        assertThat(series.y()).containsExactly(5, 10, 15);
    }

    @Test
    void aFractionLastsUntilTheNextMark() throws IOException {
        ExportRun run = run(read(UnicornFiles.run().bytes()));
        assertThat(run.quantities().stream()
                        .filter(each -> each.attribute().startsWith("fraction"))
                        .map(each -> each.sample() + " " + each.attribute() + " "
                                + each.reported().raw()))
                .containsExactly(
                        "1.A.1 fraction start 8.0",
                        "1.A.1 fraction end 8.5",
                        "1.A.2 fraction start 8.5",
                        "1.A.2 fraction end 9.0");
    }

    @Test
    void aPeaksFiguresHaveTheirTablesUnits() throws IOException {
        ExportRun run = run(read(UnicornFiles.run().bytes()));
        assertThat(quantity(run, "peak 1 area").unit()).isEqualTo("mAU.mL");
        assertThat(quantity(run, "peak 1 max retention").unit()).isEqualTo("mL");
        assertThat(quantity(run, "peak 1 percent of total peak area").reported().raw())
                .isEqualTo("81");
        assertThat(run.sample().orElseThrow().raw()).isEqualTo("Lot 7");
        assertThat(run.measuredAt().orElseThrow().offset().orElseThrow().getId())
                .isEqualTo("+01:00");
        assertThat(run.conditions()).containsKey("Flow rate (ml/min)");
    }

    @Test
    void aCurveWithFewerPointsThanItsArraySaysIsTold() throws IOException {
        Export export = read(UnicornFiles.run()
                .with("Chrom.1_1_True.zip", UnicornFiles.points(4_000, 0.5f, 1f))
                .bytes());
        assertThat(types(export)).containsExactly(FindingType.READS_MISSING);
        assertThat(run(export).traces().getFirst().series().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 512, 200_000})
    void partsAreNamedAsUnicornNamesThemAndPadded(int padding) throws IOException {
        byte[] points = UnicornFiles.points(3, 0.5f, 1f, 1.5f);
        Export export = read(UnicornFiles.run()
                .without("Chrom.1_1_True.zip")
                .with("Chrom.1_1_True", Arrays.copyOf(points, points.length + padding))
                .with("NextFracData", new byte[0])
                .bytes());
        assertThat(export.findings()).isEmpty();
        assertThat(run(export).traces().getFirst().series().y()).containsExactly(5, 10, 15);
    }

    @Test
    void numbersWithoutTheHeadOfAnArrayAreReadWhereTheVolumesNeverFall() throws IOException {
        byte[] rising = plain(0.5f, 1f, 1.5f);
        Export export = read(UnicornFiles.run()
                .with("Chrom.1_1_True.zip", coordinates(rising, plain(7f, 9f, 8f)))
                .bytes());
        assertThat(types(export)).containsExactly(FindingType.FORMAT_VERSION_UNKNOWN);
        assertThat(run(export).traces().getFirst().series().y()).containsExactly(7, 9, 8);
        assertThat(types(read(UnicornFiles.run()
                        .with("Chrom.1_1_True.zip", coordinates(plain(2f, 1f, 3f), rising))
                        .bytes())))
                .containsExactly(FindingType.VALUE_UNREADABLE);
    }

    private static byte[] coordinates(byte[] volumes, byte[] amplitudes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("CoordinateData.Volumes"));
            zip.write(volumes);
            zip.putNextEntry(new ZipEntry("CoordinateData.Amplitudes"));
            zip.write(amplitudes);
        }
        return bytes.toByteArray();
    }

    private static byte[] plain(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    @Test
    void aPartThatIsMissingIsTold() throws IOException {
        assertThat(types(read(UnicornFiles.run().without("Chrom.1_1_True.zip").bytes())))
                .containsExactly(FindingType.SECTION_MISSING);
        assertThat(types(read(UnicornFiles.run().without("Result.xml").bytes())))
                .containsExactly(FindingType.SECTION_MISSING);
    }

    @Test
    void aManifestIsComparedWithThePartsThatAreThere() throws IOException {
        String list =
                "<ExportManifest>" + listed("Result.xml", "5A", "Result") + listed("Chrom.1.Xml", "5B", "Chromatogram")
                        + listed("Chrom.1_1_True", "FFFFFFFFC9D14888", "DataCurve");
        assertThat(told(list + listed("NextFracData", "0", "ResultAuditTrail"), Map.of("NextFracData", new byte[0])))
                .isEmpty();
        assertThat(told(list, Map.of())).isEmpty();
        assertThat(told(list, Map.of("Notes.xml", new byte[] {1}))).containsExactly("FIELD_UNKNOWN: part Notes.xml");
        assertThat(told(list + listed("SystemData", "5C", "ResultAuditTrail"), Map.of()))
                .containsExactly("PART_MISSING: no part SystemData");
        assertThat(told(list + listed("Chrom.1_2_True", "5D", "DataCurve"), Map.of()))
                .containsExactly("SECTION_MISSING: no part Chrom.1_2_True");
        assertThat(told(list + listed("NextFracData", "0", "ResultAuditTrail"), Map.of("NextFracData", new byte[] {1, 2
                })))
                .containsExactly("EDITED_AFTER_EXPORT: 2 bytes of NextFracData");
        assertThat(told(list + listed("SystemData", "5C", "ResultAuditTrail"), Map.of("SystemData.zip", new byte[0])))
                .containsExactly("EDITED_AFTER_EXPORT: 0 bytes of SystemData");
    }

    @Test
    void withoutAManifestNobodyKnowsWhetherPartsAreMissing() throws IOException {
        assertThat(types(read(UnicornFiles.run().without("Manifest.xml").bytes())))
                .containsExactly(FindingType.CHECKSUM_MISSING);
    }

    @Test
    void aPartThatDoesNotHaveTheZipsOwnSumOrLengthIsTold() throws IOException {
        byte[] whole = UnicornFiles.run().bytes();
        for (int field : new int[] {SUM, LENGTH}) {
            byte[] changed = whole.clone();
            changed[central(whole, "Chrom.1.Xml") + field] ^= 1;
            assertThat(types(read(changed)))
                    .containsExactly(field == SUM ? FindingType.EDITED_AFTER_EXPORT : FindingType.PART_LENGTH_DIFFERS);
        }
    }

    @Test
    void aPartThatIsLockedOrPackedInAnotherWayIsTold() throws IOException {
        byte[] locked = UnicornFiles.run().bytes();
        locked[central(locked, "Chrom.1.Xml") + FLAGS] |= 1;
        assertThat(types(read(locked))).contains(FindingType.FILE_LOCKED);
        for (int method : new int[] {1, 9, 12, 14, 93, 95, 98}) {
            byte[] packed = UnicornFiles.run().bytes();
            packed[central(packed, "Chrom.1.Xml") + METHOD] = (byte) method;
            assertThat(types(read(packed))).containsExactly(FindingType.FILE_UNREADABLE);
        }
    }

    @Test
    void aNameThatPointsOutsideIsToldAndNotRead() throws IOException {
        for (String name : List.of(
                "../Chrom.2.Xml", "/etc/Chrom.2.Xml", "a/../../Chrom.2.Xml", "..\\Chrom.2.Xml", "C:/Chrom.2.Xml")) {
            Export export = read(UnicornFiles.run()
                    .with(name, "<Chromatogram/>".getBytes(StandardCharsets.UTF_8))
                    .bytes());
            assertThat(types(export)).as(name).containsExactly(FindingType.NAME_UNSAFE);
        }
    }

    @Test
    void aBombWithinThePointsIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("CoordinateData.Volumes"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        Export export = read(UnicornFiles.run()
                .with("Chrom.1_1_True.zip", bytes.toByteArray())
                .bytes());
        assertThat(types(export)).containsExactly(FindingType.FILE_UNREADABLE);
        assertThat(export.findings().getFirst().found()).contains("128 MB");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        Export export = read(UnicornFiles.run()
                .with(
                        "Chrom.1.Xml",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Chromatogram>&e;</Chromatogram>"
                                .getBytes(StandardCharsets.UTF_8))
                .bytes());
        assertThat(types(export)).contains(FindingType.FILE_UNREADABLE);
        assertThat(export.runs()).isEmpty();
    }

    @Test
    void bytesThatAreNoCharactersAreToldAndNotPrinted() throws IOException {
        byte[] damaged = "<Chromatogram>\u00FF</Chromatogram>".getBytes(StandardCharsets.ISO_8859_1);
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Export export = read(UnicornFiles.run().with("Chrom.1.Xml", damaged).bytes());
            assertThat(types(export)).contains(FindingType.FILE_UNREADABLE);
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void everyMeasuredValueOfTheAllotropeDocumentIsRead() throws IOException {
        ReadFile read = RealExports.read("unicorn/unicorn_1.zip");
        assertThat(read.recognitions().stream().filter(each -> each.confidence() >= 0.5))
                .hasSize(1);
        Export export = read.export().orElseThrow();
        Set<String> ours = new HashSet<>();
        ExportRun run = run(export);
        run.conditions().values().forEach(each -> add(ours, each));
        for (SampleQuantity quantity : run.quantities()) {
            add(ours, quantity.reported());
            quantity.conditions().values().forEach(each -> add(ours, each));
        }
        List<BigDecimal> theirs = new ArrayList<>();
        measured(
                JsonMapper.shared().readTree(Files.readString(RealExports.path("unicorn/unicorn_1.asm.json"))),
                "",
                theirs);
        assertThat(theirs).hasSizeGreaterThan(90);
        assertThat(theirs).allSatisfy(number -> assertThat(ours).contains(sixDigits(number)));
        assertThat(run.traces()).hasSize(26);
        assertThat(export.account().unread()).isEmpty();
    }

    /** The converter computes the void volume, and the times of the run's log in seconds; neither is measured. */
    private static void measured(JsonNode node, String key, List<BigDecimal> found) {
        if (node.path("value").isNumber() && node.has("unit") && !key.contains("volume") && !key.contains("time")) {
            found.add(node.get("value").decimalValue());
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            measured(each.getValue(), each.getKey(), found);
        }
        if (node.isArray()) {
            node.forEach(child -> measured(child, key, found));
        }
    }

    private static void add(Set<String> ours, Entry entry) {
        if (entry.value() instanceof Value.Measured measured) {
            ours.add(sixDigits(measured.number()));
        }
    }

    private static String sixDigits(BigDecimal number) {
        return number.round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    private static int central(byte[] zip, String part) {
        byte[] name = part.getBytes(StandardCharsets.US_ASCII);
        for (int at = zip.length - NAME; at >= 0; at--) {
            if (zip[at] == 'P'
                    && zip[at + 1] == 'K'
                    && zip[at + 2] == 1
                    && zip[at + 3] == 2
                    && Arrays.equals(zip, at + NAME, at + NAME + name.length, name, 0, name.length)) {
                return at;
            }
        }
        throw new AssertionError(part);
    }

    private static String listed(String name, String sum, String type) {
        return "<Details><FileName>" + name + "</FileName><CRCCode>" + sum + "</CRCCode><FileType>" + type
                + "</FileType></Details>";
    }

    private static List<String> told(String list, Map<String, byte[]> further) throws IOException {
        UnicornFiles files =
                UnicornFiles.run().with("Manifest.xml", (list + "</ExportManifest>").getBytes(StandardCharsets.UTF_8));
        further.forEach(files::with);
        return read(files.bytes()).findings().stream()
                .map(each -> each.type() + ": " + each.found())
                .toList();
    }

    private static SampleQuantity quantity(ExportRun run, String attribute) {
        return run.quantities().stream()
                .filter(each -> each.attribute().equals(attribute))
                .findFirst()
                .orElseThrow();
    }

    private static ExportRun run(Export export) {
        return export.runs().getFirst();
    }

    private static List<FindingType> types(Export export) {
        return export.findings().stream().map(Finding::type).toList();
    }

    private static Export read(byte[] content) throws IOException {
        Export export = Formats.shipped()
                .read(new MemorySource("x.zip", content))
                .export()
                .orElseThrow();
        assertThat(export.format().name()).isEqualTo("unicorn-7-zip");
        return export;
    }
}
