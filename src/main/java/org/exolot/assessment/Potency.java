package org.exolot.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exolot.criterion.PotencyPlan;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Quantity;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.result.ResultRecord;

/**
 * A relative potency of its independent assays, or how it stands with them.
 *
 * @param value the geometric mean, or what is missing
 * @param precision its interval, where there is a mean
 * @param assays the valid assays in the order in which they were made
 */
record Potency(Value value, Optional<PotencyPlan.Precision> precision, PotencyPlan plan, List<ResultRecord> assays) {

    static Potency of(PotencyPlan plan, Unit unit, List<ResultRecord> assays) {
        List<ResultRecord> inOrder = assays.stream()
                .filter(result -> !(result.value() instanceof Value.Missing missing
                        && missing.reason() == MissingReason.INVALID_RUN))
                .sorted(Comparator.comparingInt(ResultRecord::replicate))
                .toList();
        List<BigDecimal> numbers = inOrder.stream()
                .flatMap(result -> new Quantity(result.value(), result.unit()).in(unit).stream())
                .flatMap(quantity -> quantity.value() instanceof Value.Measured measured
                        ? Stream.of(measured.number())
                        : Stream.empty())
                .toList();
        if (numbers.size() < inOrder.size()) {
            String counted = numbers.size() + " / " + inOrder.size();
            return new Potency(new Value.Missing(MissingReason.NOT_COMPUTED, counted), Optional.empty(), plan, inOrder);
        }
        PotencyPlan.Outcome outcome = plan.judge(numbers);
        Optional<PotencyPlan.Precision> precision =
                outcome instanceof PotencyPlan.Outcome.Reportable(PotencyPlan.Precision found)
                        ? Optional.of(found)
                        : Optional.empty();
        return new Potency(value(outcome, plan, numbers.size()), precision, plan, inOrder);
    }

    private static Value value(PotencyPlan.Outcome outcome, PotencyPlan plan, int made) {
        return switch (outcome) {
            case PotencyPlan.Outcome.Reportable(PotencyPlan.Precision precision) ->
                new Value.Measured(precision.mean());
            case PotencyPlan.Outcome.Extend(PotencyPlan.Precision precision, int to) ->
                new Value.Missing(
                        MissingReason.PENDING, precision.assays() + " / " + to + ", " + ratio(precision, plan));
            case PotencyPlan.Outcome.Incomplete(int done, int toDo) ->
                new Value.Missing(MissingReason.PENDING, done + " / " + toDo);
            case PotencyPlan.Outcome.Invalid(Optional<PotencyPlan.Precision> precision) ->
                new Value.Missing(
                        MissingReason.INVALID_RUN,
                        made + " / " + plan.extended()
                                + precision
                                        .map(found -> ", " + ratio(found, plan))
                                        .orElse(""));
        };
    }

    /** The interval of the mean in figures, with the ratio of its ends against the largest allowed; empty where there is none. */
    String interval() {
        return precision
                .map(found ->
                        found.lower().toPlainString() + " – " + found.upper().toPlainString() + " (× "
                                + found.ratio().toPlainString() + " ≤ "
                                + plan.ratioAtMost().toPlainString() + ")")
                .orElse("");
    }

    private static String ratio(PotencyPlan.Precision precision, PotencyPlan plan) {
        boolean narrow = precision.ratio().compareTo(plan.ratioAtMost()) <= 0;
        return "95 % CI × " + precision.ratio().toPlainString() + (narrow ? " ≤ " : " > ")
                + plan.ratioAtMost().toPlainString();
    }
}
