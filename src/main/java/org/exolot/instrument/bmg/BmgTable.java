package org.exolot.instrument.bmg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;

/**
 * A table of wells: a row for each ({@code Well Row, Well Col, Content, Raw Data (485/520), …}), or a column for each ({@code Well, A01,
 * A02, …}). Columns of one name under a row of times or wavelengths are a series.
 */
final class BmgTable {
    /** Each well of the largest plate a dozen times. */
    private static final int MOST_ROWS = 20_000;

    private final TableRow header;
    private final PlacedValues values;
    private final FindingLog findings;
    private final PlateBuilder plate;
    private final int wellAt;
    private final OptionalInt wellRow;
    private final OptionalInt wellCol;
    private final Optional<BmgCycles> across;
    private final Optional<BmgTitle> section;
    private Optional<TableRow> axis = Optional.empty();
    private Optional<BmgPoints> points = Optional.empty();
    private final Map<Integer, BmgTitle> titles = new HashMap<>();
    private int rows;

    /** @param section the line above the table, which names what stands in columns that bear no name of their own */
    BmgTable(
            TableRow header, PlacedValues values, FindingLog findings, PlateBuilder plate, Optional<BmgTitle> section) {
        this.header = header;
        this.values = values;
        this.findings = findings;
        this.plate = plate;
        this.section = section;
        this.wellAt = wellColumn(header);
        this.wellRow = column(header, "Well Row");
        this.wellCol = column(header, "Well Col");
        this.across = firstWell(header) > 0
                ? Optional.of(new BmgCycles(header, wellAt, values, plate, findings))
                : Optional.empty();
    }

    /** Whether a row names such columns. */
    static boolean heading(TableRow row) {
        int well = wellColumn(row);
        return well >= 0
                && (firstWell(row) > 0
                        || column(row, "Content").isPresent()
                        || column(row, "Well Col").isPresent());
    }

    boolean takes(TableRow row) {
        if (across.isPresent()) {
            rows++;
            return across.get().takes(row);
        }
        Optional<WellId> well = well(row);
        if (well.isPresent()) {
            rows++;
            if (rows <= MOST_ROWS) {
                take(row, well.get());
            } else if (rows == MOST_ROWS + 1) {
                findings.add(
                        FindingType.FILE_TOO_LARGE,
                        row.place(),
                        "more than " + MOST_ROWS + " rows of wells",
                        "a row for each well");
            }
            return true;
        }
        if (rows == 0 && axis.isEmpty() && (axisOf(row).isPresent() || BmgPoints.repeats(header, row))) {
            axis = Optional.of(row);
            return true;
        }
        return false;
    }

    void end() {
        across.ifPresent(BmgCycles::end);
        if (rows == 0) {
            findings.add(FindingType.SECTION_MISSING, header.place(), "column names only", "a row for each well");
        }
    }

    /** The column of the first well where a column stands for each, maybe behind one of times; else -1. */
    private static int firstWell(TableRow row) {
        int well = wellColumn(row);
        if (well < 0) {
            return -1;
        }
        int next = row.blank(well + 1) ? well + 2 : well + 1;
        return WellId.isWell(row.text(next)) ? next : -1;
    }

    private void take(TableRow row, WellId well) {
        BmgPoints at = points.orElseGet(() -> new BmgPoints(header, axis, section));
        points = Optional.of(at);
        Map<String, List<Integer>> series = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String name = header.text(i);
            if (row.text(i).isEmpty() || place(name)) {
                continue;
            }
            if (name.isEmpty()) {
                TableCell cell = row.cell(i);
                findings.add(FindingType.ROW_MALFORMED, cell.place(), cell.text(), "a column name above it");
            } else if (!at.series(i).isEmpty()) {
                series.computeIfAbsent(at.series(i), each -> new ArrayList<>()).add(i);
            } else {
                BmgWells.place(plate, values, title(i), well, row.cell(i));
            }
        }
        series.forEach((name, columns) -> series(BmgTitle.of(name), columns, row, well, at));
    }

    private void series(BmgTitle title, List<Integer> columns, TableRow row, WellId well, BmgPoints at) {
        double[] x = new double[columns.size()];
        double[] y = new double[columns.size()];
        for (int i = 0; i < x.length; i++) {
            TableCell cell = row.cell(columns.get(i));
            x[i] = at.x(columns.get(i));
            y[i] = values.point(cell.text(), cell.place());
        }
        TableCell first = row.cell(columns.getFirst());
        plate.well(well, first.place())
                .read(new Series(title.text(), at.axis(), x, y, title.wavelength(), title.reduced(), first.place(), 0));
    }

    static OptionalDouble number(String text) {
        return text.matches("[0-9]{1,6}([.,][0-9]{1,6})?")
                ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
                : OptionalDouble.empty();
    }

    static Optional<Series.Axis> axisOf(TableRow row) {
        for (String text : row.texts()) {
            String folded = HeaderText.fold(text);
            if (folded.startsWith("time")) {
                return Optional.of(Series.Axis.TIME);
            }
            if (folded.startsWith("wavelength")) {
                return Optional.of(Series.Axis.WAVELENGTH);
            }
        }
        return Optional.empty();
    }

    private Optional<WellId> well(TableRow row) {
        String text = wellRow.isPresent() && wellCol.isPresent()
                ? row.text(wellRow.getAsInt()) + row.text(wellCol.getAsInt())
                : row.text(wellAt);
        return WellId.isWell(text) ? Optional.of(WellId.of(text)) : Optional.empty();
    }

    private static boolean place(String name) {
        String folded = HeaderText.fold(name);
        return folded.equals("well row") || folded.equals("well col") || folded.equals("well");
    }

    private static int wellColumn(TableRow row) {
        return column(row, "Well").orElseGet(() -> column(row, "Well Row").orElse(-1));
    }

    private static OptionalInt column(TableRow row, String name) {
        return HeaderText.column(row.texts(), name);
    }

    private BmgTitle title(int column) {
        return titles.computeIfAbsent(column, at -> BmgTitle.of(header.text(at)));
    }
}
