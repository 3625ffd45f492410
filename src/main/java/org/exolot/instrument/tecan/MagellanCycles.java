package org.exolot.instrument.tecan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.Durations;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.TableRow;

/**
 * A kinetic read whose columns nothing names: the times ({@code 0s}, {@code 600s}), the temperatures, then a row for each well, which stands
 * in the first column.
 */
final class MagellanCycles {
    private final TableRow times;
    private final PlacedValues values;
    private final FindingLog findings;
    private boolean wells;

    MagellanCycles(TableRow times, PlacedValues values, FindingLog findings) {
        this.findings = findings;
        this.times = times;
        this.values = values;
    }

    static boolean heading(TableRow row) {
        if (!row.blank(0) || row.filled() < 2) {
            return false;
        }
        for (int i = 1; i < row.size(); i++) {
            if (!row.blank(i) && time(row, i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static OptionalDouble time(TableRow row, int column) {
        String text = row.text(column);
        return text.endsWith("s") ? Durations.seconds(text) : OptionalDouble.empty();
    }

    boolean takes(TableRow row, PlateBuilder plate, String label) {
        if (WellId.isWell(row.text(0))) {
            wells = true;
            read(row, plate, label);
            return true;
        }
        if (wells || !row.blank(0)) {
            return false;
        }
        temperatures(row, plate);
        return true;
    }

    private void temperatures(TableRow row, PlateBuilder plate) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 1; i < row.size(); i++) {
            if (!row.blank(i)) {
                columns.putIfAbsent(times.text(i), i);
            }
        }
        columns.forEach((time, column) -> plate.condition(time, row.words(column)));
    }

    private void read(TableRow row, PlateBuilder plate, String label) {
        double[] x = new double[count(row)];
        double[] y = new double[x.length];
        int n = 0;
        int first = -1;
        for (int i = 1; i < row.size(); i++) {
            if (!row.blank(i) && times.blank(i)) {
                findings.add(FindingType.ROW_MALFORMED, row.place(i), row.text(i), "no value right of the last column");
            } else if (!row.blank(i)) {
                first = first < 0 ? i : first;
                x[n] = time(times, i).orElse(Double.NaN);
                y[n++] = values.point(row, i);
            }
        }
        if (n > 0) {
            plate.well(WellId.of(row.text(0)), row.place())
                    .read(new Series(label, Series.Axis.TIME, x, y, Optional.empty(), false, row.place(first), 0));
        }
    }

    private int count(TableRow row) {
        int count = 0;
        for (int i = 1; i < row.size(); i++) {
            count += row.blank(i) || times.blank(i) ? 0 : 1;
        }
        return count;
    }
}
