package org.exolot.instrument.plate;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.instrument.text.CsvFields;
import org.exolot.instrument.text.NumberForm;
import org.exolot.instrument.text.PackedNumber;
import org.exolot.instrument.text.PlainNumber;
import org.exolot.instrument.text.TextHash;
import org.exolot.instrument.workbook.WorkbookCell;
import org.exolot.instrument.workbook.WorkbookRow;
import org.exolot.quantity.DecimalSign;

/** Where the cells of a {@link TableRow} come from; columns are counted from 0. */
sealed interface RowOrigin {
    int size();

    Place place();

    String text(int column);

    TableCell cell(int column);

    default Place place(int column) {
        return cell(column).place();
    }

    default IntFunction<Place> places() {
        return this::place;
    }

    default char only(int column) {
        String text = text(column);
        return text.length() == 1 ? text.charAt(0) : 0;
    }

    default boolean blank(int column) {
        return text(column).isEmpty();
    }

    default NumberForm form(int column) {
        return PlainNumber.form(text(column));
    }

    default void forms(int[] columns, byte[] codes, int first) {
        for (int i = 0; i < columns.length; i++) {
            NumberForm form = columns[i] < size() ? form(columns[i]) : NumberForm.BLANK;
            codes[first + i] = form.code();
        }
    }

    default boolean plainNumber(int column, DecimalSign sign, String unit) {
        String text = text(column);
        return text.endsWith(unit) && PlainNumber.is(text, 0, text.length() - unit.length(), sign);
    }

    default long hash(int column, TextHash hash, long before) {
        return hash.of(before, text(column));
    }

    default void appendTo(StringBuilder words, int column) {
        words.append(text(column));
    }

    default void appendTo(StringBuilder words, char before, int[] columns) {
        for (int column : columns) {
            words.append(before).append(column < size() ? text(column) : "");
        }
    }

    /** How many characters a text has at most. */
    default int longest(int column) {
        return text(column).length();
    }

    default long[] packed(int first, int count, char decimalSign) {
        long[] packed = new long[count];
        for (int i = 0; i < count; i++) {
            char[] text = first + i < size() ? text(first + i).toCharArray() : new char[0];
            packed[i] = PackedNumber.of(text, 0, text.length, decimalSign);
        }
        return packed;
    }

    default double number(int column, DecimalSign sign) {
        return PlainNumber.of(text(column), sign);
    }

    default boolean is(int column, String text) {
        return text(column).equals(text);
    }

    default boolean has(int column, char c) {
        return text(column).indexOf(c) >= 0;
    }

    record OfCells(Place place, List<TableCell> cells) implements RowOrigin {
        @Override
        public int size() {
            return cells.size();
        }

        @Override
        public String text(int column) {
            return cells.get(column).text();
        }

        @Override
        public TableCell cell(int column) {
            return cells.get(column);
        }
    }

    record OfWorkbook(WorkbookRow row) implements RowOrigin {
        @Override
        public int size() {
            return row.size();
        }

        @Override
        public Place place() {
            return row.place();
        }

        @Override
        public String text(int column) {
            return row.text(column);
        }

        @Override
        public TableCell cell(int column) {
            WorkbookCell cell = row.cell(column);
            return new TableCell(row.text(column), cell.date(), cell.place());
        }

        @Override
        public Place place(int column) {
            return row.place(column);
        }
    }

    record OfText(FileId file, long line, CsvFields fields) implements RowOrigin {
        @Override
        public int size() {
            return fields.size();
        }

        @Override
        public Place place() {
            return new Place.Text(file, line, 0);
        }

        @Override
        public String text(int column) {
            return fields.stripped(column);
        }

        @Override
        public TableCell cell(int column) {
            return new TableCell(fields.stripped(column), Optional.empty(), place(column), fields.spaced(column));
        }

        @Override
        public Place place(int column) {
            return new Place.Text(file, line, column + 1);
        }

        @Override
        public IntFunction<Place> places() {
            FileId ofFile = file;
            long onLine = line;
            return column -> new Place.Text(ofFile, onLine, column + 1);
        }

        @Override
        public char only(int column) {
            return fields.only(column);
        }

        @Override
        public boolean blank(int column) {
            return fields.blank(column);
        }

        @Override
        public NumberForm form(int column) {
            return fields.form(column);
        }

        @Override
        public void forms(int[] columns, byte[] codes, int first) {
            fields.forms(columns, codes, first);
        }

        @Override
        public boolean plainNumber(int column, DecimalSign sign, String unit) {
            return fields.plainNumber(column, sign, unit);
        }

        @Override
        public long hash(int column, TextHash hash, long before) {
            return fields.hash(column, hash, before);
        }

        @Override
        public void appendTo(StringBuilder words, int column) {
            fields.appendTo(words, column);
        }

        @Override
        public void appendTo(StringBuilder words, char before, int[] columns) {
            fields.appendTo(words, before, columns);
        }

        @Override
        public int longest(int column) {
            return fields.longest(column);
        }

        @Override
        public long[] packed(int first, int count, char decimalSign) {
            return fields.packed(first, count, decimalSign);
        }

        @Override
        public double number(int column, DecimalSign sign) {
            return fields.number(column, sign);
        }

        @Override
        public boolean is(int column, String text) {
            return fields.is(column, text);
        }

        @Override
        public boolean has(int column, char c) {
            return fields.has(column, c);
        }
    }
}
