package org.exolot.quantity;

/** The canonical text of a value, which {@link ValueReader} reads back under {@link DecimalSign#POINT}. */
public final class ValuePrinter {
    private ValuePrinter() {}

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
