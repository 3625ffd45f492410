package org.exolot.instrument.softmax;

import java.util.ArrayList;
import java.util.List;
import org.exolot.instrument.text.Fields;

/**
 * One line of readings, kept until its grid is whole: as texts, or as numbers where they go into a series.
 *
 * @param axis what stands in the first column
 * @param texts under each column heading; empty for a series
 * @param signals the numbers of a series, under each column heading; NaN where there is none
 * @param read whether anything stands there
 */
record GridRow(long line, String axis, List<String> texts, double[] signals, boolean[] read) {
    static GridRow ofTexts(long line, Fields fields, GridHeader under) {
        List<String> texts = new ArrayList<>(under.columns().size());
        for (GridHeader.Column column : under.columns()) {
            texts.add(fields.text(column.field()));
        }
        return new GridRow(line, fields.text(0), texts, new double[0], new boolean[0]);
    }

    static GridRow ofSignals(long line, Fields fields, GridHeader under, Document document) {
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
        return new GridRow(line, fields.text(0), List.of(), signals, read);
    }
}
