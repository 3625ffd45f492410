package org.exolot.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exolot.finding.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    /** FIPS 180-4's own example. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private Vault vault;

    @BeforeEach
    void open() {
        vault = new Vault(folder);
    }

    private StoredObject keep(String text) {
        return vault.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void bytes_are_kept_under_their_sha_256() {
        var stored = keep("abc");
        assertThat(stored).isEqualTo(new StoredObject(new Sha256(ABC), 3));
        assertThat(vault.read(stored.sha256()))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("abc");
        assertThat(folder.resolve("ba").resolve("78").resolve(ABC)).hasContent("abc");
    }

    @Test
    void nothing_is_kept_too() {
        assertThat(vault.read(keep("").sha256())).isEmpty();
    }

    @Test
    void the_same_content_twice_is_one_file_that_stays_as_it_was() throws IOException {
        keep("abc");
        var file = files().getFirst();
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        keep("abc");
        assertThat(files()).containsExactly(file);
        assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo("2020-01-01T00:00:00Z");
    }

    @Test
    void many_at_once_keep_the_same_content_once() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Future<StoredObject>>();
            for (int i = 0; i < 64; i++) {
                all.add(threads.submit(() -> keep("the same")));
            }
            var stored = new HashSet<StoredObject>();
            for (var one : all) {
                stored.add(one.get());
            }
            assertThat(stored).hasSize(1);
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_source_that_fails_half_way_leaves_nothing() throws IOException {
        var failing = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ < 200_000) {
                    return 'x';
                }
                throw new IOException("No space left on device");
            }
        };
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> vault.keep(failing))
                .satisfies(e -> assertThat(e.why()).isEqualTo(VaultException.Cause.NOT_KEPT))
                .withMessageContaining("No space left on device");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_place_that_cannot_be_written_leaves_nothing() throws IOException {
        Files.writeString(folder.resolve("ba"), "a file where the folder should be");
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> keep("abc"))
                .satisfies(e -> assertThat(e.why()).isEqualTo(VaultException.Cause.NOT_KEPT));
        assertThat(files()).containsExactly(folder.resolve("ba"));
    }

    @Test
    void changed_bytes_are_refused_before_the_first_is_given() throws IOException {
        var stored = keep("abc");
        Files.writeString(files().getFirst(), "abd");
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> vault.open(stored.sha256()).close())
                .satisfies(e -> assertThat(e.why()).isEqualTo(VaultException.Cause.DAMAGED));
    }

    @Test
    void missing_bytes_are_said_to_be_missing() {
        assertThatExceptionOfType(VaultException.class)
                .isThrownBy(() -> vault.read(new Sha256(ABC)))
                .satisfies(e -> assertThat(e.why()).isEqualTo(VaultException.Cause.MISSING));
        assertThat(vault.holds(new Sha256(ABC))).isFalse();
    }

    @Test
    void what_a_killed_process_left_is_swept_and_what_is_being_written_is_not() throws IOException {
        var old = Files.writeString(folder.resolve("incoming").resolve("old"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        var young = Files.writeString(folder.resolve("incoming").resolve("young"), "half");
        keep("abc");
        assertThat(vault.sweep(Instant.parse("2026-01-01T01:00:00Z"))).isEqualTo(1);
        assertThat(files()).contains(young).doesNotContain(old).hasSize(2);
    }
}
