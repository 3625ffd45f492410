package org.exolot.instrument;

import java.util.ArrayList;
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

    private final byte[] bytes;
    private final boolean whole;
    private final List<String> folded = new ArrayList<>();
    private @Nullable List<String> lines;

    /**
     * @param bytes the first {@value #SIZE} bytes, or all
     * @param whole whether these are all
     */
    public Head(byte[] bytes, boolean whole) {
        this.bytes = bytes.clone();
        this.whole = whole;
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

    /** Its encoding as text, as far as its bytes tell; a character cut at the end counts as whole. */
    public TextEncoding encoding() {
        return TextEncoding.ofHead(bytes);
    }

    /** Its lines as text, whatever the file is: those that stand whole within it, NUL characters left out. */
    public synchronized List<String> lines() {
        if (lines == null) {
            lines = decoded();
        }
        return lines;
    }

    /** A line, from 1; empty beyond the last. */
    public String line(int number) {
        return number <= lines().size() ? lines().get(number - 1) : "";
    }

    /** Whether one of the first lines begins so, after folding (see {@link HeaderText#fold}). */
    public boolean anyBegins(String beginning, int withinLines) {
        String wanted = HeaderText.fold(beginning);
        return folded(withinLines).stream().anyMatch(line -> line.startsWith(wanted));
    }

    /** Its first lines, folded (see {@link HeaderText#fold}); fewer where it has fewer. */
    public synchronized List<String> folded(int withinLines) {
        int wanted = Math.min(withinLines, lines().size());
        while (folded.size() < wanted) {
            folded.add(HeaderText.fold(lines().get(folded.size())));
        }
        return List.copyOf(folded.subList(0, wanted));
    }

    private List<String> decoded() {
        TextEncoding encoding = encoding();
        int mark = encoding.markLength();
        String text = new String(bytes, mark, bytes.length - mark, encoding.charset());
        List<String> all =
                (text.indexOf(0) < 0 ? text : text.replace("\0", "")).lines().toList();
        boolean cut = !whole && all.size() > 1;
        return cut ? List.copyOf(all.subList(0, all.size() - 1)) : all;
    }
}
