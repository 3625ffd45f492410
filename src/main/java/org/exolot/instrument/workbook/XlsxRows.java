package org.exolot.instrument.workbook;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an {@code .xlsx} workbook (ECMA-376). */
final class XlsxRows implements Iterator<WorkbookRow> {
    private final FileId file;
    private final String sheet;
    private final boolean since1904;
    private final FindingLog findings;
    private final Iterator<Row> rows;

    /** Of the number formats of the sheet, which show a date. */
    private final Map<String, Boolean> showDates = new HashMap<>();

    XlsxRows(FileId file, String sheet, boolean since1904, FindingLog findings, Iterator<Row> rows) {
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
        Row from = rows.next();
        XlsxCells cells = new XlsxCells(
                file, sheet, from.getRowNum(), since1904, Math.min(from.getCellCount(), WorkbookRow.COLUMNS));
        for (int column = 0; column < cells.size(); column++) {
            @Nullable Cell cell = from.getCell(column);
            if (cell != null) {
                read(cell, column, cells);
            }
        }
        return cells.row();
    }

    private void read(Cell cell, int column, XlsxCells into) {
        if (cell.getFormula() != null && !cell.getFormula().isEmpty()) {
            formula(cell, column, into);
        }
        String raw = text(cell.getRawValue());
        switch (cell.getType()) {
            case NUMBER -> number(cell, raw, column, into);
            case BOOLEAN -> into.put(column, WorkbookCell.Kind.BOOLEAN, raw);
            case ERROR -> into.put(column, WorkbookCell.Kind.ERROR, raw);
            case STRING -> into.text(column, text(cell.getText()));
            case EMPTY -> {
                // Blank it is already.
            }
            case FORMULA -> {
                if (ShortestDecimal.isNumber(raw)) {
                    number(cell, raw, column, into);
                } else if (showsDate(cell)) {
                    into.dateText(column, text(cell.getText()));
                } else {
                    into.text(column, text(cell.getText()));
                }
            }
        }
    }

    private void formula(Cell cell, int column, XlsxCells into) {
        boolean empty = cell.getRawValue() == null || cell.getRawValue().isEmpty();
        boolean text = cell.getType() == CellType.STRING;
        findings.add(
                empty && !text ? FindingType.WORKBOOK_FORMULA_EMPTY : FindingType.WORKBOOK_FORMULA,
                into.place(column),
                "=" + cell.getFormula() + (empty && !text ? " without a value" : ""),
                "a value that the instrument wrote");
    }

    private void number(Cell cell, String raw, int column, XlsxCells into) {
        into.number(column, raw, showsDate(cell));
    }

    private boolean showsDate(Cell cell) {
        @Nullable String format = cell.getDataFormatString();
        return format != null && showDates.computeIfAbsent(format, SerialDate::shows);
    }

    private static String text(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }
}
