package org.exolot.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
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
 * Recognising and reading a long export of each text format that has a delimiter, against only splitting the same bytes into fields with the
 * csv library. Prints the bytes of each, so that megabytes a second follow; with ten times the {@code kilobytes} the growth.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FormatsBenchmark {
    /** Which layout. */
    @Param({
        "qubit.csv",
        "nanodrop-8000.txt",
        "nanodrop-eight.txt",
        "nanodrop-one.csv",
        "lunatic-stunner.csv",
        "visionlite-fixed.csv",
        "novabio-flex2.csv",
        "cedex-bioht.txt",
        "cedex-hires.csv",
        "vi-cell-blu.csv",
        "nc-view.csv",
        "cellaca-matrix.csv",
        "zetasizer-table.txt",
        "visionlite-scan.csv",
        "quantstudio-text.txt",
        "cfx-cq-csv.csv",
        "gen5.txt",
        "softmax.txt",
        "bmg-mars.csv",
        "envision.csv",
        "kaleido.csv",
        "multiskan.csv",
        "luminex-xponent.csv",
        "luminex-intelliflex.csv",
        "msd-workbench.csv",
        "methodical-mind.txt"
    })
    private String layout = "";

    /** How long. */
    @Param("1000")
    private int kilobytes;

    private final Formats formats = Formats.shipped();
    private char delimiter;
    private byte[] content = {};
    private FileId file = new MemorySource("export", content).file();

    @Setup
    public void write() {
        content = Exports.of(layout, 1000L * kilobytes);
        delimiter = Exports.delimiter(layout).charAt(0);
        file = new MemorySource("export", content).file();
        System.out.println(layout + ": " + content.length + " bytes");
    }

    /** The export, recognised and read whole. */
    @Benchmark
    public ReadFile read() throws IOException {
        return formats.read(new MemorySource(file, content));
    }

    /** The same bytes as fields, and nothing else; lines of unlike length allowed. */
    @Benchmark
    @SuppressWarnings("removal")
    public void split(Blackhole hole) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
            for (CsvRecord csv : records) {
                for (int i = 0; i < csv.getFieldCount(); i++) {
                    hole.consume(csv.getField(i).strip());
                }
            }
        }
    }
}
