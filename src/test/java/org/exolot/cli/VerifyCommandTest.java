package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code verify} says of files that are no certificate. */
@ExtendWith(InEnglish.class)
class VerifyCommandTest extends CommandsOnALab {
    @Test
    void says_of_a_picture_and_of_a_damaged_pdf_what_they_are_without_a_line_of_a_log() throws IOException {
        assertThat(run("verify", file("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})))
                .isEqualTo(ExitCode.NO);
        assertThat(said).contains("No PDF").doesNotContain("it was changed");
        assertThat(told).isEmpty();

        assertThat(run("verify", file("damaged.pdf", "%PDF-1.7\nnothing that follows is one")))
                .isEqualTo(ExitCode.NO);
        assertThat(said).contains("Not genuine");
        assertThat(told).isEmpty();
    }

    @Test
    void says_of_a_draft_that_it_is_one() throws IOException {
        String draft = folder().resolve("draft.pdf").toString();
        assertThat(run("certificate", RunningLab.LOT, "--draft", "--out", draft))
                .as(() -> told)
                .isEqualTo(ExitCode.DONE);
        assertThat(run("verify", draft)).isEqualTo(ExitCode.NO);
        assertThat(said).contains("draft").doesNotContain("what you typed");
    }
}
