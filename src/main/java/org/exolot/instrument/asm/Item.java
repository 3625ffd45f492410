package org.exolot.instrument.asm;

import java.util.Optional;
import org.exolot.instrument.Entry;

/**
 * One value of a measurement document, freed of the levels above it.
 *
 * @param label its name, with the names of those among several that it is of in front: {@code peak 2 / peak area}
 * @param key its own name
 * @param within the names of the documents that it stands in, without their suffixes: {@code processed data}
 * @param element the identifier that its document has in the file, where it has one
 * @param analyte the analyte that it is of, where the measurement has several
 * @param role what it is
 * @param entry the value
 * @param unit as the file writes it, where it gives one
 */
record Item(
        String label,
        String key,
        String within,
        Optional<String> element,
        Optional<String> analyte,
        Role role,
        Entry entry,
        Optional<String> unit) {
    /** What a value is. */
    enum Role {
        /** A figure that was measured or computed. */
        FIGURE,
        /** What was set, or is known of the sample, or words. */
        CIRCUMSTANCE
    }

    /** Whether it is the concentration that the sample, a standard or control, is known to have. */
    boolean ofStandard() {
        return within.equals("sample") && key.endsWith("concentration");
    }

    Item asCircumstance() {
        return new Item(label, key, within, element, analyte, Role.CIRCUMSTANCE, entry, unit);
    }

    Item with(Entry other) {
        return new Item(label, key, within, element, analyte, role, other, unit);
    }
}
