package org.exolot.instrument.perkinelmer;

import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.GridRow;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateGrid;
import org.exolot.instrument.plate.TableRow;

/** A grid without letters and numbers: its place is all that tells which wells. */
final class BareGrid {
    private static final int ROWS = 32;
    private static final int COLUMNS = 48;

    /** The rows of plates by their columns. */
    private static final Map<Integer, Integer> PLATES = Map.of(12, 8, 24, 16, 48, 32);

    private final FindingLog findings;
    private final FieldCount widths;
    private Optional<Place> last = Optional.empty();
    private int columns;
    private int rows;
    private boolean begun;

    BareGrid(FindingLog findings) {
        this.findings = findings;
        this.widths = new FieldCount(findings);
    }

    /** Whether a row of it was seen, be it of wells that were not read. */
    boolean any() {
        return rows > 0;
    }

    /** Whether a row with values was seen. */
    boolean begun() {
        return begun;
    }

    /** A row of wells that were not read. */
    void skip(TableRow row) {
        rows++;
        last = Optional.of(row.place());
    }

    /** Tells of rows that are more or fewer than plates with so many columns have: the wells below a gap would be wrong. */
    void end() {
        int ofPlate = begun ? PLATES.getOrDefault(columns, rows) : rows;
        if (rows != ofPlate) {
            findings.add(
                    FindingType.ROW_MALFORMED,
                    last.orElseThrow(),
                    rows + " rows of " + columns + " wells without letters",
                    ofPlate + " rows, as a plate with so many columns has");
        }
    }

    /** Whether the row may be the next one of a plate. */
    boolean fits(TableRow row) {
        return rows < ROWS && width(row) >= 1 && width(row) <= COLUMNS;
    }

    /** The next row, to be kept. */
    GridRow next(TableRow row, PlacedValues values) {
        begun = true;
        columns = Math.max(columns, width(row));
        widths.next(row.size(), 0, row.place());
        last = Optional.of(row.place());
        return new PlateGrid("", -1, 1, width(row)).figures(row, rows++, values);
    }

    /** A delimiter behind the last well begins no further one. */
    private static int width(TableRow row) {
        int cells = row.size();
        return row.text(cells - 1).isEmpty() ? cells - 1 : cells;
    }
}
