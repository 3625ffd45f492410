package org.exolot.instrument.plate;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.text.CsvFields;
import org.exolot.instrument.text.NumberForm;
import org.exolot.instrument.text.PackedNumber;
import org.exolot.instrument.text.PlainNumber;
import org.exolot.instrument.text.TextHash;
import org.exolot.instrument.workbook.WorkbookRow;
import org.exolot.quantity.DecimalSign;

/**
 * One row of a table, whether it stands in a text or in a workbook. What stands in its cells is made when it is asked for: most cells are
 * only looked at.
 */
public final class TableRow {
    private final RowOrigin origin;
    private final int size;

    private TableRow(RowOrigin origin) {
        this.origin = origin;
        this.size = origin.size();
    }

    /** A row of these cells. */
    public TableRow(Place place, List<TableCell> cells) {
        this(new RowOrigin.OfCells(place, List.copyOf(cells)));
    }

    /** A row of a text: the fields of the record that begins on this line, from 1. */
    public static TableRow ofText(FileId file, long line, CsvFields fields) {
        return new TableRow(new RowOrigin.OfText(file, line, fields));
    }

    /** A row of a workbook's sheet. */
    public static TableRow ofWorkbook(WorkbookRow row) {
        return new TableRow(new RowOrigin.OfWorkbook(row));
    }

    /** Where it stands. */
    public Place place() {
        return origin.place();
    }

    /** Whether a cell may hold a date beside its text, as those of a workbook. */
    public boolean dated() {
        return !(origin instanceof RowOrigin.OfText);
    }

    /** Where a cell stands, by its column from 0. */
    public Place place(int column) {
        return origin.place(column);
    }

    /** Where the cells stand, by their columns from 0; for who keeps the places and not the row. */
    IntFunction<Place> places() {
        return origin.places();
    }

    /** How many cells it has. */
    public int size() {
        return size;
    }

    /** A cell, by its column from 0. */
    public TableCell cell(int column) {
        return origin.cell(column);
    }

    /** The cells. */
    public List<TableCell> cells() {
        return new Columns<>() {
            @Override
            public TableCell get(int column) {
                return cell(column);
            }
        };
    }

    /** The texts of the cells. */
    public List<String> texts() {
        return new Columns<>() {
            @Override
            public String get(int column) {
                return text(column);
            }
        };
    }

    /** The text of a cell, by its column from 0; empty beyond the last and for -1. */
    public String text(int column) {
        return column >= 0 && column < size ? origin.text(column) : "";
    }

    /** The only character of a cell, by its column from 0; NUL where it has another number of them. */
    char only(int column) {
        return column >= 0 && column < size ? origin.only(column) : 0;
    }

    /** Whether something stands in a column in which another row, such as the heading of a table, has nothing. */
    public boolean beyond(TableRow heading) {
        for (int column = 0; column < size; column++) {
            if (!blank(column) && heading.blank(column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing stands in a cell, by its column from 0. */
    public boolean blank(int column) {
        return column < 0 || column >= size || origin.blank(column);
    }

    /** Whether {@link PlainNumber#is} says so of the text of a cell, by its column from 0. */
    public boolean plainNumber(int column, DecimalSign sign) {
        return form(column).plain(sign);
    }

    /** Whether {@link PlainNumber#is} says so of the text of a cell before this unit, by its column from 0. */
    public boolean plainNumber(int column, DecimalSign sign, String unit) {
        return column >= 0 && column < size && origin.plainNumber(column, sign, unit);
    }

    /** How a cell writes its number, by its column from 0. */
    public NumberForm form(int column) {
        return column >= 0 && column < size ? origin.form(column) : NumberForm.BLANK;
    }

    /**
     * How cells write their numbers.
     *
     * @param columns each from 0; a cell beyond the last is blank
     * @param codes what gets the {@link NumberForm#code} of each
     * @param first where the first of them goes
     */
    public void forms(int[] columns, byte[] codes, int first) {
        origin.forms(columns, codes, first);
    }

    /** Goes on with a hash by the text of a cell, by its column from 0. */
    public long hash(int column, TextHash hash, long before) {
        return column >= 0 && column < size ? origin.hash(column, hash, before) : hash.of(before, "");
    }

    /** Writes the text of a cell, by its column from 0. */
    public void appendTo(StringBuilder words, int column) {
        if (column >= 0 && column < size) {
            origin.appendTo(words, column);
        }
    }

    /** Writes the texts of cells, each behind this character, by their columns from 0. */
    public void appendTo(StringBuilder words, char before, int[] columns) {
        origin.appendTo(words, before, columns);
    }

    /** Whether a cell surely has fewer characters than this, by its column from 0. */
    boolean shorter(int column, int characters) {
        return origin.longest(column) < characters;
    }

    /** So many cells from this column on, from 0, as numbers: {@link PackedNumber#NONE} where one is none. */
    long[] packed(int first, int count, char decimalSign) {
        return origin.packed(first, count, decimalSign);
    }

    /** What {@link PlainNumber#of} gives for the text of a cell, by its column from 0. */
    public double number(int column, DecimalSign sign) {
        return column >= 0 && column < size ? origin.number(column, sign) : Double.NaN;
    }

    /** Whether this is the text of a cell, by its column from 0; the empty text is that of every cell beyond the last. */
    public boolean is(int column, String text) {
        return column < 0 || column >= size ? text.isEmpty() : origin.is(column, text);
    }

    /** Whether this character stands in a cell, by its column from 0. */
    public boolean has(int column, char c) {
        return column >= 0 && column < size && origin.has(column, c);
    }

    /** The column of the first cell in which something stands, from 0; -1 where none does. */
    public int first() {
        for (int column = 0; column < size; column++) {
            if (!origin.blank(column)) {
                return column;
            }
        }
        return -1;
    }

    /** How many cells hold something. */
    public int filled() {
        int filled = 0;
        for (int column = 0; column < size; column++) {
            filled += origin.blank(column) ? 0 : 1;
        }
        return filled;
    }

    /** A cell as an entry of words, by its column from 0; a missing one stands where the row does. */
    public Entry words(int column) {
        return column >= 0 && column < size
                ? PlacedValues.words(text(column), place(column))
                : PlacedValues.words("", place());
    }

    /** The row where words with a comma and a blank in them, which the software did not quote, are one cell again. */
    public TableRow joined() {
        List<TableCell> whole = new ArrayList<>(size);
        for (TableCell cell : cells()) {
            if (cell.spaced() && !cell.text().isEmpty() && !whole.isEmpty()) {
                TableCell before = whole.removeLast();
                whole.add(new TableCell(before.text() + ", " + cell.text(), before.date(), before.place()));
            } else {
                whole.add(cell);
            }
        }
        return new TableRow(place(), whole);
    }

    /** What stands in the row, on one line. */
    public String inWords() {
        StringBuilder words = new StringBuilder();
        for (int column = 0; column < size; column++) {
            if (!origin.blank(column)) {
                words.append(words.isEmpty() ? "" : " ").append(text(column));
            }
        }
        return words.toString();
    }

    /** Whether nothing stands in the row. */
    public boolean blank() {
        return first() < 0;
    }

    private abstract class Columns<T> extends AbstractList<T> implements RandomAccess {
        @Override
        public int size() {
            return size;
        }
    }
}
