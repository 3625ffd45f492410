package org.exolot.instrument.plate;

import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.WellId;

/**
 * The rows of one grid after the other. Software writes every row of a plate or of the part that was read, or each so many rows ({@code A, E,
 * I}); a distance that changes on the way is a row that was taken out.
 */
public final class RowOrder {
    private static final int NONE = -1;

    private final FindingLog findings;
    private int last = NONE;
    private int step;

    public RowOrder(FindingLog findings) {
        this.findings = findings;
    }

    /** A grid begins. */
    public void begin() {
        last = NONE;
        step = 0;
    }

    /** Takes the next row of the grid, from 0; the same row may have several lines. */
    public void next(int row, Place place) {
        int distance = row - last;
        if (last == NONE || distance < 0) {
            step = 0;
        } else if (distance > 0) {
            if (step > 0 && distance != step) {
                findings.add(
                        FindingType.READS_MISSING,
                        place,
                        "row " + letter(row) + " behind row " + letter(last),
                        "rows at one distance: row " + letter(last) + " stands " + step + " behind the one before");
            }
            step = distance;
        }
        last = row;
    }

    /** Takes the next row of a table, if it is one of this grid. */
    public void next(PlateGrid grid, TableRow row) {
        grid.row(row).ifPresent(number -> next(number, row.place()));
    }

    private static String letter(int row) {
        String well = new WellId(row, 1).toString();
        return well.substring(0, well.length() - 1);
    }
}
