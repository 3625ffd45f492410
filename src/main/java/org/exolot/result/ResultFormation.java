package org.exolot.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.exolot.quantity.GeometricMean;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Quantity;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;

/** How the values of independent preparations become one reportable value. Decimal throughout. */
public final class ResultFormation {
    /** As many significant digits as a determination has. */
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

    private ResultFormation() {}

    /**
     * A formed value.
     *
     * @param uncertainty the standard uncertainty of the mean from the spread of the preparations, s/√n, of two preparations or more
     */
    public record Formed(Value value, Unit unit, Optional<BigDecimal> uncertainty) {}

    /**
     * The arithmetic mean in the unit of the attribute; of one value the value itself. Of values all below (or all above) their limits
     * it is below the highest (above the lowest) limit; of others where not all are numbers there is none.
     */
    public static Formed arithmeticMean(List<Quantity> values, Unit unit) {
        List<Value> same = values.stream().map(quantity -> in(quantity, unit)).toList();
        if (same.size() == 1) {
            return new Formed(same.getFirst(), unit, Optional.empty());
        }
        if (same.stream().allMatch(Value.Measured.class::isInstance)) {
            return mean(
                    same.stream()
                            .map(value -> ((Value.Measured) value).number())
                            .toList(),
                    unit);
        }
        return new Formed(censored(same), unit, Optional.empty());
    }

    /**
     * The geometric mean, for what varies on the log scale; of one value the value itself. Of values that are not all numbers above zero there
     * is none, but for censored ones as with {@link #arithmeticMean}.
     */
    public static Formed geometricMean(List<Quantity> values, Unit unit) {
        List<Value> same = values.stream().map(quantity -> in(quantity, unit)).toList();
        boolean all = same.stream()
                .allMatch(value -> value instanceof Value.Measured measured
                        && measured.number().signum() > 0);
        if (same.size() == 1) {
            return new Formed(same.getFirst(), unit, Optional.empty());
        }
        if (!all) {
            return new Formed(censored(same), unit, Optional.empty());
        }
        BigDecimal mean = GeometricMean.of(
                same.stream().map(value -> ((Value.Measured) value).number()).toList());
        return new Formed(new Value.Measured(mean), unit, Optional.empty());
    }

    /**
     * The mean weighted by each preparation's concentration: exactly the figure of the distributions merged by concentration, for figures
     * that are linear in the distribution (a share of the particles, the mean diameter).
     */
    public static Formed mergedByConcentration(List<Quantity> values, List<Quantity> concentrations, Unit unit) {
        List<Value> same = values.stream().map(quantity -> in(quantity, unit)).toList();
        List<Value> weights = concentrations.stream()
                .map(quantity -> in(quantity, concentrations.getFirst().unit()))
                .toList();
        if (same.size() == 1) {
            return new Formed(same.getFirst(), unit, Optional.empty());
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < same.size(); i++) {
            if (same.size() != weights.size()
                    || !(same.get(i) instanceof Value.Measured value)
                    || !(weights.get(i) instanceof Value.Measured weight)) {
                return none(unit, "a preparation has no figure or no concentration");
            }
            sum = sum.add(value.number().multiply(weight.number()));
            total = total.add(weight.number());
        }
        return total.signum() <= 0
                ? none(unit, "the preparations hold no particles")
                : new Formed(new Value.Measured(sum.divide(total, DIGITS)), unit, Optional.empty());
    }

    /** The one value that a method without a mean gives. */
    public static Formed single(List<Quantity> values, Unit unit) {
        return values.size() == 1
                ? new Formed(in(values.getFirst(), unit), unit, Optional.empty())
                : none(unit, "the method forms a result of one preparation, and there are " + values.size());
    }

    private static Formed none(Unit unit, String why) {
        return new Formed(new Value.Missing(MissingReason.NOT_COMPUTED, why), unit, Optional.empty());
    }

    private static Value in(Quantity quantity, Unit unit) {
        return quantity.in(unit)
                .map(Quantity::value)
                .orElse(new Value.Missing(MissingReason.NOT_COMPUTED, "another kind of unit"));
    }

    private static Formed mean(List<BigDecimal> numbers, Unit unit) {
        BigDecimal count = BigDecimal.valueOf(numbers.size());
        BigDecimal mean =
                numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count, DIGITS);
        BigDecimal squares =
                numbers.stream().map(number -> number.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal variance =
                squares.divide(count.subtract(BigDecimal.ONE), DIGITS).divide(count, DIGITS);
        BigDecimal uncertainty = variance.sqrt(DIGITS).round(new MathContext(3, RoundingMode.HALF_EVEN));
        return new Formed(new Value.Measured(mean), unit, Optional.of(uncertainty));
    }

    private static Value censored(List<Value> values) {
        if (values.stream().allMatch(Value.Below.class::isInstance)) {
            return values.stream()
                    .map(Value.Below.class::cast)
                    .max(java.util.Comparator.comparing(Value.Below::limit))
                    .orElseThrow();
        }
        if (values.stream().allMatch(Value.Above.class::isInstance)) {
            return values.stream()
                    .map(Value.Above.class::cast)
                    .min(java.util.Comparator.comparing(Value.Above::limit))
                    .orElseThrow();
        }
        if (values.stream().allMatch(Value.Qualitative.class::isInstance)
                && values.stream().distinct().count() == 1) {
            return values.getFirst();
        }
        return new Value.Missing(MissingReason.NOT_COMPUTED, "the preparations' values have no mean");
    }
}
