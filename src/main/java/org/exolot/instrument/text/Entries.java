package org.exolot.instrument.text;

import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/** Makes entries of the fields of one file, all with the file's one decimal sign. */
public final class Entries {
    private final FileId file;
    private final DecimalSign sign;

    public Entries(FileId file, DecimalSign sign) {
        this.file = file;
        this.sign = sign;
    }

    /** The place of a field, from line 1 and column 1; column 0 is the line as a whole. */
    public Place place(long line, int column) {
        return new Place.Text(file, line, column);
    }

    /** A field that holds a number, a bound, nothing, or what cannot be read as any of these. */
    public Entry number(String raw, long line, int column) {
        return new Entry(raw.strip(), ValueReader.read(raw, sign), place(line, column));
    }

    /** A field that holds words, also where they look like a number; blank is missing. */
    public Entry words(String raw, long line, int column) {
        String text = raw.strip();
        Value value = text.isEmpty() ? new Value.Missing(MissingReason.BLANK, raw) : new Value.Qualitative(text);
        return new Entry(text, value, place(line, column));
    }

    /** A field that holds either: a number where it reads as one, else words. */
    public Entry either(String raw, long line, int column) {
        Entry number = number(raw, line, column);
        boolean unreadable =
                number.value() instanceof Value.Missing missing && missing.reason() == MissingReason.UNREADABLE;
        return unreadable ? words(raw, line, column) : number;
    }
}
