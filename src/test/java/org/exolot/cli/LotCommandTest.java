package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code lot} says in text. */
@ExtendWith(InEnglish.class)
class LotCommandTest extends CommandsOnALab {
    private static final Pattern SUMMARY =
            Pattern.compile("0 of (\\d+) criteria pass; (\\d+) not tested; (\\d+) not due\\.");

    @Test
    void counts_in_one_line_what_the_lines_below_name() {
        assertThat(run("lot", RunningLab.LOT)).as(() -> told).isEqualTo(ExitCode.DONE);
        Matcher summary = SUMMARY.matcher(said);
        assertThat(summary.find()).as(said).isTrue();
        assertThat(said).contains("Not tested (" + summary.group(2) + "):", "Not due (" + summary.group(3) + "):");
        assertThat(Integer.parseInt(summary.group(1)))
                .isEqualTo(Integer.parseInt(summary.group(2)) + Integer.parseInt(summary.group(3)));
    }

    @Test
    void names_samples_and_runs() throws IOException {
        assertThat(run("lot", RunningLab.LOT)).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("Samples (3):", RunningLab.LOT + "/P").doesNotContain("Runs (");

        Map.Entry<String, byte[]> export =
                LabBench.exports().entrySet().iterator().next();
        assertThat(run(as("analyst", "ingest", file(export.getKey(), export.getValue()))))
                .as(() -> said + told)
                .isEqualTo(ExitCode.DONE);
        assertThat(run("lot", RunningLab.LOT)).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("Runs (1):", export.getKey());
    }
}
