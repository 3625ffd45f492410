package org.exolot.instrument.text;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records of a csv file from its beginning as long as each needs no more than cutting: no quote in a field that begins with one but
 * around the whole of it. At the first other one it stops, and {@link #rest} leaves that and what follows to the csv library. Records that
 * were read together share one text and one row of bounds: long tables have short lines.
 */
final class CsvLines {
    private static final int CHUNK = 1 << 14;
    private static final int LONGEST = 1 << 19;
    private static final int BOUNDS = 1 << 10;

    private final Reader reader;
    private final char delimiter;
    private char[] buffer = new char[CHUNK];
    private int filled;
    private int begin;
    private int following;
    private boolean skipLineFeed;
    private int at;

    /** What stands in the buffer; none while nobody asked for a record of it. */
    private @Nullable String chunk;

    /** Where the fields begin and end, one behind the other; those of earlier records stay. */
    private int[] bounds = new int[BOUNDS];

    private int first;
    private int count;

    /** Whether a field of the current record begins or ends with what may be white space. */
    private boolean padded;

    private long line;
    private long lines;

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
        if (skipLineFeed && filled(begin) && buffer[begin] == '\n') {
            begin++;
        }
        skipLineFeed = false;
        if (!filled(begin)) {
            following = begin;
            return Next.END;
        }
        padded = false;
        at = begin;
        long before = lines;
        while (field()) {
            if (lineEnds()) {
                lines++;
                line = before + 1;
                return Next.RECORD;
            }
            if (buffer[at] != delimiter) {
                break;
            }
            at++;
        }
        following = begin;
        lines = before;
        return Next.OTHERWISE;
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
        return new CsvFields(text, bounds, first, count / 2, padded);
    }

    /** What follows the last record that was cut. */
    Reader rest() throws IOException {
        PushbackReader rest = new PushbackReader(reader, Math.max(1, filled - begin));
        rest.unread(buffer, begin, filled - begin);
        return rest;
    }

    /** Keeps the bounds of the field that begins here and goes to the character behind it; false where it cannot just be cut. */
    private boolean field() throws IOException {
        boolean quoted = filled(at) && buffer[at] == '"';
        at += quoted ? 1 : 0;
        int from = at - begin;
        boolean whole = quoted ? toQuote() : toEnd();
        if (!whole || count == 2 * CsvRecords.FIELDS) {
            return false;
        }
        if (first + count == bounds.length) {
            bounds = Arrays.copyOfRange(bounds, first, first + Math.max(BOUNDS, 2 * count));
            first = 0;
        }
        bounds[first + count++] = begin + from;
        bounds[first + count++] = at;
        padded |= begin + from < at
                && (CsvFields.mayBeWhite(buffer[begin + from]) || CsvFields.mayBeWhite(buffer[at - 1]));
        at += quoted ? 1 : 0;
        return true;
    }

    /** Goes to where the field ends that begins here without a quote, as which one within it does not count; false where the record is too long. */
    private boolean toEnd() throws IOException {
        do {
            at = end(at);
        } while (at == filled && filled(at));
        return at < filled || at - begin < LONGEST;
    }

    /** Where the field's end stands in the buffer; behind its last character where it does not. */
    private int end(int from) {
        char[] in = buffer;
        int behind = filled;
        int i = from;
        // Nearly all characters stand above the line ends, and need no comparison with each of them.
        while (i < behind && in[i] != delimiter && (in[i] > '\r' || in[i] != '\n' && in[i] != '\r')) {
            i++;
        }
        return i;
    }

    /** Goes to the next quote and counts the lines until there; false where none comes. */
    private boolean toQuote() throws IOException {
        boolean afterReturn = false;
        while (filled(at)) {
            char c = buffer[at];
            if (c == '"') {
                return true;
            }
            lines += c == '\r' || c == '\n' && !afterReturn ? 1 : 0;
            afterReturn = c == '\r';
            at++;
        }
        return false;
    }

    private boolean lineEnds() throws IOException {
        if (!filled(at)) {
            following = at;
            return at - begin < LONGEST;
        }
        char c = buffer[at];
        skipLineFeed = c == '\r';
        following = at + 1;
        return c == '\n' || c == '\r';
    }

    /** Whether a character stands there; reads on where that is not known yet, and then moves the record to the beginning of the buffer. */
    private boolean filled(int place) throws IOException {
        if (place < filled) {
            return true;
        }
        if (place - begin >= LONGEST) {
            return false;
        }
        chunk = null;
        if (begin > 0) {
            for (int i = first; i < first + count; i++) {
                bounds[i] -= begin;
            }
            System.arraycopy(buffer, begin, buffer, 0, filled - begin);
            at -= begin;
            filled -= begin;
            begin = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int more = reader.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, more);
        return more > 0;
    }
}
