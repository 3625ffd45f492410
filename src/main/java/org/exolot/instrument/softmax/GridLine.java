package org.exolot.instrument.softmax;

import java.util.ArrayList;
import java.util.List;
import org.exolot.instrument.plate.GridRow;
import org.exolot.instrument.text.Fields;

/**
 * One line of readings, kept until its grid is whole: as cells, or as numbers where they go into a series.
 *
 * @param axis what stands in the first column
 * @param cells for each of the header's spans; empty for a series
 * @param signals the numbers of a series, under each column heading; NaN where there is none
 * @param read whether anything stands there
 */
record GridLine(long line, String axis, List<GridRow> cells, double[] signals, boolean[] read) {
    private static final double[] NO_SIGNALS = {};
    private static final boolean[] NOTHING_READ = {};

    static GridLine ofCells(long line, Fields fields, GridHeader under, Document document) {
        List<GridRow> cells = new ArrayList<>(under.spans().size());
        for (GridHeader.Span span : under.spans()) {
            cells.add(GridRow.of(
                    fields,
                    span.field(),
                    span.size(),
                    Math.max(0, span.row()),
                    span.column(),
                    document.values,
                    field -> document.place(line, field + 1)));
        }
        return new GridLine(line, fields.text(0), cells, NO_SIGNALS, NOTHING_READ);
    }

    static GridLine ofSignals(long line, Fields fields, GridHeader under, Document document) {
        int columns = under.columns().size();
        double[] signals = new double[columns];
        boolean[] read = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int field = under.columns().get(c).field();
            signals[c] = fields.decimal(field, document.values.decimalSign());
            read[c] = true;
            if (Double.isNaN(signals[c])) {
                read[c] = !fields.blank(field);
                signals[c] = read[c]
                        ? document.values.point(fields.text(field), document.place(line, field + 1))
                        : Double.NaN;
            }
        }
        return new GridLine(line, fields.text(0), List.of(), signals, read);
    }
}
