package org.exolot.instrument.vicellxr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;

/**
 * The tables of numbers below a report: a row of titles, the names of columns in one or two rows, then rows of numbers. Each column becomes a
 * series over the number of its row; the first column of a table is one of them.
 */
final class XrPlots {
    private static final String TITLE = " data";
    private static final int ROWS = 5_000;

    private final PlacedValues values;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private List<String> titles = List.of();
    private List<String> names = List.of();
    private boolean begun;

    XrPlots(PlacedValues values) {
        this.values = values;
    }

    private record Column(Place first, List<Double> numbers) {}

    /** Whether the report has come to its tables. */
    boolean begun() {
        return begun;
    }

    /** Whether a row holds the titles of tables. */
    static boolean titles(TableRow row) {
        List<String> texts =
                row.texts().stream().filter(text -> !text.isEmpty()).toList();
        return !texts.isEmpty()
                && texts.stream().allMatch(text -> text.toLowerCase(Locale.ROOT).endsWith(TITLE));
    }

    /** Takes a row; false where it fits no table. */
    boolean row(TableRow row) {
        if (titles(row)) {
            begun = true;
            titles = spread(row);
            names = List.of();
            return true;
        }
        boolean numbers = row.cells().stream()
                .allMatch(cell -> cell.text().isEmpty()
                        || Character.isDigit(cell.text().charAt(0))
                        || cell.text().charAt(0) == '-');
        if (!numbers) {
            names = joined(row);
            return true;
        }
        for (int i = 0; i < row.size(); i++) {
            TableCell cell = row.cell(i);
            if (!cell.text().isEmpty()) {
                Column column = columns.computeIfAbsent(name(i), key -> new Column(cell.place(), new ArrayList<>()));
                if (column.numbers().size() >= ROWS) {
                    return false;
                }
                column.numbers().add(values.point(cell.text(), cell.place()));
            }
        }
        return true;
    }

    /** The title that stands at or before each column. */
    private static List<String> spread(TableRow row) {
        List<String> all = new ArrayList<>();
        String last = "";
        for (TableCell cell : row.cells()) {
            last = cell.text().isEmpty() ? last : cell.text();
            all.add(last);
        }
        return all;
    }

    private List<String> joined(TableRow row) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < Math.max(names.size(), row.size()); i++) {
            String before = i < names.size() ? names.get(i) : "";
            all.add((before + " " + row.text(i)).strip());
        }
        return all;
    }

    private String name(int column) {
        String title = titles.isEmpty() ? "" : titles.get(Math.min(column, titles.size() - 1));
        String name = column < names.size() ? names.get(column) : "";
        return title + " / " + (name.isEmpty() ? "column " + (column + 1) : name);
    }

    List<Series> series() {
        List<Series> all = new ArrayList<>();
        columns.forEach((name, column) -> {
            double[] x = new double[column.numbers().size()];
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = i + 1;
                y[i] = column.numbers().get(i);
            }
            all.add(new Series(name, Series.Axis.POINT, x, y, Optional.empty(), false, column.first(), 1));
        });
        return all;
    }
}
