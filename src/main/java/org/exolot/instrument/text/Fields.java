package org.exolot.instrument.text;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * The fields of one delimited line, without a string for each: good for very wide and very many lines. A field in double quotes may hold
 * the delimiter, a doubled quote is one; a quote that is not closed on its line, or stands inside a field, is an ordinary character.
 */
public final class Fields {
    private static final int NO_EXPONENT = Integer.MIN_VALUE;

    private final char delimiter;
    private char[] characters = new char[0];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    /** Fields separated by this character. */
    public Fields(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Takes the current line; valid until the lines go on. An empty line has one empty field. */
    public void split(TextLines lines) {
        split(lines.characters(), lines.length());
    }

    /** Takes a line, or what {@link #before} kept of one. */
    public void split(String line) {
        split(line.toCharArray(), line.length());
    }

    private void split(char[] line, int length) {
        characters = line;
        count = 0;
        int at = 0;
        while (true) {
            int end = fieldEnd(at, length);
            add(at, end);
            if (end >= length) {
                return;
            }
            at = end + 1;
        }
    }

    /** Takes texts that are divided already, as the cells of a row. */
    public void take(List<String> texts) {
        int length = texts.stream().mapToInt(String::length).sum();
        characters = new char[length];
        count = 0;
        int at = 0;
        for (String text : texts) {
            text.getChars(0, text.length(), characters, at);
            add(at, at + text.length());
            at += text.length();
        }
    }

    /** Leaves out the first fields, so that the next one is field 0. */
    public void drop(int fields) {
        int dropped = Math.min(fields, count);
        System.arraycopy(starts, dropped, starts, 0, count - dropped);
        System.arraycopy(ends, dropped, ends, 0, count - dropped);
        count -= dropped;
    }

    /** Takes a field and the next one for one, with the delimiter between them. */
    public void join(int field) {
        ends[field] = ends[field + 1];
        System.arraycopy(starts, field + 2, starts, field + 1, count - field - 2);
        System.arraycopy(ends, field + 2, ends, field + 1, count - field - 2);
        count--;
    }

    /** How many fields, the empty ones after trailing delimiters included. */
    public int count() {
        return count;
    }

    /** How many fields up to the last one that is not blank. */
    public int filled() {
        int n = count;
        while (n > 0 && blank(n - 1)) {
            n--;
        }
        return n;
    }

    /** Where a field begins behind its blanks. */
    private int from(int field) {
        int at = starts[field];
        while (at < ends[field] && characters[at] <= ' ') {
            at++;
        }
        return at;
    }

    private int to(int field, int from) {
        int end = ends[field];
        while (end > from && characters[end - 1] <= ' ') {
            end--;
        }
        return end;
    }

    /** The text of a field without surrounding blanks and quotes; empty beyond the last. */
    public String text(int field) {
        if (field >= count) {
            return "";
        }
        int from = from(field);
        int to = to(field, from);
        if (to - from >= 2 && characters[from] == '"' && characters[to - 1] == '"') {
            String within = new String(characters, from + 1, to - from - 2).replace("\"\"", "\"");
            return within.isBlank() ? "" : within;
        }
        return new String(characters, from, to - from);
    }

    /** Whether the fields have these texts. */
    public boolean are(List<String> texts) {
        if (texts.size() != count) {
            return false;
        }
        for (int field = 0; field < count; field++) {
            if (!is(field, texts.get(field))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a field has this text. */
    public boolean is(int field, String text) {
        if (field >= count) {
            return text.isEmpty();
        }
        int from = starts[field];
        int length = ends[field] - from;
        boolean bare = length == 0 || characters[from] > ' ' && characters[from] != '"';
        if (!bare || length != text.length() || !stands(from, text)) {
            return text(field).equals(text);
        }
        return length == 0 || characters[from + length - 1] > ' ';
    }

    /** Whether a field begins so, quotes aside; for lines of which nearly none does. */
    public boolean begins(int field, String beginning) {
        if (field >= count) {
            return false;
        }
        int from = starts[field];
        while (from < ends[field] && (characters[from] <= ' ' || characters[from] == '"')) {
            from++;
        }
        return ends[field] - from >= beginning.length() && stands(from, beginning);
    }

    private boolean stands(int from, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (characters[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The text from a field to the end of the line, delimiters and all, without trailing delimiters and surrounding blanks and quotes. */
    public String rest(int field) {
        int last = filled();
        if (field >= last) {
            return "";
        }
        return field == last - 1
                ? text(field)
                : new String(characters, starts[field], ends[last - 1] - starts[field]).strip();
    }

    /** The line up to where a field begins, and the whole line beyond the last; for who keeps it, to split it again when it is asked for. */
    public String before(int field) {
        int fields = Math.min(field, count);
        return fields == 0 ? "" : new String(characters, 0, ends[fields - 1]);
    }

    /** Whether a field is empty or blank, be it in quotes; true beyond the last. */
    public boolean blank(int field) {
        if (field >= count) {
            return true;
        }
        int from = from(field);
        return from == ends[field] || characters[from] == '"' && text(field).isEmpty();
    }

    private boolean quoted(int field) {
        return ends[field] - starts[field] >= 2
                && characters[starts[field]] == '"'
                && characters[ends[field] - 1] == '"';
    }

    /**
     * The field as a whole number of at most 15 digits, for long columns; -1 where it is anything else. A blank after it is allowed, a sign,
     * a point or a letter is not.
     */
    public long whole(int field) {
        if (field >= count) {
            return -1;
        }
        int quote = quoted(field) ? 1 : 0;
        int from = starts[field] + quote;
        int to = ends[field] - quote;
        while (to > from && characters[to - 1] == ' ') {
            to--;
        }
        if (to == from || to - from > 15) {
            return -1;
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = characters[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    /** The field as a number that is written plainly, blanks around it aside, in one {@code long}; {@link PackedNumber#NONE} where it is anything else. */
    public long packed(int field, char decimalSign) {
        if (field >= count) {
            return PackedNumber.NONE;
        }
        int from = from(field);
        int to = to(field, from);
        return PackedNumber.of(characters, from, to, decimalSign);
    }

    /**
     * The field as a number in its simplest forms ({@code 12}, {@code -0.5}, {@code 1.002E+3}), exactly rounded, for long columns; NaN
     * where it is anything else, which then is to be read with care.
     */
    public double simple(int field, char decimalSign) {
        if (field >= count) {
            return Double.NaN;
        }
        int at = starts[field];
        int to = ends[field];
        boolean negative = at < to && characters[at] == '-';
        at += negative ? 1 : 0;
        long digits = 0;
        int seen = 0;
        int decimals = 0;
        boolean afterSign = false;
        for (; at < to; at++) {
            char c = characters[at];
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
                seen++;
                decimals += afterSign ? 1 : 0;
            } else if (c == decimalSign && !afterSign) {
                afterSign = true;
            } else {
                break;
            }
        }
        int exponent = at == to ? 0 : exponent(at, to);
        if (seen == 0 || seen > 15 || exponent == NO_EXPONENT) {
            return Double.NaN;
        }
        double value = PowersOfTen.times(digits, exponent - decimals);
        return negative ? -value : value;
    }

    private int exponent(int from, int to) {
        int at = from + 1;
        if (to - at < 1 || to - at > 4 || (characters[from] != 'E' && characters[from] != 'e')) {
            return NO_EXPONENT;
        }
        boolean negative = characters[at] == '-';
        at += negative || characters[at] == '+' ? 1 : 0;
        int exponent = 0;
        if (at == to) {
            return NO_EXPONENT;
        }
        for (; at < to; at++) {
            int digit = characters[at] - '0';
            if (digit < 0 || digit > 9) {
                return NO_EXPONENT;
            }
            exponent = 10 * exponent + digit;
        }
        return negative ? -exponent : exponent;
    }

    /**
     * The field as a plain decimal number of at most 15 digits without an exponent, for long columns, correctly rounded; NaN where it is
     * anything else. Blanks around it are allowed.
     *
     * @param sign the decimal sign, {@code '.'} or {@code ','}
     */
    public double decimal(int field, char sign) {
        if (field >= count) {
            return Double.NaN;
        }
        int from = starts[field];
        int to = ends[field];
        while (from < to && characters[from] == ' ') {
            from++;
        }
        while (to > from && characters[to - 1] == ' ') {
            to--;
        }
        boolean negative = from < to && characters[from] == '-';
        return plainDecimal(negative ? from + 1 : from, to, sign, negative);
    }

    private double plainDecimal(int from, int to, char sign, boolean negative) {
        long digits = 0;
        int n = 0;
        int point = -1;
        for (int i = from; i < to; i++) {
            int digit = characters[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
                n++;
            } else if (characters[i] == sign && point < 0) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        if (n == 0 || n > 15) {
            return Double.NaN;
        }
        // Both the digits and the power of ten are exact in binary, so that one division rounds once, as parsing would.
        double value = PowersOfTen.times(digits, point < 0 ? 0 : point + 1 - to);
        return negative ? -value : value;
    }

    /** All fields as texts; a view, valid until the lines go on. */
    public List<String> texts() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                if (index < 0 || index >= count) {
                    throw new IndexOutOfBoundsException(index);
                }
                return text(index);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    private int fieldEnd(int from, int length) {
        if (from < length && characters[from] == '"') {
            int close = closingQuote(from + 1, length);
            if (close >= 0) {
                return close + 1;
            }
        }
        int i = from;
        while (i < length && characters[i] != delimiter) {
            i++;
        }
        return i;
    }

    private int closingQuote(int from, int length) {
        for (int i = from; i < length; i++) {
            if (characters[i] == '"') {
                if (i + 1 == length || characters[i + 1] == delimiter) {
                    return i;
                }
                if (characters[i + 1] != '"') {
                    return -1;
                }
                i++;
            }
        }
        return -1;
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = end;
    }
}
