package org.exolot.bench;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.exolot.cli.Main;
import org.exolot.cli.demo.LogNormal;
import org.exolot.cli.demo.NanoSightExportWriter;

/**
 * Inspects an experiment summary of some size in a JVM with a small heap: {@code InspectMemory [MEGABYTES [HEAP]]}, 500 and 256m where not
 * said. Prints the size, the time and the exit code of {@code inspect}, which is 1 where memory ran out.
 */
public final class InspectMemory {
    private static final int DISTINCT = 50;

    private InspectMemory() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        long megabytes = args.length > 0 ? Long.parseLong(args[0]) : 500;
        String heap = args.length > 1 ? args[1] : "256m";
        Path folder = Files.createTempDirectory("exolot-bench");
        try {
            NanoSightExportWriter.Experiment experiment = experiment();
            Path file = folder.resolve(experiment.fileName());
            write(experiment, file, captures(experiment, megabytes << 20));
            System.out.printf("%s: %d bytes%n", file.getFileName(), Files.size(file));
            Instant begun = Instant.now();
            int code = inspect(file, heap, folder.resolve("out.txt"));
            System.out.printf(
                    "inspect with -Xmx%s: exit code %d after %d s%n",
                    heap, code, Duration.between(begun, Instant.now()).toSeconds());
            try (var lines = Files.lines(folder.resolve("out.txt"))) {
                lines.limit(12).forEach(System.out::println);
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    private static int inspect(Path file, String heap, Path out) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "inspect",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(out.toString()))
                .start()
                .waitFor();
    }

    private static int captures(NanoSightExportWriter.Experiment experiment, long bytes) {
        long one = new NanoSightExportWriter(experiment, videos(DISTINCT)).bytes().length / DISTINCT;
        return Math.toIntExact(bytes / one);
    }

    private static void write(NanoSightExportWriter.Experiment experiment, Path file, int captures) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new NanoSightExportWriter(experiment, videos(captures)).write(out);
        }
    }

    private static List<NanoSightExportWriter.Video> videos(int captures) {
        LogNormal population = new LogNormal(110, 1.5);
        List<NanoSightExportWriter.Video> distinct = IntStream.range(0, DISTINCT)
                .mapToObj(i -> NanoSightExportWriter.Video.of(population, 2e11, i))
                .toList();
        List<NanoSightExportWriter.Video> all = new ArrayList<>();
        for (int i = 0; i < captures; i++) {
            all.add(distinct.get(i % DISTINCT));
        }
        return Collections.unmodifiableList(all);
    }

    private static NanoSightExportWriter.Experiment experiment() {
        return new NanoSightExportWriter.Experiment(
                NanoSightExportWriter.Version.NTA_3_4,
                "EV-BENCH",
                "EV-BENCH",
                "AB",
                LocalDateTime.of(2026, 11, 2, 16, 9, 42),
                "DPBS",
                OptionalDouble.of(1000));
    }
}
