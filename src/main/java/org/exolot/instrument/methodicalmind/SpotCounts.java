package org.exolot.instrument.methodicalmind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.RowOrder;
import org.exolot.instrument.plate.WellDraft;

/** The counts of one plate's spots, line by line; wells are made of them when someone asks for them. */
final class SpotCounts {
    /** No well has more spots. */
    static final int MOST = 1_000;

    private final FileId file;
    private final PlacedValues values;
    private final FindingLog findings;
    /** The plate's columns, from 1, of the cells of each line. */
    private final int[] columns;

    /** The same in their order, each once. */
    private final int[] wells;

    /** Of each cell, which of the row's wells it is. */
    private final int[] wellOf;

    private final Map<Integer, Row> rows = new TreeMap<>();

    /** @param columns the plate's columns, from 1, as they stand above the grid from its second field on */
    SpotCounts(FileId file, PlacedValues values, FindingLog findings, List<Integer> columns) {
        this.file = file;
        this.values = values;
        this.findings = findings;
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.wells = Arrays.stream(this.columns).sorted().distinct().toArray();
        this.wellOf = Arrays.stream(this.columns)
                .map(column -> Arrays.binarySearch(wells, column))
                .toArray();
    }

    /** A row of the plate. */
    private static final class Row {
        private final List<SpotLine> lines = new ArrayList<>();

        /** How many spots each well has. */
        private final int[] spots;

        private int lastSpot;

        /** Which spots of the wells are taken, once a line begins the row again. */
        private Optional<BitSet> taken = Optional.empty();

        private Row(int wells) {
            spots = new int[wells];
        }
    }

    /** How many columns the grid has. */
    int width() {
        return columns.length;
    }

    /** Adds a line of a row of the plate, from 0. What is no count, and what stands in a spot a second time and does not count, is told. */
    void add(int row, SpotLine line) {
        Row of = rows.computeIfAbsent(row, first -> new Row(wells.length));
        boolean again = wells.length < columns.length || line.spot() <= of.lastSpot;
        if (again && of.taken.isEmpty()) {
            of.taken = Optional.of(taken(of.lines));
        }
        boolean any = false;
        for (int cell = 0; cell < line.size(); cell++) {
            if (line.filled(cell)) {
                if (!line.plain(cell)) {
                    values.check(line.text(cell), place(line, cell));
                }
                if (of.taken.isPresent() && !first(of.taken.get(), line, cell)) {
                    findings.add(
                            FindingType.ROW_DUPLICATED,
                            place(line, cell),
                            new WellId(row, columns[cell]) + " spot " + line.spot(),
                            "each spot once");
                    line.clear(cell);
                } else {
                    of.spots[wellOf[cell]]++;
                    any = true;
                }
            }
        }
        if (any) {
            of.lines.add(line);
        }
        of.lastSpot = Math.max(of.lastSpot, line.spot());
    }

    private BitSet taken(List<SpotLine> lines) {
        BitSet taken = new BitSet();
        for (SpotLine line : lines) {
            for (int cell = 0; cell < line.size(); cell++) {
                if (line.filled(cell)) {
                    taken.set(bit(line, cell));
                }
            }
        }
        return taken;
    }

    /** Whether a cell is the first of its well's spot, which is taken from now on. */
    private boolean first(BitSet taken, SpotLine line, int cell) {
        boolean first = !taken.get(bit(line, cell));
        taken.set(bit(line, cell));
        return first;
    }

    private int bit(SpotLine line, int cell) {
        return line.spot() * wells.length + wellOf[cell];
    }

    private Place place(SpotLine line, int cell) {
        return new Place.Text(file, line.line(), cell + 2);
    }

    /** Whether anything stands in the grid. */
    boolean any() {
        return wells() > 0;
    }

    /** How many counts stand there. */
    long counts() {
        return rows.values().stream()
                .flatMapToInt(row -> Arrays.stream(row.spots))
                .asLongStream()
                .sum();
    }

    /** In how many wells something stands. */
    int wells() {
        int filled = 0;
        for (Row row : rows.values()) {
            for (int spots : row.spots) {
                filled += spots > 0 ? 1 : 0;
            }
        }
        return filled;
    }

    /** Tells of each well in which fewer spots were read than in others, and of rows between which one is missing. */
    void tellMissing() {
        int most = rows.values().stream()
                .flatMapToInt(row -> Arrays.stream(row.spots))
                .max()
                .orElse(0);
        RowOrder order = new RowOrder(findings);
        rows.forEach((number, row) -> {
            order.next(
                    number,
                    row.lines.isEmpty()
                            ? first()
                            : new Place.Text(file, row.lines.getFirst().line(), 0));
            for (int well = 0; well < wells.length; well++) {
                if (row.spots[well] > 0 && row.spots[well] < most) {
                    findings.add(
                            FindingType.READS_MISSING,
                            first(row.lines, wells[well]),
                            new WellId(number, wells[well]) + ": " + row.spots[well] + " spots",
                            most + ", as in other wells");
                }
            }
        });
    }

    /** Where the first spot of the first well stands. */
    Place first() {
        for (Row row : rows.values()) {
            for (int well = 0; well < wells.length; well++) {
                if (row.spots[well] > 0) {
                    return first(row.lines, wells[well]);
                }
            }
        }
        throw new IllegalStateException("nothing stands in the grid");
    }

    private Place first(List<SpotLine> lines, int column) {
        return lines.stream()
                .filter(line -> cell(line, column) >= 0)
                .min(Comparator.comparingInt(SpotLine::spot))
                .map(line -> place(line, cell(line, column)))
                .orElseThrow();
    }

    /** The cell in which the line has a count of this column's well; -1 where it has none. */
    private int cell(SpotLine line, int column) {
        for (int cell = 0; cell < line.size(); cell++) {
            if (columns[cell] == column && line.filled(cell)) {
                return cell;
            }
        }
        return -1;
    }

    /** The wells; each spot is an analyte where wells have several. */
    List<Well> read(boolean several) {
        PlacedValues silent = values.silently();
        List<Well> all = new ArrayList<>();
        rows.forEach((number, row) -> {
            List<SpotLine> lines = new ArrayList<>(row.lines);
            lines.sort(Comparator.comparingInt(SpotLine::spot));
            for (int well = 0; well < wells.length; well++) {
                if (row.spots[well] > 0) {
                    all.add(well(new WellId(number, wells[well]), lines, several, silent));
                }
            }
        });
        return all;
    }

    private Well well(WellId id, List<SpotLine> lines, boolean several, PlacedValues silent) {
        WellDraft well = new WellDraft(id, first(lines, id.column()));
        for (SpotLine line : lines) {
            int cell = cell(line, id.column());
            if (cell >= 0) {
                Place at = place(line, cell);
                Entry count =
                        line.plain(cell) ? silent.entry(line.number(cell), at) : silent.number(line.text(cell), at);
                if (several) {
                    well.analyte("Spot " + line.spot()).read("Signal", false, count);
                } else {
                    well.read(new Well.Reading("Signal", Optional.empty(), false, count));
                }
            }
        }
        return well.well();
    }
}
