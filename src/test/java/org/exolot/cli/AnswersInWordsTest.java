package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.exolot.instrument.Profiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What commands say beside their figures. */
@ExtendWith(InEnglish.class)
class AnswersInWordsTest extends CommandsOnALab {
    @Test
    void too_few_containers_are_called_too_few() {
        assertThat(run("containers", "MSC-EV-HAIR", "--filled", "10")).isEqualTo(ExitCode.DONE);
        assertThat(said)
                .contains(
                        "left to sell 0", "Not enough: tests, reserve and stability take 75, 65 more than are filled.");
        assertThat(run("containers", "MSC-EV-HAIR", "--filled", "10", "--json")).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("-65");
        assertThat(run("containers", "MSC-EV-HAIR", "--filled", "96")).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("left to sell 9").doesNotContain("Not enough");
    }

    @Test
    void a_ledger_says_how_much_of_it_a_signed_checkpoint_covers() {
        assertThat(run("ledger", "verify")).isEqualTo(ExitCode.DONE);
        assertThat(said).containsPattern("None of the [0-9]+ entries lies under a signed checkpoint");
        assertThat(run("ledger", "checkpoint")).isEqualTo(ExitCode.DONE);
        assertThat(run("ledger", "verify")).isEqualTo(ExitCode.DONE);
        assertThat(said).containsPattern("[0-9]+ of [0-9]+ entries lie under the newest signed checkpoint");
    }

    @Test
    void the_help_of_an_import_names_every_shipped_profile() {
        assertThat(run("import", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(said.replaceAll("\\s+", "")).contains(Profiles.names());
    }
}
