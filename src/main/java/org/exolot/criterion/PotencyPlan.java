package org.exolot.criterion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.exolot.quantity.GeometricMean;
import org.exolot.statistics.GeometricSummary;

/**
 * How many independent assays (day, plate, vial of cells) form a relative potency. It is the geometric mean, its precision the ratio of the
 * ends of its 95 % interval on the log scale (USP &lt;1034&gt;). Too wide an interval extends the plan once, to a number fixed beforehand;
 * if it is too wide still, the test is invalid. There is no further extension, so that nobody tests on until a value pleases.
 *
 * @param assays how many are made, at least 2
 * @param extended how many there are in all after the one extension, more than before
 * @param ratioAtMost the largest ratio of the interval's ends
 */
public record PotencyPlan(int assays, int extended, BigDecimal ratioAtMost) {
    private static final MathContext JUDGED = new MathContext(4, RoundingMode.HALF_EVEN);

    public PotencyPlan {
        if (assays < 2 || extended <= assays || ratioAtMost.compareTo(BigDecimal.ONE) <= 0) {
            throw new IllegalArgumentException(assays + " assays, extended to " + extended + ", ratio " + ratioAtMost);
        }
    }

    /** What the assays made so far come to. */
    public sealed interface Outcome {
        /** The assays of the plan, or of its extension, are not all there. */
        record Incomplete(int done, int planned) implements Outcome {}

        /** The interval is too wide: the plan is extended once, to so many assays in all. */
        record Extend(Precision precision, int to) implements Outcome {}

        /** A result. */
        record Reportable(Precision precision) implements Outcome {}

        /** Too wide an interval after the extension, or a value at or below 0: no result, and no out-of-specification result. */
        record Invalid(Optional<Precision> precision) implements Outcome {}
    }

    /**
     * A geometric mean with its 95 % interval, in the unit of the values.
     *
     * @param mean decimal, to ten significant digits
     * @param ratio the upper end over the lower, to four significant digits: judged as it is shown
     */
    public record Precision(BigDecimal mean, BigDecimal lower, BigDecimal upper, BigDecimal ratio, int assays) {}

    /** What these values come to, in the order in which they were made; those beyond the extension are no part of it. */
    public Outcome judge(List<BigDecimal> values) {
        if (values.stream().anyMatch(value -> value.signum() <= 0)) {
            return new Outcome.Invalid(Optional.empty());
        }
        if (values.size() < assays) {
            return new Outcome.Incomplete(values.size(), assays);
        }
        Precision first = precision(values.subList(0, assays));
        if (narrow(first)) {
            return new Outcome.Reportable(first);
        }
        if (values.size() < extended) {
            return values.size() == assays
                    ? new Outcome.Extend(first, extended)
                    : new Outcome.Incomplete(values.size(), extended);
        }
        Precision all = precision(values.subList(0, extended));
        return narrow(all) ? new Outcome.Reportable(all) : new Outcome.Invalid(Optional.of(all));
    }

    private boolean narrow(Precision precision) {
        return precision.ratio().compareTo(ratioAtMost) <= 0;
    }

    private static Precision precision(List<BigDecimal> values) {
        GeometricSummary summary = GeometricSummary.of(
                        values.stream().mapToDouble(BigDecimal::doubleValue).toArray())
                .orElseThrow();
        OptionalDouble ratio = summary.confidenceRatio(GeometricSummary.CONFIDENCE);
        var interval = summary.confidenceInterval(GeometricSummary.CONFIDENCE);
        BigDecimal mean = GeometricMean.of(values);
        return new Precision(
                mean,
                interval.map(ends -> shown(ends.lower())).orElse(BigDecimal.ZERO),
                interval.map(ends -> shown(ends.upper())).orElse(mean),
                shown(ratio.orElse(Double.MAX_VALUE)),
                values.size());
    }

    private static BigDecimal shown(double computed) {
        return new BigDecimal(computed).round(JUDGED);
    }
}
