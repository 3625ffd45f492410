package org.exolot.web.bench;

import java.util.Locale;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/** Reads what a person typed into a form: a number where the unit asks for one, words where there is none. */
final class EnteredValue {
    private EnteredValue() {}

    static Value read(String typed, Unit unit, Locale locale) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new RefusedException(RefusalType.VALUE_UNREADABLE, typed, "98.0, <0.05");
        }
        DecimalSign sign =
                locale.getLanguage().equals("tr") && text.indexOf(',') >= 0 ? DecimalSign.COMMA : DecimalSign.POINT;
        Value read = ValueReader.read(text, sign);
        boolean number = read instanceof Value.Measured || read instanceof Value.Below || read instanceof Value.Above;
        if (number) {
            return read;
        }
        if (unit.equals(Unit.ONE)) {
            return new Value.Qualitative(text);
        }
        throw new RefusedException(RefusalType.VALUE_UNREADABLE, typed, "98.0, <0.05");
    }
}
