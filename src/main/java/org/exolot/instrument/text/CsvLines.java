package org.exolot.instrument.text;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records of a csv file from its beginning as long as each needs no more than cutting: no quote in a field that begins with one but
 * around the whole of it. At the first other one it stops, and {@link #rest} leaves that and what follows to the csv library. Records that
 * were read together share one text and one row of bounds: long tables have short lines. While a field is cut it shows whether it is a
 * number, as most are, so that nobody has to go through it again for that.
 */
final class CsvLines {
    private static final int CHUNK = 1 << 14;
    private static final int LONGEST = 1 << 19;
    private static final int ROOM = 1 << 9;

    /** Instead of a place: the record goes on behind what the buffer holds. */
    private static final int BEYOND = -1;

    /** Instead of a place: the record needs more than cutting. */
    private static final int OTHERWISE = -2;

    private final Reader reader;
    private final char delimiter;
    private char[] buffer = new char[CHUNK];
    private int filled;
    private boolean ended;
    private int begin;
    private int following;
    private boolean skipLineFeed;

    /** What stands in the buffer; none while nobody asked for a record of it. */
    private @Nullable String chunk;

    /** Where the fields begin and end, one behind the other; those of earlier records stay. */
    private int[] bounds = new int[2 * ROOM];

    /** Of each field the code of its {@link NumberForm}, or {@link CsvFields#UNKNOWN}. */
    private byte[] forms = new byte[ROOM];

    private int first;
    private int count;

    /** Of the number seen last. */
    private NumberForm form = NumberForm.BLANK;

    /** Whether a field of the current record begins or ends with what may be white space. */
    private boolean padded;

    private long line;
    private long lines;

    /** How many lines end within quotes of the current record. */
    private int linesWithin;

    CsvLines(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    /** What came of asking for the next record. */
    enum Next {
        RECORD,
        END,
        OTHERWISE
    }

    /** Goes to the next record, where it is one that can be cut. */
    Next next() throws IOException {
        begin = following;
        first += count;
        count = 0;
        if (skipLineFeed && filled() && buffer[begin] == '\n') {
            begin++;
        }
        skipLineFeed = false;
        if (!filled()) {
            following = begin;
            return Next.END;
        }
        int end = cut();
        while (end == BEYOND && more()) {
            end = cut();
        }
        if (end < 0) {
            following = begin;
            return Next.OTHERWISE;
        }
        line = lines + 1;
        lines = line + linesWithin;
        skipLineFeed = end < filled && buffer[end] == '\r';
        following = Math.min(end + 1, filled);
        return Next.RECORD;
    }

    /** The line on which the current record begins, from 1. */
    long line() {
        return line;
    }

    /** How many lines the records so far take. */
    long lines() {
        return lines;
    }

    /** The fields of the current record. Ask once, before the next. */
    CsvFields fields() {
        String text = chunk;
        if (text == null) {
            text = new String(buffer, 0, filled);
            chunk = text;
        }
        return new CsvFields(text, bounds, forms, first, count, padded);
    }

    /** What follows the last record that was cut. */
    Reader rest() throws IOException {
        PushbackReader rest = new PushbackReader(reader, Math.max(1, filled - begin));
        rest.unread(buffer, begin, filled - begin);
        return rest;
    }

    /** Cuts the record that begins here; gives the place of the line end behind it, and {@link #BEYOND} or {@link #OTHERWISE} where it was not cut. */
    private int cut() {
        char[] in = buffer;
        int last = filled;
        padded = false;
        linesWithin = 0;
        int field = first;
        int at = begin - 1;
        do {
            field = withRoom(field);
            int quote = ++at < last && in[at] == '"' ? 1 : 0;
            int from = at + quote;
            int to = quote > 0 ? quoted(in, from, last, field) : plain(in, from, last, field);
            if (to < 0) {
                return to;
            }
            bounds[2 * field] = from;
            bounds[2 * field + 1] = to;
            field++;
            at = to + quote;
        } while (at < last && in[at] == delimiter);
        count = field - first;
        return at == last && !ended ? BEYOND : count > CsvRecords.FIELDS ? OTHERWISE : at;
    }

    /** Sees the field that begins here without a quote, as which one within it does not count; gives the place behind it. */
    private int plain(char[] in, int from, int last, int field) {
        int number = behindNumber(in, from, last, delimiter);
        int end = end(in, number, last);
        see(in, field, from, number, end);
        return end;
    }

    /** Sees the field within quotes that begins here; gives the place behind it, where a delimiter or a line end stands there. */
    private int quoted(char[] in, int from, int last, int field) {
        int number = behindNumber(in, from, last, '"');
        int end = number;
        while (end < last && in[end] != '"') {
            end++;
        }
        if (end + 1 >= last && !ended) {
            return BEYOND;
        }
        linesWithin += lineEnds(in, number, end);
        see(in, field, from, number, end);
        return end < last && (end + 1 == last || end(in, end + 1, last) == end + 1) ? end : OTHERWISE;
    }

    /** Keeps how a field writes its number, which ends here if it is one. */
    private void see(char[] in, int field, int from, int number, int end) {
        boolean any = end == number && form != NumberForm.OTHER && end - from <= PlainNumber.LONGEST;
        if (any) {
            forms[field] = form.code();
            return;
        }
        boolean white = from < end && (CsvFields.mayBeWhite(in[from]) || CsvFields.mayBeWhite(in[end - 1]));
        NumberForm known = from == end ? NumberForm.BLANK : NumberForm.OTHER;
        forms[field] = white ? CsvFields.UNKNOWN : known.code();
        padded |= white;
    }

    /** Behind the number that begins here, of which {@link #form} then is the form; that is {@link NumberForm#OTHER} where none does. */
    private int behindNumber(char[] in, int from, int last, char behindField) {
        int digits = from < last && in[from] == '-' ? from + 1 : from;
        int at = behindDigits(in, digits, last);
        if (at == digits) {
            form = NumberForm.OTHER;
            return at;
        }
        form = at == last || in[at] == behindField ? NumberForm.WHOLE : NumberForm.ofSign(in[at]);
        return behindPower(in, form == NumberForm.WHOLE ? at : behindDigits(in, at + 1, last), last);
    }

    private static int lineEnds(char[] in, int from, int to) {
        int ends = 0;
        for (int at = from; at < to; at++) {
            ends += in[at] == '\r' || in[at] == '\n' && (at == from || in[at - 1] != '\r') ? 1 : 0;
        }
        return ends;
    }

    private static int behindDigits(char[] in, int from, int last) {
        int at = from;
        while (at < last && in[at] >= '0' && in[at] <= '9') {
            at++;
        }
        return at;
    }

    /** Behind the exponent of one to four digits that begins here; here where none does. */
    private static int behindPower(char[] in, int from, int last) {
        if (from == last || (in[from] | 0x20) != 'e') {
            return from;
        }
        int digits = from + 1 < last && (in[from + 1] == '-' || in[from + 1] == '+') ? from + 2 : from + 1;
        int behind = behindDigits(in, digits, last);
        return behind > digits && behind <= digits + 4 ? behind : from;
    }

    /** Where a field ends that is in no quotes; behind the last character where it does not. */
    private int end(char[] in, int from, int last) {
        int at = from;
        // Nearly all characters stand above the line ends, and need no comparison with each of them.
        while (at < last && in[at] != delimiter && (in[at] > '\r' || in[at] != '\n' && in[at] != '\r')) {
            at++;
        }
        return at;
    }

    /** The number of a field of the current record, behind which there is room for it; the record moves to other bounds where there is none. */
    private int withRoom(int field) {
        if (field < forms.length) {
            return field;
        }
        int room = Math.max(ROOM, 2 * (field - first));
        bounds = Arrays.copyOfRange(bounds, 2 * first, 2 * (first + room));
        forms = Arrays.copyOfRange(forms, first, first + room);
        int moved = field - first;
        first = 0;
        return moved;
    }

    /** Whether a character stands where the record begins; reads on where that is not known yet. */
    private boolean filled() throws IOException {
        return begin < filled || more() && begin < filled;
    }

    /** Reads on, behind the record that begins here; false where the record is too long, or nothing was left to be read before. */
    private boolean more() throws IOException {
        if (ended || filled - begin >= LONGEST) {
            return false;
        }
        chunk = null;
        System.arraycopy(buffer, begin, buffer, 0, filled - begin);
        filled -= begin;
        begin = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int room = buffer.length;
        while (filled < room && !ended) {
            int read = reader.read(buffer, filled, room - filled);
            ended = read < 0;
            filled += Math.max(0, read);
        }
        return true;
    }
}
