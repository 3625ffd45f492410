package org.exolot.finding;

import java.util.List;

/**
 * One thing to tell a person about an input.
 *
 * @param type which of the catalogue
 * @param count how often it occurs, also where not every place is kept
 * @param places where, the first {@value FindingLog#PLACES_KEPT} of them; never empty
 * @param found what stands there, as it stands there
 * @param expected what should stand there
 */
public record Finding(FindingType type, long count, List<Place> places, String found, String expected) {
    public Finding {
        places = List.copyOf(places);
        if (places.isEmpty() || count < places.size()) {
            throw new IllegalArgumentException("a finding has at least one place, and counts each");
        }
    }

    /** A finding at one place. */
    public static Finding at(FindingType type, Place place, String found, String expected) {
        return new Finding(type, 1, List.of(place), found, expected);
    }

    /** The first place. */
    public Place place() {
        return places.getFirst();
    }

    /** How much it matters. */
    public Severity severity() {
        return type.severity();
    }
}
