package org.exolot.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingType;
import org.exolot.instrument.FileSource;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;

/**
 * How time and memory of reading grow with the file: {@code ReadingGrowth [LAYOUT…]}, all layouts of {@link Exports} where none is said.
 * Prints for files of 0.1, 1 and 10 MB the processor time (warm, with the collector's) and its growth by the byte since the file before,
 * where 1 is linear and 1.1 the most that is wanted; what is held once the file is read, in bytes for each of its bytes; and the smallest
 * heap of 8, 16, 32 … MB in which another JVM reads it. Run with {@code -XX:+UseSerialGC -Xmx2g -Xmn1g}: a collector with little room counts
 * more for a long file.
 */
public final class ReadingGrowth {
    private static final int[] SIZES = {100_000, 1_000_000, 10_000_000};
    private static final int[] HEAPS = {8, 16, 32, 64, 128, 256, 512};
    private static final int RUNS = 9;
    private static final long WARM_NANOS = 4_000_000_000L;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Formats FORMATS = Formats.shipped();

    private ReadingGrowth() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 1 && Files.isRegularFile(Path.of(args[0]))) {
            ReadFile read = FORMATS.read(FileSource.of(Path.of(args[0])));
            System.exit(read.export().isPresent() ? 0 : 1);
        }
        System.out.println("layout                        bytes        ms    MB/s  growth  held  heap");
        for (String layout : args.length > 0 ? List.of(args) : Exports.names()) {
            warm(Exports.of(layout, SIZES[1]));
            double before = 0;
            for (int size : SIZES) {
                before = measure(layout, Exports.of(layout, size), before);
            }
        }
    }

    /** Prints one line and gives the time for each byte. */
    private static double measure(String layout, byte[] content, double before)
            throws IOException, InterruptedException {
        double millis = millis(content);
        double each = millis / content.length;
        System.out.printf(
                Locale.ROOT,
                "%-24s %10d %9.2f %7.1f %7s %5.1f %4dm %s%n",
                layout,
                content.length,
                millis,
                content.length / millis / 1000,
                before == 0 ? "" : String.format(Locale.ROOT, "%.2f", each / before),
                held(content) / (double) content.length,
                smallestHeap(content),
                cutOff(content));
        return each;
    }

    private static ReadFile read(byte[] content) throws IOException {
        return FORMATS.read(new MemorySource("export", content));
    }

    /** Whether the reader stopped before the end. */
    private static String cutOff(byte[] content) throws IOException {
        return read(content).findings().stream().anyMatch(one -> one.type() == FindingType.FILE_TOO_LARGE)
                ? FindingType.FILE_TOO_LARGE.name()
                : "";
    }

    private static void warm(byte[] content) throws IOException {
        FileId file = new MemorySource("export", content).file();
        long end = System.nanoTime() + WARM_NANOS;
        while (System.nanoTime() < end) {
            FORMATS.read(new MemorySource(file, content));
        }
    }

    /** The median processor time of this thread, with that of the collector. */
    private static double millis(byte[] content) throws IOException {
        FileId file = new MemorySource("export", content).file();
        double[] all = new double[RUNS];
        int times = Math.max(1, SIZES[SIZES.length - 1] / content.length);
        for (int run = 0; run < RUNS; run++) {
            long collecting = collecting();
            long begun = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < times; i++) {
                FORMATS.read(new MemorySource(file, content));
            }
            all[run] = ((THREADS.getCurrentThreadCpuTime() - begun) / 1e6 + collecting() - collecting) / times;
        }
        Arrays.sort(all);
        return all[RUNS / 2];
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    /** The bytes that the answers to several readings keep alive, by the reading, without those of the file. */
    private static long held(byte[] content) throws IOException {
        ReadFile[] answers = new ReadFile[Math.max(1, SIZES[SIZES.length - 1] / content.length)];
        long before = live();
        for (int i = 0; i < answers.length; i++) {
            answers[i] = read(content);
        }
        long after = live();
        return answers[0].recognitions().isEmpty() ? 0 : (after - before) / answers.length;
    }

    private static long live() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Megabytes; 0 where the largest does not do. */
    private static int smallestHeap(byte[] content) throws IOException, InterruptedException {
        Path file = Files.write(Files.createTempFile("exolot-bench", ".txt"), content);
        try {
            for (int megabytes : HEAPS) {
                if (readsWithin(megabytes, file)) {
                    return megabytes;
                }
            }
            return 0;
        } finally {
            Files.delete(file);
        }
    }

    private static boolean readsWithin(int megabytes, Path file) throws IOException, InterruptedException {
        return new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx" + megabytes + "m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReadingGrowth.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
