package org.exolot.instrument.table;

import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;

/** What some columns say, where all rows in which they say something say the same. */
final class SaidByAll {
    private final int[] columns;
    private Optional<TableCell> first = Optional.empty();
    private String text = "";
    private boolean same = true;

    SaidByAll(TableHeader header, Role role) {
        this.columns = header.at(role);
    }

    SaidByAll(Placed column) {
        this.columns = new int[] {column.at()};
    }

    /** Takes one row. */
    void see(TableRow row) {
        for (int i = 0; same && i < columns.length; i++) {
            int at = columns[i];
            if (first.isEmpty() && !row.blank(at)) {
                first = Optional.of(row.cell(at));
                text = row.text(at);
            } else if (!row.is(at, text)) {
                same = row.blank(at);
            }
        }
    }

    /** What all say; empty where none says anything, or two say different things. */
    Optional<Entry> entry() {
        return first.filter(any -> same).map(cell -> PlacedValues.words(cell.text(), cell.place()));
    }
}
