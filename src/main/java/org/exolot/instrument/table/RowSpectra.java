package org.exolot.instrument.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;

/** The spectrum of each row of a table with columns of wavelengths. What is wrong in it is told when its row is taken; it is made when it is asked for. */
final class RowSpectra {
    private final SampleTable table;
    private final PlacedValues values;
    private final PlacedValues silent;
    private final int[] columns;
    private final double[] wavelengths;
    private final NamedRows rows = new NamedRows();

    RowSpectra(SampleTable table, PlacedValues values) {
        this.table = table;
        this.values = values;
        this.silent = values.silently();
        List<Placed> placed = table.header().of(Role.SPECTRUM).stream()
                .sorted(Comparator.comparingInt(Placed::at))
                .toList();
        this.columns = placed.stream().mapToInt(Placed::at).toArray();
        this.wavelengths = placed.stream()
                .mapToDouble(column -> Double.parseDouble(column.attribute().replace(',', '.')))
                .toArray();
    }

    /** Whether the table has columns of wavelengths. */
    boolean any() {
        return columns.length > 0;
    }

    /**
     * Takes the spectrum of a row, where it says something there.
     *
     * @param number of the row in the table
     * @param reading the how manieth of its name it is
     */
    void add(int number, int reading) {
        TableRow row = table.rows().get(number);
        boolean any = false;
        for (int column : columns) {
            if (!row.blank(column)) {
                values.point(row, column);
                any = true;
            }
        }
        if (any) {
            rows.add(number, reading);
        }
    }

    List<Trace> traces() {
        return OnDemandList.of(rows.size(), this::trace);
    }

    private Trace trace(int index) {
        TableRow row = table.rows().get(rows.number(index));
        String key = table.key(rows.number(index), rows.reading(index));
        double[] x = new double[columns.length];
        double[] y = new double[columns.length];
        int size = 0;
        int first = -1;
        for (int i = 0; i < columns.length; i++) {
            if (!row.blank(columns[i])) {
                first = first < 0 ? columns[i] : first;
                x[size] = wavelengths[i];
                y[size++] = silent.point(row, columns[i]);
            }
        }
        Place place = row.place(first);
        Series series = new Series(
                "spectrum",
                Series.Axis.WAVELENGTH,
                size == x.length ? wavelengths : Arrays.copyOf(x, size),
                size == y.length ? y : Arrays.copyOf(y, size),
                Optional.empty(),
                false,
                place,
                0);
        return new Trace(Optional.of(table.sample(row)), key + "|spectrum", series, place);
    }
}
