package org.exolot.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
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

/** Recognising and reading a workbook of a Qubit, against only walking its cells with the workbook library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WorkbookBenchmark {
    private static final List<String> NAMES = List.of(
            "Run ID",
            "Assay Name",
            "Test Name",
            "Test Date",
            "Qubit® tube conc.",
            "Units",
            "Original sample conc.",
            "Units",
            "Sample Volume (µL)",
            "Dilution Factor",
            "Std 1 RFU",
            "Std 2 RFU",
            "Green RFU");

    /** How many tubes. */
    @Param("5000")
    private int rows;

    private final Formats formats = Formats.shipped();
    private byte[] content = {};
    private FileId file = new MemorySource("export", content).file();

    @Setup
    public void write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Data");
            for (int column = 0; column < NAMES.size(); column++) {
                sheet.value(0, column, NAMES.get(column));
            }
            for (int row = 1; row <= rows; row++) {
                tube(sheet, row);
            }
        }
        content = bytes.toByteArray();
        file = new MemorySource("export", content).file();
        System.out.println(content.length + " bytes");
    }

    private static void tube(Worksheet sheet, int row) {
        List<String> words =
                List.of("2025-02-03", "Protein", "LOT-" + row, "03/02/2025 10:11:" + (10 + row % 50) + " AM");
        for (int column = 0; column < words.size(); column++) {
            sheet.value(row, column, words.get(column));
        }
        sheet.value(row, 4, 2.5 + row % 100);
        sheet.value(row, 5, "µg/mL");
        sheet.value(row, 6, 500.0 + 200 * (row % 100));
        sheet.value(row, 7, "µg/mL");
        sheet.value(row, 8, 1);
        sheet.value(row, 9, 200);
        sheet.value(row, 10, 41.2);
        sheet.value(row, 11, 205.7);
        sheet.value(row, 12, 86.9);
    }

    /** The workbook, recognised and read whole. */
    @Benchmark
    public ReadFile read() throws IOException {
        return formats.read(new MemorySource(file, content));
    }

    /** Its cells as texts, and nothing else. */
    @Benchmark
    public void walk(Blackhole hole) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> all = workbook.getFirstSheet().openStream()) {
            all.forEach(row -> row.forEach(cell -> hole.consume(cell == null ? "" : cell.getText())));
        }
    }
}
