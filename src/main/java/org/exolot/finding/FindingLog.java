package org.exolot.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects findings while something is read or judged. Equal findings at several places become one; of each kind the first
 * {@value #PLACES_KEPT} places are kept and all are counted, so that a hopeless file costs bounded memory. Not for several threads.
 */
public final class FindingLog {
    /** Places kept of each type of finding. */
    public static final int PLACES_KEPT = 1_000;

    private final Map<Kind, Entry> entries = new LinkedHashMap<>();
    private final Map<FindingType, Integer> placesOfType = new LinkedHashMap<>();
    private final Map<FindingType, Entry> lastOfType = new LinkedHashMap<>();

    /** Adds one occurrence. */
    public void add(FindingType type, Place place, String found, String expected) {
        Kind kind = new Kind(type, Finding.shown(found), Finding.shown(expected));
        int kept = placesOfType.merge(type, 1, Integer::sum);
        if (kept <= PLACES_KEPT) {
            Entry entry = entries.computeIfAbsent(kind, each -> new Entry());
            entry.places.add(place);
            entry.count++;
            lastOfType.put(type, entry);
        } else {
            Entry known = entries.get(kind);
            Entry counted = known != null ? known : lastOfType.get(type);
            if (counted != null) {
                counted.count++;
            }
        }
    }

    /** Adds all of these. */
    public void addAll(List<Finding> findings) {
        for (Finding finding : findings) {
            Entry entry = entries.computeIfAbsent(
                    new Kind(finding.type(), finding.found(), finding.expected()), kind -> new Entry());
            entry.count += finding.count();
            int room = PLACES_KEPT - entry.places.size();
            entry.places.addAll(
                    finding.places().subList(0, Math.min(room, finding.places().size())));
            placesOfType.merge(finding.type(), finding.places().size(), Integer::sum);
            lastOfType.put(finding.type(), entry);
        }
    }

    /** Whether any finding so far keeps the file from being recorded. */
    public boolean blocks() {
        return entries.keySet().stream().anyMatch(kind -> kind.type.severity().blocks());
    }

    /** All findings, in the order of their first occurrence. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        entries.forEach(
                (kind, entry) -> all.add(new Finding(kind.type, entry.count, entry.places, kind.found, kind.expected)));
        return List.copyOf(all);
    }

    private record Kind(FindingType type, String found, String expected) {}

    private static final class Entry {
        private final List<Place> places = new ArrayList<>();
        private long count;
    }
}
