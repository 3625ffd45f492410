package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries by hand and their corrections, by command: each states the controls of its run, and says where a lot was decided upon. */
class EntryCommandsTest {
    private static final String HOME = "exolot.home";
    private static final String ORDER = RunningLab.LOT + "/B:WB-01";
    private static final String LANE = "lysate lane=positive";

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private String said = "";
    private String told = "";

    @BeforeEach
    void furnish() throws IOException {
        RunningLab.furnish(home);
        System.setProperty(HOME, home.toString());
    }

    @AfterEach
    void restore() {
        System.clearProperty(HOME);
    }

    @Test
    void a_correction_states_the_controls_of_its_run_as_the_first_entry_did() throws IOException {
        String blot = file("blot.pdf", "%PDF-1.7 first blot");
        String reread = file("reread.pdf", "%PDF-1.7 read again");
        assertThat(analyst(
                        "result",
                        "enter",
                        "--order",
                        ORDER,
                        "--attribute",
                        "calnexin",
                        "--value",
                        "detected",
                        "--control",
                        LANE,
                        "--report",
                        blot))
                .as(() -> told)
                .isEqualTo(ExitCode.DONE);
        String first = said.strip();

        assertThat(analyst(
                        "correct", first, "--value", "not detected", "--report", reread, "--reason", "lanes mixed up"))
                .isEqualTo(ExitCode.AT_FAULT);
        assertThat(told).contains("lysate lane");

        assertThat(analyst(
                        "correct",
                        first,
                        "--value",
                        "not detected",
                        "--control",
                        LANE,
                        "--report",
                        reread,
                        "--reason",
                        "lanes mixed up"))
                .isEqualTo(ExitCode.DONE);
        String second = said.strip();
        assertThat(result(first).get("status").asString()).isEqualTo("SUPERSEDED");
        JsonNode corrected = result(second);
        assertThat(corrected.get("status").asString()).isEqualTo("CURRENT");
        assertThat(corrected.get("revision").asInt()).isEqualTo(2);
        assertThat(corrected.get("value").asString()).isEqualTo("not detected");
        assertThat(corrected.get("from").findValuesAsString("file"))
                .contains("reread.pdf")
                .doesNotContain("blot.pdf");
    }

    @Test
    void an_entry_for_a_lot_that_was_decided_upon_is_recorded_and_tells_it_to_who_enters_and_to_quality()
            throws IOException {
        assertThat(as("quality", "reject", RunningLab.LOT, "--reason", "the freezer failed"))
                .isEqualTo(ExitCode.DONE);
        assertThat(analyst(
                        "result",
                        "enter",
                        "--order",
                        ORDER,
                        "--attribute",
                        "calnexin",
                        "--value",
                        "not detected",
                        "--control",
                        LANE,
                        "--report",
                        file("blot.pdf", "%PDF-1.7 late blot")))
                .isEqualTo(ExitCode.DONE);
        String late = said.strip();
        assertThat(told).contains("[LOT_DECIDED]", RunningLab.LOT + ": REJECTED");
        assertThat(result(late).get("status").asString()).isEqualTo("CURRENT");

        assertThat(as("quality", "review", RunningLab.LOT)).isEqualTo(ExitCode.DONE);
        assertThat(said).contains(RunningLab.LOT + "/B, WB-01/1, ");
        assertThat(as("quality", "review", RunningLab.LOT, "--json")).isEqualTo(ExitCode.DONE);
        JsonNode review = new JsonMapper().readTree(said);
        assertThat(review.get("lastDecision").get("covered").asBoolean()).isFalse();
        assertThat(review.get("recordedSinceDecision").findValuesAsString("resultId"))
                .containsExactly(late);
    }

    private JsonNode result(String id) {
        assertThat(run(List.of("lot", RunningLab.LOT, "--json"))).isEqualTo(ExitCode.DONE);
        for (JsonNode one : new JsonMapper().readTree(said).get("results")) {
            if (one.get("resultId").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id + " is not in " + said);
    }

    private int analyst(String... call) throws IOException {
        return as("analyst", call);
    }

    private int as(String user, String... call) throws IOException {
        List<String> whole = new ArrayList<>(Arrays.asList(call));
        whole.addAll(List.of("--as", user, "--password-file", file("password", RunningLab.PASSWORD)));
        return run(whole);
    }

    private int run(List<String> call) {
        ByteArrayOutputStream saying = new ByteArrayOutputStream();
        ByteArrayOutputStream telling = new ByteArrayOutputStream();
        System.setOut(new PrintStream(saying, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(telling, true, StandardCharsets.UTF_8));
        try {
            return Main.run(call.toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
            said = saying.toString(StandardCharsets.UTF_8);
            told = telling.toString(StandardCharsets.UTF_8);
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
