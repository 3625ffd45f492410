package org.exolot.instrument.perkinelmer;

import org.exolot.instrument.plate.GridRow;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateGrid;
import org.exolot.instrument.plate.TableRow;

/** A grid without letters and numbers: its place is all that tells which wells. */
final class BareGrid {
    private static final int ROWS = 32;
    private static final int COLUMNS = 48;

    private int rows;
    private boolean begun;

    /** Whether a row of it was seen, be it of wells that were not read. */
    boolean any() {
        return rows > 0;
    }

    /** Whether a row with values was seen. */
    boolean begun() {
        return begun;
    }

    /** A row of wells that were not read. */
    void skip() {
        rows++;
    }

    /** Whether the row may be the next one of a plate. */
    boolean fits(TableRow row) {
        return rows < ROWS && width(row) >= 1 && width(row) <= COLUMNS;
    }

    /** The next row, to be kept. */
    GridRow next(TableRow row, PlacedValues values) {
        begun = true;
        return new PlateGrid("", -1, 1, width(row)).figures(row, rows++, values);
    }

    /** A delimiter behind the last well begins no further one. */
    private static int width(TableRow row) {
        int cells = row.size();
        return row.text(cells - 1).isEmpty() ? cells - 1 : cells;
    }
}
