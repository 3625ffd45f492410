package org.exolot.instrument.table;

import java.util.Arrays;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;
import org.exolot.instrument.text.NumberForm;
import org.exolot.quantity.DecimalSign;

/** How the cells of a table write their numbers, seen while its rows come by: in these the decimal sign shows. */
final class RowForms {
    private static final NumberForm[] FORMS = NumberForm.values();

    private final int[] figures;
    private final int[] others;
    private byte[] forms = new byte[256];
    private int size;
    private long points;
    private long commas;

    RowForms(TableHeader header) {
        this.figures = columns(header, Role.FIGURE);
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
        if (forms.length - size < figures.length) {
            forms = Arrays.copyOf(forms, 2 * forms.length + figures.length);
        }
        for (int at : figures) {
            forms[size++] = (byte) sign(row, at).ordinal();
        }
        for (int at : others) {
            sign(row, at);
        }
    }

    private NumberForm sign(TableRow row, int at) {
        NumberForm form = row.form(at);
        switch (form) {
            case POINT -> points++;
            case COMMA -> commas++;
            case OTHER -> {
                points += row.has(at, '.') ? 1 : 0;
                commas += row.has(at, ',') ? 1 : 0;
            }
            case BLANK, WHOLE -> {}
        }
        return form;
    }

    /**
     * How a figure is written.
     *
     * @param row by its number among those seen, from 0
     * @param figure by its number among the columns of figures as they stand, from 0
     */
    NumberForm of(int row, int figure) {
        return FORMS[forms[row * figures.length + figure]];
    }

    /** The decimal sign: a comma only where more of the numbers have one than have a point. */
    DecimalSign sign() {
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }
}
