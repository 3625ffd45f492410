package org.exolot.instrument.nanodrop;

import static org.exolot.instrument.table.Column.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.instrument.table.TableHeader;
import org.exolot.quantity.DecimalSign;

/** The second table of a NanoDrop 8000 report: for each sample the type of its curve, and concentration and absorbance of the standards. */
final class StandardsTable {
    private static final ColumnMap COLUMNS = ColumnMap.of(
            Column.of(Role.SAMPLE, "sample id").must(),
            condition("curve type").must(),
            condition("ref conc", "ref conc.", "ref abs", "ref abs.").like("std [0-9]+ (?:conc|abs)\\.?"));

    private final List<TableRow> rows = new ArrayList<>();
    private Optional<TableHeader> header = Optional.empty();

    /** Takes a row from the second line of names on. */
    boolean take(TableRow row) {
        if (header.isPresent()) {
            rows.add(row);
            return true;
        }
        header = holdsNumber(row) ? Optional.empty() : COLUMNS.header(row.texts());
        return header.isPresent();
    }

    /** A sample's row, as nearly all are, mostly at its end: no name of a column is a number. */
    private static boolean holdsNumber(TableRow row) {
        for (int column = row.size() - 1; column >= 0; column--) {
            if (row.plainNumber(column, DecimalSign.POINT)) {
                return true;
            }
        }
        return false;
    }

    /** What stands there, by its heading where it is the same for all samples, else with the sample in front. */
    Map<String, Entry> conditions(PlacedValues values) {
        Map<String, Entry> all = new LinkedHashMap<>();
        for (TableHeader.Placed column : header.map(TableHeader::columns).orElse(List.of())) {
            List<TableRow> told = rows.stream()
                    .filter(row -> column.role() == Role.CONDITION
                            && !row.text(column.at()).isEmpty())
                    .toList();
            boolean same =
                    told.stream().map(row -> row.text(column.at())).distinct().count() == 1;
            for (TableRow row : same ? told.subList(0, 1) : told) {
                TableCell cell = row.cell(column.at());
                String name = same ? column.name() : row.text(0) + " / " + column.name();
                all.putIfAbsent(name, values.either(cell.text(), cell.place()));
            }
        }
        return all;
    }
}
