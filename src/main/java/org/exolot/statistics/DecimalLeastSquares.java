package org.exolot.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Linear least squares by the normal equations in decimal arithmetic of {@value #DIGITS} digits. The normal equations lose twice the digits
 * that the problem loses, which in binary arithmetic forbids them; here so many are kept that none of a result's is lost, not even where the
 * columns nearly depend on one another (NIST StRD Filip loses some 30). Numbers enter by their shortest decimal text: as the file printed them.
 */
final class DecimalLeastSquares {
    private static final int DIGITS = 100;
    private static final MathContext MANY = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    /** What must be left of a column's square beside the columns before it; with less it depends on them. */
    private static final BigDecimal RANK = new BigDecimal("1E-26");

    private final BigDecimal[][] rows;
    private final BigDecimal[] observed;
    private final BigDecimal[] weights;
    private final int terms;
    private final BigDecimal[][] lower;
    private final BigDecimal[] diagonal;

    private DecimalLeastSquares(BigDecimal[][] rows, BigDecimal[] observed, BigDecimal[] weights) {
        this.rows = rows;
        this.observed = observed;
        this.weights = weights;
        this.terms = rows[0].length;
        this.lower = new BigDecimal[terms][terms];
        this.diagonal = new BigDecimal[terms];
    }

    /**
     * Solves for the coefficients of the rows' terms.
     *
     * @param rows one for each observation
     * @param weights one for each observation, above 0
     * @return empty where there are fewer observations than terms, or the terms depend on one another
     */
    static Optional<LeastSquares.Solution> solve(BigDecimal[][] rows, BigDecimal[] observed, BigDecimal[] weights) {
        if (rows.length == 0 || rows.length < rows[0].length) {
            return Optional.empty();
        }
        return new DecimalLeastSquares(rows, observed, weights).solve();
    }

    /** As the shortest decimal text that stands for it. */
    static BigDecimal[] decimals(double[] numbers) {
        BigDecimal[] decimals = new BigDecimal[numbers.length];
        for (int i = 0; i < decimals.length; i++) {
            decimals[i] = BigDecimal.valueOf(numbers[i]);
        }
        return decimals;
    }

    /** 1, x, x² … */
    static BigDecimal[] powers(BigDecimal x, int terms) {
        BigDecimal[] powers = new BigDecimal[terms];
        powers[0] = BigDecimal.ONE;
        for (int i = 1; i < terms; i++) {
            powers[i] = powers[i - 1].multiply(x, MANY);
        }
        return powers;
    }

    private Optional<LeastSquares.Solution> solve() {
        if (!decompose()) {
            return Optional.empty();
        }
        BigDecimal[] right = new BigDecimal[terms];
        for (int j = 0; j < terms; j++) {
            right[j] = BigDecimal.ZERO;
            for (int i = 0; i < rows.length; i++) {
                right[j] = right[j].add(weights[i].multiply(rows[i][j], MANY).multiply(observed[i], MANY), MANY);
            }
        }
        BigDecimal[] solved = solved(right);
        double[] coefficients = new double[terms];
        double[] variances = new double[terms];
        for (int j = 0; j < terms; j++) {
            coefficients[j] = solved[j].doubleValue();
            variances[j] = solved(unit(j))[j].doubleValue();
        }
        return Optional.of(new LeastSquares.Solution(
                coefficients, variances, sumOfSquares(solved).doubleValue(), rows.length - terms));
    }

    /** X'WX = L D L' with ones on the diagonal of L; false where a term depends on those before it. */
    private boolean decompose() {
        for (int j = 0; j < terms; j++) {
            BigDecimal square = normal(j, j);
            BigDecimal rest = square;
            for (int k = 0; k < j; k++) {
                rest = rest.subtract(lower[j][k].multiply(lower[j][k], MANY).multiply(diagonal[k], MANY), MANY);
            }
            if (rest.compareTo(square.multiply(RANK)) <= 0) {
                return false;
            }
            diagonal[j] = rest;
            for (int i = j + 1; i < terms; i++) {
                BigDecimal entry = normal(i, j);
                for (int k = 0; k < j; k++) {
                    entry = entry.subtract(
                            lower[i][k].multiply(lower[j][k], MANY).multiply(diagonal[k], MANY), MANY);
                }
                lower[i][j] = entry.divide(rest, MANY);
            }
        }
        return true;
    }

    private BigDecimal normal(int one, int other) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < rows.length; i++) {
            sum = sum.add(weights[i].multiply(rows[i][one], MANY).multiply(rows[i][other], MANY), MANY);
        }
        return sum;
    }

    private BigDecimal[] unit(int at) {
        BigDecimal[] unit = new BigDecimal[terms];
        for (int j = 0; j < terms; j++) {
            unit[j] = j == at ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return unit;
    }

    private BigDecimal[] solved(BigDecimal[] right) {
        BigDecimal[] x = right.clone();
        for (int j = 0; j < terms; j++) {
            for (int k = 0; k < j; k++) {
                x[j] = x[j].subtract(lower[j][k].multiply(x[k], MANY), MANY);
            }
        }
        for (int j = terms - 1; j >= 0; j--) {
            x[j] = x[j].divide(diagonal[j], MANY);
            for (int k = j + 1; k < terms; k++) {
                x[j] = x[j].subtract(lower[k][j].multiply(x[k], MANY), MANY);
            }
        }
        return x;
    }

    private BigDecimal sumOfSquares(BigDecimal[] coefficients) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < rows.length; i++) {
            BigDecimal residual = observed[i];
            for (int j = 0; j < terms; j++) {
                residual = residual.subtract(rows[i][j].multiply(coefficients[j], MANY), MANY);
            }
            sum = sum.add(weights[i].multiply(residual, MANY).multiply(residual, MANY), MANY);
        }
        return sum;
    }
}
