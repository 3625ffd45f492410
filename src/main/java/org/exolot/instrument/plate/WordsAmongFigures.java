package org.exolot.instrument.plate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.text.NumberForm;
import org.exolot.instrument.text.PlainNumber;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.jspecify.annotations.Nullable;

/**
 * Columns of what software computed, where a word may be as good as a figure. Where nearly all cells of a column hold figures with decimals,
 * one that holds neither a figure nor a word that says why there is none is told. Names, numbers of wells and groups have no decimals.
 */
public final class WordsAmongFigures {
    /** So many figures stand beside a word before it is told. */
    private static final int FIGURES = 3;

    private static final int KEPT = 20;
    private static final byte BLANK = NumberForm.BLANK.code();
    private static final byte WHOLE = NumberForm.WHOLE.code();

    private final DecimalSign sign;
    private final byte decimal;
    private final FindingLog findings;
    private final Map<Integer, List<Word>> words = new HashMap<>();

    /** Of each column the last words that are no figure: the rows of a table mostly repeat them. */
    private @Nullable String[] last = new String[16];

    /** Of each column whether its last words do not say either why there is no figure. */
    private boolean[] unreadable = new boolean[16];

    private byte[] codes = new byte[16];
    private int[] figures = new int[16];
    private int[] decimals = new int[16];
    private int[] others = new int[16];

    public WordsAmongFigures(DecimalSign sign, FindingLog findings) {
        this.sign = sign;
        this.decimal = (sign == DecimalSign.COMMA ? NumberForm.COMMA : NumberForm.POINT).code();
        this.findings = findings;
    }

    private record Word(String text, Place place) {}

    /** Takes cells of a row, by their columns from 0. */
    public void see(TableRow row, int[] columns) {
        if (codes.length < columns.length) {
            codes = new byte[columns.length];
        }
        row.forms(columns, codes, 0);
        for (int i = 0; i < columns.length; i++) {
            int column = columns[i];
            byte code = codes[i];
            if (code == BLANK) {
                continue;
            }
            room(column);
            if (code == decimal) {
                figures[column]++;
                decimals[column]++;
            } else if (code == WHOLE) {
                figures[column]++;
            } else {
                word(row, column);
            }
        }
    }

    private void word(TableRow row, int column) {
        String before = last[column];
        if (before == null || !row.is(column, before)) {
            see(column, row.text(column), row.place(column));
        } else if (unreadable[column]) {
            if (others[column]++ < KEPT) {
                keep(column, before, row.place(column));
            }
        }
    }

    /** Takes a cell that holds a plain number, by its column from 0; false where it holds anything else. */
    public boolean figure(int column, String text) {
        NumberForm form = PlainNumber.form(text);
        if (form.plain(sign)) {
            figure(column, form);
            return true;
        }
        return false;
    }

    /** Takes a cell that holds something else, by its column from 0. */
    public void see(int column, String text, Place place) {
        Value value = ValueReader.read(text, sign);
        room(column);
        boolean words = value instanceof Value.Missing || value instanceof Value.Qualitative;
        last[column] = words ? text : null;
        unreadable[column] = value instanceof Value.Missing missing && missing.reason() == MissingReason.UNREADABLE;
        if (unreadable[column]) {
            if (others[column]++ < KEPT) {
                keep(column, text, place);
            }
        } else if (!words) {
            figure(column, PlainNumber.form(text));
        }
    }

    private void keep(int column, String text, Place place) {
        words.computeIfAbsent(column, any -> new ArrayList<>(1)).add(new Word(text, place));
    }

    private void figure(int column, NumberForm form) {
        room(column);
        figures[column]++;
        decimals[column] += form == NumberForm.WHOLE ? 0 : 1;
    }

    private void room(int column) {
        if (column >= figures.length) {
            int columns = Math.max(2 * figures.length, column + 1);
            figures = Arrays.copyOf(figures, columns);
            decimals = Arrays.copyOf(decimals, columns);
            others = Arrays.copyOf(others, columns);
            last = Arrays.copyOf(last, columns);
            unreadable = Arrays.copyOf(unreadable, columns);
        }
    }

    /** The table ends. */
    public void end() {
        words.forEach((column, ofColumn) -> {
            if (figures[column] >= FIGURES * others[column] && 2 * decimals[column] >= figures[column]) {
                for (Word word : ofColumn) {
                    findings.add(
                            FindingType.WORD_FOR_FIGURE,
                            word.place(),
                            word.text(),
                            "a figure, as in the other rows of its column");
                }
            }
        });
        words.clear();
        figures = new int[16];
        decimals = new int[16];
        others = new int[16];
        last = new String[16];
        unreadable = new boolean[16];
    }
}
