package org.exolot.instrument.plate;

import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.text.PackedNumber;
import org.exolot.instrument.text.PlainNumber;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/** Makes entries of a file's cells, all with the file's one decimal sign, and tells what is unreadable or out of line. */
public final class PlacedValues {
    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(?:[0-9]{1,40}[.,]?[0-9]{0,40}|[.,][0-9]{1,40})(?:[eE][+-]?[0-9]{1,3})?");

    private final DecimalSign sign;
    private final FindingLog findings;

    public PlacedValues(DecimalSign sign, FindingLog findings) {
        this.sign = sign;
        this.findings = findings;
    }

    /** The character that separates decimals. */
    public char decimalSign() {
        return sign == DecimalSign.COMMA ? ',' : '.';
    }

    /** The decimal sign. */
    public DecimalSign sign() {
        return sign;
    }

    /** The entry of a cell whose number is written plainly. */
    public Entry entry(long packed, Place place) {
        return new Entry(
                PackedNumber.text(packed, decimalSign()), new Value.Measured(PackedNumber.value(packed)), place);
    }

    /** A cell that must hold a number or say why it has none; anything else is a finding. */
    public Entry number(String raw, Place place) {
        Entry entry = silent(raw, place);
        if (unreadable(entry)) {
            tell(entry);
        }
        return entry;
    }

    /** Tells of a cell of a row what {@link #number} tells of it, where its value is made later: see {@link #silently}. */
    public void check(TableRow row, int column) {
        if (!row.blank(column) && !row.plainNumber(column, sign)) {
            number(row.text(column), row.place(column));
        }
    }

    /** Tells of a cell what {@link #number} tells of it, where its value is made later. */
    public void check(String text, Place place) {
        if (!text.isEmpty() && !PlainNumber.is(text, sign)) {
            number(text, place);
        }
    }

    /** The same values without findings: for values that are made when asked for, of cells that were checked while they were read. */
    public PlacedValues silently() {
        return new PlacedValues(sign, new FindingLog());
    }

    /** A cell that holds a number, or words that then stand for themselves. */
    public Entry either(String raw, Place place) {
        Entry entry = silent(raw, place);
        return unreadable(entry) ? words(raw, place) : entry;
    }

    /** A cell that holds words, also where they look like a number; blank is missing. */
    public static Entry words(String raw, Place place) {
        String text = raw.strip();
        return new Entry(
                text,
                text.isEmpty() ? new Value.Missing(MissingReason.BLANK, text) : new Value.Qualitative(text),
                place);
    }

    /**
     * A cell of a long column, as binary floating point for a {@link org.exolot.instrument.Series}; NaN where there is no number, with a
     * finding where it says nothing known.
     */
    public double point(String raw, Place place) {
        double plain = PlainNumber.of(raw, sign);
        if (!Double.isNaN(plain)) {
            return plain;
        }
        String text = raw.strip();
        char comma = sign == DecimalSign.COMMA ? '.' : ',';
        if (!text.isEmpty()
                && text.indexOf(comma) < 0
                && digitsIn(text)
                && PLAIN.matcher(text).matches()) {
            return finite(Double.parseDouble(text.replace(',', '.')), text, place);
        }
        Entry entry = number(text, place);
        return entry.value() instanceof Value.Measured measured
                ? finite(measured.number().doubleValue(), text, place)
                : Double.NaN;
    }

    /** The same of a row's cell, whose place is made only where it is needed. */
    public double point(TableRow row, int column) {
        double plain = row.number(column, sign);
        return Double.isNaN(plain) ? point(row.text(column), row.place(column)) : plain;
    }

    /** No instrument writes a number beyond what binary floating point holds. */
    private double finite(double number, String text, Place place) {
        if (Double.isInfinite(number)) {
            findings.add(FindingType.VALUE_UNREADABLE, place, text, "a number that an instrument can write");
            return Double.NaN;
        }
        return number;
    }

    private Entry silent(String raw, Place place) {
        String text = raw.strip();
        return new Entry(text, ValueReader.read(text, sign), place);
    }

    private void tell(Entry entry) {
        DecimalSign other = sign == DecimalSign.COMMA ? DecimalSign.POINT : DecimalSign.COMMA;
        if (ValueReader.read(entry.raw(), other) instanceof Value.Measured) {
            findings.add(
                    FindingType.DECIMAL_SIGN_MIXED,
                    entry.place(),
                    entry.raw(),
                    "a decimal " + (sign == DecimalSign.COMMA ? "comma" : "point") + ", as elsewhere in the file");
        } else {
            findings.add(
                    FindingType.VALUE_UNREADABLE, entry.place(), entry.raw(), "a number, or a word that says why not");
        }
    }

    private static boolean digitsIn(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9') && Character.isDigit(text.charAt(text.length() - 1));
    }

    /** Whether words stand for no figure: neither for the reason why there is none nor for a result such as positive. */
    boolean unknown(String text) {
        return unreadable(ValueReader.read(text.strip(), sign));
    }

    private static boolean unreadable(Entry entry) {
        return unreadable(entry.value());
    }

    private static boolean unreadable(Value value) {
        return value instanceof Value.Missing missing && missing.reason() == MissingReason.UNREADABLE;
    }
}
