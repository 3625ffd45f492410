package org.exolot.instrument.table;

import java.util.Arrays;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;
import org.exolot.instrument.text.NumberForm;
import org.exolot.quantity.DecimalSign;

/** How the cells of a table write their numbers, seen while its rows come by: in these the decimal sign shows. */
final class RowForms {
    private static final byte BLANK = NumberForm.BLANK.code();
    private static final byte WHOLE = NumberForm.WHOLE.code();
    private static final byte POINT = NumberForm.POINT.code();
    private static final byte COMMA = NumberForm.COMMA.code();
    private static final byte OTHER = NumberForm.OTHER.code();

    /** Another form, in the same words as the last other form in the column. */
    private static final byte AGAIN = (byte) NumberForm.values().length;

    private final int[] figures;
    private final int[] others;
    private byte[] codes = new byte[256];
    private int size;
    private final String[] words;
    private long points;
    private long commas;

    RowForms(TableHeader header) {
        this.figures = columns(header, Role.FIGURE);
        this.words = new String[figures.length];
        Arrays.fill(words, "");
        int[] dilutions = columns(header, Role.DILUTION);
        int[] spectrum = columns(header, Role.SPECTRUM);
        this.others = Arrays.copyOf(dilutions, dilutions.length + spectrum.length);
        System.arraycopy(spectrum, 0, others, dilutions.length, spectrum.length);
    }

    private static int[] columns(TableHeader header, Role role) {
        return header.columns().stream()
                .filter(column -> column.role() == role)
                .mapToInt(Placed::at)
                .toArray();
    }

    /** How many columns of figures the table has: so much is kept of each row, however short it is. */
    int figures() {
        return figures.length;
    }

    /** Takes one row. */
    void see(TableRow row) {
        if (codes.length - size < figures.length) {
            codes = Arrays.copyOf(codes, 2 * codes.length + figures.length);
        }
        row.forms(figures, codes, size);
        for (int i = 0; i < figures.length; i++) {
            byte code = codes[size];
            points += code == POINT ? 1 : 0;
            commas += code == COMMA ? 1 : 0;
            if (code == OTHER) {
                signs(row, figures[i]);
                other(row, i);
            }
            size++;
        }
        for (int at : others) {
            sign(row, at, row.form(at));
        }
    }

    private void other(TableRow row, int column) {
        if (row.is(figures[column], words[column])) {
            codes[size] = AGAIN;
        } else {
            words[column] = row.text(figures[column]);
        }
    }

    private void sign(TableRow row, int at, NumberForm form) {
        switch (form) {
            case POINT -> points++;
            case COMMA -> commas++;
            case OTHER -> signs(row, at);
            case BLANK, WHOLE -> {}
        }
    }

    private void signs(TableRow row, int at) {
        points += row.has(at, '.') ? 1 : 0;
        commas += row.has(at, ',') ? 1 : 0;
    }

    /**
     * Where a figure stands, among the columns of figures as they stand, from 0.
     *
     * @param row by its number among those seen, from 0
     * @param figure by its number among those that the row has, from 0
     */
    int column(int row, int figure) {
        int before = -1;
        int at = row * figures.length - 1;
        while (before < figure) {
            before += codes[++at] == BLANK ? 0 : 1;
        }
        return at - row * figures.length;
    }

    /**
     * Whether nothing stands where a figure may.
     *
     * @param row by its number among those seen, from 0
     * @param column by its number among the columns of figures as they stand, from 0
     */
    boolean blank(int row, int column) {
        return codes[row * figures.length + column] == BLANK;
    }

    /** Whether a figure is a number as {@link NumberForm#plain} knows them: see {@link #blank}. */
    boolean plain(int row, int column, DecimalSign sign) {
        byte code = codes[row * figures.length + column];
        return code == WHOLE || code == (sign == DecimalSign.COMMA ? COMMA : POINT);
    }

    /** Whether a figure in another form is in the same words as the last one in its column that has another form: see {@link #blank}. */
    boolean again(int row, int column) {
        return codes[row * figures.length + column] == AGAIN;
    }

    /** The decimal sign: a comma only where more of the numbers have one than have a point. */
    DecimalSign sign() {
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }
}
