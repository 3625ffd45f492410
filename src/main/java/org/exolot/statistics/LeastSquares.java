package org.exolot.statistics;

import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.MathArrays;

/** Linear least squares by a QR decomposition of the scaled columns, refined with exactly rounded residuals. */
final class LeastSquares {
    private static final double RANK = 1e-13;
    private static final int REFINEMENTS = 3;

    private LeastSquares() {}

    /**
     * A solution.
     *
     * @param unscaledVariances the diagonal of (X'WX)⁻¹: times the residual variance gives the variance of each coefficient
     * @param sumOfSquares the weighted sum of squared residuals
     */
    record Solution(double[] coefficients, double[] unscaledVariances, double sumOfSquares, int degreesOfFreedom) {
        double residualVariance() {
            return sumOfSquares / degreesOfFreedom;
        }

        double standardError(int coefficient) {
            return standardErrorAt(sumOfSquares, coefficient);
        }

        /** The standard error with another sum of squares: that of a model that is linear only nearby. */
        double standardErrorAt(double sum, int coefficient) {
            return Math.sqrt(sum / degreesOfFreedom * unscaledVariances[coefficient]);
        }
    }

    /**
     * Solves for the coefficients of the rows' terms.
     *
     * @param rows one for each observation
     * @param weights one for each observation, above 0
     * @return empty where the terms depend on one another, or something is not finite
     */
    static Optional<Solution> solve(double[][] rows, double[] observed, double[] weights) {
        int n = rows.length;
        int p = n == 0 ? 0 : rows[0].length;
        if (p == 0 || n < p) {
            return Optional.empty();
        }
        double[] scale = columnNorms(rows, weights);
        double[][] scaled = new double[n][p];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                scaled[i][j] = rows[i][j] * Math.sqrt(weights[i]) / scale[j];
                if (!Double.isFinite(scaled[i][j]) || !Double.isFinite(observed[i])) {
                    return Optional.empty();
                }
            }
        }
        var qr = new QRDecomposition(new Array2DRowRealMatrix(scaled, false));
        RealMatrix r = qr.getR();
        for (int j = 0; j < p; j++) {
            if (Math.abs(r.getEntry(j, j)) < RANK) {
                return Optional.empty();
            }
        }
        double[] coefficients = refined(qr.getSolver(), rows, observed, weights, scale);
        double[] residuals = residuals(rows, observed, coefficients);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += weights[i] * residuals[i] * residuals[i];
        }
        return Optional.of(new Solution(coefficients, variances(r, scale), sum, n - p));
    }

    private static double[] columnNorms(double[][] rows, double[] weights) {
        double[] norms = new double[rows[0].length];
        for (int j = 0; j < norms.length; j++) {
            for (int i = 0; i < rows.length; i++) {
                norms[j] = Math.hypot(norms[j], rows[i][j] * Math.sqrt(weights[i]));
            }
            norms[j] = norms[j] == 0 ? 1 : norms[j];
        }
        return norms;
    }

    private static double[] refined(
            DecompositionSolver solver, double[][] rows, double[] observed, double[] weights, double[] scale) {
        double[] coefficients = new double[scale.length];
        double[] rest = observed;
        for (int round = 0; round <= REFINEMENTS; round++) {
            var right = new ArrayRealVector(rest.length);
            for (int i = 0; i < rest.length; i++) {
                right.setEntry(i, rest[i] * Math.sqrt(weights[i]));
            }
            double[] step = solver.solve(right).toArray();
            for (int j = 0; j < step.length; j++) {
                coefficients[j] += step[j] / scale[j];
            }
            rest = residuals(rows, observed, coefficients);
        }
        return coefficients;
    }

    private static double[] residuals(double[][] rows, double[] observed, double[] coefficients) {
        double[] residuals = new double[observed.length];
        double[] factors = new double[coefficients.length + 1];
        factors[0] = 1;
        for (int j = 0; j < coefficients.length; j++) {
            factors[j + 1] = -coefficients[j];
        }
        for (int i = 0; i < residuals.length; i++) {
            double[] terms = new double[factors.length];
            terms[0] = observed[i];
            System.arraycopy(rows[i], 0, terms, 1, rows[i].length);
            residuals[i] = MathArrays.linearCombination(factors, terms);
        }
        return residuals;
    }

    /** The diagonal of (R'R)⁻¹ from the rows of R⁻¹. */
    private static double[] variances(RealMatrix r, double[] scale) {
        int p = scale.length;
        double[] variances = new double[p];
        double[][] inverse = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int i = j; i >= 0; i--) {
                double sum = i == j ? 1 : 0;
                for (int k = i + 1; k <= j; k++) {
                    sum -= r.getEntry(i, k) * inverse[k][j];
                }
                inverse[i][j] = sum / r.getEntry(i, i);
            }
        }
        for (int i = 0; i < p; i++) {
            for (int j = i; j < p; j++) {
                variances[i] += inverse[i][j] * inverse[i][j];
            }
            variances[i] /= scale[i] * scale[i];
        }
        return variances;
    }
}
