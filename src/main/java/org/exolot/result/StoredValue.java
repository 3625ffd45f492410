package org.exolot.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.exolot.quantity.CanonicalNumber;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;
import org.exolot.quantity.ValueReader;

/** A value as two columns of text, its kind and its canonical text, and back. */
final class StoredValue {
    private static final int SCALE = 20;
    private static final int PRECISION = 60;

    private StoredValue() {}

    /** {@code MEASURED}, {@code BELOW}, {@code ABOVE}, {@code QUALITATIVE} or {@code MISSING}. */
    static String kind(Value value) {
        return value.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    static String text(Value value) {
        return value instanceof Value.Missing missing
                ? missing.reason().name() + " " + missing.raw()
                : ValuePrinter.print(value);
    }

    /** The number for search, as far as the column can hold it; never read back as a value. */
    static Optional<BigDecimal> number(Value value) {
        Optional<BigDecimal> number = switch (value) {
            case Value.Measured measured -> Optional.of(measured.number());
            case Value.Below below -> Optional.of(below.limit());
            case Value.Above above -> Optional.of(above.limit());
            case Value.Qualitative term -> Optional.empty();
            case Value.Missing missing -> Optional.empty();
        };
        return number.map(exact -> exact.setScale(SCALE, RoundingMode.HALF_EVEN))
                .filter(held -> held.precision() <= PRECISION);
    }

    static Value read(String kind, String text) {
        return switch (kind) {
            case "MEASURED" -> new Value.Measured(CanonicalNumber.parse(text));
            case "BELOW", "ABOVE" -> ValueReader.read(text, DecimalSign.POINT);
            case "QUALITATIVE" -> new Value.Qualitative(text);
            case "MISSING" -> {
                int blank = text.indexOf(' ');
                yield new Value.Missing(MissingReason.valueOf(text.substring(0, blank)), text.substring(blank + 1));
            }
            default -> throw new IllegalStateException("no value is of the kind " + kind);
        };
    }
}
