package org.exolot.instrument.plate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.WellId;

/**
 * The rows of one grid after the other. Software writes every row of a plate or of the part that was read, or each so many rows ({@code A, E,
 * I}); a distance that changes on the way is a row that was taken out. It gives each row one line, of as many fields as the others: a second
 * line is a row that was doubled, a field less one whose figures may stand in the wrong wells.
 */
public final class RowOrder {
    private static final int NONE = -1;

    /** The rows of one grid with these columns, the place of the last, and whether a gap between them was told. */
    private record Rows(BitSet rows, String columns, Place place, boolean gap) {}

    /** Of so many plates the grids are compared. */
    private static final int PLATES = 1_000;

    /** So many grids of a plate are compared. */
    private static final int GRIDS = 100;

    private final FindingLog findings;
    private final FieldCount widths;
    private int last = NONE;
    private int step;
    private final Map<String, List<Rows>> kept = new LinkedHashMap<>();
    private final Map<String, BitSet> maps = new HashMap<>();
    private BitSet inGrid = new BitSet();
    private String of = "";
    private boolean map;
    private String columns = "";
    private boolean gap;
    private Optional<Place> lastPlace = Optional.empty();

    public RowOrder(FindingLog findings) {
        this.findings = findings;
        this.widths = new FieldCount(findings);
    }

    /** A grid begins, of which nothing is known but its rows. */
    public void begin() {
        begin("");
    }

    /**
     * A grid begins. Those of one plate, that have the same columns, are reads of the same wells, so that all have the same rows.
     *
     * @param plate tells it from others; empty where a grid may stand for itself
     */
    public void begin(String plate) {
        keep();
        of = plate;
        columns = "";
        inGrid = new BitSet();
        gap = false;
        last = NONE;
        step = 0;
        widths.begin();
    }

    /** The map of a plate begins, which has all its rows. */
    public void beginMap() {
        begin();
        map = true;
    }

    /**
     * No grid follows: tells of each that lacks one row which another of the same plate has or, where no row between was left out, the map of
     * a plate with its columns.
     */
    public void end() {
        keep();
        for (List<Rows> grids : kept.values()) {
            BitSet all = new BitSet();
            grids.forEach(grid -> all.or(grid.rows()));
            if (all.cardinality() == all.length() - all.nextSetBit(0)) {
                all.or(maps.getOrDefault(grids.getFirst().columns(), new BitSet()));
            }
            for (Rows grid : grids) {
                if (grid.rows().cardinality() == all.cardinality() - 1 && !grid.gap()) {
                    BitSet missing = (BitSet) all.clone();
                    missing.andNot(grid.rows());
                    findings.add(
                            FindingType.READS_MISSING,
                            grid.place(),
                            "a grid without row " + letter(missing.nextSetBit(0)),
                            "the rows that another grid of the plate has, or its map");
                }
            }
        }
        kept.clear();
    }

    private void keep() {
        if (map) {
            maps.computeIfAbsent(columns, any -> new BitSet()).or(inGrid);
            map = false;
        }
        if (!of.isEmpty() && !inGrid.isEmpty() && kept.size() < PLATES) {
            List<Rows> grids = kept.computeIfAbsent(of + "|" + columns, any -> new ArrayList<>());
            if (grids.size() < GRIDS) {
                grids.add(new Rows(inGrid, columns, lastPlace.orElseThrow(), gap));
            }
        }
        of = "";
    }

    /** Takes the next row of the grid, from 0. */
    public void next(int row, Place place) {
        int distance = row - last;
        if (last != NONE && distance == 0) {
            findings.add(FindingType.ROW_REPEATED, place, "row " + letter(row) + " again", "each row once");
            return;
        }
        if (last == NONE || distance < 0) {
            step = 0;
        } else {
            if (step > 0 && distance != step) {
                gap = true;
                findings.add(
                        FindingType.READS_MISSING,
                        place,
                        "row " + letter(row) + " behind row " + letter(last),
                        "rows at one distance: row " + letter(last) + " stands " + step + " behind the one before");
            }
            // A distance of several steps is one that rows were taken out of; the step stays what it was.
            step = step > 0 && distance % step == 0 ? step : distance;
        }
        last = row;
        inGrid.set(row);
        lastPlace = Optional.of(place);
    }

    /** Takes the next row of a table, if it is one of this grid. */
    public void next(PlateGrid grid, TableRow row) {
        if (columns.isEmpty()) {
            columns = grid.first() + "+" + grid.columns();
        }
        grid.row(row).ifPresent(number -> {
            next(number, row.place());
            if (!row.dated()) {
                widths.next(row.size() - grid.at() - 1, grid.columns(), row.place());
            }
        });
    }

    private static String letter(int row) {
        String well = new WellId(row, 1).toString();
        return well.substring(0, well.length() - 1);
    }
}
