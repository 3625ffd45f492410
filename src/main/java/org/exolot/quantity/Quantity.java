package org.exolot.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value with its unit.
 *
 * @param unit of the value's numbers; {@link Unit#ONE} for a term
 */
public record Quantity(Value value, Unit unit) {
    /**
     * The same quantity in another unit; empty where the two units measure different kinds of quantity, one of them is unknown, or no
     * finite decimal says it exactly. Significant digits stay: 98.0 ng/mL is 0.0980 µg/mL.
     */
    public Optional<Quantity> in(Unit other) {
        if (unit.equals(other)) {
            return Optional.of(this);
        }
        Optional<UnitCatalogue.Entry> from = UnitCatalogue.entry(unit);
        Optional<UnitCatalogue.Entry> to = UnitCatalogue.entry(other);
        if (from.isEmpty() || to.isEmpty() || from.get().kind() != to.get().kind()) {
            return Optional.empty();
        }
        UnitCatalogue.Entry source = from.get();
        UnitCatalogue.Entry target = to.get();
        Optional<Value> converted = switch (value) {
            case Value.Measured measured ->
                convert(measured.number(), source, target).map(Value.Measured::new);
            case Value.Below below ->
                convert(below.limit(), source, target).map(limit -> new Value.Below(limit, below.orEqual()));
            case Value.Above above ->
                convert(above.limit(), source, target).map(limit -> new Value.Above(limit, above.orEqual()));
            case Value.Qualitative term -> Optional.of(term);
            case Value.Missing missing -> Optional.of(missing);
        };
        return converted.map(inOther -> new Quantity(inOther, other));
    }

    private static Optional<BigDecimal> convert(BigDecimal number, UnitCatalogue.Entry from, UnitCatalogue.Entry to) {
        BigDecimal scaled = number.scaleByPowerOfTen(from.powerOfTen() - to.powerOfTen());
        if (from.times() == to.times()) {
            return Optional.of(scaled);
        }
        BigDecimal product = scaled.multiply(BigDecimal.valueOf(from.times()));
        return Exact.divide(product, BigDecimal.valueOf(to.times()));
    }
}
