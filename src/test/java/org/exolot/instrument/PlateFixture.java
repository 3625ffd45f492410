package org.exolot.instrument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;

/** Small exports that tests write themselves, and short ways to what was read of them. */
public final class PlateFixture {
    private final ReadFile read;

    private PlateFixture(ReadFile read) {
        this.read = read;
    }

    /** Reads this text, in UTF-8, with all formats. */
    public static PlateFixture ofText(String text) {
        return of("plate.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads this text in an encoding. */
    public static PlateFixture ofText(String text, Charset charset) {
        return of("plate.csv", text.getBytes(charset));
    }

    /** Reads these bytes with all formats. */
    public static PlateFixture of(String name, byte[] content) {
        try {
            return new PlateFixture(Formats.shipped().read(new MemorySource(name, content)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A workbook of sheets, each a text with a line for each row and tabs between cells; what is a number is stored as one. */
    public static byte[] workbook(Map<String, String> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, text) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                List<String> lines = text.lines().toList();
                for (int row = 0; row < lines.size(); row++) {
                    String[] cells = lines.get(row).split("\t", -1);
                    for (int column = 0; column < cells.length; column++) {
                        cell(sheet, row, column, cells[column]);
                    }
                }
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void cell(Worksheet sheet, int row, int column, String text) {
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            sheet.value(row, column, Double.parseDouble(text));
        } else if (!text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    /** All that was answered. */
    public ReadFile read() {
        return read;
    }

    public Export export() {
        return read.export().orElseThrow();
    }

    public ExportRun run() {
        return export().runs().getFirst();
    }

    public Plate plate() {
        return run().plates().getFirst();
    }

    /** A well of the first plate. */
    public Well well(String id) {
        return well(plate(), id);
    }

    /** A well of a plate. */
    public static Well well(Plate plate, String id) {
        return plate.wells().stream()
                .filter(each -> each.id().equals(WellId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    /** What a read of a well of the first plate says, as it stands in the file. */
    public String signal(String id, String label) {
        return well(id).readings().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow()
                .signal()
                .raw();
    }

    /** What the software computed for a well of the first plate. */
    public String reported(String id, String name) {
        return well(id).reported().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .amount()
                .entry()
                .raw();
    }

    /** What is said under a key, as it stands in the file. */
    public static String said(Map<String, Entry> sayings, String key) {
        return Objects.requireNonNull(sayings.get(key), () -> key + " in " + sayings.keySet())
                .raw();
    }

    public String format() {
        return export().format().name();
    }

    /** The findings of any reading, the export's or the refusal's. */
    public List<FindingType> findings() {
        return read.findings().stream().map(Finding::type).toList();
    }
}
