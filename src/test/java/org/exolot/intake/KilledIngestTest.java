package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.LotAssessment;
import org.exolot.ledger.LedgerVerification;
import org.exolot.result.SubmissionId;
import org.exolot.result.Submissions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process is killed by the system's hardest signal within the job, and another one goes on. */
class KilledIngestTest {
    @TempDir
    private static Path home;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before anything is accepted, insert into \"fact\".\"submission\", 1",
        "within the recording, insert into \"fact\".\"determination\", 2",
        "after the recording and before it is known to be done, delete from \"work\".\"intake_request\", 3"
    })
    void is_finished_exactly_once_by_the_next_process(String when, String statement, int number) throws Exception {
        Map<String, Object> settings = Map.of("exolot.home", home.toString());
        String lot = "KILLED-" + number;
        try (IngestLab lab = IngestLab.open(settings).furnished()) {
            lab.lot(lot, 1);
        }
        killed(lot, statement, number);
        try (IngestLab lab = IngestLab.open(settings)) {
            List<SubmissionId> finished = lab.get(Intake.class).takeUp();
            assertThat(finished).hasSize(1);
            assertThat(lab.get(Intake.class).takeUp()).isEmpty();
            assertThat(lab.get(Submissions.class)
                            .find(finished.getFirst())
                            .orElseThrow()
                            .outcome())
                    .isPresent();
            LotAssessment assessment = lab.get(Assessments.class).of(lot).orElseThrow();
            assertThat(assessment.runs()).hasSize(1);
            assertThat(assessment.results())
                    .extracting(line -> line.result().attribute())
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
            assertThat(lab.get(LedgerVerification.class).verify().differences()).isEmpty();
        }
    }

    private static void killed(String lot, String statement, int number) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledIngest.class.getName(),
                        home.toString(),
                        lot,
                        statement,
                        Integer.toString(number * 20))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.equals("STANDING STILL")) {
                line = said.readLine();
            }
            assertThat(line).isEqualTo("STANDING STILL");
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
