package org.exolot.instrument.plate;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.WellId;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.PackedNumber;

/**
 * What stands on one line of a grid, in wells side by side: plain numbers as such, so that a plate costs no object for each of its wells, all
 * else as texts.
 */
public final class GridRow {
    private static final String[] NONE = {};

    private final int row;
    private final int column;
    private final long[] numbers;
    private final PlacedValues values;
    private final IntFunction<Place> places;
    private String[] texts = NONE;

    /** The plate's columns in which something stands, each as the bit of its number. */
    private long filled;

    /**
     * @param row of the plate, from 0
     * @param column of the plate in which the first cell is, from 1
     * @param numbers of the cells
     * @param places where each cell stands, from 0
     */
    private GridRow(int row, int column, long[] numbers, PlacedValues values, IntFunction<Place> places) {
        this.row = row;
        this.column = column;
        this.numbers = numbers;
        this.values = values;
        this.places = places;
    }

    private GridRow(GridRow same, int row) {
        this.row = row;
        this.column = same.column;
        this.numbers = same.numbers;
        this.values = same.values;
        this.places = same.places;
        this.texts = same.texts;
        this.filled = same.filled;
    }

    /** The same cells as this row of the plate, from 0, where that is known only later. */
    public GridRow as(int plateRow) {
        return new GridRow(this, plateRow);
    }

    /** Cells of a row of a table, as many from this one on, from 0. */
    static GridRow of(TableRow from, int left, int size, int row, int column, PlacedValues values) {
        IntFunction<Place> places = from.places();
        long[] numbers = from.packed(left, size, values.decimalSign());
        GridRow cells = new GridRow(row, column, numbers, values, cell -> places.apply(left + cell));
        for (int cell = 0; cell < size; cell++) {
            if (numbers[cell] != PackedNumber.NONE) {
                cells.filled |= cells.bit(cell);
            } else if (!from.blank(left + cell)) {
                cells.put(cell, from.text(left + cell));
            }
        }
        return cells;
    }

    /** Fields of a line, as many from this one on, from 0. */
    public static GridRow of(
            Fields from, int left, int size, int row, int column, PlacedValues values, IntFunction<Place> places) {
        long[] numbers = new long[size];
        GridRow cells = new GridRow(row, column, numbers, values, cell -> places.apply(left + cell));
        for (int cell = 0; cell < size; cell++) {
            numbers[cell] = from.packed(left + cell, values.decimalSign());
            if (numbers[cell] != PackedNumber.NONE) {
                cells.filled |= cells.bit(cell);
            } else if (!from.blank(left + cell)) {
                cells.put(cell, from.text(left + cell));
            }
        }
        return cells;
    }

    private void put(int cell, String text) {
        filled |= text.isEmpty() ? 0 : bit(cell);
        if (texts == NONE) {
            texts = new String[numbers.length];
            Arrays.fill(texts, "");
        }
        texts[cell] = text;
    }

    /** Takes out what stands in these cells of another row of the same wells, which counts in their place. */
    public void giveWayTo(GridRow other) {
        for (int cell = 0; cell < numbers.length; cell++) {
            if (other.holds(well(cell))) {
                filled &= ~bit(cell);
                numbers[cell] = PackedNumber.NONE;
                if (texts != NONE) {
                    texts[cell] = "";
                }
            }
        }
    }

    /** How many cells. */
    public int size() {
        return numbers.length;
    }

    /** The plate's row, from 0. */
    public int row() {
        return row;
    }

    /** The plate's column of a cell, from 1. */
    public int column(int cell) {
        return column + cell;
    }

    /** The well of a cell. */
    public WellId well(int cell) {
        return new WellId(row, column + cell);
    }

    /** The cell of a well of this row of the plate. */
    public int cell(WellId well) {
        return well.column() - column;
    }

    /** Whether something stands in the cell of this well. */
    public boolean holds(WellId well) {
        int cell = cell(well);
        return well.row() == row && cell >= 0 && cell < numbers.length && !blank(cell);
    }

    /** Where a cell stands. */
    public Place place(int cell) {
        return places.apply(cell);
    }

    /** Whether a plain number stands in a cell. */
    public boolean plain(int cell) {
        return numbers[cell] != PackedNumber.NONE;
    }

    /** The entry of a cell with a plain number. */
    public Entry number(int cell) {
        return values.entry(numbers[cell], place(cell));
    }

    /** A cell for a series; NaN where it has no number, with a finding where it says nothing known. */
    public double point(int cell) {
        return plain(cell) ? PackedNumber.nearest(numbers[cell]) : values.point(text(cell), place(cell));
    }

    /** What stands in a cell. */
    public String text(int cell) {
        if (plain(cell)) {
            return PackedNumber.text(numbers[cell], values.decimalSign());
        }
        return texts == NONE ? "" : texts[cell];
    }

    /** Writes what stands in a cell. */
    void print(int cell, PrintedWells to) {
        if (plain(cell)) {
            to.add(numbers[cell], values.decimalSign());
        } else {
            to.add(text(cell));
        }
    }

    /** Whether nothing stands in any cell. */
    public boolean blank() {
        return filled == 0;
    }

    /** Whether nothing stands in a cell. */
    public boolean blank(int cell) {
        return (filled & bit(cell)) == 0;
    }

    /** Whether no text stands in any cell, but plain numbers alone. */
    public boolean plain() {
        return texts == NONE;
    }

    /** The plate's columns in which something stands, each as the bit of its number. */
    long filled() {
        return filled;
    }

    private long bit(int cell) {
        return 1L << column + cell;
    }
}
