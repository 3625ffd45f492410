package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exolot.instrument.Profiles;
import org.exolot.instrument.Specimens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InspectCommandTest {
    @TempDir
    Path folder;

    private record Answer(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Answer inspect(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InspectCommand command = new InspectCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = new CommandLine(command).execute(args);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, byte[]> badInput() {
        String head = "NTA Experiment Summary File\nCreated with NTA 3.4 Build 3.4.003\n[Experiment Details]\n";
        return Map.ofEntries(
                Map.entry("empty.csv", new byte[0]),
                Map.entry("blank.csv", bytes(" \r\n \r\n")),
                Map.entry(
                        "photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F'}),
                Map.entry("report.pdf", bytes("%PDF-1.4\n%âãÏÓ\n1 0 obj\n")),
                Map.entry("._report.csv", new byte[] {0, 5, 0x16, 7, 0, 2, 0, 0, 'M', 'a', 'c'}),
                Map.entry("truncated.csv", bytes(head)),
                Map.entry("headerless.csv", bytes("0.5,10,12\n1.5,11,13\n2.5,9,8\n")),
                Map.entry("utf16.csv", "\uFEFF0,5;10\r\n1,5;11\r\n".getBytes(StandardCharsets.UTF_16LE)),
                Map.entry("turkish.csv", bytes("Ölçüm;Değer\r\nİlk;1,5\r\n")),
                Map.entry("nul.csv", new byte[] {'a', 0, ',', 0, 'b', 0, '\n'}),
                Map.entry("quoted.csv", bytes("\"a field that never ends\n1,2,3\n")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> bad_input_is_answered_with_findings_and_exit_code_2() {
        return badInput().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Path file = Files.write(folder.resolve(each.getKey()), each.getValue());
                    Answer json = inspect("--json", file.toString());
                    assertThat(json.code()).isEqualTo(2);
                    assertThat(json.err()).isEmpty();
                    JsonNode entry = json.json().path("files").path(0);
                    assertThat(entry.path("file").asString()).isEqualTo(each.getKey());
                    JsonNode finding = entry.path("findings").path(0);
                    assertThat(finding.path("severity").asString()).isEqualTo("ERROR");
                    assertThat(finding.path("found").asString()).isNotBlank();
                    assertThat(finding.path("expected").asString()).isNotBlank();
                    assertThat(finding.path("remedy").asString()).isNotBlank();
                    Answer text = inspect("--lang", "tr", file.toString());
                    assertThat(text.code()).isEqualTo(2);
                    assertThat(text.out() + text.err()).contains("✕").doesNotContain("Exception", "\tat ");
                }));
    }

    @Test
    void a_file_of_no_known_format_names_the_nearest_ones_with_the_reason() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "[Experiment Details]\nSample,Lot 7\n");
        JsonNode entry = inspect("--json", file.toString()).json().path("files").path(0);
        assertThat(entry.path("format").isNull()).isTrue();
        assertThat(entry.path("findings").path(0).path("id").asString()).isEqualTo("FORMAT_UNKNOWN");
        assertThat(entry.path("findings").path(0).path("expected").asString()).contains("nanosight-experiment-summary");
    }

    @Test
    void a_file_that_is_not_there_does_not_keep_the_others_from_being_read() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "Diameter,Count\n1,2\n");
        Answer answer = inspect("--json", folder.resolve("none.csv").toString(), file.toString(), folder.toString());
        assertThat(answer.code()).isEqualTo(2);
        List<String> ids = new ArrayList<>();
        answer.json()
                .path("files")
                .forEach(
                        each -> ids.add(each.path("findings").path(0).path("id").asString()));
        assertThat(ids).containsExactly("FILE_UNREADABLE", "FORMAT_UNKNOWN", "FILE_UNREADABLE");
    }

    @Test
    void a_run_is_called_valid_only_where_rules_were_held_against_it_and_no_error_stands() throws IOException {
        String cq = new String(Specimens.named("cfx-cq-csv.csv"), StandardCharsets.UTF_8);
        assertThat(text(cq)).contains("– Not judged").contains("[RULES_NONE]").doesNotContain("Valid");
        assertThat(text(cq.replaceFirst(",[123][0-9]\\.[0-9]+", ",27x5")))
                .contains("✕ Not to be used as it stands")
                .doesNotContain("Valid");
    }

    private String text(String content) throws IOException {
        return inspect(
                        "--lang",
                        "en",
                        Files.writeString(folder.resolve("a.csv"), content).toString())
                .out();
    }

    @Test
    void a_dilution_is_printed_as_the_factor_that_was_read_with_what_the_file_writes_beside_it() throws IOException {
        Path file = Files.writeString(folder.resolve("plate.txt"), """
                Software Version\t3.12.08

                Experiment File Path:\tC:\\bca.xpt
                Protocol File Path:\t

                Plate Number\tPlate 1
                Date\t3/14/2026
                Time\t9:00:04 PM
                Reader Type:\tSynergy H1

                Layout
                \t1\t2
                A\tSPL1\tSPL1\tWell ID
                \t0.5\t0.01\tConc/Dil

                Results
                \t1\t2
                A\t0.512\t0.256\t562
                """);
        JsonNode wells = inspect("--json", file.toString())
                .json()
                .path("files")
                .path(0)
                .path("runs")
                .path(0)
                .path("plate")
                .path("wells");
        assertThat(wells.path(0).path("dilution").asString()).isEqualTo("2");
        assertThat(wells.path(0).path("dilutionAsWritten").asString()).isEqualTo("0.5");
        assertThat(wells.path(1).path("dilution").asString()).isEqualTo("100");
        assertThat(wells.path(1).path("dilutionAsWritten").asString()).isEqualTo("0.01");
    }

    @Test
    void the_document_names_its_schema_and_rules() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "1\n");
        JsonNode document = inspect("--json", file.toString()).json();
        assertThat(document.path("schema").asString()).isEqualTo("exolot-inspect/1");
        assertThat(document.path("rules").asString()).isEqualTo("builtin/1");
    }

    @Test
    void rules_that_cannot_be_read_are_told_with_their_place() throws IOException {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Path file = Files.writeString(folder.resolve("table.csv"), "1\n");
        Files.writeString(rules.resolve("ours.yaml"), "id: ours\nmethods: [{method: M}]\n");
        Answer answer = inspect("--rules", rules.toString(), file.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("ours.yaml / methods 1").contains("version");
    }

    @Test
    void own_profiles_read_what_no_reader_knows_and_one_with_a_fault_stops_the_command() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        String profile = Profiles.text("osmometer")
                .replace("profile: osmometer", "profile: room-3")
                .replace("status: unverified", "status: verified")
                .replace("Osmolality, Result", "Milliosmol, Osmolality, Result");
        Files.writeString(own.resolve("room-3.yaml"), profile);
        Path file =
                Files.writeString(folder.resolve("t.csv"), "Sample,Date,Milliosmol\nEV-9,2026-03-02 10:00:00,288\n");
        JsonNode entry = inspect("--json", "--profiles", own.toString(), file.toString())
                .json()
                .path("files")
                .path(0);
        assertThat(entry.path("format").asString()).isEqualTo("profile:room-3");
        assertThat(entry.at("/runs/0/quantities/0/reported").asString()).isEqualTo("288");
        Files.writeString(own.resolve("room-4.yaml"), profile.replace("value: \"289\"", "value: \"288\""));
        Answer answer = inspect("--json", "--lang", "en", "--profiles", own.toString(), file.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("PROFILE_FAILS_SAMPLE", "room-4.yaml");
    }
}
