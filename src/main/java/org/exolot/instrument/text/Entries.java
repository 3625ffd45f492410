package org.exolot.instrument.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** Makes entries of the fields of one file, all with the file's one decimal sign. */
public final class Entries {
    private static final Pattern POINT =
            Pattern.compile("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?");
    private static final Pattern COMMA =
            Pattern.compile("[+-]?(\\d{1,40}(,\\d{0,40})?|,\\d{1,40})([eE][+-]?\\d{1,3})?");
    private static final Set<String> NOT_COMPUTED = Set.of("nan", "n/a", "-nan", "no data", "?????");

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
        return new Entry(raw.strip(), numeric(raw.strip()), place(line, column));
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

    private Value numeric(String text) {
        if (text.isEmpty()) {
            return new Value.Missing(MissingReason.BLANK, text);
        }
        if (NOT_COMPUTED.contains(text.toLowerCase(Locale.ROOT))) {
            return new Value.Missing(MissingReason.NOT_COMPUTED, text);
        }
        boolean below = text.startsWith("<");
        boolean above = text.startsWith(">");
        String digits = below || above ? text.substring(1).strip() : text;
        if (!(sign == DecimalSign.COMMA ? COMMA : POINT).matcher(digits).matches()) {
            return new Value.Missing(MissingReason.UNREADABLE, text);
        }
        BigDecimal number = new BigDecimal(sign == DecimalSign.COMMA ? digits.replace(',', '.') : digits);
        return below
                ? new Value.Below(number, false)
                : above ? new Value.Above(number, false) : new Value.Measured(number);
    }
}
