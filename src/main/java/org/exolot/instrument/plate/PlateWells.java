package org.exolot.instrument.plate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.exolot.finding.Place;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;

/**
 * The wells of a plate while a file is read. Rows of figures are kept as numbers, and become readings of wells once someone asks for one:
 * nearly all wells of a long export have nothing else.
 */
public final class PlateWells {
    private static final int ROWS = 32;

    private final Map<WellId, WellDraft> drafts = new TreeMap<>();
    private final List<FigureRow> rows = new ArrayList<>();

    /** The wells with a figure in the rows: of each row of the plate its columns, each as the bit of its number. */
    private final long[] inRows = new long[ROWS];

    private Optional<List<Well>> made = Optional.empty();

    /** The well, which begins here where it is not yet known. */
    public WellDraft well(WellId id, Place where) {
        describe();
        return drafts.computeIfAbsent(id, each -> new WellDraft(each, where));
    }

    /** The well, where anything is known of it. */
    public Optional<WellDraft> known(WellId id) {
        describe();
        return Optional.ofNullable(drafts.get(id));
    }

    /** Keeps a row of figures, each a read of its well or computed for it; tells what is wrong with them. */
    public void keep(GridRow cells, Figures figures) {
        FigureRow row = new FigureRow(cells, figures);
        if (row.columns() != 0) {
            rows.add(row);
            inRows[row.row()] |= row.columns();
        }
    }

    /** Writes each well in order with what was read of it, {@code A1 0.123 0.456}; makes no wells for that. */
    public void print(PrintedWells to) {
        if (!drafts.isEmpty()) {
            describe();
            drafts.values().forEach(draft -> draft.print(to));
            return;
        }
        for (int row = 0; row < ROWS; row++) {
            if (inRows[row] != 0) {
                print(row, to);
            }
        }
    }

    private void print(int row, PrintedWells to) {
        List<FigureRow> its = new ArrayList<>();
        for (FigureRow each : rows) {
            if (each.row() == row) {
                its.add(each);
            }
        }
        for (long left = inRows[row]; left != 0; left &= left - 1) {
            int column = Long.numberOfTrailingZeros(left);
            to.add(new WellId(row, column));
            for (FigureRow each : its) {
                each.print(column, to);
            }
        }
    }

    /** Whether nothing was read or computed so far. */
    public boolean unread() {
        return rows.isEmpty() && drafts.values().stream().allMatch(WellDraft::unread);
    }

    /** Whether nothing was read of this well, nor computed. */
    public boolean unread(WellId id) {
        WellDraft draft = drafts.get(id);
        return (inRows[id.row()] & 1L << id.column()) == 0 && (draft == null || draft.unread());
    }

    /** How many wells are known. */
    public int size() {
        int size = 0;
        for (long columns : inRows) {
            size += Long.bitCount(columns);
        }
        for (WellId id : drafts.keySet()) {
            size += (inRows[id.row()] & 1L << id.column()) == 0 ? 1 : 0;
        }
        return size;
    }

    /** The wells as they are described now: nothing more may be said of them. They are made when someone asks for one. */
    public List<Well> wells() {
        return wells((id, well) -> {});
    }

    /**
     * The wells as they are described now: nothing more may be said of them. They are made when someone asks for one.
     *
     * @param last takes each before it is made, and tells nothing
     */
    public List<Well> wells(BiConsumer<WellId, WellDraft> last) {
        return OnDemandList.kept(size(), figures(), () -> made(last));
    }

    private long figures() {
        long figures = 0;
        for (FigureRow row : rows) {
            figures += Long.bitCount(row.columns());
        }
        for (WellDraft draft : drafts.values()) {
            figures += draft.figures();
        }
        return figures;
    }

    /** For several threads: whoever asks first has them made. */
    private synchronized List<Well> made(BiConsumer<WellId, WellDraft> last) {
        if (made.isEmpty()) {
            describe();
            drafts.forEach(last);
            made = Optional.of(drafts.values().stream().map(WellDraft::well).toList());
            drafts.clear();
        }
        return made.orElseThrow();
    }

    private void describe() {
        if (made.isPresent()) {
            throw new IllegalStateException("the wells of the plate are made");
        }
        rows.forEach(row -> row.give(drafts));
        rows.clear();
        Arrays.fill(inRows, 0);
    }
}
