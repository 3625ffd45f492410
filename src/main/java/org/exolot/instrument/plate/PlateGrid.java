package org.exolot.instrument.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.exolot.instrument.WellId;

/**
 * A grid of wells: numbers of columns above, a letter before each row. Many kinds of software write it, with a corner of their own.
 *
 * @param corner what stands above the letters
 * @param at the column of the table in which the letters stand, from 0
 * @param columns the plate's columns, from left to right
 */
public record PlateGrid(String corner, int at, List<Integer> columns) {
    private static final int COLUMNS = 48;
    private static final int ROWS_OF_ONE_LETTER = 26;

    public PlateGrid {
        columns = List.copyOf(columns);
    }

    /**
     * The grid that this row is the heading of: a corner that is no row's letter, or a blank one, then at least one column, each one more
     * than the last, then nothing, or a blank and what does not belong to the grid.
     */
    public static Optional<PlateGrid> heading(TableRow row) {
        int at = row.first();
        if (at < 0) {
            return Optional.empty();
        }
        boolean blankCorner = column(row.text(at)).isPresent();
        int corner = blankCorner ? at - 1 : at;
        if (!blankCorner && rowNumber(row.text(at)).isPresent()) {
            return Optional.empty();
        }
        List<Integer> columns = new ArrayList<>();
        for (int i = corner + 1; i < row.size() && !row.text(i).isEmpty(); i++) {
            OptionalInt column = column(row.text(i));
            if (column.isEmpty() || !columns.isEmpty() && column.getAsInt() != columns.getLast() + 1) {
                return Optional.empty();
            }
            columns.add(column.getAsInt());
        }
        return corner < 0 || columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlateGrid(blankCorner ? "" : row.text(at), corner, columns));
    }

    /** The number of the plate's row that this row of the table is, from 0; empty where it is none. */
    public OptionalInt row(TableRow row) {
        return rowNumber(row.text(at));
    }

    /** Takes each cell of a row of the grid in which something stands. */
    public void cells(TableRow row, BiConsumer<WellId, TableCell> visitor) {
        cells(row, row(row).orElseThrow(), visitor);
    }

    /** Takes each cell of a row without a letter, which belongs to this row of the plate. */
    public void cells(TableRow row, int number, BiConsumer<WellId, TableCell> visitor) {
        for (int i = 0; i < columns.size() && at + 1 + i < row.size(); i++) {
            TableCell cell = row.cell(at + 1 + i);
            if (!cell.text().isEmpty()) {
                visitor.accept(new WellId(number, columns.get(i)), cell);
            }
        }
    }

    /** Whether something stands to the right of the grid's last column. */
    public boolean beyond(TableRow row) {
        return !right(row).isEmpty();
    }

    /** What stands to the right of the grid's last column. */
    public List<TableCell> right(TableRow row) {
        return row.cells().stream()
                .skip(at + 1L + columns.size())
                .filter(cell -> !cell.text().isEmpty())
                .toList();
    }

    /** A row by its letter: A to Z, then AA to AF or, as some write, a to f. */
    public static OptionalInt rowNumber(String letters) {
        if (letters.length() == 1) {
            char letter = letters.charAt(0);
            if (letter >= 'A' && letter <= 'Z') {
                return OptionalInt.of(letter - 'A');
            }
            return letter >= 'a' && letter <= 'f'
                    ? OptionalInt.of(ROWS_OF_ONE_LETTER + letter - 'a')
                    : OptionalInt.empty();
        }
        String upper = letters.toUpperCase(Locale.ROOT);
        return upper.length() == 2 && upper.charAt(0) == 'A' && upper.charAt(1) >= 'A' && upper.charAt(1) <= 'F'
                ? OptionalInt.of(ROWS_OF_ONE_LETTER + upper.charAt(1) - 'A')
                : OptionalInt.empty();
    }

    private static OptionalInt column(String text) {
        if (text.isEmpty() || text.length() > 2 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= COLUMNS ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
