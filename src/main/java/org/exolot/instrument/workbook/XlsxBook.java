package org.exolot.instrument.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.Source;

/** A workbook of Excel 2007 and later (ECMA-376), its rows read one by one from the packed parts. */
final class XlsxBook implements Book {
    private final FileId file;
    private final ReadableWorkbook workbook;
    private final Map<String, Sheet> sheets;
    private final CheckedPackage parts;
    private final FindingLog findings;

    private XlsxBook(
            FileId file,
            ReadableWorkbook workbook,
            Map<String, Sheet> sheets,
            CheckedPackage parts,
            FindingLog findings) {
        this.file = file;
        this.workbook = workbook;
        this.sheets = sheets;
        this.parts = parts;
        this.findings = findings;
    }

    /** Opens it; empty where its package cannot be trusted, with a finding. */
    static Optional<Book> open(Source source, byte[] content, FindingLog findings) throws IOException {
        CheckedPackage parts = CheckedPackage.of(source, content);
        findings.addAll(parts.findings());
        if (!parts.sound()) {
            return Optional.empty();
        }
        ReadableWorkbook workbook = readable(parts.translated().orElse(content));
        return Optional.of(
                new XlsxBook(source.file(), workbook, named(workbook.getSheets().toList()), parts, findings));
    }

    private static ReadableWorkbook readable(byte[] content) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
        } catch (RuntimeException | IOException withoutStyles) {
            // A workbook need not have the part of styles, without which the library reads no formats.
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(false, true));
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public boolean hidden(String sheet) {
        return sheet(sheet).getVisibility() != SheetVisibility.VISIBLE;
    }

    @Override
    public List<String> merged() {
        return parts.merged();
    }

    @Override
    public Map<String, HiddenCells> hiddenCells() {
        return parts.hidden();
    }

    @Override
    public WorkbookRows rows(String sheet) {
        try {
            Stream<Row> rows = sheet(sheet).openStream();
            XlsxRows read = new XlsxRows(file, sheet, workbook.isDate1904(), findings, rows.iterator());
            return new WorkbookRows(file, sheet, findings, read, rows::close);
        } catch (IOException | RuntimeException damaged) {
            WorkbookRows.damaged(file, sheet, findings, damaged);
            return WorkbookRows.none(file, sheet, findings);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** The sheets by their names; one without a name, or with that of another, which no spreadsheet program writes, by its number. */
    private static Map<String, Sheet> named(List<Sheet> sheets) {
        Map<String, Sheet> named = new LinkedHashMap<>();
        for (int i = 0; i < sheets.size(); i++) {
            String name = Optional.ofNullable(sheets.get(i).getName()).orElse("");
            named.put(name.isBlank() || named.containsKey(name) ? name + "#" + (i + 1) : name, sheets.get(i));
        }
        return named;
    }

    private Sheet sheet(String name) {
        return Optional.ofNullable(sheets.get(name)).orElseThrow();
    }
}
