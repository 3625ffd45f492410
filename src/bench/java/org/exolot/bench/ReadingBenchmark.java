package org.exolot.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.exolot.cli.demo.LogNormal;
import org.exolot.cli.demo.NanoSightExportWriter;
import org.exolot.cli.demo.ZetaViewExportWriter;
import org.exolot.finding.FileId;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Recognising and reading an export, against only splitting the same bytes into fields with the csv library and parsing those that
 * are numbers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 2, 16, 9, 42);
    private static final LogNormal POPULATION = new LogNormal(110, 1.5);

    /** Which instrument's export. */
    @Param({"nanosight", "zetaview"})
    private String instrument = "";

    private final Formats formats = Formats.shipped();
    private byte[] content = {};
    private FileId file = new MemorySource("export", content).file();

    @Setup
    public void write() {
        content = instrument.equals("nanosight") ? nanosight() : zetaview();
        file = new MemorySource("export", content).file();
    }

    private static byte[] nanosight() {
        List<NanoSightExportWriter.Video> videos = List.of(
                NanoSightExportWriter.Video.of(POPULATION, 2e11, 1),
                NanoSightExportWriter.Video.of(POPULATION, 2e11, 2),
                NanoSightExportWriter.Video.of(POPULATION, 2e11, 3),
                NanoSightExportWriter.Video.of(POPULATION, 2e11, 4),
                NanoSightExportWriter.Video.of(POPULATION, 2e11, 5));
        return new NanoSightExportWriter(
                        new NanoSightExportWriter.Experiment(
                                NanoSightExportWriter.Version.NTA_3_4,
                                "EV-BENCH",
                                "EV-BENCH",
                                "AB",
                                AT,
                                "DPBS",
                                OptionalDouble.of(1000)),
                        videos)
                .bytes();
    }

    private static byte[] zetaview() {
        return new ZetaViewExportWriter(new ZetaViewExportWriter.Measurement(
                        "EV-BENCH", "AB", AT, 1, POPULATION, 2e11, 5000, 2000, false, 1))
                .bytes();
    }

    /** The export, recognised and read whole; a source of its own each time, as it keeps what was decoded for recognition. */
    @Benchmark
    public ReadFile read() throws IOException {
        return formats.read(new MemorySource(file, content));
    }

    /** The same bytes as fields and numbers, and nothing else; lines of unlike length allowed. */
    @Benchmark
    @SuppressWarnings("removal")
    public void splitAndParse(Blackhole hole) throws IOException {
        char delimiter = instrument.equals("nanosight") ? ',' : '\t';
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(content), WINDOWS))) {
            for (CsvRecord csv : records) {
                for (int i = 0; i < csv.getFieldCount(); i++) {
                    parse(csv.getField(i).strip(), hole);
                }
            }
        }
    }

    private static void parse(String field, Blackhole hole) {
        if (!field.isEmpty() && (Character.isDigit(field.charAt(0)) || field.charAt(0) == '-')) {
            try {
                hole.consume(Double.parseDouble(field));
            } catch (NumberFormatException words) {
                hole.consume(field);
            }
        } else {
            hole.consume(field);
        }
    }
}
