package org.exolot.quantity;

import java.math.MathContext;
import java.math.RoundingMode;

/** The canonical text of a value, which {@link ValueReader} reads back under {@link DecimalSign#POINT}. */
public final class ValuePrinter {
    private static final MathContext BRIEF = new MathContext(4, RoundingMode.HALF_EVEN);

    private ValuePrinter() {}

    /** A derived figure as it is shown, a measured one with four significant digits: nothing is judged by this text. */
    public static String brief(Value value) {
        return value instanceof Value.Measured measured
                ? CanonicalNumber.print(measured.number().round(BRIEF))
                : print(value);
    }

    /** {@code 98.0}, {@code <0.05}, {@code ≤3}, {@code >1E+11}, the term, or for a missing value what stood there. */
    public static String print(Value value) {
        return switch (value) {
            case Value.Measured measured -> CanonicalNumber.print(measured.number());
            case Value.Below below -> (below.orEqual() ? "≤" : "<") + CanonicalNumber.print(below.limit());
            case Value.Above above -> (above.orEqual() ? "≥" : ">") + CanonicalNumber.print(above.limit());
            case Value.Qualitative term -> term.term();
            case Value.Missing missing -> missing.raw();
        };
    }
}
