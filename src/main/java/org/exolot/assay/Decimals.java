package org.exolot.assay;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.quantity.Value;

/** The boundary between binary and decimal arithmetic, and decimal arithmetic on few numbers. */
final class Decimals {
    static final MathContext PRECISION = new MathContext(Evaluation.DIGITS, RoundingMode.HALF_EVEN);
    private static final MathContext INNER = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Decimals() {}

    /** A finite number of binary arithmetic, as a decimal. */
    static BigDecimal of(double number) {
        return tidy(BigDecimal.valueOf(number));
    }

    /** At most {@value Evaluation#DIGITS} significant digits, and no zeros behind them. */
    static BigDecimal tidy(BigDecimal number) {
        BigDecimal rounded = number.round(PRECISION).stripTrailingZeros();
        return rounded.scale() < 0 && rounded.precision() - rounded.scale() <= Evaluation.DIGITS
                ? rounded.setScale(0)
                : rounded;
    }

    static BigDecimal product(BigDecimal a, BigDecimal b) {
        return tidy(a.multiply(b));
    }

    static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        return tidy(a.divide(b, INNER));
    }

    static BigDecimal mean(List<BigDecimal> numbers) {
        return tidy(sum(numbers).divide(BigDecimal.valueOf(numbers.size()), INNER));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The standard deviation with divisor n − 1; empty for fewer than two numbers. */
    static Optional<BigDecimal> sampleSd(List<BigDecimal> numbers) {
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        BigDecimal mean = sum(numbers).divide(BigDecimal.valueOf(numbers.size()), INNER);
        BigDecimal squares =
                numbers.stream().map(number -> number.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(tidy(
                squares.divide(BigDecimal.valueOf(numbers.size() - 1L), INNER).sqrt(INNER)));
    }

    /** The standard deviation of the mean, s / √n; empty for fewer than two numbers. */
    static Optional<BigDecimal> sdOfMean(List<BigDecimal> numbers) {
        return sampleSd(numbers)
                .map(sd -> tidy(sd.divide(BigDecimal.valueOf(numbers.size()).sqrt(INNER), INNER)));
    }

    /** The coefficient of variation in %; empty for fewer than two numbers or a mean of zero. */
    static Optional<BigDecimal> cvPercent(List<BigDecimal> numbers) {
        BigDecimal sum = sum(numbers);
        if (sum.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(numbers.size()), INNER).abs();
        return sampleSd(numbers).map(sd -> tidy(sd.multiply(HUNDRED).divide(mean, INNER)));
    }

    /** How far a number lies from a nominal one, in % of it, without a sign. */
    static BigDecimal deviationPercent(BigDecimal number, BigDecimal nominal) {
        return tidy(number.subtract(nominal).abs().multiply(HUNDRED).divide(nominal.abs(), INNER));
    }

    /** The number that an entry says, where it says one. */
    static Optional<BigDecimal> number(Entry entry) {
        return entry.value() instanceof Value.Measured measured ? Optional.of(measured.number()) : Optional.empty();
    }

    static Optional<BigDecimal> number(Optional<Entry> entry) {
        return entry.flatMap(Decimals::number);
    }
}
