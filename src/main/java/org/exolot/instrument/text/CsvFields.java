package org.exolot.instrument.text;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.exolot.quantity.DecimalSign;

/** The fields of one csv record, quotes resolved. Those of a whole line are cut out when they are asked for: of many only a number is read. */
public final class CsvFields extends AbstractList<String> implements RandomAccess {
    /** Instead of the code of a form: nobody has looked at the field yet. */
    static final byte UNKNOWN = -1;

    private final String text;
    private final int[] bounds;
    private final byte[] forms;
    private final int first;
    private final int size;
    private final boolean padded;

    /**
     * @param text in which the fields stand
     * @param bounds in which of each field stands where it begins and where it ends, in the text
     * @param forms of each field the code of its {@link NumberForm}, or {@link #UNKNOWN}
     * @param first the number of the first field among those that the bounds and forms are of
     * @param size how many fields
     * @param padded whether {@link #mayBeWhite} says so of the first or the last character of one of them
     */
    CsvFields(String text, int[] bounds, byte[] forms, int first, int size, boolean padded) {
        this.text = text;
        this.bounds = bounds;
        this.forms = forms;
        this.first = first;
        this.size = size;
        this.padded = padded;
    }

    /** These fields. */
    public static CsvFields of(List<String> fields) {
        int[] bounds = new int[2 * fields.size()];
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            bounds[2 * i] = text.length();
            text.append(fields.get(i));
            bounds[2 * i + 1] = text.length();
        }
        byte[] forms = new byte[fields.size()];
        Arrays.fill(forms, UNKNOWN);
        return new CsvFields(text.toString(), bounds, forms, 0, fields.size(), true);
    }

    @Override
    public String get(int field) {
        return text.substring(begins(field), ends(field));
    }

    @Override
    public int size() {
        return size;
    }

    /** A field without surrounding blanks. */
    public String stripped(int field) {
        int from = from(field);
        return text.substring(from, to(field, from));
    }

    /** The only character of a field, but for surrounding blanks; NUL where it has another number of them. */
    public char only(int field) {
        int from = from(field);
        return to(field, from) - from == 1 ? text.charAt(from) : 0;
    }

    /** Whether nothing but blanks stands in a field. */
    public boolean blank(int field) {
        return from(field) == ends(field);
    }

    /** How a field, but for surrounding blanks, is written. */
    public NumberForm form(int field) {
        byte known = known(field);
        return known == UNKNOWN ? seen(field) : NumberForm.of(known);
    }

    private byte known(int field) {
        return forms[first + Objects.checkIndex(field, size)];
    }

    private NumberForm seen(int field) {
        int from = from(field);
        return PlainNumber.form(text, from, to(field, from));
    }

    /**
     * How fields, but for surrounding blanks, are written.
     *
     * @param fields each by its number; one beyond the last is blank
     * @param codes what gets the {@link NumberForm#code} of each
     * @param at where the first of them goes
     */
    public void forms(int[] fields, byte[] codes, int at) {
        for (int i = 0; i < fields.length; i++) {
            byte known = fields[i] < size ? known(fields[i]) : NumberForm.BLANK.code();
            codes[at + i] = known == UNKNOWN ? seen(fields[i]).code() : known;
        }
    }

    /** Whether a field, but for surrounding blanks, is a number as {@link PlainNumber#is} knows them with this behind it. */
    public boolean plainNumber(int field, DecimalSign sign, String unit) {
        int from = from(field);
        int number = to(field, from) - unit.length();
        return number > from && text.startsWith(unit, number) && PlainNumber.is(text, from, number, sign);
    }

    /**
     * So many fields from this one on as numbers, but for blanks around them: each as {@link PackedNumber#of} packs it, {@link
     * PackedNumber#NONE} where it is none and beyond the last.
     */
    public long[] packed(int firstField, int count, char decimalSign) {
        long[] packed = new long[count];
        Arrays.fill(packed, PackedNumber.NONE);
        int fields = Math.min(count, size - firstField);
        if (fields <= 0) {
            return packed;
        }
        int start = begins(firstField);
        char[] characters = new char[ends(firstField + fields - 1) - start];
        text.getChars(start, start + characters.length, characters, 0);
        for (int i = 0; i < fields; i++) {
            int from = begins(firstField + i) - start;
            int to = ends(firstField + i) - start;
            while (from < to && characters[from] == ' ') {
                from++;
            }
            while (to > from && characters[to - 1] == ' ') {
                to--;
            }
            packed[i] = PackedNumber.of(characters, from, to, decimalSign);
        }
        return packed;
    }

    /** What {@link PlainNumber#of} gives for a field, but for surrounding blanks. */
    public double number(int field, DecimalSign sign) {
        int from = from(field);
        return PlainNumber.of(text, from, to(field, from), sign);
    }

    /** Whether a field, but for surrounding blanks, is this text. */
    public boolean is(int field, String text) {
        int from = from(field);
        return text.length() == to(field, from) - from && this.text.startsWith(text, from);
    }

    /** Whether this character stands in a field. */
    public boolean has(int field, char c) {
        return text.indexOf(c, begins(field), ends(field)) >= 0;
    }

    /** How many characters a field has, with blanks around it. */
    public int longest(int field) {
        return ends(field) - begins(field);
    }

    /** Whether a field begins with a blank. */
    public boolean spaced(int field) {
        return begins(field) < ends(field) && text.charAt(begins(field)) == ' ';
    }

    /** Goes on with a hash by what stands in a field, but for surrounding blanks. */
    public long hash(int field, TextHash hash, long before) {
        int from = from(field);
        return hash.of(before, text, from, to(field, from));
    }

    /** Writes what stands in a field, but for surrounding blanks. */
    public void appendTo(StringBuilder words, int field) {
        int from = from(field);
        words.append(text, from, to(field, from));
    }

    /** Writes what stands in fields, but for surrounding blanks, each behind this character; one beyond the last is blank. */
    public void appendTo(StringBuilder words, char before, int[] fields) {
        if (!padded && adjoin(fields)) {
            appendAtOnce(words, before, fields);
            return;
        }
        for (int field : fields) {
            words.append(before);
            if (field < size) {
                appendTo(words, field);
            }
        }
    }

    /** Whether only a delimiter stands between each of these fields and the next. */
    private boolean adjoin(int[] fields) {
        for (int i = 1; i < fields.length; i++) {
            int field = fields[i];
            if (field != fields[i - 1] + 1 || field >= size || begins(field) != ends(field - 1) + 1) {
                return false;
            }
        }
        return fields.length > 0 && fields[0] < size;
    }

    private void appendAtOnce(StringBuilder words, char before, int[] fields) {
        int last = fields[fields.length - 1];
        words.append(before).append(text, begins(fields[0]), ends(last));
        int moved = words.length() - ends(last);
        for (int field = fields[0]; field < last; field++) {
            words.setCharAt(moved + ends(field), before);
        }
    }

    private int begins(int field) {
        return bounds[2 * (first + Objects.checkIndex(field, size))];
    }

    private int ends(int field) {
        return bounds[2 * (first + field) + 1];
    }

    private int from(int field) {
        int at = begins(field);
        if (!padded) {
            return at;
        }
        int end = ends(field);
        while (at < end && white(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int to(int field, int from) {
        int end = ends(field);
        while (padded && end > from && white(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean white(char c) {
        return mayBeWhite(c) && Character.isWhitespace(c);
    }

    /** Whether {@link Character#isWhitespace} may hold: it does for no character between the blank and the space mark of Ogham. */
    static boolean mayBeWhite(char c) {
        return c <= ' ' || c >= '\u1680';
    }
}
