package org.exolot.instrument.text;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.exolot.quantity.DecimalSign;

/** The fields of one csv record, quotes resolved. Those of a whole line are cut out when they are asked for: of many only a number is read. */
public final class CsvFields extends AbstractList<String> implements RandomAccess {
    private final String text;
    private final int[] bounds;

    /**
     * @param text in which the fields stand
     * @param bounds of each field where it begins and where it ends
     */
    CsvFields(String text, int[] bounds) {
        this.text = text;
        this.bounds = bounds;
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
        return new CsvFields(text.toString(), bounds);
    }

    @Override
    public String get(int field) {
        return text.substring(bounds[2 * field], bounds[2 * field + 1]);
    }

    @Override
    public int size() {
        return bounds.length / 2;
    }

    /** A field without surrounding blanks. */
    public String stripped(int field) {
        int from = from(field);
        return text.substring(from, to(field, from));
    }

    /** Whether nothing but blanks stands in a field. */
    public boolean blank(int field) {
        return from(field) == bounds[2 * field + 1];
    }

    /** Whether a field, but for surrounding blanks, is a number as {@link PlainNumber#is} knows them. */
    public boolean plainNumber(int field, DecimalSign sign) {
        int from = from(field);
        return PlainNumber.is(text, from, to(field, from), sign);
    }

    /**
     * So many fields from this one on as numbers, but for blanks around them: each as {@link PackedNumber#of} packs it, {@link
     * PackedNumber#NONE} where it is none and beyond the last.
     */
    public long[] packed(int first, int count, char decimalSign) {
        long[] packed = new long[count];
        Arrays.fill(packed, PackedNumber.NONE);
        int fields = Math.min(count, size() - first);
        if (fields <= 0) {
            return packed;
        }
        int begin = bounds[2 * first];
        char[] characters = new char[bounds[2 * (first + fields) - 1] - begin];
        text.getChars(begin, begin + characters.length, characters, 0);
        for (int i = 0; i < fields; i++) {
            int from = bounds[2 * (first + i)] - begin;
            int to = bounds[2 * (first + i) + 1] - begin;
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
        return text.indexOf(c, bounds[2 * field], bounds[2 * field + 1]) >= 0;
    }

    /** How many characters a field has, with blanks around it. */
    public int longest(int field) {
        return bounds[2 * field + 1] - bounds[2 * field];
    }

    /** Whether a field begins with a blank. */
    public boolean spaced(int field) {
        return bounds[2 * field] < bounds[2 * field + 1] && text.charAt(bounds[2 * field]) == ' ';
    }

    private int from(int field) {
        int at = bounds[2 * field];
        int end = bounds[2 * field + 1];
        while (at < end && white(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int to(int field, int from) {
        int end = bounds[2 * field + 1];
        while (end > from && white(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** As {@link Character#isWhitespace}, and quicker: between the blank and the space mark of Ogham there is no white space. */
    private static boolean white(char c) {
        return (c <= ' ' || c >= '\u1680') && Character.isWhitespace(c);
    }
}
