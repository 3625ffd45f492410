package org.exolot.instrument.plate;

import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.WellId;

/**
 * The rows of one grid after the other. Software writes every row of a plate or of the part that was read, or each so many rows ({@code A, E,
 * I}); a distance that changes on the way is a row that was taken out. It gives each row as many lines and fields as the others: a line more
 * is a row that was doubled, a field less one whose figures may stand in the wrong wells.
 */
public final class RowOrder {
    private static final int NONE = -1;

    private final FindingLog findings;
    private final FieldCount widths;
    private int last = NONE;
    private int step;
    private int lines;
    private int linesOfEach;

    public RowOrder(FindingLog findings) {
        this.findings = findings;
        this.widths = new FieldCount(findings);
    }

    /** A grid begins. */
    public void begin() {
        last = NONE;
        step = 0;
        lines = 0;
        linesOfEach = 0;
        widths.begin();
    }

    /** Takes the next row of the grid, from 0; the same row may have several lines. */
    public void next(int row, Place place) {
        int distance = row - last;
        if (last != NONE && distance == 0) {
            again(row, place);
            return;
        }
        linesOfEach = Math.max(linesOfEach, lines);
        lines = 1;
        if (last == NONE || distance < 0) {
            step = 0;
        } else {
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
        grid.row(row).ifPresent(number -> {
            next(number, row.place());
            if (!row.dated()) {
                widths.next(row.size() - grid.at() - 1, grid.columns(), row.place());
            }
        });
    }

    private void again(int row, Place place) {
        lines++;
        if (linesOfEach > 0 && lines > linesOfEach) {
            findings.add(
                    FindingType.ROW_REPEATED,
                    place,
                    "row " + letter(row) + " again",
                    linesOfEach == 1 ? "each row once" : "each row " + linesOfEach + " times");
        }
    }

    private static String letter(int row) {
        String well = new WellId(row, 1).toString();
        return well.substring(0, well.length() - 1);
    }
}
