package org.exolot.criterion;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.quantity.Value;

/**
 * All numbers between two bounds; a bound that is empty is at infinity.
 *
 * @param lower the lower bound
 * @param upper the upper bound
 */
public record Interval(Optional<Bound> lower, Optional<Bound> upper) {
    /** An end of an interval, which belongs to it or not. */
    public record Bound(BigDecimal at, boolean included) {}

    /** From and to, both included. */
    public static Interval closed(BigDecimal from, BigDecimal to) {
        return new Interval(Optional.of(new Bound(from, true)), Optional.of(new Bound(to, true)));
    }

    /** What the value says of the true one; empty for a term or a missing value. */
    public static Optional<Interval> of(Value value) {
        return switch (value) {
            case Value.Measured measured -> Optional.of(closed(measured.number(), measured.number()));
            case Value.Below below ->
                Optional.of(new Interval(Optional.empty(), Optional.of(new Bound(below.limit(), below.orEqual()))));
            case Value.Above above ->
                Optional.of(new Interval(Optional.of(new Bound(above.limit(), above.orEqual())), Optional.empty()));
            case Value.Qualitative term -> Optional.empty();
            case Value.Missing missing -> Optional.empty();
        };
    }

    /** Whether every number of the other one is in this one. */
    public boolean contains(Interval other) {
        return startsNoLaterThan(other) && endsNoEarlierThan(other);
    }

    /** Whether no number is in both. */
    public boolean disjoint(Interval other) {
        return endsBefore(this, other) || endsBefore(other, this);
    }

    private boolean startsNoLaterThan(Interval other) {
        if (lower.isEmpty() || other.lower.isEmpty()) {
            return lower.isEmpty();
        }
        Bound mine = lower.get();
        Bound its = other.lower.get();
        int order = mine.at.compareTo(its.at);
        return order < 0 || (order == 0 && (mine.included || !its.included));
    }

    private boolean endsNoEarlierThan(Interval other) {
        if (upper.isEmpty() || other.upper.isEmpty()) {
            return upper.isEmpty();
        }
        Bound mine = upper.get();
        Bound its = other.upper.get();
        int order = mine.at.compareTo(its.at);
        return order > 0 || (order == 0 && (mine.included || !its.included));
    }

    private static boolean endsBefore(Interval first, Interval second) {
        if (first.upper.isEmpty() || second.lower.isEmpty()) {
            return false;
        }
        Bound end = first.upper.get();
        Bound start = second.lower.get();
        int order = end.at.compareTo(start.at);
        return order < 0 || (order == 0 && !(end.included && start.included));
    }
}
