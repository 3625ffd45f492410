package org.exolot.instrument.softmax;

import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;

/** A line {@code name, label, value, formula} of a note or of a group's summaries. */
final class NamedValue {
    private static final int FORMULA = 3;

    private NamedValue() {}

    /** Keeps the value, and its formula where it has one, as conditions of the run; false where the line is no such thing. */
    static boolean keep(Document document, String where, long line, Fields fields) {
        if (fields.filled() <= FORMULA || fields.blank(0)) {
            return false;
        }
        String name = where + " / " + fields.text(0);
        String labelled = fields.blank(1) ? name : name + " / " + fields.text(1);
        document.condition(labelled, document.values.either(fields.text(2), document.place(line, 3)));
        if (!fields.blank(FORMULA)) {
            document.condition(name + " / formula", PlacedValues.words(fields.text(FORMULA), document.place(line, 4)));
        }
        document.accounting.used();
        return true;
    }
}
