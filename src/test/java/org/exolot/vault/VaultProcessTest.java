package org.exolot.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.exolot.cli.Child;
import org.exolot.finding.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A vault whose process is killed, or whose disk is full. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "limits of a shell")
class VaultProcessTest {
    private static final int SIZE = 1_000_000;

    @TempDir
    private Path folder;

    @TempDir
    private Path outside;

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String main() {
        return "org.exolot.vault.KeepingProcess";
    }

    private void isKeptWholeAgain() throws IOException {
        var vault = new Vault(folder);
        vault.sweep(Instant.now().plusSeconds(60));
        var stored = vault.keep(new ByteArrayInputStream(new byte[SIZE]));
        assertThat(vault.read(stored.sha256())).isEqualTo(new byte[SIZE]);
        assertThat(files()).hasSize(1);
    }

    @Test
    void killed_half_way_nothing_stands_under_a_name_and_the_content_can_be_kept_again() throws Exception {
        try (var process = Child.java(folder, outside, main(), Integer.toString(SIZE), "true")) {
            process.printed(output -> output.contains("half way"));
            process.kill();
        }
        assertThat(files()).allMatch(file -> folder.resolve("incoming").equals(file.getParent()));
        isKeptWholeAgain();
    }

    @Test
    void killed_after_keeping_the_content_is_whole_and_keeping_it_again_changes_nothing() throws Exception {
        try (var process = Child.java(folder, outside, main(), Integer.toString(SIZE), "false")) {
            var printed = process.printed(output -> output.contains("kept"));
            process.kill();
            var kept = new Sha256(printed.strip().substring("kept ".length()));
            assertThat(new Vault(folder).read(kept)).isEqualTo(new byte[SIZE]);
        }
        isKeptWholeAgain();
    }

    @Test
    void a_disk_without_room_is_said_and_nothing_is_kept() throws Exception {
        try (var process = Child.limited(1_000, folder, outside, main(), Integer.toString(SIZE), "false")) {
            assertThat(process.end()).isZero();
            assertThat(process.output())
                    .startsWith("NOT_KEPT The vault in " + folder + " could not keep the content")
                    .contains("File too large");
        }
        assertThat(files()).isEmpty();
        isKeptWholeAgain();
    }
}
