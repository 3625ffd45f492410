package org.exolot.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The relative standard uncertainty of a product of independent influences (JCGM 100:2008, 5.1.6), as fractions: 0.05 for 5 %.
 *
 * @param terms the influences
 */
public record RelativeUncertainty(List<Term> terms) {
    /** The quantile of the normal distribution for one side and 95 %. */
    public static final double ONE_SIDED_95 = 1.645;

    public RelativeUncertainty {
        terms = List.copyOf(terms);
    }

    /**
     * One influence.
     *
     * @param name what it is
     * @param relative its relative standard uncertainty for a single performance, never negative
     * @param repeats how often that influence itself was repeated independently and averaged; 1 for what all replicates share. Captures of
     *     one preparation repeat the capture and nothing else
     */
    public record Term(String name, double relative, int repeats) {
        public Term {
            if (!(relative >= 0) || !Double.isFinite(relative) || repeats < 1) {
                throw new IllegalArgumentException(name + ": " + relative + ", repeated " + repeats);
            }
        }

        /** What it adds to the combined uncertainty, before squaring. */
        public double contribution() {
            return relative / Math.sqrt(repeats);
        }
    }

    /** The root of the sum of the squared contributions. */
    public double combined() {
        double sum = 0;
        for (Term term : terms) {
            sum += term.contribution() * term.contribution();
        }
        return Math.sqrt(sum);
    }

    /** The combined uncertainty times a coverage factor. */
    public double expanded(double coverageFactor) {
        return coverageFactor * combined();
    }

    /**
     * The value below which the true one lies with a small probability: for information, as nobody adds vials because a measurement is
     * uncertain.
     *
     * @param factor how many combined uncertainties, {@link #ONE_SIDED_95} for 5 %
     */
    public double least(double value, double factor) {
        return value * (1 - factor * combined());
    }

    /**
     * How far a value may lie from its label so that it is inside a tolerance with the confidence of the guard band (ILAC-G8:09/2019).
     *
     * @param tolerance the relative tolerance, for instance 0.2
     * @param factor how many combined uncertainties the guard band is wide, {@link #ONE_SIDED_95} for 5 % false acceptance
     * @return empty where the uncertainty leaves nothing to accept
     */
    public OptionalDouble acceptance(double tolerance, double factor) {
        double zone = tolerance - factor * combined();
        return zone > 0 ? OptionalDouble.of(zone) : OptionalDouble.empty();
    }
}
