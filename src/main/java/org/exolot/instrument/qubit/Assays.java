package org.exolot.instrument.qubit;

import java.util.Locale;
import java.util.Optional;

/** What the assays of Qubit instruments measure, by their names. */
final class Assays {
    private Assays() {}

    /** In the catalogue's words; empty for an assay that nobody knows. */
    static Optional<String> attribute(String assay) {
        String name = assay.toLowerCase(Locale.ROOT);
        if (name.contains("protein")) {
            return Optional.of("protein concentration");
        }
        return name.contains("dna") || name.contains("rna")
                ? Optional.of("nucleic acid concentration")
                : Optional.empty();
    }
}
