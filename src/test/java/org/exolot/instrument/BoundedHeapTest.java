package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that are made to do harm are answered within 256 MB of heap and bounded time; longer ones with {@code -Dexolot.thorough=true}. */
class BoundedHeapTest {
    private static final int MINUTES = 15;

    @TempDir
    Path folder;

    @Test
    void eachHostileInputIsAnsweredWithin256Megabytes() throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dexolot.thorough=" + Boolean.getBoolean("exolot.thorough"),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileInputs.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String output = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(ended).as("within %s minutes: %s", MINUTES, output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }
}
