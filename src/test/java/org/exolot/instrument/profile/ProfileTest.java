package org.exolot.instrument.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.Profile;
import org.exolot.instrument.Profiles;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.SampleQuantity;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a laboratory can say of its tables, what it is told where it says something else, and the shipped profiles. */
class ProfileTest {
    private static final String PROFILE = """
            profile: ph-meter
            version: 2
            title: pH meter of room 3
            status: verified
            instrument: {vendor: Maker, model: X}
            file:
              contains: [pH log]
              after: "[Results]"
              until: End
              head: [pH log, Calibrated]
              decimal: comma
              dates: day-first
            columns:
              - {heading: [Sample, Probe, Numune], means: sample, needed: yes}
              - {heading: Date, means: date-and-time}
              - {heading: pH, means: figure, attribute: pH, unit: "[pH]", needed: yes}
              - {heading: Temp, means: condition}
            sample:
              name: ph.csv
              text: |
                pH log;3
                Calibrated;yes
                [Results]
                Numune;Date;pH;Temp
                EV-7;03/04/2026 10:00;7,31;21,5
                End
              expected:
                - {sample: EV-7, attribute: pH, value: "7,31", unit: "[pH]"}
            """;

    @TempDir
    Path folder;

    static Stream<String> shipped() {
        return Profiles.names().stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedProfileReadsItsSampleAndIsMarkedUnverified(String name) throws IOException {
        Profile profile = Profiles.shipped().stream()
                .filter(each -> each.id().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(profile.verified()).isFalse();
        ReadFile read =
                Formats.shipped().read(new MemorySource("x", profile.sample().content()));
        assertThat(read.export().orElseThrow().format()).isEqualTo(profile.format());
        assertThat(read.findings()).extracting(Finding::type).containsExactly(FindingType.PROFILE_UNVERIFIED);
    }

    @Test
    void aLaboratorysProfileReadsItsTable() throws IOException {
        Files.writeString(folder.resolve("ph.yaml"), PROFILE);
        Profiles.Folder own = Profiles.folder(folder);
        assertThat(own.faults()).isEmpty();
        String file =
                "pH log;3\nCalibrated;no\nStirrer;on\n[Results]\nSample;Date;pH;Temp\nA;04/03/2026 09:30;6,98;20,1\nB;;Error;\nEnd\nBye;\n";
        ReadFile read = Formats.withProfiles(own.profiles())
                .read(new MemorySource("any.txt", file.getBytes(StandardCharsets.UTF_8)));
        List<SampleQuantity> figures =
                read.export().orElseThrow().runs().getFirst().quantities();
        assertThat(figures).extracting(SampleQuantity::sample).containsExactly("A", "B");
        assertThat(figures.getFirst().reported().value())
                .isEqualTo(new Value.Measured(new java.math.BigDecimal("6.98")));
        assertThat(figures.getFirst().measuredAt().orElseThrow().local().orElseThrow())
                .hasToString("2026-03-04T09:30");
        assertThat(figures.get(1).reported().value()).isInstanceOf(Value.Missing.class);
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.FIELD_UNKNOWN);
            assertThat(finding.found()).contains("Stirrer");
        });
        assertThat(read.export().orElseThrow().account().ignoredFor()).containsEntry("below the table", 1L);
    }

    /** The page is read where the tests run in the checkout, as they do. */
    static Stream<String> documented() throws IOException {
        String page = Files.readString(Path.of("src/docs/profiles.md"));
        return Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(block -> block.group(1));
    }

    @ParameterizedTest
    @MethodSource("documented")
    void aProfileOfTheDocumentationReadsItsSample(String text) {
        Profiles.Read read = Profiles.read(text, "page.yaml");
        assertThat(read.faults()).isEmpty();
        assertThat(read.profile()).isPresent();
    }

    @Test
    void aLineAboveTheTableTellsTheSerialNumber() throws IOException {
        Profile profile = Profiles.read(
                        PROFILE.replace(
                                "head: [pH log, Calibrated]", "head: [pH log, Calibrated]\n  serial-number: Serial"),
                        "ph.yaml")
                .profile()
                .orElseThrow();
        String file = "pH log;3\nSerial:;PH-42\n[Results]\nSample;Date;pH;Temp\nA;04/03/2026 09:30;6,98;20,1\nEnd\n";
        ReadFile read = Formats.withProfiles(List.of(profile))
                .read(new MemorySource("x", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().orElseThrow().instrument().serial()).contains("PH-42");
    }

    @Test
    void theTableMayStandOnAnySheetOfAWorkbook() throws IOException {
        String workbookProfile = documented().skip(1).findFirst().orElseThrow();
        Profile profile = Profiles.read(workbookProfile, "page.yaml").profile().orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Info").createRow(0).createCell(0).setCellValue("OsmoPro report");
            Sheet results = workbook.createSheet("Results");
            List<List<String>> rows = List.of(
                    List.of("Sample", "Measured", "Osmolality (mOsm/kg)"),
                    List.of("A", "2026-03-04 09:30:00", "289.5"));
            for (int r = 0; r < rows.size(); r++) {
                Row row = results.createRow(r);
                for (int c = 0; c < 3; c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            workbook.write(bytes);
        }
        ReadFile read = Formats.withProfiles(List.of(profile)).read(new MemorySource("x.xls", bytes.toByteArray()));
        assertThat(read.export().orElseThrow().runs().getFirst().quantities())
                .extracting(one -> one.reported().value())
                .containsExactly(new Value.Measured(new java.math.BigDecimal("289.5")));
        assertThat(read.findings())
                .extracting(Finding::type)
                .containsExactlyInAnyOrder(FindingType.FIELD_UNKNOWN, FindingType.PROFILE_UNVERIFIED);
    }

    @Test
    void aDecimalSignThatTheProfileDoesNotSayIsTold() throws IOException {
        Profile profile = Profiles.read(PROFILE, "ph.yaml").profile().orElseThrow();
        String file = "pH log;3\n[Results]\nSample;pH\nA;6.98\n";
        ReadFile read = Formats.withProfiles(List.of(profile))
                .read(new MemorySource("x", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.findings()).extracting(Finding::type).contains(FindingType.DECIMAL_SIGN_MIXED);
    }

    private static final String OSMOMETER = """
            profile: probe
            version: 1
            title: A probe
            status: verified
            instrument: {vendor: Maker, model: Probe}
            file: {type: json-lines}
            columns:
              - {heading: sample.id, means: sample, needed: yes}
              - {heading: osmo, means: figure, attribute: osmolality, unit: mosm/kg, needed: yes}
              - {heading: note, means: condition}
            sample:
              name: p.jsonl
              text: |
                {"sample": {"id": "A"}, "osmo": 290}
              expected: {sample: A, attribute: osmolality, value: "290", unit: mosm/kg}
            """;

    private static ReadFile ofOsmometer(String lines) throws IOException {
        Profiles.Read profile = Profiles.read(OSMOMETER, "p.yaml");
        assertThat(profile.faults()).isEmpty();
        return Formats.withProfiles(profile.profile().stream().toList())
                .read(new MemorySource("x", lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<SampleQuantity> figures(ReadFile read) {
        return read.export().orElseThrow().runs().getFirst().quantities();
    }

    @Test
    void jsonLinesAreRowsOfATable() throws IOException {
        ReadFile read =
                ofOsmometer("{\"sample\":{\"id\":\"B\"},\"osmo\":291.50}\n{\"osmo\":null,\"sample\":{\"id\":\"C\"}}\n");
        assertThat(figures(read))
                .singleElement()
                .satisfies(figure -> assertThat(figure.reported().raw()).isEqualTo("291.50"));
    }

    @Test
    void aNameThatOnlyALaterJsonLineHasIsAColumnOfAllAndOfTwoValuesUnderOneNameTheFirstCounts() throws IOException {
        List<SampleQuantity> figures = figures(ofOsmometer("""
                {"sample":{"id":"B"},"osmo":291}
                {"note":"warm","osmo":292,"osmo":999,"sample":{"id":"C"}}
                {"sample":{"id":"D"},"osmo":293}
                """));
        assertThat(figures).extracting(figure -> figure.reported().raw()).containsExactly("291", "292", "293");
        assertThat(figures.getFirst().conditions()).doesNotContainKey("note");
        assertThat(figures.get(1).conditions()).containsKey("note");
        assertThat(figures.get(1).reported().place().inWords()).isEqualTo("line 2, column 2");
        assertThat(figures.getLast().conditions()).doesNotContainKey("note");
    }

    @Test
    void aHundredThousandJsonLinesAreReadWhole() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            lines.append("{\"sample\":{\"id\":\"S")
                    .append(i)
                    .append("\"},\"osmo\":")
                    .append(i)
                    .append("}\n");
        }
        ReadFile read = ofOsmometer(lines.toString());
        assertThat(read.findings()).isEmpty();
        assertThat(figures(read)).hasSize(100_000);
        assertThat(figures(read).getLast().reported().raw()).isEqualTo("99999");
    }

    @Test
    void whatIsWrongIsToldAllAtOnceWithLineAndColumn() {
        String broken = PROFILE.replace("version: 2", "version: two")
                .replace("decimal: comma", "decimal: colon")
                .replace("means: condition", "means: weather")
                .replace("unit: \"[pH]\", needed", "unit: parsec, needed")
                .replace("title: pH meter of room 3", "colour: green");
        List<Finding> faults = Profiles.read(broken, "ph.yaml").faults();
        assertThat(faults)
                .extracting(Finding::type)
                .contains(
                        FindingType.FIGURE_OUT_OF_RANGE,
                        FindingType.CHOICE_UNKNOWN,
                        FindingType.UNIT_UNKNOWN,
                        FindingType.KEY_UNKNOWN,
                        FindingType.KEY_MISSING);
        assertThat(faults)
                .anySatisfy(fault -> assertThat(fault.place().inWords()).isEqualTo("line 2, column 1"));
        assertThat(faults).allSatisfy(fault -> assertThat(fault.expected()).isNotBlank());
    }

    @Test
    void aProfileThatDoesNotReadItsOwnSampleAsExpectedIsNotUsed() throws IOException {
        String wrong = PROFILE.replace("value: \"7,31\"", "value: \"7,13\"");
        Profiles.Read read = Profiles.read(wrong, "ph.yaml");
        assertThat(read.profile()).isEmpty();
        assertThat(read.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.type()).isEqualTo(FindingType.PROFILE_FAILS_SAMPLE);
            assertThat(fault.found()).contains("7,31");
            assertThat(fault.expected()).contains("7,13");
        });
        Files.writeString(folder.resolve("ph.yaml"), wrong);
        assertThat(Profiles.folder(folder).profiles()).isEmpty();
    }

    @Test
    void ofSeveralVersionsTheNewestCounts() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), PROFILE);
        Files.writeString(folder.resolve("b.yaml"), PROFILE.replace("version: 2", "version: 1"));
        assertThat(Profiles.folder(folder).profiles())
                .extracting(Profile::version)
                .containsExactly(2);
    }

    @Test
    void textThatIsNoYamlIsTold() {
        assertThat(Profiles.read("a: [", "x.yaml").faults())
                .extracting(Finding::type)
                .containsExactly(FindingType.YAML_UNREADABLE);
        assertThat(Profiles.read("a: &x 1\nb: *x\n", "x.yaml").faults())
                .extracting(Finding::type)
                .containsExactly(FindingType.YAML_UNREADABLE);
        for (String text : List.of("", "- a\n- b\n", "a: 1\n---\nb: 2\n")) {
            assertThat(Profiles.read(text, "x.yaml").faults())
                    .extracting(Finding::type)
                    .containsExactly(FindingType.SHAPE_WRONG);
        }
    }
}
