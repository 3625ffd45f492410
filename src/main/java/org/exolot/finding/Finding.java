package org.exolot.finding;

import java.util.List;

/**
 * One thing to tell a person about an input.
 *
 * @param type which of the catalogue
 * @param count how often it occurs, also where not every place is kept
 * @param places where, the first {@value FindingLog#PLACES_KEPT} of them; never empty
 * @param found what stands there, as it stands there; {@code nothing} where that is blank
 * @param expected what should stand there
 */
public record Finding(FindingType type, long count, List<Place> places, String found, String expected) {
    /** The most characters of either text that are kept: no instrument's field is longer, a damaged one may be. */
    private static final int LONGEST = 2_000;

    public Finding {
        found = shown(found);
        expected = shown(expected);
        places = List.copyOf(places);
        if (places.isEmpty() || count < places.size()) {
            throw new IllegalArgumentException("a finding has at least one place, and counts each");
        }
    }

    /** A finding at one place. */
    public static Finding at(FindingType type, Place place, String found, String expected) {
        return new Finding(type, 1, List.of(place), found, expected);
    }

    /** The text as findings have it: never blank, and of bounded length. */
    static String shown(String text) {
        if (text.isBlank()) {
            return "nothing";
        }
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
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
