package org.exolot.instrument.gen5;

import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;

/** A table that names its wells, whichever way it lies. */
interface WellTable {
    /** No table: no line belongs to it. */
    WellTable NONE = (fields, plate, values, spot) -> Taken.NOT;

    /** What became of a line. */
    enum Taken {
        USED,
        /** It was computed from the wells for a sample. */
        STATISTICS,
        /** It says what stands elsewhere already. */
        REPEATED,
        NOT
    }

    /** Takes a line. */
    Taken takes(Fields fields, PlateDraft plate, PlacedValues values, Spot spot);

    /** An empty line follows. */
    default void gap() {}

    /** Gives the plate what is known only with the last line. */
    default void end(PlateDraft plate) {}
}
