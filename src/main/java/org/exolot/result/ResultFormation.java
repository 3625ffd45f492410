package org.exolot.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
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
        List<Value> same = values.stream()
                .map(quantity -> quantity.in(unit)
                        .map(Quantity::value)
                        .orElse(new Value.Missing(MissingReason.NOT_COMPUTED, "another kind of unit")))
                .toList();
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
