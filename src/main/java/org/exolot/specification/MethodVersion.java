package org.exolot.specification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.exolot.assay.MethodRules;
import org.exolot.assay.SuitabilityRule;
import org.exolot.criterion.PotencyPlan;
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
 * @param controls what is stated of a run whose result is entered by hand, and what it must be so that the result counts
 * @param uncertainty what makes its values uncertain, where the method says so
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
        Optional<MethodRules> rules,
        List<SuitabilityRule> controls,
        Optional<UncertaintyBudget> uncertainty)
        implements Content {
    public MethodVersion {
        controls = List.copyOf(controls);
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
     * @param potency for a relative potency: how its assays form a result, and the one planned extension
     */
    public record ReplicatePlan(
            int preparations,
            int readings,
            int days,
            Optional<BigDecimal> preparationCvAtMost,
            Optional<PotencyPlan> potency) {
        /** A plan without an extension. */
        public ReplicatePlan(int preparations, int readings, int days, Optional<BigDecimal> preparationCvAtMost) {
            this(preparations, readings, days, preparationCvAtMost, Optional.empty());
        }
    }

    /** How many values of an attribute are entered one by one by hand: each container, each assay; else the one that was formed. */
    public int valuesByHand(String attribute, int preparations) {
        return standsByItself(attribute) ? preparations : 1;
    }

    /** Whether the values of an attribute are recorded one by one: of each container, of each assay of a potency. */
    public boolean standsByItself(String attribute) {
        return plan.potency().isPresent()
                || yields.stream()
                        .anyMatch(yield -> yield.attribute().equals(attribute) && yield.formed() == Formation.EACH);
    }

    /** The most values that may be entered of one attribute: those of the plan, or of its extension. */
    public int mostByHand(int preparations) {
        return plan.potency().map(PotencyPlan::extended).orElse(preparations);
    }

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
