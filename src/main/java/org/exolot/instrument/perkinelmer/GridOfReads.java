package org.exolot.instrument.perkinelmer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.GridRow;

/** One grid of figures of one plate: one read of each of its wells, or one figure computed for each. */
final class GridOfReads {
    /** The label's name, and what further tells it from the others of its plate. */
    final String label;

    /** Whether software computed the figures. */
    final boolean computed;

    final Place place;
    private final List<GridRow> rows = new ArrayList<>();

    /** The plate's rows of which a row holds figures, each as the bit of its number. */
    private int held;

    /** The rows by the plate's row, where they were asked for, that still hold figures: of one there are never more than the plate has columns. */
    private final Map<Integer, List<GridRow>> holding = new HashMap<>();

    Optional<BigDecimal> wavelength = Optional.empty();
    Optional<Entry> date = Optional.empty();
    Optional<Double> seconds = Optional.empty();

    GridOfReads(String label, boolean computed, Place place) {
        this.label = label;
        this.computed = computed;
        this.place = place;
    }

    /** Keeps a row; a second one of the same wells counts in place of the first. */
    void add(GridRow row) {
        if (!row.blank()) {
            int bit = 1 << row.row();
            if ((held & bit) != 0) {
                replace(row);
            }
            held |= bit;
        }
        rows.add(row);
    }

    private void replace(GridRow row) {
        List<GridRow> same = holding.computeIfAbsent(row.row(), this::holding);
        same.forEach(earlier -> earlier.giveWayTo(row));
        same.removeIf(GridRow::blank);
        same.add(row);
    }

    private List<GridRow> holding(int plateRow) {
        List<GridRow> all = new ArrayList<>(rows);
        all.removeIf(row -> row.row() != plateRow || row.blank());
        return all;
    }

    /** The row in which something stands for a well. */
    Optional<GridRow> row(WellId well) {
        if ((held & 1 << well.row()) == 0) {
            return Optional.empty();
        }
        for (GridRow row : holding.computeIfAbsent(well.row(), this::holding)) {
            if (row.holds(well)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Adds the wells for which something stands. */
    void addTo(Set<WellId> wells) {
        for (GridRow row : rows) {
            for (int cell = 0; cell < row.size(); cell++) {
                if (!row.blank(cell)) {
                    wells.add(row.well(cell));
                }
            }
        }
    }

    List<GridRow> rows() {
        return rows;
    }
}
