package org.exolot.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.finding.Place;

/**
 * What became of each line (or row, or key) of a file.
 *
 * @param lines how many the file has
 * @param used how many went into the export
 * @param ignoredFor how many were left out on purpose, by the reason
 * @param unread what nobody knows, the first places of it
 */
public record Account(long lines, long used, Map<String, Long> ignoredFor, List<Unread> unread) {
    public Account {
        ignoredFor = Collections.unmodifiableMap(new LinkedHashMap<>(ignoredFor));
        unread = List.copyOf(unread);
    }

    /** How many were left out on purpose, for whatever reason. */
    public long ignored() {
        return ignoredFor.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A place that was not understood, and why. */
    public record Unread(Place place, String why) {}
}
