package org.exolot.instrument.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an {@code .xlsx} workbook (ECMA-376). */
final class XlsxRows implements Iterator<WorkbookRow> {
    private final FileId file;
    private final String sheet;
    private final boolean since1904;
    private final FindingLog findings;
    private final Iterator<Row> rows;

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
        return read(rows.next());
    }

    private WorkbookRow read(Row from) {
        List<WorkbookCell> cells = new ArrayList<>(from.getCellCount());
        int number = from.getRowNum();
        for (int column = 0; column < Math.min(from.getCellCount(), WorkbookRow.COLUMNS); column++) {
            Optional<Cell> cell = from.getOptionalCell(column);
            cells.add(
                    cell.isPresent()
                            ? read(cell.get(), column, number)
                            : WorkbookRow.blank(file, sheet, column, number));
        }
        return new WorkbookRow(file, sheet, number, cells);
    }

    private WorkbookCell read(Cell cell, int column, int number) {
        Place.Cell place = WorkbookRow.place(file, sheet, column, number);
        if (cell.getFormula() != null && !cell.getFormula().isEmpty()) {
            formula(cell, place);
        }
        String raw = text(cell.getRawValue());
        String shown = text(cell.getText());
        WorkbookCell.Kind kind = kind(cell.getType(), shown, raw);
        return switch (kind) {
            case NUMBER -> number(cell, raw, place);
            case BLANK -> WorkbookRow.blank(file, sheet, column, number);
            case TEXT -> new WorkbookCell(kind, shown, shown, Optional.empty(), place);
            case BOOLEAN, ERROR -> new WorkbookCell(kind, raw, raw, Optional.empty(), place);
        };
    }

    private void formula(Cell cell, Place.Cell place) {
        boolean empty = cell.getRawValue() == null || cell.getRawValue().isEmpty();
        boolean text = cell.getType() == CellType.STRING;
        findings.add(
                empty && !text ? FindingType.WORKBOOK_FORMULA_EMPTY : FindingType.WORKBOOK_FORMULA,
                place,
                "=" + cell.getFormula() + (empty && !text ? " without a value" : ""),
                "a value that the instrument wrote");
    }

    private WorkbookCell number(Cell cell, String raw, Place.Cell place) {
        double value = Double.parseDouble(raw);
        if (!Double.isFinite(value)) {
            return new WorkbookCell(WorkbookCell.Kind.ERROR, raw, raw, Optional.empty(), place);
        }
        boolean date = SerialDate.shows(text(cell.getDataFormatString()));
        return new WorkbookCell(
                WorkbookCell.Kind.NUMBER,
                ShortestDecimal.of(value),
                raw,
                date ? SerialDate.of(value, since1904) : Optional.empty(),
                place);
    }

    private static WorkbookCell.Kind kind(CellType type, String shown, String raw) {
        return switch (type) {
            case NUMBER -> WorkbookCell.Kind.NUMBER;
            case BOOLEAN -> WorkbookCell.Kind.BOOLEAN;
            case ERROR -> WorkbookCell.Kind.ERROR;
            case STRING -> shown.isEmpty() ? WorkbookCell.Kind.BLANK : WorkbookCell.Kind.TEXT;
            case EMPTY -> WorkbookCell.Kind.BLANK;
            case FORMULA -> formulaKind(raw, shown);
        };
    }

    private static WorkbookCell.Kind formulaKind(String raw, String shown) {
        if (ShortestDecimal.isNumber(raw)) {
            return WorkbookCell.Kind.NUMBER;
        }
        return shown.isEmpty() ? WorkbookCell.Kind.BLANK : WorkbookCell.Kind.TEXT;
    }

    private static String text(@Nullable String maybe) {
        return maybe == null ? "" : maybe;
    }
}
