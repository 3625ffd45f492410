package org.exolot.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.quantity.Value;

/** Small tables that tests write themselves, and short ways to what was read of them. */
public final class TableFixture {
    private final ReadFile read;

    private TableFixture(ReadFile read) {
        this.read = read;
    }

    /** Reads this text, in UTF-8, with all formats. */
    public static TableFixture of(String text) {
        return of(text, StandardCharsets.UTF_8);
    }

    /** Reads this text in an encoding. */
    public static TableFixture of(String text, Charset charset) {
        return of(text.getBytes(charset));
    }

    /** Reads these bytes with all formats. */
    public static TableFixture of(byte[] content) {
        try {
            return new TableFixture(Formats.shipped().read(new MemorySource("t.csv", content)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads every prefix of the bytes, and as many copies with one byte changed, with one format; none may throw. */
    public static void damage(Format format, byte[] whole) {
        Random random = new Random(whole.length);
        try {
            for (int length = 0; length <= whole.length; length++) {
                byte[] changed = whole.clone();
                changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
                for (byte[] content : List.of(Arrays.copyOf(whole, length), changed)) {
                    Source source = new MemorySource("t.csv", content);
                    format.recognise(source);
                    format.read(source);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The format's name; empty where none knew the file. */
    public String format() {
        return read.export().map(export -> export.format().name()).orElse("");
    }

    public Export export() {
        return read.export().orElseThrow();
    }

    public ExportRun run() {
        return export().runs().getFirst();
    }

    /** All figures of all runs. */
    public List<SampleQuantity> figures() {
        return export().runs().stream()
                .flatMap(run -> run.quantities().stream())
                .toList();
    }

    /** The first figure of this sample and attribute. */
    public SampleQuantity figure(String sample, String attribute) {
        return figures().stream()
                .filter(one -> one.sample().equals(sample) && one.attribute().equals(attribute))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + attribute + " of " + sample + " among "
                        + figures().stream()
                                .map(one -> one.sample() + ": " + one.attribute())
                                .toList()));
    }

    /** The number of the first figure of this sample and attribute, as digits. */
    public String number(String sample, String attribute) {
        return figure(sample, attribute).reported().value() instanceof Value.Measured measured
                ? measured.number().toPlainString()
                : "none";
    }

    public List<FindingType> findings() {
        return read.findings().stream().map(Finding::type).toList();
    }
}
