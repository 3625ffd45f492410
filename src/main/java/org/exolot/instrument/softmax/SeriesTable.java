package org.exolot.instrument.softmax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.AxisSteps;
import org.jspecify.annotations.Nullable;

/** The growing columns of a plate that was read along an axis: for each wavelength one axis, shared by its wells. */
final class SeriesTable {
    /** Columns of a plate, counted from 1. */
    private static final int COLUMNS = 49;

    private final Document document;
    private final PlateHeader header;
    private final AxisSteps steps;
    private final List<Table> tables = new ArrayList<>();

    SeriesTable(Document document, PlateHeader header) {
        this.document = document;
        this.header = header;
        this.steps = new AxisSteps(document.findings);
    }

    /** The next read of a table begins. */
    void begin(int table, double at, long line) {
        while (tables.size() <= table) {
            tables.add(new Table());
        }
        tables.get(table).begin(at, line);
        if (table == 0) {
            steps.next(
                    at, header.readType().axis().equals(Optional.of(Series.Axis.WAVELENGTH)), document.place(line, 0));
        }
    }

    /** One signal of the read that was begun last, by its well and where it stands. */
    void add(int table, int row, int column, double signal, long line, int field) {
        Table of = tables.get(table);
        int at = row * COLUMNS + column;
        Column known = of.columns[at];
        if (known == null) {
            known = new Column(document.place(line, field));
            of.columns[at] = known;
        }
        known.set(of.reads - 1, signal);
    }

    /** How many reads the longest table has. */
    int reads() {
        return tables.stream().mapToInt(table -> table.reads).max().orElse(0);
    }

    /** Gives each well its series. */
    void finish(PlateData plate) {
        Series.Axis axis = header.readType().axis().orElse(Series.Axis.POINT);
        for (int t = 0; t < tables.size(); t++) {
            Table table = tables.get(t);
            double[] x = Arrays.copyOf(table.x, table.reads);
            for (int at = 0; at < table.columns.length; at++) {
                Column column = table.columns[at];
                if (column != null) {
                    plate.well(new WellId(at / COLUMNS, at % COLUMNS), column.first)
                            .read(series(axis, t, x, table, column));
                }
            }
        }
    }

    private Series series(Series.Axis axis, int number, double[] x, Table table, Column column) {
        return new Series(
                "Raw",
                axis,
                x,
                column.filledTo(table.reads),
                header.wavelength(number),
                false,
                column.first,
                table.step);
    }

    private static final class Table {
        private final @Nullable Column[] columns = new Column[32 * COLUMNS];
        private double[] x = new double[16];
        private int reads;
        private long lastLine;
        private int step = 1;

        void begin(double at, long line) {
            if (reads == x.length) {
                x = Arrays.copyOf(x, 2 * reads);
            }
            x[reads++] = at;
            step = reads == 1 ? 1 : (int) (line - lastLine);
            lastLine = line;
        }
    }

    private static final class Column {
        private final Place first;
        private double[] y = new double[16];
        private int set;

        Column(Place first) {
            this.first = first;
        }

        void set(int read, double signal) {
            if (read >= y.length) {
                y = Arrays.copyOf(y, Math.max(read + 1, 2 * y.length));
            }
            Arrays.fill(y, Math.min(set, read), read, Double.NaN);
            y[read] = signal;
            set = read + 1;
        }

        double[] filledTo(int reads) {
            double[] all = Arrays.copyOf(y, reads);
            Arrays.fill(all, Math.min(set, reads), reads, Double.NaN);
            return all;
        }
    }
}
