package org.exolot.instrument.nanodrop;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.Column.Role;

/** What the tables of all NanoDrop models have in common. */
final class NanoDropColumns {
    static final String NUCLEIC_ACID = "nucleic acid concentration";
    static final String PROTEIN = "protein concentration";
    static final String CONCENTRATION = "concentration";

    private static final String RATIO = "A$1/A$2 ratio";

    private NanoDropColumns() {}

    /** {@code 260/280}, {@code A260/A280}, {@code A260/280}. */
    static Column ratio() {
        return figure(RATIO).like("a? ?([0-9]{3}) ?/ ?a? ?([0-9]{3})").withoutUnit();
    }

    /** {@code A260}, {@code A280 10mm}, {@code A 600 (10 mm)}, {@code 10mm A260}. */
    static Column absorbance() {
        return figure("absorbance at $1 nm")
                .like("(?:10 ?mm )?a ?([0-9]{3})(?: ?(?:nm))?(?: \\(?10 ?mm\\)?)?")
                .like("a ?([0-9]{3}) abs\\.?")
                .withoutUnit();
    }

    /** The kind of what was measured and how it was computed. */
    static Column details() {
        return condition(
                "na type",
                "na-type",
                "sample type",
                "type",
                "nucleic acid",
                "protein",
                "factor",
                "remarks",
                "comments");
    }

    static Column operator() {
        return Column.of(Role.OPERATOR, "user id", "user name", "username", "user", "operator");
    }
}
