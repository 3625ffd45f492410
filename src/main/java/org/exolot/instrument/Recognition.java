package org.exolot.instrument;

import java.util.List;

/**
 * How surely a file is of a format.
 *
 * @param format which
 * @param confidence from 0 (is not) to 1 (surely is)
 * @param reasons what speaks for it and what against, in words
 */
public record Recognition(FormatId format, double confidence, List<String> reasons) {
    public Recognition {
        reasons = List.copyOf(reasons);
    }

    /** What one sign tells that a file has or lacks. */
    public static Recognition by(boolean sign, FormatId format, double confidence, String has, String lacks) {
        return sign ? new Recognition(format, confidence, List.of(has)) : new Recognition(format, 0, List.of(lacks));
    }
}
