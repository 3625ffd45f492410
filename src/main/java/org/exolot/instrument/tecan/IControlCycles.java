package org.exolot.instrument.tecan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.AxisNames;
import org.exolot.instrument.plate.Durations;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;

/**
 * The cycles of one well that was read at several points, under {@code Cycles / Well}: the well and the numbers of the cycles, their times
 * and temperatures, {@code Mean} and {@code StDev}, then a row for each point, named {@code 1;2}.
 */
final class IControlCycles {
    private static final Pattern POINT = Pattern.compile("-?[0-9]+;-?[0-9]+");
    private static final Pattern CYCLE = Pattern.compile("[0-9]{1,5}");

    private final PlacedValues values;
    private final List<TableRow> rows = new ArrayList<>();
    private boolean points;
    private Optional<TableRow> head = Optional.empty();
    private Optional<TableRow> times = Optional.empty();

    IControlCycles(PlacedValues values) {
        this.values = values;
    }

    static boolean heading(TableRow row) {
        return row.filled() == 1 && HeaderText.fold(row.text(0)).endsWith("/ well");
    }

    boolean takes(TableRow row) {
        if (head.isEmpty()) {
            boolean begins =
                    WellId.isWell(row.text(0)) && CYCLE.matcher(row.text(1)).matches();
            head = begins ? Optional.of(row) : Optional.empty();
            return begins;
        }
        boolean point = POINT.matcher(row.text(0)).matches();
        if (row.filled() < 2 || row.text(0).isEmpty() || row.text(0).endsWith(":") || points && !point) {
            return false;
        }
        points = point;
        if (AxisNames.time(row.text(0))) {
            times = Optional.of(row);
        } else if (!AxisNames.temperature(row.text(0))) {
            rows.add(row);
        }
        return true;
    }

    /** Whether a figure stands where the heading names no cycle. */
    boolean beyond(TableRow row) {
        return head.filter(row::beyond).isPresent();
    }

    void end(IControlRun run) {
        head.ifPresent(well -> rows.forEach(
                row -> run.plate().well(WellId.of(well.text(0)), well.place()).read(series(run, well, row))));
    }

    private Series series(IControlRun run, TableRow well, TableRow row) {
        List<Integer> cycles = new ArrayList<>();
        for (int i = 1; i < well.size(); i++) {
            if (!well.blank(i) && !row.blank(i)) {
                cycles.add(i);
            }
        }
        double[] x = new double[cycles.size()];
        double[] y = new double[cycles.size()];
        boolean timed = times.isPresent()
                && cycles.stream()
                        .allMatch(i -> Durations.seconds(times.get().text(i)).isPresent());
        for (int i = 0; i < x.length; i++) {
            int column = cycles.get(i);
            OptionalDouble at = Durations.seconds((timed ? times.orElseThrow() : well).text(column));
            x[i] = at.orElse(Double.NaN);
            y[i] = values.point(row.text(column), row.cell(column).place());
        }
        String name = IControlWords.MEAN.is(row.text(0)) ? run.label() : (run.label() + " " + row.text(0)).strip();
        return new Series(
                name,
                timed ? Series.Axis.TIME : Series.Axis.POINT,
                x,
                y,
                run.wavelength(),
                false,
                cycles.isEmpty() ? row.place() : row.cell(cycles.getFirst()).place(),
                0);
    }
}
