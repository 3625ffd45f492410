package org.exolot.instrument.plate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.exolot.instrument.WellId;
import org.exolot.instrument.text.NumberForm;

/**
 * A grid of wells: numbers of columns above, a letter before each row. Many kinds of software write it, with a corner of their own.
 *
 * @param corner what stands above the letters
 * @param at the column of the table in which the letters stand, from 0
 * @param first the plate's column on the left, from 1
 * @param columns how many there are, side by side
 */
public record PlateGrid(String corner, int at, int first, int columns) {
    private static final int COLUMNS = 48;
    private static final String TECAN = "<>";
    private static final int ROWS_OF_ONE_LETTER = 26;

    /**
     * The grid that this row is the heading of: a corner that is no row's letter, or a blank one, then at least one column, each one more
     * than the last, then nothing, or a blank and what does not belong to the grid. Behind Tecan's corner, which nothing else has, a word
     * may follow at once.
     */
    public static Optional<PlateGrid> heading(TableRow row) {
        int at = row.first();
        if (at < 0) {
            return Optional.empty();
        }
        boolean blankCorner = column(row.text(at)) > 0;
        int corner = blankCorner ? at - 1 : at;
        if (!blankCorner && rowNumber(row.text(at)).isPresent()) {
            return Optional.empty();
        }
        int first = column(row.text(corner + 1));
        int columns = 0;
        for (int i = corner + 1; i < row.size() && !row.blank(i); i++) {
            int column = column(row.text(i));
            if (column == 0 && columns > 0 && row.text(at).equals(TECAN)) {
                break;
            }
            if (column == 0 || column != first + columns) {
                return Optional.empty();
            }
            columns++;
        }
        return corner < 0 || columns == 0
                ? Optional.empty()
                : Optional.of(new PlateGrid(blankCorner ? "" : row.text(at), corner, first, columns));
    }

    /** The number of the plate's row that this row of the table is, from 0; empty where it is none. */
    public OptionalInt row(TableRow row) {
        char letter = row.only(at);
        return letter == 0 ? rowNumber(row.text(at)) : rowNumber(letter);
    }

    /** Takes each cell of a row of the grid in which something stands. */
    public void cells(TableRow row, BiConsumer<WellId, TableCell> visitor) {
        cells(row, row(row).orElseThrow(), visitor);
    }

    /** Takes each cell of a row without a letter, which belongs to this row of the plate. */
    public void cells(TableRow row, int number, BiConsumer<WellId, TableCell> visitor) {
        for (int i = 0; i < columns && at + 1 + i < row.size(); i++) {
            if (!row.blank(at + 1 + i)) {
                visitor.accept(new WellId(number, first + i), row.cell(at + 1 + i));
            }
        }
    }

    /** Whether the cells of a row tell something in words, no figure and no word that stands for one: names of samples, a layout. */
    boolean words(TableRow row, PlacedValues values) {
        boolean any = false;
        for (int i = at + 1; i <= at + columns; i++) {
            if (!row.blank(i)) {
                any = true;
                String text = row.text(i);
                if (!Character.isLetter(text.charAt(0)) || !values.unknown(text)) {
                    return false;
                }
            }
        }
        return any;
    }

    /** Whether some cell of a row is a number with decimals, as no name is. */
    boolean decimals(TableRow row) {
        for (int i = at + 1; i <= at + columns; i++) {
            if (row.form(i) == NumberForm.POINT || row.form(i) == NumberForm.COMMA) {
                return true;
            }
        }
        return false;
    }

    /** A row of the grid, to be kept. */
    public GridRow figures(TableRow row, PlacedValues values) {
        return figures(row, row(row).orElseThrow(), values);
    }

    /** A row without a letter, which belongs to this row of the plate, to be kept. */
    public GridRow figures(TableRow row, int number, PlacedValues values) {
        return GridRow.of(row, at + 1, columns, number, first, values);
    }

    /** Whether something stands to the right of the grid's last column. */
    public boolean beyond(TableRow row) {
        for (int i = at + 1 + columns; i < row.size(); i++) {
            if (!row.blank(i)) {
                return true;
            }
        }
        return false;
    }

    /** What stands to the right of the grid's last column. */
    public List<TableCell> right(TableRow row) {
        return beyond(row)
                ? row.cells().stream()
                        .skip(at + 1L + columns)
                        .filter(cell -> !cell.text().isEmpty())
                        .toList()
                : List.of();
    }

    /** A row by its letter: A to Z, then AA to AF or, as some write, a to f. */
    public static OptionalInt rowNumber(String letters) {
        if (letters.length() == 1) {
            return rowNumber(letters.charAt(0));
        }
        String upper = letters.toUpperCase(Locale.ROOT);
        return upper.length() == 2 && upper.charAt(0) == 'A' && upper.charAt(1) >= 'A' && upper.charAt(1) <= 'F'
                ? OptionalInt.of(ROWS_OF_ONE_LETTER + upper.charAt(1) - 'A')
                : OptionalInt.empty();
    }

    private static OptionalInt rowNumber(char letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return OptionalInt.of(letter - 'A');
        }
        return letter >= 'a' && letter <= 'f' ? OptionalInt.of(ROWS_OF_ONE_LETTER + letter - 'a') : OptionalInt.empty();
    }

    /** The number of a plate's column; 0 where the text is none. */
    public static int column(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 1) {
                return 0;
            }
            number = 10 * number + digit;
        }
        return number <= COLUMNS ? number : 0;
    }
}
