package org.exolot.instrument.plate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;

/** One row of a table, whether it stands in a text or in a workbook. */
public record TableRow(Place place, List<TableCell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The texts of the cells. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(cells.size());
        for (TableCell cell : cells) {
            texts.add(cell.text());
        }
        return Collections.unmodifiableList(texts);
    }

    /** The text of a cell, by its column from 0; empty beyond the last and for -1. */
    public String text(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column).text() : "";
    }

    /** The column of the first cell in which something stands, from 0; -1 where none does. */
    public int first() {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).text().isEmpty()) {
                return column;
            }
        }
        return -1;
    }

    /** How many cells hold something. */
    public int filled() {
        int filled = 0;
        for (TableCell cell : cells) {
            filled += cell.text().isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** A cell as an entry of words, by its column from 0; a missing one stands where the row does. */
    public Entry words(int column) {
        return column >= 0 && column < cells.size()
                ? PlacedValues.words(cells.get(column).text(), cells.get(column).place())
                : PlacedValues.words("", place);
    }

    /** The row where words with a comma and a blank in them, which the software did not quote, are one cell again. */
    public TableRow joined() {
        List<TableCell> whole = new ArrayList<>(cells.size());
        for (TableCell cell : cells) {
            if (cell.spaced() && !cell.text().isEmpty() && !whole.isEmpty()) {
                TableCell before = whole.removeLast();
                whole.add(new TableCell(before.text() + ", " + cell.text(), before.date(), before.place()));
            } else {
                whole.add(cell);
            }
        }
        return new TableRow(place, whole);
    }

    /** What stands in the row, on one line. */
    public String inWords() {
        return String.join(" ", texts().stream().filter(text -> !text.isEmpty()).toList());
    }

    /** Whether nothing stands in the row. */
    public boolean blank() {
        return first() < 0;
    }
}
