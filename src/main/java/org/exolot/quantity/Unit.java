package org.exolot.quantity;

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

    @Override
    public String toString() {
        return code;
    }
}
