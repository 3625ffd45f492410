package org.exolot.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.text.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * The first bytes of a file, by which formats recognise it, and the lines that stand whole within them. Decoded once, when the first
 * format asks, for all of them. For several threads.
 */
public final class Head {
    /** The most bytes of a head. */
    public static final int SIZE = 65_536;

    private static final String DELIMITERS = ",;\t";

    private final byte[] bytes;
    private final boolean whole;
    private final List<String> folded = new ArrayList<>();
    private @Nullable TextEncoding encoding;
    private final List<String> lines = new ArrayList<>();
    private @Nullable String text;
    private @Nullable List<String> all;

    /** How many characters of the text stand in lines already. */
    private int split;

    /**
     * @param bytes the file's bytes, of which the first {@value #SIZE} are kept
     * @param whole whether these are all
     */
    public Head(byte[] bytes, boolean whole) {
        this.bytes = Arrays.copyOf(bytes, Math.min(bytes.length, SIZE));
        this.whole = whole && bytes.length <= SIZE;
    }

    /** Its bytes, as many as there are. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether it begins with these bytes, each from 0 to 255. */
    public boolean begins(int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is all of the file. */
    public boolean whole() {
        return whole;
    }

    /** Its encoding as text, as far as its bytes tell; where more of the file follows, a character cut at the end counts as whole. */
    public synchronized TextEncoding encoding() {
        if (encoding == null) {
            encoding = TextEncoding.ofHead(bytes, whole);
        }
        return encoding;
    }

    /** Its lines as text, whatever the file is: those that stand whole within it, NUL characters left out. */
    public synchronized List<String> lines() {
        if (all == null) {
            all = lines(Integer.MAX_VALUE);
        }
        return all;
    }

    /** The first of its lines, fewer where it has fewer: the others are not even divided. */
    public synchronized List<String> lines(int most) {
        return List.copyOf(lines.subList(0, has(most) ? most : lines.size()));
    }

    /** The first line on which something stands; empty where there is none. */
    public synchronized String firstWords() {
        for (int number = 1; has(number); number++) {
            if (!lines.get(number - 1).isBlank()) {
                return lines.get(number - 1);
            }
        }
        return "";
    }

    /** Whether this stands anywhere in its text as it is. */
    public boolean contains(String part) {
        return text().contains(part);
    }

    /** A line, from 1; empty beyond the last. */
    public synchronized String line(int number) {
        return has(number) ? lines.get(number - 1) : "";
    }

    /** Whether one of the first lines begins so, after folding (see {@link HeaderText#fold}). */
    public boolean anyBegins(String beginning, int withinLines) {
        String wanted = HeaderText.fold(beginning);
        for (String line : folded(withinLines)) {
            if (line.startsWith(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this stands in one of the first lines, after folding (see {@link HeaderText#fold}). */
    public boolean anyContains(String part, int withinLines) {
        String wanted = HeaderText.fold(part);
        for (String line : folded(withinLines)) {
            if (line.contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Its first lines, folded (see {@link HeaderText#fold}); fewer where it has fewer. */
    public synchronized List<String> folded(int withinLines) {
        List<String> first = lines(withinLines);
        while (folded.size() < first.size()) {
            folded.add(HeaderText.fold(first.get(folded.size())));
        }
        return List.copyOf(folded.subList(0, first.size()));
    }

    private synchronized String text() {
        if (text == null) {
            String decoded = encoding().decode(bytes);
            text = decoded.indexOf(0) < 0 ? decoded : decoded.replace("\0", "");
        }
        return text;
    }

    private boolean has(int number) {
        while (lines.size() < number && split < text().length()) {
            splitNext(text());
        }
        return lines.size() >= number;
    }

    /** A line all of whose fields some program put into quotes, without need: what they divide and hold is the same without them. */
    private static String withoutQuotes(String line) {
        if (line.length() < 2 || line.charAt(0) != '"' || line.charAt(line.length() - 1) != '"') {
            return line;
        }
        StringBuilder plain = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); ) {
            int end = line.indexOf('"', at + 1);
            if (line.charAt(at) != '"' || end < 0 || needed(line, at + 1, end)) {
                return line;
            }
            plain.append(line, at + 1, end);
            at = end + 1;
            if (at < line.length()) {
                char delimiter = line.charAt(at++);
                if (DELIMITERS.indexOf(delimiter) < 0 || at == line.length()) {
                    return line;
                }
                plain.append(delimiter);
            }
        }
        return plain.toString();
    }

    private static boolean needed(String line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (DELIMITERS.indexOf(line.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Divides one more line, or those that lone carriage returns end; of a text that goes on behind the head, never the last. */
    private void splitNext(String from) {
        int feed = from.indexOf('\n', split);
        int end = feed < 0 ? from.length() : feed;
        int to = end > split && from.charAt(end - 1) == '\r' ? end - 1 : end;
        String line = from.substring(split, to);
        if (line.indexOf('\r') < 0) {
            lines.add(withoutQuotes(line));
        } else {
            from.substring(split, end).lines().map(Head::withoutQuotes).forEach(lines::add);
        }
        if (feed < 0 && !whole && lines.size() > 1) {
            lines.removeLast();
        }
        split = end + 1;
    }
}
