package org.exolot.result;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.exolot.finding.FileId;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.sample.TestOrderId;

/**
 * A result as a person enters it from a report.
 *
 * @param report that the vault keeps
 * @param reason why, where the order already has a result of this attribute: then it is a further revision
 * @param container which container or preparation, from 1, where the method lets each stand by itself; without it the next one
 * @param detail what is printed with the value: {@code 20 containers, 14 days}, {@code LOD 10 CFU/mL}
 * @param controls what is stated of the run's controls, by their names in the method version. Where they make the run invalid, what is
 *     recorded is an invalid run and no value: no result, and no out-of-specification result
 */
public record EnteredResult(
        TestOrderId order,
        String attribute,
        Value value,
        Unit unit,
        FileId report,
        Optional<String> reason,
        OptionalInt container,
        Optional<String> detail,
        Map<String, String> controls) {
    public EnteredResult {
        controls = Map.copyOf(controls);
    }

    /** The same, of a method without controls. */
    public EnteredResult(
            TestOrderId order,
            String attribute,
            Value value,
            Unit unit,
            FileId report,
            Optional<String> reason,
            OptionalInt container,
            Optional<String> detail) {
        this(order, attribute, value, unit, report, reason, container, detail, Map.of());
    }
}
