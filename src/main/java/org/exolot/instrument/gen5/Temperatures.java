package org.exolot.instrument.gen5;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.quantity.Value;

/** The temperatures of a read: the first, and between which they lay. */
final class Temperatures {
    private final String name;
    private Optional<Entry> first = Optional.empty();
    private Optional<Entry> lowest = Optional.empty();
    private Optional<Entry> highest = Optional.empty();

    Temperatures(String name) {
        this.name = name;
    }

    void take(Entry entry) {
        if (entry.raw().isEmpty()) {
            return;
        }
        first = first.or(() -> Optional.of(entry));
        if (entry.value() instanceof Value.Measured) {
            lowest = lowest.filter(other -> number(other).compareTo(number(entry)) <= 0)
                    .or(() -> Optional.of(entry));
            highest = highest.filter(other -> number(other).compareTo(number(entry)) >= 0)
                    .or(() -> Optional.of(entry));
        }
    }

    void tell(PlateDraft plate) {
        first.ifPresent(entry -> plate.condition(name, entry));
        lowest.ifPresent(entry -> plate.condition(name + ", lowest", entry));
        highest.ifPresent(entry -> plate.condition(name + ", highest", entry));
    }

    private static BigDecimal number(Entry entry) {
        return entry.value() instanceof Value.Measured measured ? measured.number() : BigDecimal.ZERO;
    }
}
