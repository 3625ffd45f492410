package org.exolot.instrument.plate;

import java.util.function.Function;
import org.exolot.instrument.text.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of a column in which mostly the same one follows: the last is kept with what it means, so that nothing is made for the
 * others. Not for several threads.
 */
public final class LastRead<T> {
    private final Function<String, T> reading;
    private @Nullable String text;
    private @Nullable T meaning;

    /** @param reading what a text means, and always the same of one text */
    public LastRead(Function<String, T> reading) {
        this.reading = reading;
    }

    /** What this text means. */
    public T of(String next) {
        T known = meaning;
        if (known == null || !next.equals(text)) {
            known = reading.apply(next);
            meaning = known;
            text = next;
        }
        return known;
    }

    /** What the text of a field means. */
    public T of(Fields fields, int field) {
        T known = meaning;
        return known != null && text != null && fields.is(field, text) ? known : of(fields.text(field));
    }

    /** What a cell's text means, by its column from 0; of the empty text where the row has no such cell. */
    public T of(TableRow row, int column) {
        T known = meaning;
        return known != null && text != null && row.is(column, text) ? known : of(row.text(column));
    }
}
