package org.exolot.instrument.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/** A workbook of Excel 97 to 2003 (BIFF8, [MS-XLS]), held whole in memory: such a sheet has at most 65,536 rows of 256 cells. */
final class XlsBook implements Book {
    /** The most bytes of such a workbook: in memory it takes some ten times as many. */
    static final int SIZE = 12 << 20;

    /** The storage of its macros ([MS-XLS] 2.1.7.1). */
    private static final String MACROS = "_VBA_PROJECT_CUR";

    private final FileId file;
    private final HSSFWorkbook workbook;
    private final FindingLog findings;

    private XlsBook(FileId file, HSSFWorkbook workbook, FindingLog findings) {
        this.file = file;
        this.workbook = workbook;
        this.findings = findings;
    }

    static XlsBook open(FileId file, byte[] content, FindingLog findings) throws IOException {
        POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content));
        if (container.getRoot().hasEntry(MACROS)) {
            findings.add(
                    FindingType.WORKBOOK_HAS_MACRO,
                    new Place.Whole(file),
                    MACROS,
                    "a workbook as an instrument writes it");
        }
        return new XlsBook(file, new HSSFWorkbook(container.getRoot(), container, false), findings);
    }

    @Override
    public List<String> sheets() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            names.add(workbook.getSheetName(i));
        }
        return names;
    }

    @Override
    public boolean hidden(String sheet) {
        return workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE;
    }

    @Override
    public List<String> merged() {
        List<String> all = new ArrayList<>();
        for (Sheet sheet : workbook) {
            sheet.getMergedRegions().stream()
                    .filter(region -> region.getFirstRow() != region.getLastRow())
                    .map(region -> region.formatAsString() + " in " + sheet.getSheetName())
                    .forEach(all::add);
        }
        return all;
    }

    @Override
    public WorkbookRows rows(String sheet) {
        boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        XlsRows rows = new XlsRows(
                file, sheet, since1904, findings, workbook.getSheet(sheet).rowIterator());
        return new WorkbookRows(file, sheet, findings, rows, () -> {});
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
