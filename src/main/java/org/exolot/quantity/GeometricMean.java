package org.exolot.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The geometric mean in decimal arithmetic, so that the mean of equal values is that value and a half is a half when it is rounded. */
public final class GeometricMean {
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final MathContext ROOT_DIGITS = new MathContext(24, RoundingMode.HALF_UP);

    private GeometricMean() {}

    /**
     * The n-th root of the product of n values, to ten significant digits.
     *
     * @param values at least one, all above 0
     * @throws IllegalArgumentException for others
     */
    public static BigDecimal of(List<BigDecimal> values) {
        if (values.isEmpty() || values.stream().anyMatch(value -> value.signum() <= 0)) {
            throw new IllegalArgumentException("a geometric mean is of values above 0: " + values);
        }
        BigDecimal product = values.stream().reduce(BigDecimal.ONE, (one, other) -> one.multiply(other, ROOT_DIGITS));
        return root(product, values.size()).round(DIGITS);
    }

    /** Newton's iteration from above converges from any start; the power of ten nearest above is near enough. */
    private static BigDecimal root(BigDecimal of, int degree) {
        BigDecimal n = BigDecimal.valueOf(degree);
        int digits = of.precision() - of.scale();
        BigDecimal x = BigDecimal.ONE.scaleByPowerOfTen(Math.ceilDiv(digits, degree));
        while (true) {
            BigDecimal next = x.multiply(BigDecimal.valueOf(degree - 1L))
                    .add(of.divide(x.pow(degree - 1, ROOT_DIGITS), ROOT_DIGITS))
                    .divide(n, ROOT_DIGITS);
            if (next.compareTo(x) >= 0) {
                return x;
            }
            x = next;
        }
    }
}
