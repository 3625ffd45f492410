package org.exolot.criterion;

import java.math.BigDecimal;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;

/**
 * What a container is labelled to hold. The method is part of the claim: counts by another method are another quantity, and may differ by a
 * factor of two (Nanomaterials 2022, 12, 3118: seven techniques on certified spheres).
 *
 * @param amount of particles in one container
 * @param method the code of the method by which it is claimed
 */
public record LabelClaim(BigDecimal amount, String method) {
    /** The unit of a claim. */
    public static final Unit UNIT = new Unit("{particles}/{container}");

    private static final Value HUNDRED = new Value.Measured(new BigDecimal("100"));

    public LabelClaim {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a label claims more than nothing: " + amount);
        }
    }

    /**
     * Particles in one container: concentration times extractable volume, never the fill volume.
     *
     * @param perMl particles per mL of the undiluted product
     * @param extractableMl mL, by USP &lt;697&gt;
     */
    public static Value perContainer(Value perMl, Value extractableMl) {
        return Derived.product(perMl, extractableMl);
    }

    /** What a container holds, in % of the claim. */
    public Value percentOf(Value perContainer) {
        return Derived.ratio(Derived.product(perContainer, HUNDRED), new Value.Measured(amount));
    }
}
