package org.exolot.instrument.gen5;

import java.util.Set;
import java.util.regex.Pattern;

/** What a line of the head begins with: a name and, behind it, what it says. */
final class HeadLine {
    private static final Set<String> NAMES = Set.of(
            "Software Version",
            "Experiment File Path",
            "Protocol File Path",
            "Plate Number",
            "Date",
            "Time",
            "Reader Type",
            "Reader Serial Number",
            "Reading Type",
            "Actual Temperature",
            "Min Temperature",
            "Max Temperature",
            "Plate ID",
            "Barcode");

    /** Any other name, where the line before is one of the head. */
    private static final Pattern SAYING = Pattern.compile("\\p{L}[\\p{L} #/()-]{1,40}:");

    /** The gain that the reader chose for a read, below {@code Automatic gain values}. */
    private static final Pattern GAIN = Pattern.compile("Gain\\(.{1,60}\\)");

    private HeadLine() {}

    /** The name without the colon behind it. */
    static String name(String first) {
        return first.endsWith(":") ? first.substring(0, first.length() - 1) : first;
    }

    /**
     * Whether a line is one of the head.
     *
     * @param filled how many of its fields are
     * @param inHead whether the line before is one
     */
    static boolean is(String first, int filled, boolean inHead) {
        return filled <= 2 && NAMES.contains(name(first))
                || filled == 2
                        && (inHead && SAYING.matcher(first).matches()
                                || GAIN.matcher(first).matches());
    }
}
