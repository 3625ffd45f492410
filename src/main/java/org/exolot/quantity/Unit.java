package org.exolot.quantity;

import java.util.Optional;

/**
 * A unit, by its code.
 *
 * @param code the UCUM code, for instance {@code ug/mL} or {@code {particles}/mL}
 */
public record Unit(String code) {
    /** A pure number. */
    public static final Unit ONE = new Unit("1");

    public static final Unit PER_ML = new Unit("/mL");
    public static final Unit NM = new Unit("nm");

    /** How the code of a unit ends that counts by container. */
    public static final String PER_CONTAINER = "/{container}";

    /** What sort of quantity it measures; empty for a code that the catalogue of units does not hold. */
    public Optional<QuantityKind> kind() {
        return UnitCatalogue.entry(this).map(UnitCatalogue.Entry::kind);
    }

    @Override
    public String toString() {
        return code;
    }
}
