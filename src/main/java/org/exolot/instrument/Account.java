package org.exolot.instrument;

import java.util.List;
import org.exolot.finding.Place;

/**
 * What became of each line (or row, or key) of a file.
 *
 * @param lines how many the file has
 * @param used how many went into the export
 * @param ignored how many were left out on purpose, for the named reasons
 * @param unread what nobody knows
 */
public record Account(long lines, long used, long ignored, List<Unread> unread) {
    public Account {
        unread = List.copyOf(unread);
    }

    /** A place that was not understood, and why. */
    public record Unread(Place place, String why) {}
}
