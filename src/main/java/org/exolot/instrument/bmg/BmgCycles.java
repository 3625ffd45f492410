package org.exolot.instrument.bmg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.AxisSteps;
import org.exolot.instrument.plate.Durations;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.TableRow;

/**
 * A table with a column for each well: a row for each read or, where times or wavelengths stand between the name and the wells, for each
 * point of it.
 */
final class BmgCycles {
    private final TableRow header;
    private final int at;
    private final PlacedValues values;
    private final PlateBuilder plate;

    /** Where the times or wavelengths stand; -1 where there are none. */
    private final int axisAt;

    private final Map<String, List<TableRow>> points = new LinkedHashMap<>();
    private Optional<Series.Axis> axis = Optional.empty();

    private final AxisSteps steps;

    BmgCycles(TableRow header, int at, PlacedValues values, PlateBuilder plate, FindingLog findings) {
        this.steps = new AxisSteps(findings);
        this.header = header;
        this.at = at;
        this.values = values;
        this.plate = plate;
        this.axisAt = header.blank(at + 1) ? at + 1 : -1;
    }

    boolean takes(TableRow row) {
        if (row.first() != at) {
            return false;
        }
        BmgTitle title = BmgTitle.of(row.text(at));
        if (axisAt >= 0 && !row.blank(axisAt) && BmgWells.describes(title)) {
            axis = BmgTable.axisOf(row);
        }
        if (axisAt >= 0 && !row.blank(axisAt) && !BmgWells.describes(title)) {
            points.computeIfAbsent(title.text(), name -> new ArrayList<>()).add(row);
        } else {
            for (int i = at + 1; i < Math.min(header.size(), row.size()); i++) {
                if (i != axisAt && WellId.isWell(header.text(i))) {
                    BmgWells.place(plate, values, title, WellId.of(header.text(i)), row.cell(i));
                }
            }
        }
        return true;
    }

    void end() {
        points.forEach((name, rows) -> {
            BmgTitle title = BmgTitle.of(name);
            double[] x = new double[rows.size()];
            steps.begin();
            for (int i = 0; i < x.length; i++) {
                x[i] = at(rows.get(i)).orElse(Double.NaN);
                steps.next(
                        x[i],
                        axis.filter(Series.Axis.WAVELENGTH::equals).isPresent(),
                        rows.get(i).place());
            }
            for (int i = axisAt + 1; i < header.size(); i++) {
                if (WellId.isWell(header.text(i))) {
                    read(title, rows, x, i);
                }
            }
        });
        points.clear();
    }

    private void read(BmgTitle title, List<TableRow> rows, double[] x, int column) {
        if (rows.stream().allMatch(row -> row.blank(column))) {
            return;
        }
        double[] y = rows.stream()
                .mapToDouble(row -> row.blank(column) ? Double.NaN : values.point(row, column))
                .toArray();
        plate.well(WellId.of(header.text(column)), rows.getFirst().place(column))
                .read(new Series(
                        title.text(),
                        axis.orElse(Series.Axis.POINT),
                        x,
                        y,
                        title.wavelength(),
                        title.reduced(),
                        rows.getFirst().place(column),
                        1));
    }

    private OptionalDouble at(TableRow row) {
        return axis.filter(Series.Axis.TIME::equals).isPresent()
                ? Durations.seconds(row.text(axisAt))
                : BmgTable.number(row.text(axisAt));
    }
}
