package org.exolot.instrument.plate;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.exolot.instrument.Entry;
import org.exolot.instrument.OrderedMap;
import org.exolot.instrument.text.SameNames;

/**
 * What a file says under names: a text once under its name, another one beside it as {@code Gain (2)}. Some say the same name of each of
 * many plates, so that the time for one more does not grow with their number.
 */
public final class NamedEntries {
    /** So many entries of one name are compared before a further one is kept. */
    private static final int COMPARED = 50;

    private final LinkedHashMap<String, Entry> entries = new LinkedHashMap<>();
    private Map<String, Further> further = Map.of();

    /** Keeps an entry under its name, or under a numbered one where that is taken by another text. */
    public void keep(String name, Entry entry) {
        Entry first = entries.putIfAbsent(name, entry);
        if (first != null && !first.raw().equals(entry.raw())) {
            if (further.isEmpty()) {
                further = new HashMap<>();
            }
            further.computeIfAbsent(name, Further::new).keep(entry);
        }
    }

    /** All, by their names. */
    public Map<String, Entry> all() {
        return Collections.unmodifiableMap(entries);
    }

    /** All, by their names, where no further ones come. */
    OrderedMap<Entry> handedOver() {
        return OrderedMap.handedOver(entries);
    }

    /** The entries of one name but the first. */
    private final class Further {
        private final String name;

        /** The texts that are known to stand under the numbered names before the next. */
        private final Set<String> texts = new HashSet<>();

        private int next = 2;

        private Further(String name) {
            this.name = name;
        }

        private void keep(Entry entry) {
            if (texts.contains(entry.raw())) {
                return;
            }
            while (next < COMPARED) {
                Entry there = entries.putIfAbsent(name + " (" + next + ")", entry);
                next++;
                if (next < COMPARED) {
                    texts.add(there == null ? entry.raw() : there.raw());
                }
                if (there == null || next < COMPARED && there.raw().equals(entry.raw())) {
                    return;
                }
            }
            entries.put(SameNames.freeBeyond(COMPARED, name, entries.keySet()), entry);
        }
    }
}
