package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long exports are read, judged and printed within the memory that the launcher gives to {@code inspect}. */
class InspectMemoryTest {
    private static final int MINUTES = 5;

    @TempDir
    Path folder;

    private Path said;

    @BeforeEach
    void saidHere() {
        said = folder.resolve("said.txt");
    }

    @Test
    void everyFigureOfALongTableIsPrinted() throws IOException, InterruptedException {
        int rows = 200_000;
        StringBuilder table =
                new StringBuilder("Sample Name,Dilution factor,Ordinate [A],Concentration [mg/L],Error\n");
        for (int row = 1; row <= rows; row++) {
            table.append("S-").append(row).append(",5,0.412,21.5,\n");
        }

        assertThat(inspect("table.csv", table)).isZero();
        assertThat(Files.readString(said)).contains("S-1 · derişim: 21,5", "S-" + rows + " · derişim: 21,5");
    }

    @Test
    void aPlateThatWasReadVeryOftenIsJudged() throws IOException, InterruptedException {
        assertThat(inspect("often.csv", plate(4_000))).isZero();
        assertThat(Files.readString(said)).contains("bmg-mars");
    }

    @Test
    void aPlateBeyondTheBoundIsRefused() throws IOException, InterruptedException {
        assertThat(inspect("beyond.csv", plate(8_000))).isEqualTo(2);
        assertThat(Files.readString(said)).contains("FILE_TOO_LARGE");
    }

    private static StringBuilder plate(int reads) {
        StringBuilder plate = new StringBuilder("""
                User: LAB,Path: C:\\BMG\\Data,Test run no.: 7,
                Test name: BCA,Date: 14/05/2026,Time: 15:29:50

                ID1: Lot 7,ID2: bulk

                Absorbance
                """);
        for (int read = 1; read <= reads; read++) {
            plate.append("\nRaw Data (").append(read).append(")\n\n,1,2,3,4,5,6,7,8,9,10,11,12\n");
            for (char row = 'A'; row <= 'H'; row++) {
                plate.append(row).append(",0.12,0.13,0.14,0.15,0.16,0.17,0.18,0.19,0.20,0.21,0.22,0.23\n");
            }
        }
        return plate;
    }

    private int inspect(String name, CharSequence export) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(name), export);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "inspect",
                        "--lang",
                        "tr",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended).as("within %s minutes", MINUTES).isTrue();
        return process.exitValue();
    }
}
