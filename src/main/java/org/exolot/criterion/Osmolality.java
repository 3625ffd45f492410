package org.exolot.criterion;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the composition of a solution lets its osmolality be expected to be: the sum of φ · ν · c of its solutes (USP &lt;785&gt;), with
 * concentrations per litre taken for those per kilogram of water, as thin solutions allow. An expectation to hold a measured value against;
 * never a result.
 */
public final class Osmolality {
    private Osmolality() {}

    /**
     * One solute.
     *
     * @param mmolPerL its concentration in mmol/L, more than 0
     * @param particles ν, into how many particles one molecule falls
     * @param osmoticCoefficient φ at this concentration; 1 for an ideal solution
     */
    public record Solute(String name, BigDecimal mmolPerL, int particles, BigDecimal osmoticCoefficient) {}

    /** In mOsm/kg, with all digits. */
    public static BigDecimal of(List<Solute> solutes) {
        return solutes.stream()
                .map(solute -> solute.mmolPerL()
                        .multiply(BigDecimal.valueOf(solute.particles()))
                        .multiply(solute.osmoticCoefficient()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
