package org.exolot.statistics;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Gamma;

/**
 * Factors k of normal tolerance intervals: mean ± k·s (two-sided), mean + k·s or mean − k·s (one-sided) hold a part of the population with
 * a confidence (ISO 16269-6; Krishnamoorthy and Mathew, Statistical Tolerance Regions, 2.2 and 2.3). With few lots the factors are so large
 * that the interval says nothing: three lots and 99/95 give more than 10 s.
 */
public final class ToleranceFactor {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(48, 0, 1);
    private static final int PIECES = 24;
    private static final double HIGHEST = 1e4;

    private ToleranceFactor() {}

    /**
     * The exact two-sided factor.
     *
     * @param size how many values, at least 2
     * @param content the part of the population, above 0 and below 1
     * @param confidence above 0 and below 1
     * @return empty for other arguments
     */
    public static OptionalDouble twoSided(int size, double content, double confidence) {
        return solved(size, content, confidence, k -> twoSidedConfidence(size, content, k));
    }

    /** The exact one-sided factor; arguments as {@link #twoSided}. */
    public static OptionalDouble oneSided(int size, double content, double confidence) {
        return solved(size, content, confidence, k -> oneSidedConfidence(size, content, k));
    }

    /** The two-sided factor by Howe's approximation (J. Am. Stat. Assoc. 1969;64:610), as the NIST handbook 7.2.6.3 prints it. */
    public static OptionalDouble twoSidedByHowe(int size, double content, double confidence) {
        if (isOutside(size, content, confidence)) {
            return OptionalDouble.empty();
        }
        double z = NORMAL.inverseCumulativeProbability((1 + content) / 2);
        double chi = new ChiSquaredDistribution(size - 1).inverseCumulativeProbability(1 - confidence);
        return OptionalDouble.of(Math.sqrt((size - 1) * (1 + 1.0 / size) * z * z / chi));
    }

    private static boolean isOutside(int size, double content, double confidence) {
        return size < 2 || !(content > 0 && content < 1) || !(confidence > 0 && confidence < 1);
    }

    private static OptionalDouble solved(
            int size, double content, double confidence, DoubleUnaryOperator confidenceOf) {
        if (isOutside(size, content, confidence)) {
            return OptionalDouble.empty();
        }
        double excess = confidenceOf.applyAsDouble(HIGHEST) - confidence;
        if (excess <= 0 || confidenceOf.applyAsDouble(0) >= confidence) {
            return OptionalDouble.empty();
        }
        double k = new BrentSolver(1e-12, 1e-10, 1e-15)
                .solve(200, it -> confidenceOf.applyAsDouble(it) - confidence, 0, HIGHEST, 1);
        return OptionalDouble.of(k);
    }

    /** Over the standardised error z of the mean: how probably the interval is wide enough to hold the content. */
    private static double twoSidedConfidence(int size, double content, double k) {
        if (k == 0) {
            return 0;
        }
        var chi = new ChiSquaredDistribution(size - 1);
        double end = 9 / Math.sqrt(size);
        return 2
                * Math.sqrt(size / (2 * Math.PI))
                * integral(0, end, z -> {
                    double half = halfWidth(z, content);
                    double enough = (size - 1) * half * half / (k * k);
                    return (1 - chi.cumulativeProbability(enough)) * Math.exp(-size * z * z / 2);
                });
    }

    /** Half the width of an interval about z that holds the content of a standard normal population. */
    private static double halfWidth(double z, double content) {
        return new BrentSolver(1e-13, 1e-12, 1e-15)
                .solve(
                        100,
                        r -> NORMAL.cumulativeProbability(z + r) - NORMAL.cumulativeProbability(z - r) - content,
                        0,
                        z + 12,
                        z + 1);
    }

    /** P(T ≤ k√n) of the noncentral t with noncentrality z√n, by integration over the standard deviation. */
    private static double oneSidedConfidence(int size, double content, double k) {
        double z = NORMAL.inverseCumulativeProbability(content);
        double root = Math.sqrt(size);
        int freedom = size - 1;
        double logNorm = (freedom / 2.0) * Math.log(freedom / 2.0) - Gamma.logGamma(freedom / 2.0);
        double end = 1 + 12 / Math.sqrt(2.0 * freedom);
        return integral(0, end, s -> {
            if (s == 0) {
                return 0;
            }
            double density = 2 * Math.exp(logNorm + (freedom - 1) * Math.log(s) - freedom * s * s / 2);
            return density * NORMAL.cumulativeProbability(root * (k * s - z));
        });
    }

    private static double integral(double from, double to, DoubleUnaryOperator function) {
        double width = (to - from) / PIECES;
        double sum = 0;
        for (int i = 0; i < PIECES; i++) {
            double start = from + i * width;
            sum += RULE.integrate(x -> function.applyAsDouble(start + x * width)) * width;
        }
        return sum;
    }
}
