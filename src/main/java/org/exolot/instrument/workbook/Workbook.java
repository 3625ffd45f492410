package org.exolot.instrument.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Head;
import org.exolot.instrument.Source;

/**
 * A workbook, read row by row. It is not trusted: one that expands too far, declares a document type or is damaged or locked is refused by a
 * finding; nothing outside the file is ever touched and no formula is computed.
 */
public final class Workbook implements AutoCloseable {
    /** The most bytes of a workbook, packed. */
    public static final int SIZE = 64 << 20;

    private final FileId file;
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final FindingLog findings;

    private Workbook(FileId file, ReadableWorkbook workbook, List<Sheet> sheets, FindingLog findings) {
        this.file = file;
        this.workbook = workbook;
        this.sheets = sheets;
        this.findings = findings;
    }

    /** Whether these first bytes may be a workbook's: those of a zip file. */
    public static boolean mayBe(Head head) {
        return head.begins('P', 'K', 3, 4);
    }

    /** Opens it; empty where it cannot be read, with a finding. */
    public static Optional<Workbook> open(Source source, FindingLog findings) throws IOException {
        Place whole = new Place.Whole(source.file());
        if (source.size() > SIZE) {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    whole,
                    source.size() + " bytes",
                    "a workbook of up to " + SIZE + " bytes");
            return Optional.empty();
        }
        byte[] content;
        try (InputStream in = source.open()) {
            content = in.readAllBytes();
        }
        if (!WorkbookPackage.sound(content, whole, findings)) {
            return Optional.empty();
        }
        try {
            ReadableWorkbook workbook = readable(content);
            return Optional.of(
                    new Workbook(source.file(), workbook, workbook.getSheets().toList(), findings));
        } catch (IOException | RuntimeException damaged) {
            // The library tells damage by many kinds of exception; the bytes are in memory, so that none of them is a
            // failing disk.
            findings.add(
                    FindingType.FILE_UNREADABLE, whole, String.valueOf(damaged.getMessage()), "a whole xlsx workbook");
            return Optional.empty();
        }
    }

    private static ReadableWorkbook readable(byte[] content) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
        } catch (RuntimeException | IOException withoutStyles) {
            // A workbook need not have the part of styles, without which the library reads no formats.
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(false, true));
        }
    }

    /** The names of its sheets, in their order. */
    public List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    /** Whether a sheet is hidden from people. */
    public boolean hidden(String sheet) {
        return sheets.stream()
                .anyMatch(one -> one.getName().equals(sheet) && one.getVisibility() != SheetVisibility.VISIBLE);
    }

    /** The rows of a sheet of this name; none where there is none. The caller closes them. */
    public WorkbookRows rows(String sheet) {
        return sheets.stream()
                .filter(one -> one.getName().equals(sheet))
                .findFirst()
                .map(one -> WorkbookRows.of(file, one, workbook.isDate1904(), findings))
                .orElseGet(() -> WorkbookRows.none(file, sheet, findings));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
