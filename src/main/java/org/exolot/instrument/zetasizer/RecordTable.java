package org.exolot.instrument.zetasizer;

import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.PackedNumber;

/** One of the tables that were stacked into a file. */
final class RecordTable {
    private final TableHeader header;
    private final int number;

    /** Where the columns of each kind stand, from 0. */
    private final int[][] places = new int[ColumnKind.values().length][];

    private final int end;

    /** @param number of the table in the file, from 1 */
    RecordTable(TableHeader header, int number) {
        this.header = header;
        this.number = number;
        for (ColumnKind kind : ColumnKind.values()) {
            places[kind.ordinal()] = header.columns().stream()
                    .filter(column -> column.kind() == kind)
                    .mapToInt(TableHeader.Column::at)
                    .toArray();
        }
        end = header.columns().getLast().at() + 1;
    }

    TableHeader header() {
        return header;
    }

    int number() {
        return number;
    }

    /** The column behind the last that is no curve's, from 0. */
    int end() {
        return end;
    }

    /** The first column of this kind in which something stands, from 0; -1 where there is none. */
    int first(ColumnKind kind, Fields fields) {
        for (int at : places[kind.ordinal()]) {
            if (!fields.blank(at)) {
                return at;
            }
        }
        return -1;
    }

    /** What stands there; empty where nothing does. */
    String text(ColumnKind kind, Fields fields) {
        int at = first(kind, fields);
        return at < 0 ? "" : fields.text(at);
    }

    /** Tells of each figure of a row that is none: its value is made when someone asks for the record. */
    void check(Fields fields, long line, PlacedValues values, FileId file) {
        for (int at : places[ColumnKind.FIGURE.ordinal()]) {
            if (fields.packed(at, values.decimalSign()) == PackedNumber.NONE) {
                values.check(fields.text(at), new Place.Text(file, line, at + 1));
            }
        }
    }
}
