package org.exolot.instrument.cells;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.SampleQuantity;

/** Reads fixtures of cell counters with all formats. */
public final class CountReadings {
    private CountReadings() {}

    /** A fixture of this package's resources. */
    public static String fixture(String name) {
        try (InputStream in = CountReadings.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public static ReadFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    public static ReadFile read(byte[] bytes) {
        try {
            return Formats.shipped().read(new MemorySource("x.csv", bytes));
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    public static ExportRun run(ReadFile file) {
        return file.export().orElseThrow().runs().getFirst();
    }

    /** The figure of this attribute of a sample. */
    public static SampleQuantity figure(ReadFile file, String sample, String attribute) {
        return run(file).quantities().stream()
                .filter(one -> one.sample().equals(sample) && one.attribute().equals(attribute))
                .findFirst()
                .orElseThrow();
    }

    public static List<FindingType> types(ReadFile file) {
        return file.findings().stream().map(Finding::type).toList();
    }
}
