package org.exolot.instrument.tecan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.AxisNames;
import org.exolot.instrument.plate.Durations;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateGrid;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.HeaderText;

/**
 * A table with a row for each well: over cycles, with their times above, over wavelengths, or over the points of a well, with {@code Mean}
 * and {@code StDev}, or, in a list of SparkControl, with its {@code Value} and when it was read.
 */
final class IControlTable {
    private static final Pattern POINT = Pattern.compile("-?[0-9]+;-?[0-9]+");
    private static final Pattern NANOMETRES = Pattern.compile("[0-9]{3,4}(?:[.,][0-9])?");
    private static final Pattern UNIT = Pattern.compile("(.+?) ?\\[(.+)]");

    private final TableRow header;
    private final PlacedValues values;
    private final boolean across;
    private final boolean wavelengths;
    private final List<TableRow> rows = new ArrayList<>();
    private Optional<TableRow> times = Optional.empty();

    IControlTable(TableRow header, PlacedValues values) {
        this.header = header;
        this.values = values;
        String first = HeaderText.fold(header.text(0));
        this.across = !ofFigures(first);
        this.wavelengths = AxisNames.wavelength(first);
        if (AxisNames.time(first)) {
            times = Optional.of(header);
        }
    }

    static boolean heading(TableRow row) {
        String first = HeaderText.fold(row.text(0));
        boolean corner = first.equals("<>") && PlateGrid.column(row.text(1)) == 0;
        boolean many = row.filled() >= 2;
        return many
                && (first.startsWith("cycle nr")
                        || first.startsWith("zyklus nr")
                        || first.endsWith("[s]")
                        || AxisNames.wavelength(first)
                                && NANOMETRES.matcher(row.text(1)).matches()
                                && NANOMETRES.matcher(row.text(2)).matches()
                        || first.equals("well")
                        || corner);
    }

    private static boolean ofFigures(String folded) {
        return folded.equals("well") || folded.equals("<>");
    }

    boolean takes(TableRow row) {
        String first = HeaderText.fold(row.text(0));
        if (WellId.isWell(row.text(0))) {
            rows.add(row);
            return true;
        }
        if (rows.isEmpty() && AxisNames.time(first)) {
            times = Optional.of(row);
            return true;
        }
        return rows.isEmpty() && AxisNames.temperature(first);
    }

    /** Whether a figure of a well stands where the heading names no cycle or wavelength. */
    boolean beyond(TableRow row) {
        return across && WellId.isWell(row.text(0)) && row.beyond(header);
    }

    /** Whether a row that {@link #takes} refused has the figures of a well, and another name before them, or none. */
    boolean misnamed(TableRow row) {
        int figures = 0;
        for (int i = 1; i < Math.min(row.size(), header.size()); i++) {
            figures += row.plainNumber(i, values.sign()) ? 1 : 0;
        }
        return (figures > 1 || figures == 1 && !across && row.filled() == header.filled())
                && !AxisNames.time(row.text(0))
                && !AxisNames.temperature(row.text(0))
                && !AxisNames.cycle(row.text(0));
    }

    void end(IControlRun run) {
        for (TableRow row : rows) {
            if (row.filled() < 2) {
                continue;
            }
            WellDraft well = run.plate().well(WellId.of(row.text(0)), row.place());
            List<Integer> points = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                if (row.text(i).isEmpty()) {
                    continue;
                }
                if (across || POINT.matcher(header.text(i)).matches()) {
                    points.add(i);
                } else {
                    figure(run, well, header.text(i), row.cell(i));
                }
            }
            if (!points.isEmpty()) {
                well.read(series(run, row, points));
            }
        }
    }

    private void figure(IControlRun run, WellDraft well, String name, TableCell cell) {
        Entry entry = IControlRun.single(values.number(cell.text(), cell.place()));
        if (IControlWords.MEAN.is(name)) {
            well.read(new Well.Reading(run.label(), run.wavelength(), false, entry));
        } else {
            Matcher unit = UNIT.matcher(name);
            boolean told = unit.matches();
            well.report(new Well.Reported(
                    told ? unit.group(1) : name,
                    new Well.Amount(entry, told ? Optional.of(unit.group(2)) : Optional.empty())));
        }
    }

    private Series series(IControlRun run, TableRow row, List<Integer> points) {
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        TableRow axis = wavelengths ? header : times.orElse(header);
        boolean told = (wavelengths || times.isPresent())
                && points.stream().allMatch(i -> Durations.seconds(axis.text(i)).isPresent());
        for (int i = 0; i < x.length; i++) {
            int column = points.get(i);
            OptionalDouble at = told ? Durations.seconds(axis.text(column)) : OptionalDouble.of(i + 1.0);
            x[i] = at.orElse(Double.NaN);
            y[i] = values.point(row.text(column), row.cell(column).place());
        }
        Series.Axis along = wavelengths ? Series.Axis.WAVELENGTH : Series.Axis.TIME;
        return new Series(
                run.label(),
                told ? along : Series.Axis.POINT,
                x,
                y,
                run.wavelength(),
                false,
                row.cell(points.getFirst()).place(),
                0);
    }
}
