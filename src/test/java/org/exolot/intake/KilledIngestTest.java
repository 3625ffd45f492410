package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.LotAssessment;
import org.exolot.database.EveryDatabase;
import org.exolot.database.Home;
import org.exolot.database.TestDatabase;
import org.exolot.database.Vendor;
import org.exolot.ledger.LedgerVerification;
import org.exolot.result.FileOutcome;
import org.exolot.result.SubmissionId;
import org.exolot.result.Submissions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process is killed by the system's hardest signal within the job, and another one goes on. */
@EveryDatabase
class KilledIngestTest {
    private static final List<String> LOTS = List.of("KILLED-1", "KILLED-2", "KILLED-3", "KILLED-4");
    private static final Set<Vendor> FURNISHED = EnumSet.noneOf(Vendor.class);

    @TempDir
    private static Path home;

    private final Vendor vendor;
    private final Map<String, Object> settings;

    /** An embedded database is the killed process's own; a server outlives it. */
    KilledIngestTest(TestDatabase database) {
        this.vendor = database.vendor();
        this.settings = vendor == Vendor.H2
                ? Map.of("exolot.home", Home.at(home, Home.Kind.TEST).folder().toString())
                : database.settings();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before anything is accepted, insert into \"fact\".\"submission\", 1",
        "between accepting and recording, \"fact\".\"submission_outcome\", 4",
        "within the recording, insert into \"fact\".\"determination\", 2",
        "after the recording and before it is known to be done, delete from \"work\".\"intake_request\", 3"
    })
    void is_finished_exactly_once_by_the_next_process(String when, String statement, int number) throws Exception {
        String lot = "KILLED-" + number;
        furnish();
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
            Receipt again = lab.ingest(lab.of(Optional.of(lot), KilledIngest.file(number)));
            assertThat(again.files().getFirst().outcome()).isEqualTo(FileOutcome.ALREADY);
            assertThat(lab.get(Assessments.class).of(lot).orElseThrow().runs()).hasSize(1);
            assertThat(lab.get(LedgerVerification.class).verify().differences()).isEmpty();
        }
    }

    /** The lots of all cases at once: each opening of a lab takes its time. */
    private void furnish() {
        if (FURNISHED.add(vendor)) {
            try (IngestLab lab = IngestLab.open(settings).furnished()) {
                LOTS.forEach(lot -> lab.lot(lot, 1));
            }
        }
    }

    private void killed(String lot, String statement, int number) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path")));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(KilledIngest.class.getName(), lot, statement, Integer.toString(number)));
        Process process = new ProcessBuilder(command)
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
