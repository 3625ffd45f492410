package org.exolot.instrument.softmax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;

/** The growing columns of a plate that was read along an axis: for each wavelength one axis, shared by its wells. */
final class SeriesTable {
    private final Document document;
    private final PlateHeader header;
    private final List<Table> tables = new ArrayList<>();

    SeriesTable(Document document, PlateHeader header) {
        this.document = document;
        this.header = header;
    }

    /** The next read of a table begins. */
    void begin(int table, double at, long line) {
        while (tables.size() <= table) {
            tables.add(new Table());
        }
        tables.get(table).begin(at, line);
    }

    /** One signal of the read that was begun last. */
    void add(int table, WellId well, String text, Place place) {
        if (table < tables.size()) {
            tables.get(table).add(well, document.values.point(text, place), place);
        }
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
            for (Map.Entry<WellId, Column> well : table.wells.entrySet()) {
                Column column = well.getValue();
                plate.well(well.getKey(), column.first)
                        .read(new Series(
                                "Raw",
                                axis,
                                x,
                                column.filledTo(table.reads),
                                header.wavelength(t),
                                false,
                                column.first,
                                table.step));
            }
        }
    }

    private static final class Table {
        private final Map<WellId, Column> wells = new TreeMap<>();
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

        void add(WellId well, double signal, Place place) {
            wells.computeIfAbsent(well, id -> new Column(place)).set(reads - 1, signal);
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
