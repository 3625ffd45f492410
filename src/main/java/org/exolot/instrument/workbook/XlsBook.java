package org.exolot.instrument.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
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

    private static final int COLUMNS = 256;

    /** The storage of its macros ([MS-XLS] 2.1.7.1). */
    private static final String MACROS = "_VBA_PROJECT_CUR";

    private final FileId file;
    private final HSSFWorkbook workbook;
    private final Map<String, Boolean> hidden;
    private final List<String> merged;
    private final FindingLog findings;

    private XlsBook(FileId file, HSSFWorkbook workbook, FindingLog findings) {
        this.file = file;
        this.workbook = workbook;
        this.hidden = hiddenByName(workbook);
        this.merged = merged(workbook);
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

    /** What is asked before the rows are read; a damaged workbook fails here. */
    private static Map<String, Boolean> hiddenByName(HSSFWorkbook workbook) {
        Map<String, Boolean> sheets = new LinkedHashMap<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            sheets.put(workbook.getSheetName(i), workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE);
        }
        return sheets;
    }

    private static List<String> merged(HSSFWorkbook workbook) {
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
    public List<String> sheets() {
        return List.copyOf(hidden.keySet());
    }

    @Override
    public boolean hidden(String sheet) {
        return hidden.getOrDefault(sheet, false);
    }

    @Override
    public List<String> merged() {
        return merged;
    }

    @Override
    public Map<String, HiddenCells> hiddenCells() {
        Map<String, HiddenCells> all = new LinkedHashMap<>();
        for (Sheet sheet : workbook) {
            HiddenCells cells = new HiddenCells();
            for (Row row : sheet) {
                if (row.getZeroHeight()) {
                    cells.row(row.getRowNum() + 1);
                }
            }
            for (int column = 0; column < COLUMNS; column++) {
                if (sheet.isColumnHidden(column)) {
                    cells.columns(column + 1, column + 1);
                }
            }
            all.put(sheet.getSheetName(), cells);
        }
        return all;
    }

    @Override
    public WorkbookRows rows(String sheet) {
        try {
            boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            XlsRows rows = new XlsRows(
                    file, sheet, since1904, findings, workbook.getSheet(sheet).rowIterator());
            return new WorkbookRows(file, sheet, findings, rows, () -> {});
        } catch (RuntimeException damaged) {
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
}
