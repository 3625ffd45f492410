package org.exolot.instrument.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;

/** The spectrum of each row of a table with columns of wavelengths. */
final class RowSpectra {
    private final PlacedValues values;
    private final int[] columns;
    private final double[] wavelengths;
    private final List<Trace> traces = new ArrayList<>();

    RowSpectra(TableHeader header, PlacedValues values) {
        this.values = values;
        List<Placed> placed = header.of(Role.SPECTRUM).stream()
                .sorted(Comparator.comparingInt(Placed::at))
                .toList();
        this.columns = placed.stream().mapToInt(Placed::at).toArray();
        this.wavelengths = placed.stream()
                .mapToDouble(column -> Double.parseDouble(column.attribute().replace(',', '.')))
                .toArray();
    }

    /** Takes the spectrum of a row, where it says something there. */
    void add(TableRow row, String sample, String key) {
        double[] x = new double[columns.length];
        double[] y = new double[columns.length];
        int size = 0;
        int first = -1;
        for (int i = 0; i < columns.length; i++) {
            if (!row.blank(columns[i])) {
                first = first < 0 ? columns[i] : first;
                TableCell cell = row.cell(columns[i]);
                x[size] = wavelengths[i];
                y[size++] = values.point(cell.text(), cell.place());
            }
        }
        if (size > 0) {
            Place place = row.cell(first).place();
            Series series = series(size == x.length ? wavelengths : copy(x, size), copy(y, size), place);
            traces.add(new Trace(Optional.of(sample), key + "|spectrum", series, place));
        }
    }

    private static double[] copy(double[] whole, int size) {
        return size == whole.length ? whole : Arrays.copyOf(whole, size);
    }

    private static Series series(double[] x, double[] y, Place first) {
        return new Series("spectrum", Series.Axis.WAVELENGTH, x, y, Optional.empty(), false, first, 0);
    }

    List<Trace> traces() {
        return List.copyOf(traces);
    }
}
