package org.exolot.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;

/**
 * How long the ingest of a NanoSight export of about 350 KB takes, warm: each a file of its own on a lot of its own. On H2 in a fresh home; on
 * PostgreSQL where {@code EXOLOT_DB_URL} names one. Beside {@code org.exolot.intake} because it uses the lab of its tests.
 */
public final class IngestBench {
    private static final int WARM_UP = 60;
    private static final int MEASURED = 60;

    /** About 350 KB. */
    private static final int CAPTURES = 45;

    private IngestBench() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("exolot-bench-");
        Map<String, Object> settings = new HashMap<>(Map.of("exolot.home", home.toString()));
        try (IngestLab lab = IngestLab.open(settings).furnished()) {
            StatementCount statements = StatementCount.on(lab);
            double[] whole = new double[MEASURED];
            double[] reading = new double[MEASURED];
            long sent = 0;
            long size = 0;
            for (int i = -WARM_UP; i < MEASURED; i++) {
                String lot = lab.lot("BENCH-" + System.nanoTime(), 1).number();
                NewSubmission.File file = IngestLab.nta("vial", i + WARM_UP, 1e11, Optional.of(1000), i, CAPTURES);
                byte[] bytes = file.bytes().open().readAllBytes();
                size = bytes.length;
                NewSubmission submission = lab.of(Optional.of(lot), file);
                long start = System.nanoTime();
                sent = statements.during(() -> lab.ingest(submission));
                long end = System.nanoTime();
                Formats.shipped().read(new MemorySource(file.name(), bytes));
                long read = System.nanoTime();
                if (i >= 0) {
                    whole[i] = (end - start) / 1e6;
                    reading[i] = (read - end) / 1e6;
                }
            }
            System.out.printf(
                    "%d bytes: median %.1f ms, 90 %% %.1f ms; of it reading %.1f ms; %d statements by jOOQ%n",
                    size, at(whole, 0.5), at(whole, 0.9), at(reading, 0.5), sent);
        }
    }

    private static double at(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
