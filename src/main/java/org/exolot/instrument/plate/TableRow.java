package org.exolot.instrument.plate;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.workbook.WorkbookCell;
import org.exolot.instrument.workbook.WorkbookRow;

/** One row of a table, whether it stands in a text or in a workbook. Its cells are made when they are asked for: most are only read. */
public final class TableRow {
    private final Place place;
    private final String[] texts;
    private final IntFunction<Place> places;
    private final IntFunction<TableCell> cells;
    private final boolean dated;

    private TableRow(
            Place place, String[] texts, IntFunction<Place> places, IntFunction<TableCell> cells, boolean dated) {
        this.place = place;
        this.dated = dated;
        this.texts = texts;
        this.places = places;
        this.cells = cells;
    }

    /** A row of these cells. */
    public TableRow(Place place, List<TableCell> cells) {
        this(place, cells.stream().map(TableCell::text).toArray(String[]::new), List.copyOf(cells)::get);
    }

    private TableRow(Place place, String[] texts, IntFunction<TableCell> cells) {
        this(place, texts, column -> cells.apply(column).place(), cells, true);
    }

    /** A row of a text: its fields as they stand on this line, from 1. */
    public static TableRow ofText(FileId file, long line, List<String> fields) {
        String[] texts = new String[fields.size()];
        for (int column = 0; column < texts.length; column++) {
            texts[column] = fields.get(column).strip();
        }
        IntFunction<Place> places = column -> new Place.Text(file, line, column + 1);
        return new TableRow(
                new Place.Text(file, line, 0),
                texts,
                places,
                column -> new TableCell(
                        texts[column],
                        Optional.empty(),
                        places.apply(column),
                        fields.get(column).startsWith(" ")),
                false);
    }

    /** A row of a workbook's sheet. */
    public static TableRow ofWorkbook(WorkbookRow row) {
        String[] texts = new String[row.size()];
        for (int column = 0; column < texts.length; column++) {
            texts[column] = row.text(column);
        }
        return new TableRow(row.place(), texts, column -> {
            WorkbookCell cell = row.cell(column);
            return new TableCell(texts[column], cell.date(), cell.place());
        });
    }

    /** Where it stands. */
    public Place place() {
        return place;
    }

    /** Whether a cell may hold a date beside its text, as those of a workbook. */
    boolean dated() {
        return dated;
    }

    /** Where a cell stands, by its column from 0. */
    public Place place(int column) {
        return places.apply(column);
    }

    /** Where the cells stand, by their columns from 0; for who keeps the places and not the row. */
    IntFunction<Place> places() {
        return places;
    }

    /** How many cells it has. */
    public int size() {
        return texts.length;
    }

    /** A cell, by its column from 0. */
    public TableCell cell(int column) {
        return cells.apply(column);
    }

    /** The cells. */
    public List<TableCell> cells() {
        return new AbstractList<>() {
            @Override
            public TableCell get(int column) {
                return cells.apply(column);
            }

            @Override
            public int size() {
                return texts.length;
            }
        };
    }

    /** The texts of the cells. */
    public List<String> texts() {
        return Collections.unmodifiableList(Arrays.asList(texts));
    }

    /** The text of a cell, by its column from 0; empty beyond the last and for -1. */
    public String text(int column) {
        return column >= 0 && column < texts.length ? texts[column] : "";
    }

    /** The column of the first cell in which something stands, from 0; -1 where none does. */
    public int first() {
        for (int column = 0; column < texts.length; column++) {
            if (!texts[column].isEmpty()) {
                return column;
            }
        }
        return -1;
    }

    /** How many cells hold something. */
    public int filled() {
        int filled = 0;
        for (String text : texts) {
            filled += text.isEmpty() ? 0 : 1;
        }
        return filled;
    }

    /** A cell as an entry of words, by its column from 0; a missing one stands where the row does. */
    public Entry words(int column) {
        return column >= 0 && column < texts.length
                ? PlacedValues.words(texts[column], place(column))
                : PlacedValues.words("", place);
    }

    /** The row where words with a comma and a blank in them, which the software did not quote, are one cell again. */
    public TableRow joined() {
        List<TableCell> whole = new ArrayList<>(texts.length);
        for (TableCell cell : cells()) {
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
