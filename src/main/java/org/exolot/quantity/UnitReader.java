package org.exolot.quantity;

import java.util.Optional;

/** Reads a unit as files and people write it: {@code ng/µL} with either mu, {@code mg/ml}, {@code Particles / ml}, {@code cm-3}, {@code EU/mL}. */
public final class UnitReader {
    private UnitReader() {}

    /** The unit; empty for a spelling that the catalogue does not hold, which is a finding and never a pure number. */
    public static Optional<Unit> read(String written) {
        return UnitCatalogue.bySpelling(written);
    }
}
