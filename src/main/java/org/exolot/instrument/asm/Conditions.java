package org.exolot.instrument.asm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.instrument.Entry;
import org.exolot.instrument.text.SameNames;

/** What was set or known for many wells or samples: what all have alike is told once for all of them. */
final class Conditions {
    /** One well or sample says few things under one name, one right after the other. */
    private static final int LAST = 8;

    private final Map<String, List<Of>> byLabel = new LinkedHashMap<>();
    private int owners;

    private record Of(int owner, Entry entry) {}

    /** A further well or sample; gives its number. */
    int owner() {
        return owners++;
    }

    void add(int owner, String label, Entry entry) {
        List<Of> all = byLabel.computeIfAbsent(label, each -> new ArrayList<>(2));
        boolean again = all.subList(Math.max(0, all.size() - LAST), all.size()).stream()
                .anyMatch(each -> each.owner == owner && each.entry.raw().equals(entry.raw()));
        if (!again) {
            all.add(new Of(owner, entry));
        }
    }

    /** What every one of them has alike. */
    Map<String, Entry> ofAll() {
        Map<String, Entry> alike = new LinkedHashMap<>();
        byLabel.forEach((label, all) -> {
            if (alike(all)) {
                alike.put(label, all.getFirst().entry);
            }
        });
        return alike;
    }

    /** What each has of its own, by its number. */
    List<Map<String, Entry>> ofEach() {
        List<Map<String, Entry>> each = new ArrayList<>();
        for (int i = 0; i < owners; i++) {
            each.add(new LinkedHashMap<>());
        }
        byLabel.forEach((label, all) -> {
            if (!alike(all)) {
                all.forEach(of -> put(each.get(of.owner), label, of.entry));
            }
        });
        return each;
    }

    /** Keeps an entry beside others of its name. */
    static void put(Map<String, Entry> map, String label, Entry entry) {
        map.put(SameNames.free(label, map.keySet()), entry);
    }

    private boolean alike(List<Of> all) {
        String first = all.getFirst().entry.raw();
        return all.size() == owners
                && all.stream().allMatch(of -> of.entry.raw().equals(first));
    }
}
