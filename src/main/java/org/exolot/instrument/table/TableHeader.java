package org.exolot.instrument.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;

/**
 * The line of column names of one table.
 *
 * @param map what columns mean
 * @param columns the known ones, as they stand
 * @param names the heading of each field, unique; empty for a field without one
 * @param unknown the fields whose heading nobody knows, from 0
 */
public record TableHeader(ColumnMap map, List<Placed> columns, List<String> names, List<Integer> unknown) {
    public TableHeader {
        columns = List.copyOf(columns);
        names = List.copyOf(names);
        unknown = List.copyOf(unknown);
    }

    /**
     * A known column where it stands.
     *
     * @param column what it is
     * @param at the field, from 0
     * @param name its heading, unique
     * @param attribute of a figure
     * @param unit of a figure as the heading writes it, else the column's own; may be blank
     */
    public record Placed(Column column, int at, String name, String attribute, String unit) {
        /** What stands in it. */
        public Column.Role role() {
            return column.role();
        }
    }

    /** The columns of this role, in the order in which the map has them. */
    public List<Placed> of(Column.Role role) {
        return columns.stream()
                .filter(one -> one.role() == role)
                .sorted(Comparator.comparingInt(one -> map.columns().indexOf(one.column())))
                .toList();
    }

    /** Where the columns of these roles stand, those of each role one behind the other in the order of {@link #of}. */
    int[] at(Column.Role... roles) {
        return Arrays.stream(roles)
                .flatMap(role -> of(role).stream())
                .mapToInt(Placed::at)
                .toArray();
    }

    /** Whether the table has a column of this role. */
    public boolean has(Column.Role role) {
        return columns.stream().anyMatch(one -> one.role() == role);
    }

    /** The column of this heading, compared folded. */
    public Optional<Placed> named(String heading) {
        return columns.stream()
                .filter(one -> HeaderText.fold(one.name()).equals(HeaderText.fold(heading)))
                .findFirst();
    }

    /** The same table where a row below the names tells the units; a dash there is none. */
    public TableHeader withUnits(TableRow units) {
        List<Placed> told = new ArrayList<>();
        for (Placed one : columns) {
            String unit = units.text(one.at());
            boolean without = unit.isEmpty() || unit.equals("-");
            told.add(without ? one : new Placed(one.column(), one.at(), one.name(), one.attribute(), unit));
        }
        return new TableHeader(map, told, names, unknown);
    }

    /** Tells each column that nobody knows, by its name, and each column of units of which nobody knows whose they are. */
    public void tellUnknown(TableRow header, String product, FindingLog findings) {
        for (int at : unknown) {
            findings.add(FindingType.COLUMN_UNKNOWN, header.cell(at).place(), names.get(at), "a column of " + product);
        }
        for (Placed unit : new UnitColumns(columns).ofNobody()) {
            findings.add(
                    FindingType.COLUMN_UNKNOWN,
                    header.cell(unit.at()).place(),
                    header.text(unit.at()),
                    "units behind the figures they belong to");
        }
    }
}
