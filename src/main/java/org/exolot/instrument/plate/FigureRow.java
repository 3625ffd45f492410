package org.exolot.instrument.plate;

import java.util.Map;
import org.exolot.instrument.Entry;
import org.exolot.instrument.WellId;
import org.jspecify.annotations.Nullable;

/** A row of figures that is kept until someone asks for its wells. */
final class FigureRow {
    private static final @Nullable Entry[] NONE = {};

    private final GridRow cells;
    private final Figures figures;
    private @Nullable Entry[] read = NONE;

    /** Reads the cells that are no plain numbers. */
    FigureRow(GridRow cells, Figures figures) {
        this.cells = cells;
        this.figures = figures;
        if (!cells.plain()) {
            read = new Entry[cells.size()];
            for (int cell = 0; cell < cells.size(); cell++) {
                if (!cells.plain(cell) && !cells.blank(cell)) {
                    read[cell] = figures.read(cells.text(cell), cells.place(cell));
                }
            }
        }
    }

    /** The plate's row, from 0. */
    int row() {
        return cells.row();
    }

    /** The plate's columns in which a figure stands, each as the bit of its number. */
    long columns() {
        return cells.filled();
    }

    /** Writes a blank and the figure in a column of the plate, where one stands there. */
    void print(int column, PrintedWells to) {
        if ((cells.filled() & 1L << column) != 0) {
            to.add(' ');
            cells.print(column - cells.column(0), to);
        }
    }

    /** Gives the wells their figures. */
    void give(Map<WellId, WellDraft> drafts) {
        for (int cell = 0; cell < cells.size(); cell++) {
            Entry special = read == NONE ? null : read[cell];
            if (special != null || cells.plain(cell)) {
                Entry figure = special == null ? cells.number(cell) : special;
                figures.give(drafts.computeIfAbsent(cells.well(cell), id -> new WellDraft(id, figure.place())), figure);
            }
        }
    }
}
