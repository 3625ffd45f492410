package org.exolot.criterion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.exolot.criterion.Interval.Bound;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;

/**
 * Ratios and products of values that cannot be negative (counts, concentrations, volumes), censored ones included: particles by NTA over a
 * protein {@code <20} are {@code >}. What would say nothing ({@code <a} over {@code <b}), a division by zero and a missing part are
 * {@link MissingReason#NOT_COMPUTED}.
 */
public final class Derived {
    /**
     * Quotients are cut, not rounded, here: half up of a cut quotient is half up of the exact one, since every half that a criterion could
     * round at has fewer digits.
     */
    private static final int DIGITS = 50;

    /** A bound that becomes weaker by rounding stays true; so many digits are enough to decide by. */
    private static final int DIGITS_OF_A_BOUND = 4;

    private Derived() {}

    /** The first over the second. */
    public static Value ratio(Value over, Value under) {
        if (over instanceof Value.Measured part && under instanceof Value.Measured by) {
            return part.number().signum() < 0 || by.number().signum() <= 0
                    ? nothing(over, "÷", under)
                    : new Value.Measured(part.number().divide(by.number(), new MathContext(DIGITS, RoundingMode.DOWN)));
        }
        return between(
                        combine(least(over), most(under), (least, most) -> divide(least, most, RoundingMode.FLOOR)),
                        combine(most(over), least(under), (most, least) -> divide(most, least, RoundingMode.CEILING)))
                .orElseGet(() -> nothing(over, "÷", under));
    }

    /** The one times the other. */
    public static Value product(Value one, Value other) {
        if (one instanceof Value.Measured first && other instanceof Value.Measured second) {
            return first.number().signum() < 0 || second.number().signum() < 0
                    ? nothing(one, "×", other)
                    : new Value.Measured(first.number().multiply(second.number()));
        }
        return between(
                        combine(least(one), least(other), BigDecimal::multiply),
                        combine(most(one), most(other), BigDecimal::multiply))
                .orElseGet(() -> nothing(one, "×", other));
    }

    /**
     * What one container holds of something that is measured in the bulk: its concentration there, times the share of the bulk in the
     * formulated bulk, times the volume that a container yields. A filter for sterilising keeps nothing of it back by this reckoning.
     *
     * @param concentration in the bulk
     * @param bulkMl the volume of the bulk before it was formulated
     * @param formulatedMl the volume that it had afterwards; not less
     * @param volume what a container yields, in mL
     */
    public static Value perContainer(Value concentration, Value bulkMl, Value formulatedMl, Value volume) {
        boolean grew = bulkMl instanceof Value.Measured(BigDecimal before)
                && formulatedMl instanceof Value.Measured(BigDecimal after)
                && before.signum() > 0
                && after.compareTo(before) >= 0;
        return grew
                ? ratio(product(product(concentration, bulkMl), volume), formulatedMl)
                : nothing(bulkMl, "÷", formulatedMl);
    }

    /** The bound above 0 that the value does not go below, where there is one. */
    private static Optional<Bound> least(Value value) {
        return Interval.of(value)
                .flatMap(Interval::lower)
                .filter(bound -> bound.at().signum() > 0);
    }

    /** The bound above 0 that the value does not exceed, where there is one. */
    private static Optional<Bound> most(Value value) {
        return Interval.of(value)
                .flatMap(Interval::upper)
                .filter(bound -> bound.at().signum() > 0);
    }

    private static Optional<Bound> combine(
            Optional<Bound> one, Optional<Bound> other, BinaryOperator<BigDecimal> operation) {
        return one.flatMap(first -> other.map(
                second -> new Bound(operation.apply(first.at(), second.at()), first.included() && second.included())));
    }

    /** A censored value that says as much; empty where neither bound is known. With one part censored there are never both. */
    private static Optional<Value> between(Optional<Bound> least, Optional<Bound> most) {
        return least.<Value>map(bound -> new Value.Above(bound.at(), bound.included()))
                .or(() -> most.map(bound -> new Value.Below(bound.at(), bound.included())));
    }

    private static BigDecimal divide(BigDecimal over, BigDecimal under, RoundingMode outwards) {
        return over.divide(under, new MathContext(DIGITS_OF_A_BOUND, outwards));
    }

    private static Value nothing(Value one, String sign, Value other) {
        return new Value.Missing(
                MissingReason.NOT_COMPUTED, ValuePrinter.print(one) + " " + sign + " " + ValuePrinter.print(other));
    }
}
