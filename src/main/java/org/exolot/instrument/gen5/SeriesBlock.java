package org.exolot.instrument.gen5;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.AxisSteps;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;

/** A table with a column for each well: reads over time, the temperature beside them, over wavelengths, or over the points of an area scan. */
final class SeriesBlock {
    private static final int MOST_POINTS = 100_000;
    private static final Pattern TEMPERATURE = Pattern.compile("T[^\\p{L}0-9 ]? (.*)");
    /** How far the mean of the steps may be from the interval, of units that are sixty times one another. */
    private static final double ALIKE = 3;

    private static final String SCAN_X = "X Read #";
    private static final String SCAN_Y = "Y Read #";

    private final PlacedValues values;
    private final FindingLog findings;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> axis = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<TemperatureColumn> temperatures = new ArrayList<>();
    private final FieldCount widths;
    private final AxisSteps steps;
    private Series.Axis along = Series.Axis.TIME;
    private int points;
    /** Whether times are numbers whose unit only the procedure may tell. */
    private boolean numbers;

    private Optional<Spot> first = Optional.empty();
    private Optional<Spot> firstUnread = Optional.empty();

    SeriesBlock(PlacedValues values, FindingLog findings) {
        this.values = values;
        this.findings = findings;
        this.widths = new FieldCount(findings);
        this.steps = new AxisSteps(findings);
    }

    private record Column(int field, WellId well, String label) {}

    /** What a column must not share with another. */
    private record Heading(WellId well, String label) {}

    private record TemperatureColumn(int field, Temperatures read) {}

    /** The read whose temperatures this names; empty where it names none. */
    static Optional<String> temperatureOf(String name) {
        Matcher named = TEMPERATURE.matcher(name);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** Whether this line is the heading of such a table; it then begins. */
    boolean begins(Fields fields, String title, Spot spot) {
        String first = fields.text(0);
        boolean scan = first.equals(SCAN_X) && fields.text(1).equals(SCAN_Y);
        if (!scan && !first.equals("Time") && !first.equals("Wavelength")) {
            return false;
        }
        int from = scan ? 2 : 1;
        widths.begin();
        steps.begin();
        if (!WellId.isWell(fields.text(from)) && !WellId.isWell(fields.text(from + 1))) {
            return false;
        }
        clear();
        along = scan ? Series.Axis.POINT : first.equals("Time") ? Series.Axis.TIME : Series.Axis.WAVELENGTH;
        String label = title;
        for (int i = from; i < fields.filled(); i++) {
            Matcher temperature = TEMPERATURE.matcher(fields.text(i));
            if (WellId.isWell(fields.text(i))) {
                columns.add(new Column(i, WellId.of(fields.text(i)), label));
            } else if (temperature.matches()) {
                label = temperature.group(1);
                temperatures.add(new TemperatureColumn(i, new Temperatures("T° " + label)));
            } else if (!fields.blank(i)) {
                findings.add(FindingType.COLUMN_UNKNOWN, spot.at(i), fields.text(i), "a well such as A1");
            }
        }
        return true;
    }

    /** Whether this line goes on with the table. */
    boolean takes(Fields fields) {
        return fields.filled() == 0 ? points == 0 : x(fields).isPresent() && points < MOST_POINTS;
    }

    /** Takes a line; false where nothing was read at this point, as behind the end of a run that was stopped, or outside of a round well. */
    boolean add(Fields fields, Spot spot) {
        if (points == 0) {
            numbers = along == Series.Axis.TIME && !Clock.tells(fields.text(0));
        }
        points++;
        if (columns.stream().allMatch(column -> fields.blank(column.field()))) {
            firstUnread = firstUnread.or(() -> Optional.of(spot));
            return false;
        }
        first = first.or(() -> Optional.of(spot));
        widths.next(fields.count(), columns.getLast().field() + 1, spot.whole());
        double[] row = new double[columns.size()];
        for (int i = 0; i < row.length; i++) {
            int field = columns.get(i).field();
            row[i] = values.point(fields.text(field), spot.at(field));
        }
        temperatures.forEach(each -> each.read().take(values.either(fields.text(each.field()), spot.at(each.field()))));
        double x = along == Series.Axis.POINT ? points : x(fields).orElse(Double.NaN);
        steps.next(x, along == Series.Axis.WAVELENGTH, spot.whole());
        axis.add(x);
        rows.add(row);
        return true;
    }

    /** Gives the wells of the plate what was read. */
    void end(PlateDraft plate) {
        double[] x = axis.stream().mapToDouble(each -> each).toArray();
        if (numbers && x.length > 0) {
            x = inSeconds(x, plate.interval());
        }
        Map<Heading, double[]> given = new HashMap<>();
        for (int i = 0; i < columns.size() && x.length > 0; i++) {
            int at = i;
            Column column = columns.get(i);
            double[] y = rows.stream().mapToDouble(row -> row[at]).toArray();
            double[] before = given.putIfAbsent(new Heading(column.well(), column.label()), y);
            if (before != null) {
                toldTwice(column, before, y);
                continue;
            }
            Optional<BigDecimal> wavelength =
                    along == Series.Axis.WAVELENGTH ? Optional.empty() : plate.labels.wavelength(column.label());
            boolean reduced = plate.labels.reduced(column.label());
            Place place = first.orElseThrow().at(column.field());
            plate.series(column.well(), new Series(column.label(), along, x, y, wavelength, reduced, place, 1));
        }
        temperatures.forEach(each -> each.read().tell(plate));
        if (firstUnread.isPresent() && along == Series.Axis.TIME) {
            findings.add(
                    FindingType.READS_MISSING,
                    firstUnread.get().whole(),
                    rows.size() + " reads",
                    points + " reads, as many as the table has lines");
        }
        clear();
    }

    /** The times in seconds; the numbers of the reads where nothing tells whether they are minutes or hours. */
    private double[] inSeconds(double[] times, OptionalDouble interval) {
        double step = (times[times.length - 1] - times[0]) / (times.length - 1);
        for (int unit = 1; unit <= 3600 && interval.isPresent(); unit *= 60) {
            double share = step * unit / interval.getAsDouble();
            if (share > 1 / ALIKE && share < ALIKE) {
                int seconds = unit;
                return Arrays.stream(times).map(each -> each * seconds).toArray();
            }
        }
        findings.add(
                FindingType.UNIT_NOT_TOLD,
                first.orElseThrow().whole(),
                "times that are numbers without a unit",
                "times such as 0:02:00, or an interval in the procedure that tells their unit");
        along = Series.Axis.POINT;
        return IntStream.rangeClosed(1, times.length).mapToDouble(i -> i).toArray();
    }

    private void toldTwice(Column column, double[] before, double[] y) {
        if (!Arrays.equals(before, y)) {
            findings.add(
                    FindingType.FIGURE_TOLD_TWICE,
                    first.orElseThrow().at(column.field()),
                    "a further column of " + column.well() + " under " + column.label(),
                    "one column for each well");
        }
    }

    private void clear() {
        columns.clear();
        temperatures.clear();
        rows.clear();
        axis.clear();
        points = 0;
        numbers = false;
        first = Optional.empty();
        firstUnread = Optional.empty();
    }

    private OptionalDouble x(Fields fields) {
        if (along == Series.Axis.TIME) {
            OptionalDouble time = Clock.seconds(fields.text(0));
            boolean number = time.isEmpty() && (numbers || points == 0);
            double told = number ? fields.simple(0, values.decimalSign()) : Double.NaN;
            return told >= 0 ? OptionalDouble.of(told) : time;
        }
        if (along == Series.Axis.POINT) {
            return fields.whole(0) > 0 && fields.whole(1) > 0
                    ? OptionalDouble.of(points + 1.0)
                    : OptionalDouble.empty();
        }
        double nm = fields.simple(0, values.decimalSign());
        return nm > 0 ? OptionalDouble.of(nm) : OptionalDouble.empty();
    }
}
