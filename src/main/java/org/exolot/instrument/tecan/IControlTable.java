package org.exolot.instrument.tecan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.Durations;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.HeaderText;

/** A table with a row for each well: over cycles, with their times above, or over the points of a well, with {@code Mean} and {@code StDev}. */
final class IControlTable {
    private static final Pattern POINT = Pattern.compile("-?[0-9]+;-?[0-9]+");

    private final TableRow header;
    private final PlacedValues values;
    private final boolean cycles;
    private final List<TableRow> rows = new ArrayList<>();
    private Optional<TableRow> times = Optional.empty();

    IControlTable(TableRow header, PlacedValues values) {
        this.header = header;
        this.values = values;
        this.cycles = !HeaderText.fold(header.text(0)).equals("well");
        if (time(HeaderText.fold(header.text(0)))) {
            times = Optional.of(header);
        }
    }

    static boolean heading(TableRow row) {
        String first = HeaderText.fold(row.text(0));
        boolean many = row.filled() >= 2;
        return many
                && (first.startsWith("cycle nr")
                        || first.startsWith("zyklus nr")
                        || first.startsWith("time [s]")
                        || first.equals("well"));
    }

    /** The unit tells in every language. */
    private static boolean time(String folded) {
        return folded.startsWith("time") || folded.endsWith("[s]");
    }

    private static boolean temperature(String folded) {
        return folded.startsWith("temp") || folded.endsWith("[°c]");
    }

    boolean takes(TableRow row) {
        String first = HeaderText.fold(row.text(0));
        if (WellId.isWell(row.text(0))) {
            rows.add(row);
            return true;
        }
        if (rows.isEmpty() && time(first)) {
            times = Optional.of(row);
            return true;
        }
        return rows.isEmpty() && temperature(first);
    }

    void end(IControlRun run) {
        for (TableRow row : rows) {
            WellDraft well = run.plate().well(WellId.of(row.text(0)), row.place());
            List<Integer> points = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                if (row.text(i).isEmpty()) {
                    continue;
                }
                if (cycles || POINT.matcher(header.text(i)).matches()) {
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
        if (HeaderText.fold(name).equals("mean")) {
            well.read(new Well.Reading(run.label(), run.wavelength(), false, entry));
        } else {
            well.report(new Well.Reported(name, new Well.Amount(entry, Optional.empty())));
        }
    }

    private Series series(IControlRun run, TableRow row, List<Integer> points) {
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        boolean timed = times.isPresent()
                && points.stream()
                        .allMatch(i -> Durations.seconds(times.get().text(i)).isPresent());
        for (int i = 0; i < x.length; i++) {
            int column = points.get(i);
            OptionalDouble at =
                    timed ? Durations.seconds(times.orElseThrow().text(column)) : OptionalDouble.of(i + 1.0);
            x[i] = at.orElse(Double.NaN);
            y[i] = values.point(row.text(column), row.cell(column).place());
        }
        return new Series(
                run.label(),
                timed ? Series.Axis.TIME : Series.Axis.POINT,
                x,
                y,
                run.wavelength(),
                false,
                row.cell(points.getFirst()).place(),
                0);
    }
}
