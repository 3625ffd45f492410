package org.exolot.instrument.plate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.text.HeaderText;

/** A table with a column for each well and a row for each time or wavelength: {@code Time [s], A1, A2, …}, or {@code Cycle Nr., Time [s], A1, …}. */
public final class SeriesColumns {
    private static final int MOST_POINTS = 100_000;
    private static final Pattern CYCLE = Pattern.compile("[0-9]{1,5}");

    private final Map<Integer, WellId> wells = new LinkedHashMap<>();
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> axis = new ArrayList<>();
    private final String label;
    private final Series.Axis along;
    private final int at;
    private final Optional<BigDecimal> wavelength;
    private final PlacedValues values;
    private final FindingLog findings;
    private final TableRow header;
    private final Map<Integer, Place> first = new LinkedHashMap<>();

    /** The columns that are wells, and those beside them of which there is nothing to tell or all was told. */
    private final BitSet known = new BitSet();

    /** The table under this heading. */
    public SeriesColumns(
            TableRow header, String label, Optional<BigDecimal> wavelength, PlacedValues values, FindingLog findings) {
        this.header = header;
        this.findings = findings;
        this.label = label;
        this.at = axis(header);
        this.along = along(header.text(at));
        this.wavelength = along == Series.Axis.WAVELENGTH ? Optional.empty() : wavelength;
        this.values = values;
        known.set(0, at + 1);
        for (int i = header.first() + 1; i < header.size(); i++) {
            if (WellId.isWell(header.text(i))) {
                wells.put(i, WellId.of(header.text(i)));
            }
            known.set(i, i <= at || wells.containsKey(i) || besideWells(header.text(i)));
        }
    }

    private static boolean besideWells(String name) {
        return AxisNames.temperature(name) || AxisNames.cycle(name) || along(name) != Series.Axis.POINT;
    }

    /** Whether a row is the heading of such a table. */
    public static boolean heading(TableRow row) {
        int first = row.first();
        return first >= 0
                && (along(row.text(first)) != Series.Axis.POINT || AxisNames.cycle(row.text(first)))
                && row.texts().stream().skip(first + 1).anyMatch(WellId::isWell);
    }

    /** The column of the axis: the first, or that of the times beside the numbers of the cycles. */
    private static int axis(TableRow header) {
        for (int i = header.first(); i < header.size() && !WellId.isWell(header.text(i)); i++) {
            if (along(header.text(i)) != Series.Axis.POINT) {
                return i;
            }
        }
        return header.first();
    }

    private static Series.Axis along(String text) {
        if (AxisNames.wavelength(text)) {
            return Series.Axis.WAVELENGTH;
        }
        return AxisNames.time(text) ? Series.Axis.TIME : Series.Axis.POINT;
    }

    /** Takes a row of the table; false where it is none, and then the table is over. */
    public boolean takes(TableRow row) {
        OptionalDouble point = point(row.text(at));
        if (point.isEmpty() || rows.size() == MOST_POINTS) {
            return false;
        }
        tellUnknown(row);
        double[] signals = new double[wells.size()];
        int n = 0;
        for (int column : wells.keySet()) {
            Place place = column < row.size() ? row.cell(column).place() : row.place();
            signals[n++] = row.text(column).isEmpty() ? Double.NaN : values.point(row.text(column), place);
            first.putIfAbsent(column, place);
        }
        axis.add(point.getAsDouble());
        rows.add(signals);
        return true;
    }

    /** Tells figures that no well can get: someone put another name above them, or none. */
    private void tellUnknown(TableRow row) {
        for (int i = known.nextClearBit(0); i < row.size(); i = known.nextClearBit(i + 1)) {
            if (!row.blank(i)) {
                known.set(i);
                boolean named = !header.blank(i);
                findings.add(
                        named ? FindingType.COLUMN_UNKNOWN : FindingType.ROW_MALFORMED,
                        named ? header.place(i) : row.place(i),
                        named ? header.text(i) : row.text(i),
                        "a well such as A1");
            }
        }
    }

    /**
     * Whether a row that {@link #takes} refused lacks only its time or wavelength: figures stand under wells, and before them the number of a
     * cycle or nothing.
     */
    public boolean cut(TableRow row) {
        boolean cycle = at > 0 && CYCLE.matcher(row.text(row.first())).matches();
        int figures = 0;
        for (int column : wells.keySet()) {
            figures += row.plainNumber(column, values.sign()) ? 1 : 0;
        }
        return row.first() >= 0 && row.first() < at && cycle && figures > 0 || row.first() > at && figures > 1;
    }

    private OptionalDouble point(String text) {
        if (along != Series.Axis.WAVELENGTH) {
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
                plate.well(well.getValue(), place).read(new Series(label, along, x, y, wavelength, false, place, 1));
            }
        }
    }
}
