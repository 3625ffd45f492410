package org.exolot.instrument.gen5;

import java.util.HashSet;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.Place;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.GridRow;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.RowOrder;
import org.exolot.instrument.text.Fields;

/** A grid of wells under the numbers of its columns. A row of the plate may have several lines, of which the first has its letter. */
final class Grid {
    private static final int UNTOLD = -1;

    private final int first;
    private final int columns;
    private final RowOrder rows;
    private final Set<String> labels = new HashSet<>();
    private int row = UNTOLD;

    /**
     * @param first the plate's column on the left, from 1
     */
    Grid(int first, int columns, FindingLog findings) {
        this.first = first;
        this.columns = columns;
        this.rows = new RowOrder(findings);
    }

    /** No grid: no line belongs to it. */
    static Grid none() {
        return new Grid(1, 0, new FindingLog());
    }

    int columns() {
        return columns;
    }

    /** Whether the last line can be one of its rows. */
    boolean open() {
        return columns > 0 && row != UNTOLD;
    }

    /** A line begins so; where that is blank it belongs to the same row as the last. */
    void row(String letters, Spot spot) {
        if (!letters.isEmpty()) {
            int next = number(letters);
            if (next != row) {
                row = next;
                labels.clear();
                if (open()) {
                    rows.next(row, spot.whole());
                }
            }
        }
    }

    /** Whether a line with this label behind its figures stood before in this row. */
    boolean again(String label) {
        return !labels.add(label);
    }

    WellId well(int column) {
        return new WellId(row, first + column);
    }

    /** The figures of a line, behind its letter. */
    GridRow figures(Fields fields, PlacedValues values, Spot spot) {
        return GridRow.of(fields, 1, columns, row, first, values, spot::at);
    }

    /** Keeps what a line of the layout says of the wells. */
    void layout(String label, Fields fields, PlateDraft plate, PlacedValues values, Spot spot) {
        for (int i = 0; i < columns; i++) {
            String text = fields.text(i + 1);
            boolean number = label.equals("Conc/Dil") && !fields.blank(i + 1);
            Place at = spot.at(i + 1);
            plate.layout(label, well(i), number ? values.number(text, at) : PlacedValues.words(text, at));
        }
    }

    /** Whether these fields are the numbers of the columns of a plate, each one more than the last. */
    static boolean columns(Fields fields, int from, int to) {
        if (to <= from || to - from > 48) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (fields.whole(i) < 1 || fields.whole(i) > 48 || i > from && fields.whole(i) != fields.whole(i - 1) + 1) {
                return false;
            }
        }
        return true;
    }

    /** A to Z, then AA to AF. */
    private static int number(String letters) {
        char last = letters.charAt(letters.length() - 1);
        if (letters.length() == 1 && last >= 'A' && last <= 'Z') {
            return last - 'A';
        }
        return letters.length() == 2 && letters.charAt(0) == 'A' && last >= 'A' && last <= 'F'
                ? 26 + last - 'A'
                : UNTOLD;
    }
}
