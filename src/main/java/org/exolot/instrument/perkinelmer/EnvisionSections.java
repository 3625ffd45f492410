package org.exolot.instrument.perkinelmer;

import java.util.Set;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;

/** The sections of a file of EnVision, by their headings folded. */
final class EnvisionSections {
    static final String PLATE = "plate information";
    static final String BACKGROUND = "background information";
    static final String PLATEMAP = "platemap";
    static final String CORNERS = "coordinates of corners";
    static final String ASSAY = "basic assay information";
    private static final Set<String> HEADINGS = Set.of(
            ASSAY,
            "protocol information",
            "plate type",
            PLATEMAP,
            CORNERS,
            "calculations",
            "auto export parameters",
            "operations",
            "labels",
            "filters",
            "mirror modules",
            "instrument",
            "normalization",
            "measurement errors and warnings",
            "error and warning information",
            "protocol notes");

    private EnvisionSections() {}

    /** Whether a folded text is the heading of a section that is not of a plate. */
    static boolean known(String folded) {
        return HEADINGS.contains(folded);
    }

    /** Whether a row is the heading of a section that is not of a plate. */
    static boolean headed(TableRow row) {
        return row.first() == 0 && row.filled() == 1 && known(HeaderText.fold(Sayings.bare(row.text(0))));
    }
}
