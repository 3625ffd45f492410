package org.exolot.instrument.zmes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.Place;

/**
 * One parameter of a record.
 *
 * @param id its row
 * @param group the names of the nodes above it, as {@code Size Analysis Result / Cumulants Result}
 * @param name its own, as {@code Z-Average (nm)}
 * @param text as stored; a number by the shortest digits that mean it
 * @param number whether it is one
 * @param array its elements, where it is an array of numbers
 */
record Parameter(
        long id, String group, String name, String text, boolean number, Optional<double[]> array, Place place) {
    private static final Pattern UNIT = Pattern.compile("(.*?)\\s*\\(([^()]*)\\)");

    /** Its name without the unit. */
    String bare() {
        Matcher parts = UNIT.matcher(name);
        return parts.matches() && !parts.group(2).equals("PI") ? parts.group(1) : name;
    }

    /** The unit that its name has in brackets; empty where it has none. */
    String unit() {
        Matcher parts = UNIT.matcher(name);
        return parts.matches() && !parts.group(2).equals("PI") ? parts.group(2) : "";
    }

    /** Its name after those of its nodes. */
    String path() {
        return group.isEmpty() ? name : group + " / " + name;
    }
}
