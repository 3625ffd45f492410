package org.exolot.instrument.text;

import org.exolot.quantity.DecimalSign;

/** How a cell writes its number, as {@link PlainNumber} knows them. */
public enum NumberForm {
    /** Nothing stands there. */
    BLANK,
    /** A number without a decimal sign. */
    WHOLE,
    /** A number with a decimal point. */
    POINT,
    /** A number with a decimal comma. */
    COMMA,
    /** Something else, perhaps a number in another form. */
    OTHER;

    private static final NumberForm[] FORMS = values();

    /** As a number, for long tables. */
    public byte code() {
        return (byte) ordinal();
    }

    /** The form of this number: see {@link CsvFields#forms}. */
    public static NumberForm of(byte code) {
        return FORMS[code];
    }

    /** The form of a number that has this character behind its first digits. */
    static NumberForm ofSign(char c) {
        return c == '.' ? POINT : c == ',' ? COMMA : WHOLE;
    }

    /** Whether it is a number where this is the decimal sign. */
    public boolean plain(DecimalSign sign) {
        return switch (this) {
            case WHOLE -> true;
            case POINT -> sign == DecimalSign.POINT;
            case COMMA -> sign == DecimalSign.COMMA;
            case BLANK, OTHER -> false;
        };
    }
}
