package org.exolot.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Division that is exact or is not done. */
final class Exact {
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private Exact() {}

    /** The quotient where a finite decimal is one. */
    static Optional<BigDecimal> divide(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) {
            return Optional.empty();
        }
        BigInteger over = dividend.unscaledValue();
        BigInteger under = divisor.unscaledValue();
        BigInteger rest = under.divide(over.gcd(under)).abs();
        rest = rest.shiftRight(Math.max(0, rest.getLowestSetBit()));
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE) ? Optional.of(dividend.divide(divisor)) : Optional.empty();
    }
}
