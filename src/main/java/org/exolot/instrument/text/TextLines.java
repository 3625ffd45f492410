package org.exolot.instrument.text;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.exolot.instrument.Source;

/**
 * The lines of a text file, one at a time, ended by CR LF, LF or a lone CR. A line longer than {@value #LIMIT} characters is cut there, so
 * that memory stays bounded for any content. NUL characters are left out and noted.
 */
public final class TextLines implements AutoCloseable {
    /** The most characters of a line that are kept. */
    public static final int LIMIT = 8 << 20;

    private static final int CHUNK = 1 << 15;

    private final Reader reader;
    private final char[] chunk = new char[CHUNK];
    private int next;
    private int filled;
    private boolean skipLineFeed;
    private char[] line = new char[1 << 10];
    private int length;
    private long number;
    private boolean cut;
    private boolean terminated = true;
    private long firstNul;

    private TextLines(Reader reader) {
        this.reader = reader;
    }

    /** The lines of this file in this encoding. */
    public static TextLines open(Source source, TextEncoding encoding) throws IOException {
        return new TextLines(encoding.open(source));
    }

    /** Goes to the next line; false where there is none. */
    public boolean next() throws IOException {
        length = 0;
        cut = false;
        boolean any = false;
        while (next < filled || fill()) {
            if (skipLineFeed) {
                skipLineFeed = false;
                if (chunk[next] == '\n') {
                    next++;
                    continue;
                }
            }
            if (!any) {
                any = true;
                number++;
            }
            int end = endOfRun();
            keep(next, end);
            next = end;
            if (next < filled && ends(chunk[next++])) {
                terminated = true;
                return true;
            }
        }
        if (any) {
            terminated = false;
        }
        return any;
    }

    /** The current line's number, from 1; after the last line, how many there are. */
    public long number() {
        return number;
    }

    /** The current line. */
    public String text() {
        return new String(line, 0, length);
    }

    /** Whether the current line was longer than what is kept. */
    public boolean cut() {
        return cut;
    }

    /** Whether the last line read was ended by a line end. */
    public boolean terminated() {
        return terminated;
    }

    /** The first line with a NUL character; 0 where there was none so far. */
    public long firstNul() {
        return firstNul;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    char[] characters() {
        return line;
    }

    int length() {
        return length;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, reader.read(chunk, 0, CHUNK));
        return filled > 0;
    }

    private int endOfRun() {
        int i = next;
        while (i < filled && (chunk[i] > '\r' || (chunk[i] != '\n' && chunk[i] != '\r' && chunk[i] != 0))) {
            i++;
        }
        return i;
    }

    private boolean ends(char c) {
        if (c == 0) {
            firstNul = firstNul == 0 ? number : firstNul;
            return false;
        }
        skipLineFeed = c == '\r';
        return true;
    }

    private void keep(int from, int to) {
        int n = Math.min(to - from, LIMIT - length);
        cut |= n < to - from;
        if (length + n > line.length) {
            line = Arrays.copyOf(line, Math.min(LIMIT, Math.max(length + n, 2 * line.length)));
        }
        System.arraycopy(chunk, from, line, length, n);
        length += n;
    }
}
