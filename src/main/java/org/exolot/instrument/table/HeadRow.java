package org.exolot.instrument.table;

import java.util.AbstractList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.instrument.text.HeaderText;
import org.jspecify.annotations.Nullable;

/** A row of a file's head with its cells, folded once for all maps of columns that are held against it. */
final class HeadRow extends AbstractList<String> {
    /** Longer than any heading. */
    private static final int LONGEST = 200;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final List<String> texts;
    private volatile @Nullable Set<String> keys;

    HeadRow(List<String> texts) {
        this.texts = List.copyOf(texts);
    }

    /** The folded cells, those with a unit in brackets behind them also without it. */
    Set<String> keys() {
        Set<String> known = keys;
        if (known == null) {
            known = keys(texts);
            keys = known;
        }
        return known;
    }

    static Set<String> keys(List<String> texts) {
        Set<String> keys = new HashSet<>();
        addKeys(texts, keys);
        return keys;
    }

    static void addKeys(List<String> texts, Set<String> keys) {
        for (String text : texts) {
            if (!text.isEmpty() && text.length() <= LONGEST) {
                keys.add(HeaderText.fold(text));
                if (text.endsWith(")") || text.endsWith("]")) {
                    String heading = BLANKS.matcher(text).replaceAll(" ").strip();
                    ColumnMap.withoutUnit(heading).ifPresent(bare -> keys.add(HeaderText.fold(bare)));
                }
            }
        }
    }

    @Override
    public String get(int index) {
        return texts.get(index);
    }

    @Override
    public int size() {
        return texts.size();
    }
}
