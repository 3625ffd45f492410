package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries by hand and their corrections, by command: each states the controls of its run, and says where a lot was decided upon. */
class EntryCommandsTest extends CommandsOnALab {
    private static final String ORDER = RunningLab.LOT + "/B:WB-01";
    private static final String LANE = "lysate lane=positive";

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
        assertThat(quality("reject", RunningLab.LOT, "--reason", "the freezer failed"))
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

        assertThat(quality("review", RunningLab.LOT)).isEqualTo(ExitCode.DONE);
        assertThat(said).contains(RunningLab.LOT + "/B, WB-01/1, ");
        assertThat(quality("review", RunningLab.LOT, "--json")).isEqualTo(ExitCode.DONE);
        JsonNode review = new JsonMapper().readTree(said);
        assertThat(review.get("lastDecision").get("covered").asBoolean()).isFalse();
        assertThat(review.get("recordedSinceDecision").findValuesAsString("resultId"))
                .containsExactly(late);
    }

    private JsonNode result(String id) {
        assertThat(run("lot", RunningLab.LOT, "--json")).isEqualTo(ExitCode.DONE);
        for (JsonNode one : new JsonMapper().readTree(said).get("results")) {
            if (one.get("resultId").asString().equals(id)) {
                return one;
            }
        }
        throw new AssertionError(id + " is not in " + said);
    }

    private int analyst(String... call) throws IOException {
        return run(as("analyst", call));
    }

    private int quality(String... call) throws IOException {
        return run(as("quality", call));
    }
}
