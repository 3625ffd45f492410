package org.exolot.instrument.nanosight;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One capture's column through named lines, as a map of entries that are made when asked for: captures share the lines. */
final class RowMap<K, V> extends AbstractMap<K, V> {
    private final Map<K, CellRow> rows;
    private final Function<CellRow, V> entry;

    RowMap(Map<K, CellRow> rows, Function<CellRow, V> entry) {
        this.rows = rows;
        this.entry = entry;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        CellRow row = rows.get(key);
        return row == null ? null : entry.apply(row);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return rows.containsKey(key);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return rows.entrySet().stream()
                        .map(row -> Map.entry(row.getKey(), entry.apply(row.getValue())))
                        .iterator();
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }
}
