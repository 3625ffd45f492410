package org.exolot.instrument.qpcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exolot.instrument.plate.TableRow;

/** Where the columns of one table stand, worked out once for all of its rows. */
final class TableColumns {
    /** What a table of wells says under a name of its own; every other column is reported under its heading. */
    private static final Set<QpcrColumn> PLACED = EnumSet.of(
            QpcrColumn.WELL,
            QpcrColumn.POSITION,
            QpcrColumn.SAMPLE,
            QpcrColumn.TARGET,
            QpcrColumn.OMIT,
            QpcrColumn.CQ,
            QpcrColumn.QUANTITY,
            QpcrColumn.SLOPE,
            QpcrColumn.INTERCEPT,
            QpcrColumn.R2,
            QpcrColumn.EFFICIENCY,
            QpcrColumn.CURVE_SD,
            QpcrColumn.CURVE_SE);

    /** What is told of a target's standard curve. */
    private static final Map<QpcrColumn, String> CURVE = new EnumMap<>(Map.of(
            QpcrColumn.SLOPE, "slope",
            QpcrColumn.INTERCEPT, "intercept",
            QpcrColumn.R2, "R2",
            QpcrColumn.EFFICIENCY, "efficiency",
            QpcrColumn.CURVE_SD, "standard deviation",
            QpcrColumn.CURVE_SE, "standard error"));

    /** A table without columns: the one before the first. */
    static final TableColumns BEFORE_ALL =
            new TableColumns(new QpcrHeader(QpcrHeader.Kind.GROUPS, Map.of(), List.of(), List.of(), List.of()));

    private final QpcrHeader header;
    private final int[] at = new int[QpcrColumn.values().length];
    private final List<Integer> figures = new ArrayList<>();
    private final int[] figureColumns;
    private final List<Integer> further = new ArrayList<>();
    private final Map<String, Integer> curve = new LinkedHashMap<>();
    private final boolean peaks;

    TableColumns(QpcrHeader header) {
        this.header = header;
        this.peaks = header.peaks();
        Arrays.fill(at, -1);
        header.at().forEach((column, place) -> at[column.ordinal()] = place);
        CURVE.forEach((column, parameter) -> {
            if (at(column) >= 0) {
                curve.put(parameter, at(column));
            }
        });
        header.known().stream().filter(place -> !colour(place)).forEach(further::add);
        for (Map.Entry<QpcrColumn, Integer> column : header.at().entrySet()) {
            if (!PLACED.contains(column.getKey())) {
                figures.add(column.getValue());
            }
        }
        figures.addAll(further);
        figures.addAll(header.unknown());
        figureColumns = figures.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean colour(int place) {
        return QpcrColumn.of(header.headings().get(place))
                .filter(QpcrColumn.COLOUR::equals)
                .isPresent();
    }

    QpcrHeader header() {
        return header;
    }

    /** What the rows are. */
    QpcrHeader.Kind kind() {
        return header.kind();
    }

    /** Where a column stands, from 0; -1 where the table does not have it. */
    int at(QpcrColumn column) {
        return at[column.ordinal()];
    }

    /** The text in a column; empty where the table does not have it. */
    String text(TableRow row, QpcrColumn column) {
        return row.text(at[column.ordinal()]);
    }

    /** The target, or the dye where the software does not name one. */
    String target(TableRow row) {
        String target = text(row, QpcrColumn.TARGET);
        return target.isEmpty() ? text(row, QpcrColumn.DYE) : target;
    }

    /** Whether this is the target, which is no blank. */
    boolean targetIs(TableRow row, String name) {
        int target = at(QpcrColumn.TARGET);
        return row.is(target, name) || row.blank(target) && row.is(at(QpcrColumn.DYE), name);
    }

    /** Whether nothing stands in a column, or the table does not have it. */
    boolean blank(TableRow row, QpcrColumn column) {
        return row.blank(at[column.ordinal()]);
    }

    /** The parameters of a target's standard curve that the table tells, each with its column. */
    Map<String, Integer> curve() {
        return curve;
    }

    /** The columns of a table of wells that are reported under their headings. */
    List<Integer> figures() {
        return figures;
    }

    /** The same, for each row of a long table. */
    int[] figureColumns() {
        return figureColumns;
    }

    /** Those of them that a further peak of a melt curve has. */
    List<Integer> ofPeak() {
        return further;
    }

    /** A column's heading. */
    String heading(int place) {
        return header.headings().get(place).strip();
    }

    /** Whether the rows are peaks of melt curves, of which a well has several. */
    boolean peaks() {
        return peaks;
    }
}
