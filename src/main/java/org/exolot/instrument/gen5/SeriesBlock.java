package org.exolot.instrument.gen5;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;

/** A table with a column for each well: reads over time, the temperature beside it, or over wavelengths. */
final class SeriesBlock {
    private static final int MOST_POINTS = 100_000;
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,3}):([0-9]{2}):([0-9]{2})");
    private static final Pattern TEMPERATURE = Pattern.compile("T°? ?(.*)");

    private final PlacedValues values;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> axis = new ArrayList<>();
    private List<WellId> wells = List.of();
    private String label = "";
    private boolean time;
    private int firstWell;
    private long firstLine;

    SeriesBlock(PlacedValues values) {
        this.values = values;
    }

    /** Whether this line is the heading of such a table; it then begins. */
    boolean begins(Fields fields, String title) {
        String first = fields.text(0);
        int well = WellId.isWell(fields.text(1)) ? 1 : 2;
        if (!first.equals("Time") && !first.equals("Wavelength") || !WellId.isWell(fields.text(well))) {
            return false;
        }
        List<WellId> found = new ArrayList<>();
        for (int i = well; i < fields.filled() && WellId.isWell(fields.text(i)); i++) {
            found.add(WellId.of(fields.text(i)));
        }
        Matcher temperature = TEMPERATURE.matcher(fields.text(1));
        wells = found;
        firstWell = well;
        time = first.equals("Time");
        label = title.isEmpty() && well == 2 && temperature.matches() ? temperature.group(1) : title;
        return true;
    }

    /** Whether this line goes on with the table. */
    boolean takes(Fields fields) {
        return fields.filled() == 0 ? rows.isEmpty() : x(fields).isPresent() && rows.size() < MOST_POINTS;
    }

    void add(Fields fields, FileId file, long line) {
        firstLine = rows.isEmpty() ? line : firstLine;
        double[] row = new double[wells.size()];
        for (int i = 0; i < row.length; i++) {
            int field = firstWell + i;
            row[i] = values.point(fields.text(field), new Place.Text(file, line, field + 1));
        }
        axis.add(x(fields).orElse(Double.NaN));
        rows.add(row);
    }

    /** Gives the wells of the plate what was read. */
    void end(PlateDraft plate, FileId file) {
        double[] x = axis.stream().mapToDouble(each -> each).toArray();
        for (int i = 0; i < wells.size() && x.length > 0; i++) {
            int column = i;
            double[] y = rows.stream().mapToDouble(row -> row[column]).toArray();
            Optional<BigDecimal> wavelength = time ? plate.labels.wavelength(label) : Optional.empty();
            Series.Axis along = time ? Series.Axis.TIME : Series.Axis.WAVELENGTH;
            Place first = new Place.Text(file, firstLine, firstWell + i + 1);
            plate.series(wells.get(i), new Series(label, along, x, y, wavelength, false, first, 1));
        }
        wells = List.of();
        rows.clear();
        axis.clear();
    }

    private OptionalDouble x(Fields fields) {
        Matcher clock = CLOCK.matcher(fields.text(0));
        if (time && clock.matches()) {
            return OptionalDouble.of(3600.0 * Integer.parseInt(clock.group(1))
                    + 60.0 * Integer.parseInt(clock.group(2))
                    + Integer.parseInt(clock.group(3)));
        }
        double nm = fields.simple(0, '.');
        return !time && nm > 0 ? OptionalDouble.of(nm) : OptionalDouble.empty();
    }
}
