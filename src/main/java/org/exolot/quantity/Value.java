package org.exolot.quantity;

import java.math.BigDecimal;

/**
 * What was measured, as it may be said: a number, a number that the true one lies below or above, a term, or nothing with its reason.
 * The five are different things and never stand for one another: {@code <0.05} is not 0.05 and a blank is not 0.
 */
public sealed interface Value {
    /** A number; its scale carries the digits as they were written. */
    record Measured(BigDecimal number) implements Value {}

    /**
     * Known only to lie below a limit.
     *
     * @param limit the limit
     * @param orEqual whether the limit itself is possible ({@code ≤})
     */
    record Below(BigDecimal limit, boolean orEqual) implements Value {}

    /**
     * Known only to lie above a limit.
     *
     * @param limit the limit
     * @param orEqual whether the limit itself is possible ({@code ≥})
     */
    record Above(BigDecimal limit, boolean orEqual) implements Value {}

    /** A term of a closed list, as the attribute defines it: {@code not detected}, {@code no growth}. */
    record Qualitative(String term) implements Value {}

    /**
     * No value.
     *
     * @param reason why
     * @param raw what stood there
     */
    record Missing(MissingReason reason, String raw) implements Value {}
}
