package org.exolot.instrument.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the texts of a column in which mostly the same one follows: the last is kept with what it means. Not for several threads. */
public final class LastRead<T> {
    private final Function<String, T> reading;
    private @Nullable String text;
    private @Nullable T meaning;

    /** @param reading what a text means, and always the same of one text */
    public LastRead(Function<String, T> reading) {
        this.reading = reading;
    }

    /** What this text means. */
    public T of(String text) {
        T known = meaning;
        if (known == null || !text.equals(this.text)) {
            known = reading.apply(text);
            meaning = known;
            this.text = text;
        }
        return known;
    }
}
