package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exolot.assessment.Assessments;
import org.exolot.intake.Intake;
import org.exolot.ledger.LedgerVerification;
import org.exolot.result.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full while files are handed in: in the vault, or later, in the database's own file. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "limits of a shell")
class FullDiskTest {
    private static final int BLOCK = 512;
    private static final String MAIN = "org.exolot.cli.Main";

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private List<String> command() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), RunningLab.PASSWORD);
        List<String> command =
                new ArrayList<>(List.of("ingest", "--as", "analyst", "--password-file", password.toString()));
        for (Map.Entry<String, byte[]> file : LabBench.exports().entrySet()) {
            command.add(
                    Files.write(folder.resolve(file.getKey()), file.getValue()).toString());
        }
        return command;
    }

    private long largestFile() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .max()
                    .orElseThrow();
        }
    }

    @Test
    void is_said_in_a_sentence_records_nothing_in_part_and_afterwards_the_same_files_are_recorded_once()
            throws Exception {
        RunningLab.furnish(home);
        String[] command = command().toArray(String[]::new);
        for (int room : new int[] {0, 200, 400}) {
            int blocks = (int) (largestFile() / BLOCK) + room;
            try (Child full = Child.limited(blocks, home, folder, MAIN, command)) {
                int code = full.end();
                assertThat(code)
                        .as("with room for %d blocks: %s", room, full.output())
                        .isIn(room == 0 ? List.of(1) : List.of(0, 1));
                assertThat(full.output()).doesNotContain("\tat ");
                if (code == 1) {
                    assertThat(full.output())
                            .containsAnyOf("The database could not write to its disk", "could not keep the content")
                            .contains("File too large");
                }
            }
            isWholeOrNotThere();
        }
        try (Child roomy = Child.exolot(home, folder, command)) {
            assertThat(roomy.end()).as(roomy.output()).isZero();
        }
        assertThat(isWholeOrNotThere()).isEqualTo(LabBench.exports().size());
    }

    /** Opens the lab with room on its disk again and finishes what was left open: every file's run once, or none. */
    private int isWholeOrNotThere() {
        try (Rooms rooms = Rooms.open(RunningLab.settings(home))) {
            rooms.get(Intake.class).takeUp();
            assertThat(rooms.get(LedgerVerification.class).verify().differences())
                    .isEmpty();
            List<RunRecord> runs = rooms.get(Assessments.class)
                    .of(RunningLab.LOT)
                    .orElseThrow()
                    .runs();
            assertThat(runs).extracting(RunRecord::file).doesNotHaveDuplicates();
            assertThat(runs.size()).isIn(0, LabBench.exports().size());
            return runs.size();
        }
    }
}
