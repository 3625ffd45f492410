package org.exolot.instrument.gen5;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.GridRow;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.RowOrder;
import org.exolot.instrument.text.Fields;

/** A grid of wells under the numbers of its columns. A row of the plate may have several lines, of which the first has its letter. */
final class Grid {
    private static final int UNTOLD = -1;

    /** So many rows tell what each has. */
    private static final int FEW = 3;

    private final int first;
    private final int columns;
    private final RowOrder rows;
    private final FindingLog findings;

    /** The places of the rows with figures, and for each label the rows that have a line of it. */
    private final List<Place> begun = new ArrayList<>();

    private final Map<String, BitSet> lines = new LinkedHashMap<>();
    private int row = UNTOLD;

    /**
     * @param first the plate's column on the left, from 1
     * @param rows compares the grids of a plate
     */
    Grid(int first, int columns, RowOrder rows, FindingLog findings) {
        this.first = first;
        this.columns = columns;
        this.rows = rows;
        rows.begin("columns " + first + "+" + columns);
        this.findings = findings;
    }

    /** No grid: no line belongs to it. */
    static Grid none() {
        return new Grid(1, 0, new RowOrder(new FindingLog()), new FindingLog());
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
                if (open()) {
                    Place place = spot.whole();
                    rows.next(row, place);
                    begun.add(place);
                }
            }
        }
    }

    /** Whether a line with this label behind its figures stood before in this row. */
    boolean again(String label) {
        BitSet in = lines.computeIfAbsent(label, any -> new BitSet());
        int at = Math.max(0, begun.size() - 1);
        boolean again = in.get(at);
        in.set(at);
        return again;
    }

    /** Tells of a row that has no line of a label which all others have. */
    void end() {
        if (begun.size() < FEW || lines.size() < 2) {
            return;
        }
        lines.forEach((label, in) -> {
            int without = in.nextClearBit(0);
            if (in.cardinality() == begun.size() - 1 && without < begun.size()) {
                findings.add(
                        FindingType.READS_MISSING,
                        begun.get(without),
                        "a row of wells without a line " + label,
                        "that line, as all other rows have it");
            }
        });
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
