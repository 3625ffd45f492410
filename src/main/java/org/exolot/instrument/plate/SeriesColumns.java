package org.exolot.instrument.plate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.text.HeaderText;

/** A table with a column for each well and a row for each time or wavelength: {@code Time [s], A1, A2, …}. */
public final class SeriesColumns {
    private static final int MOST_POINTS = 100_000;

    private final Map<Integer, WellId> wells = new LinkedHashMap<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> axis = new ArrayList<>();
    private final String label;
    private final boolean time;
    private final Optional<BigDecimal> wavelength;
    private final PlacedValues values;
    private final Map<Integer, Place> first = new LinkedHashMap<>();

    /** The table under this heading. */
    public SeriesColumns(TableRow header, String label, Optional<BigDecimal> wavelength, PlacedValues values) {
        this.label = label;
        this.time = timed(header.text(header.first()));
        this.wavelength = wavelength;
        this.values = values;
        for (int i = header.first() + 1; i < header.size(); i++) {
            if (WellId.isWell(header.text(i))) {
                wells.put(i, WellId.of(header.text(i)));
            }
        }
    }

    /** Whether a row is the heading of such a table. */
    public static boolean heading(TableRow row) {
        int at = row.first();
        return at >= 0
                && (timed(row.text(at)) || HeaderText.fold(row.text(at)).startsWith("wavel"))
                && row.texts().stream().skip(at + 1).anyMatch(WellId::isWell);
    }

    private static boolean timed(String text) {
        return HeaderText.fold(text).startsWith("time") || HeaderText.fold(text).startsWith("cycle");
    }

    /** Takes a row of the table; false where it is none, and then the table is over. */
    public boolean takes(TableRow row) {
        OptionalDouble at = row.first() < 0 ? OptionalDouble.empty() : point(row.text(row.first()));
        if (at.isEmpty() || rows.size() == MOST_POINTS) {
            return false;
        }
        double[] signals = new double[wells.size()];
        int n = 0;
        for (int column : wells.keySet()) {
            Place place = column < row.size() ? row.cell(column).place() : row.place();
            signals[n++] = row.text(column).isEmpty() ? Double.NaN : values.point(row.text(column), place);
            first.putIfAbsent(column, place);
        }
        axis.add(at.getAsDouble());
        rows.add(signals);
        return true;
    }

    private OptionalDouble point(String text) {
        if (time) {
            return Durations.seconds(text);
        }
        String bare = HeaderText.fold(text).replace("nm", "").strip().replace(',', '.');
        return bare.matches("[0-9]{2,4}(\\.[0-9]{1,4})?")
                ? OptionalDouble.of(Double.parseDouble(bare))
                : OptionalDouble.empty();
    }

    /** Puts a series into each well; nothing where no row came. */
    public void end(PlateBuilder plate) {
        double[] x = axis.stream().mapToDouble(Double::doubleValue).toArray();
        int n = 0;
        for (Map.Entry<Integer, WellId> well : wells.entrySet()) {
            int column = n++;
            double[] y = rows.stream().mapToDouble(row -> row[column]).toArray();
            Place place = first.get(well.getKey());
            if (place != null) {
                plate.well(well.getValue(), place)
                        .read(new Series(
                                label,
                                time ? Series.Axis.TIME : Series.Axis.WAVELENGTH,
                                x,
                                y,
                                wavelength,
                                false,
                                place,
                                1));
            }
        }
    }
}
