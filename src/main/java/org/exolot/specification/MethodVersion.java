package org.exolot.specification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.exolot.assay.MethodRules;
import org.exolot.quantity.Unit;

/**
 * One version of a method of test.
 *
 * @param technique what it rests on, in words: nanoparticle tracking analysis
 * @param reference the pharmacopoeial chapter or the lab's own procedure
 * @param entry how its results come in
 * @param plan what must be measured before there is a result
 * @param yields what it determines
 * @param rules how its exports are evaluated; empty for methods whose results are entered by hand
 */
public record MethodVersion(
        String code,
        int version,
        String title,
        String technique,
        String reference,
        Entry entry,
        ReplicatePlan plan,
        List<Yield> yields,
        Optional<MethodRules> rules)
        implements Content {
    public MethodVersion {
        yields = List.copyOf(yields);
    }

    /** How results come in. */
    public enum Entry {
        /** From an instrument's export. */
        EXPORT,
        /** By hand, with the report attached and a second person's confirmation. */
        BY_HAND
    }

    /**
     * What must be measured. Replicates are independent preparations; captures and wells are readings of one of them.
     *
     * @param preparations how many independent preparations, from 1
     * @param readings how many captures or wells of each, from 1
     * @param days over how many days at least, from 1
     * @param preparationCvAtMost the largest coefficient of variation of the preparations in %, by the first attribute that the method
     *     determines, beyond which the test is invalid
     */
    public record ReplicatePlan(int preparations, int readings, int days, Optional<BigDecimal> preparationCvAtMost) {}

    /**
     * One attribute that is determined.
     *
     * @param attribute its name, as criteria write it
     * @param unit in which it is reported
     * @param formed how the preparations form the result
     */
    public record Yield(String attribute, Unit unit, Formation formed) {}

    /** How the determinations of the preparations form a result. */
    public enum Formation {
        /** The arithmetic mean. */
        ARITHMETIC_MEAN,
        /** The geometric mean, for what varies on the log scale. */
        GEOMETRIC_MEAN,
        /** From the distributions of the preparations merged by concentration; for shares and the mean diameter, which add up by weights. */
        MERGED_DISTRIBUTION,
        /** There is one. */
        SINGLE,
        /** Each stands and is judged by itself. */
        EACH
    }
}
