package org.exolot.instrument.text;

import java.util.List;
import org.exolot.instrument.Source;

/** The first lines of a file as text, for recognition: only what stands whole within the first bytes, NUL characters left out. */
public record TextHead(List<String> lines) {
    public TextHead {
        lines = List.copyOf(lines);
    }

    /** The head of this file, whatever it is. */
    public static TextHead of(Source source) {
        byte[] head = source.head();
        TextEncoding encoding = TextEncoding.ofHead(head);
        int mark = encoding.markLength();
        String text = new String(head, mark, head.length - mark, encoding.charset()).replace("\0", "");
        List<String> lines = text.lines().toList();
        boolean cut = source.size() > head.length && lines.size() > 1;
        return new TextHead(cut ? lines.subList(0, lines.size() - 1) : lines);
    }

    /** A line, from 1; empty beyond the last. */
    public String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** Whether one of the first lines begins so, after folding (see {@link HeaderText#fold}). */
    public boolean anyBegins(String beginning, int withinLines) {
        String folded = HeaderText.fold(beginning);
        return lines.stream()
                .limit(withinLines)
                .anyMatch(line -> HeaderText.fold(line).startsWith(folded));
    }
}
