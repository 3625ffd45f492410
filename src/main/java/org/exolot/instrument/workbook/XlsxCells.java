package org.exolot.instrument.workbook;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;

/** What a row of an {@code .xlsx} workbook holds, by its columns from 0: blank where nothing was put. */
final class XlsxCells {
    private static final BitSet NONE = new BitSet(0);

    private final FileId file;
    private final String sheet;
    private final int number;
    private final boolean since1904;
    private final WorkbookCell.Kind[] kinds;
    private final String[] texts;

    /** What is stored: the same as the texts, until a number is stored otherwise than it is shown. */
    private String[] raws;

    private BitSet dates = NONE;

    XlsxCells(FileId file, String sheet, int number, boolean since1904, int size) {
        this.file = file;
        this.sheet = sheet;
        this.number = number;
        this.since1904 = since1904;
        kinds = new WorkbookCell.Kind[size];
        texts = new String[size];
        raws = texts;
        Arrays.fill(kinds, WorkbookCell.Kind.BLANK);
        Arrays.fill(texts, "");
    }

    int size() {
        return texts.length;
    }

    /** What is shown as it is stored. */
    void put(int column, WorkbookCell.Kind kind, String stored) {
        kinds[column] = kind;
        texts[column] = stored;
        raws[column] = stored;
    }

    /** A text; an empty one is a blank cell. */
    void text(int column, String text) {
        if (!text.isEmpty()) {
            put(column, WorkbookCell.Kind.TEXT, text);
        }
    }

    /** A text whose format would show it as a date, if it is one. */
    void dateText(int column, String text) {
        text(column, text);
        dates(column);
    }

    /**
     * A number; one beyond what binary floating point holds is an error.
     *
     * @param date whether its format shows it as a date
     */
    void number(int column, String raw, boolean date) {
        String text = ShortestDecimal.ofStored(raw);
        if (text.isEmpty()) {
            put(column, WorkbookCell.Kind.ERROR, raw);
            return;
        }
        put(column, WorkbookCell.Kind.NUMBER, text);
        if (!text.equals(raw)) {
            raws = raws == texts ? texts.clone() : raws;
            raws[column] = raw;
        }
        if (date) {
            dates(column);
        }
    }

    private void dates(int column) {
        dates = dates == NONE ? new BitSet(texts.length) : dates;
        dates.set(column);
    }

    Place.Cell place(int column) {
        return WorkbookRow.place(file, sheet, column, number);
    }

    WorkbookRow row() {
        return new WorkbookRow(file, sheet, number, texts, this::cell);
    }

    private WorkbookCell cell(int column) {
        Optional<LocalDateTime> date = dates.get(column) ? date(column) : Optional.empty();
        return new WorkbookCell(kinds[column], texts[column], raws[column], date, place(column));
    }

    private Optional<LocalDateTime> date(int column) {
        return kinds[column] == WorkbookCell.Kind.NUMBER
                ? SerialDate.of(Double.parseDouble(raws[column]), since1904)
                : IsoDate.of(raws[column]);
    }
}
