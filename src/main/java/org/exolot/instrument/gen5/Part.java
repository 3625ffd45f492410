package org.exolot.instrument.gen5;

/** A part of an export: it ends where the next one begins. */
enum Part {
    HEAD,
    PROCEDURE,
    LAYOUT,
    /** Grids of figures. */
    RESULTS,
    /** A table with a row for each time or wavelength. */
    SERIES,
    CURVES,
    /** A table that names its wells. */
    WELLS,
    IGNORED,
    AUDIT;

    /** What stands under a heading. */
    static Part under(String heading) {
        return switch (heading) {
            case "Procedure Details", "Procedure Summary", "Data Reduction Summary" -> PROCEDURE;
            case "Layout" -> LAYOUT;
            case "Well IDs" -> IGNORED;
            case "Data Audit Trail" -> AUDIT;
            default -> {
                if (heading.endsWith("Fitting Results") || heading.endsWith("Interpolations")) {
                    yield CURVES;
                }
                yield heading.endsWith("Fitting Details") ? IGNORED : RESULTS;
            }
        };
    }
}
