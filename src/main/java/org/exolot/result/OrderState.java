package org.exolot.result;

import java.util.List;
import java.util.Optional;
import org.exolot.assay.Determination;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.sample.TestOrderId;

/**
 * What a test order has been given so far.
 *
 * @param preparations all, also those of corrected runs
 * @param results the newest revision of each attribute
 */
public record OrderState(TestOrderId order, List<Prepared> preparations, List<Formed> results) {
    public OrderState {
        preparations = List.copyOf(preparations);
        results = List.copyOf(results);
    }

    /** An order that nothing fills. */
    public static OrderState empty(TestOrderId order) {
        return new OrderState(order, List.of(), List.of());
    }

    /** The newest revision of the result of this attribute; replicate 0, or from 1 where each stands by itself. */
    public Optional<Formed> result(String attribute, int replicate) {
        return results.stream()
                .filter(one -> one.attribute().equals(attribute) && one.replicate() == replicate)
                .findFirst();
    }

    /**
     * A preparation.
     *
     * @param current whether no later revision of its run took its place
     */
    public record Prepared(
            PreparationId id,
            int round,
            int ordinal,
            int revision,
            RunId run,
            boolean current,
            List<Determined> values) {
        public Prepared {
            values = List.copyOf(values);
        }
    }

    /** A value of a preparation. */
    public record Determined(
            DeterminationId id, String attribute, Value value, Unit unit, List<Determination.Origin> from) {
        public Determined {
            from = List.copyOf(from);
        }
    }

    /** A result that stands. */
    public record Formed(ResultId id, String attribute, int replicate, int revision, Value value, Unit unit) {}
}
