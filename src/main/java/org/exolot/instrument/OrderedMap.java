package org.exolot.instrument;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map by text in the order of its making, which never changes, so that many may hold the same one: the figures of a row what the row says. */
public final class OrderedMap<V> extends AbstractMap<String, V> {
    private final Map<String, V> entries;

    private OrderedMap(Map<String, V> entries) {
        this.entries = entries;
    }

    /** These entries; the same object where they are such a map already. */
    public static <V> OrderedMap<V> of(Map<String, V> entries) {
        return entries instanceof OrderedMap<V> same
                ? same
                : new OrderedMap<>(Collections.unmodifiableMap(new LinkedHashMap<>(entries)));
    }

    /** These two entries. */
    public static <V> OrderedMap<V> of(String first, V itsValue, String second, V value) {
        LinkedHashMap<String, V> entries = new LinkedHashMap<>();
        entries.put(first, itsValue);
        entries.put(second, value);
        return handedOver(entries);
    }

    /** These entries themselves, which whoever made the map changes no more. */
    public static <V> OrderedMap<V> handedOver(LinkedHashMap<String, V> entries) {
        return new OrderedMap<>(Collections.unmodifiableMap(entries));
    }

    @Override
    public Set<Map.Entry<String, V>> entrySet() {
        return entries.entrySet();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return entries.containsKey(key);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return entries.get(key);
    }
}
