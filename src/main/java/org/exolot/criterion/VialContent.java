package org.exolot.criterion;

import java.math.BigDecimal;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;

/**
 * How many particles a container holds. The counting method is part of every such figure: counts by two methods are two quantities, and may
 * differ by a factor of two (Nanomaterials 2022, 12, 3118: seven techniques on certified spheres).
 */
public final class VialContent {
    /** The unit of a content and of a label claim. */
    public static final Unit UNIT = new Unit("{particles}/{container}");

    private static final Value HUNDRED = new Value.Measured(new BigDecimal("100"));

    private VialContent() {}

    /**
     * Particles in one container: concentration times extractable volume, never the fill volume.
     *
     * @param perMl particles per mL of the undiluted product
     * @param extractableMl mL, by USP &lt;697&gt;
     */
    public static Value particles(Value perMl, Value extractableMl) {
        return Derived.product(perMl, extractableMl);
    }

    /**
     * A content in % of the label's claim.
     *
     * @param claim particles per container by the same method, more than 0
     */
    public static Value percentOfLabel(Value content, BigDecimal claim) {
        return Derived.ratio(Derived.product(content, HUNDRED), new Value.Measured(claim));
    }
}
