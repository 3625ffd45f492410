package org.exolot.instrument.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;

/** A workbook of Excel 2007 and later (ECMA-376), its rows read one by one from the packed parts. */
final class XlsxBook implements Book {
    private final FileId file;
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final FindingLog findings;

    private XlsxBook(FileId file, ReadableWorkbook workbook, List<Sheet> sheets, FindingLog findings) {
        this.file = file;
        this.workbook = workbook;
        this.sheets = sheets;
        this.findings = findings;
    }

    static XlsxBook open(FileId file, byte[] content, FindingLog findings) throws IOException {
        ReadableWorkbook workbook = readable(content);
        return new XlsxBook(file, workbook, workbook.getSheets().toList(), findings);
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
        return sheets.stream().map(Sheet::getName).toList();
    }

    @Override
    public boolean hidden(String sheet) {
        return sheet(sheet).getVisibility() != SheetVisibility.VISIBLE;
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

    private Sheet sheet(String name) {
        Optional<Sheet> found =
                sheets.stream().filter(one -> one.getName().equals(name)).findFirst();
        return found.orElseThrow();
    }
}
