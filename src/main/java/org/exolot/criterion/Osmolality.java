package org.exolot.criterion;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the composition of a solution lets its osmolality be expected to be: the sum of ν · m · Φ of its solutes (USP &lt;785&gt;, osmolality
 * of a real solution). An expectation to hold a measured value against; never a result.
 *
 * <p>Two things are convention and not the pharmacopoeia's: mol per litre stand for m, mol per kg of water, which leaves the figure low where
 * solutes take up volume (50 g/L of sucrose: about 3 %); and Φ is that of each solute alone, not in the mixture. Φ of 1:1 salts at 25 °C
 * are in Hamer and Wu, J. Phys. Chem. Ref. Data 1972;1:1047.
 */
public final class Osmolality {
    private Osmolality() {}

    /**
     * One solute.
     *
     * @param mmolPerL its concentration in mmol/L, more than 0
     * @param particles ν, into how many particles one molecule falls
     * @param osmoticCoefficient Φ, the molal osmotic coefficient at this concentration; 1 for an ideal solution
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
