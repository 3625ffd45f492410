package org.exolot.instrument.plate;

import java.util.List;
import org.exolot.finding.Place;

/** One row of a table, whether it stands in a text or in a workbook. */
public record TableRow(Place place, List<TableCell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The texts of the cells. */
    public List<String> texts() {
        return cells.stream().map(TableCell::text).toList();
    }

    /** The text of a cell, by its column from 0; empty beyond the last and for -1. */
    public String text(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).text() : "";
    }

    /** Whether nothing stands in the row. */
    public boolean blank() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }
}
