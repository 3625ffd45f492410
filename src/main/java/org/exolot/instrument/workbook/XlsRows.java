package org.exolot.instrument.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an {@code .xls} workbook. */
final class XlsRows implements Iterator<WorkbookRow> {
    private final FileId file;
    private final String sheet;
    private final boolean since1904;
    private final FindingLog findings;
    private final Iterator<Row> rows;

    XlsRows(FileId file, String sheet, boolean since1904, FindingLog findings, Iterator<Row> rows) {
        this.file = file;
        this.sheet = sheet;
        this.since1904 = since1904;
        this.findings = findings;
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public WorkbookRow next() {
        Row row = rows.next();
        int number = row.getRowNum() + 1;
        int last = Math.max(0, row.getLastCellNum());
        List<WorkbookCell> cells = new ArrayList<>(last);
        for (int column = 0; column < last; column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? WorkbookRow.blank(file, sheet, column, number) : read(cell, column, number));
        }
        return new WorkbookRow(file, sheet, number, cells);
    }

    private WorkbookCell read(Cell cell, int column, int number) {
        Place.Cell place = WorkbookRow.place(file, sheet, column, number);
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            findings.add(FindingType.WORKBOOK_FORMULA, place, "a formula", "a value that the instrument wrote");
            type = cell.getCachedFormulaResultType();
        }
        return switch (type) {
            case NUMERIC -> number(cell, place);
            case STRING -> text(cell.getStringCellValue(), column, number, place);
            case BOOLEAN ->
                stored(
                        WorkbookCell.Kind.BOOLEAN,
                        String.valueOf(cell.getBooleanCellValue()).toUpperCase(Locale.ROOT),
                        place);
            case ERROR -> stored(WorkbookCell.Kind.ERROR, error(cell.getErrorCellValue()), place);
            case BLANK, FORMULA, _NONE -> WorkbookRow.blank(file, sheet, column, number);
        };
    }

    private WorkbookCell number(Cell cell, Place.Cell place) {
        double value = cell.getNumericCellValue();
        if (!Double.isFinite(value)) {
            return stored(WorkbookCell.Kind.ERROR, Double.toString(value), place);
        }
        String format = orEmpty(cell.getCellStyle().getDataFormatString());
        return new WorkbookCell(
                WorkbookCell.Kind.NUMBER,
                ShortestDecimal.of(value),
                Double.toString(value),
                SerialDate.shows(format) ? SerialDate.of(value, since1904) : Optional.empty(),
                place);
    }

    private WorkbookCell text(@Nullable String maybe, int column, int number, Place.Cell place) {
        String text = orEmpty(maybe);
        return text.isEmpty()
                ? WorkbookRow.blank(file, sheet, column, number)
                : stored(WorkbookCell.Kind.TEXT, text, place);
    }

    private static WorkbookCell stored(WorkbookCell.Kind kind, String text, Place.Cell place) {
        return new WorkbookCell(kind, text, text, Optional.empty(), place);
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
    }

    private static String orEmpty(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }
}
