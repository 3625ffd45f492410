package org.exolot.instrument.zetasizer;

import java.util.Optional;
import org.exolot.instrument.text.Fields;

/** What a column says of the file as a whole, where it says the same in each row: the serial number, the version of the software. */
final class OnlyText {
    private String text = "";
    private boolean several;

    /** Takes a field; nothing from -1, where the table has no such column. */
    void see(Fields fields, int at) {
        if (several || at < 0 || fields.is(at, text)) {
            return;
        }
        several = !text.isEmpty();
        text = fields.text(at);
    }

    /** The one text; empty where there was none, or another one, too. */
    Optional<String> text() {
        return several || text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
