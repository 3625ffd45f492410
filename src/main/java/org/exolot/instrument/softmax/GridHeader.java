package org.exolot.instrument.softmax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlateGrid;
import org.exolot.instrument.text.Fields;

/**
 * The line of column headings over a table of readings: {@code 1 2 … 12} for a grid, {@code A1 A2 … H12} for lines of wells. Several
 * wavelengths stand side by side, parted by an empty column. The first two columns are the axis and the temperature.
 */
record GridHeader(List<Column> columns, List<Span> spans, String axis, String temperature) {
    private static final int FIRST = 2;
    private static final int MOST = 48 * 32 * 8;

    /**
     * @param field from 0
     * @param table which of the tables side by side, from 0
     * @param row from 0; -1 where the line tells it
     * @param column from 1
     */
    record Column(int field, int table, int row, int column) {}

    /**
     * Columns side by side, of wells side by side in one row.
     *
     * @param field of the first column, from 0
     * @param table which of the tables side by side, from 0
     * @param row from 0; -1 where the line tells it
     * @param column of the first well, from 1
     * @param size how many
     */
    record Span(int field, int table, int row, int column, int size) {
        private boolean goesOn(Column next) {
            return next.field() == field + size
                    && next.table() == table
                    && next.row() == row
                    && next.column() == column + size;
        }

        private Span longer() {
            return new Span(field, table, row, column, size + 1);
        }
    }

    /** The header that this line is; empty where it is none. */
    static Optional<GridHeader> of(Fields fields, PlateHeader.Layout layout) {
        List<Column> columns = new ArrayList<>();
        int table = -1;
        boolean gap = true;
        int filled = Math.min(fields.filled(), MOST);
        for (int i = FIRST; i < filled; i++) {
            if (fields.blank(i)) {
                gap = true;
                continue;
            }
            Optional<Column> column = column(fields.text(i), i, gap ? table + 1 : table, layout);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            table = column.get().table();
            gap = false;
            columns.add(column.get());
        }
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new GridHeader(columns, spans(columns), fields.text(0), fields.text(1)));
    }

    private static List<Span> spans(List<Column> columns) {
        List<Span> spans = new ArrayList<>();
        for (Column column : columns) {
            if (!spans.isEmpty() && spans.getLast().goesOn(column)) {
                spans.add(spans.removeLast().longer());
            } else {
                spans.add(new Span(column.field(), column.table(), column.row(), column.column(), 1));
            }
        }
        return spans;
    }

    private static Optional<Column> column(String text, int field, int table, PlateHeader.Layout layout) {
        if (layout == PlateHeader.Layout.PLATE) {
            int column = PlateGrid.column(text);
            return column == 0 ? Optional.empty() : Optional.of(new Column(field, table, -1, column));
        }
        if (!WellId.isWell(text)) {
            return Optional.empty();
        }
        WellId well = WellId.of(text);
        return Optional.of(new Column(field, table, well.row(), well.column()));
    }

    /** The last field that holds a reading, from 0. */
    int lastField() {
        return columns.getLast().field();
    }
}
