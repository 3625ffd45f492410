package org.exolot.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Shelf life by regression of a stability study (ICH Q1E, appendix B): the time at which the 95 % confidence limit of the mean crosses the
 * acceptance limit. Batches are pooled only where an analysis of covariance does not reject it at 0.25, slopes first, then intercepts. How
 * far beyond the tested time a label may go is another rule; for frozen products, not at all.
 */
public final class ShelfLife {
    /** The significance at which pooling is rejected (ICH Q1E, B.2.2.1). */
    public static final double POOLING = 0.25;

    private static final double CONFIDENCE = 0.95;

    private ShelfLife() {}

    /**
     * One batch: values at times.
     *
     * @param months the times, from 0 on
     * @param values as many values; their natural logarithms where the loss is exponential
     */
    public record Batch(String name, double[] months, double[] values) {
        public Batch {
            if (months.length != values.length) {
                throw new IllegalArgumentException(months.length + " times, " + values.length + " values");
            }
        }
    }

    /** Which limit a batch may cross. */
    public enum Limit {
        /** A lower limit of an attribute known to fall: one-sided. */
        LOWER(false, false),
        /** An upper limit of an attribute known to rise: one-sided. */
        UPPER(true, false),
        /** A lower limit of an attribute that may move either way: two-sided. */
        LOWER_EITHER_WAY(false, true),
        /** An upper limit of an attribute that may move either way: two-sided. */
        UPPER_EITHER_WAY(true, true);

        private final boolean upper;
        private final boolean twoSided;

        Limit(boolean upper, boolean twoSided) {
            this.upper = upper;
            this.twoSided = twoSided;
        }
    }

    /** What the batches share. */
    public enum Pooling {
        /** One line for all. */
        ONE_LINE,
        /** One slope, an intercept of its own for each. */
        COMMON_SLOPE,
        /** A line of its own for each, with its own residual variance. */
        SEPARATE
    }

    /** An F test of the analysis of covariance. */
    public record PoolingTest(double f, int numerator, int denominator, double p) {}

    /**
     * The line of a batch.
     *
     * @param s the residual standard deviation that its limits rest on
     */
    public record Line(String batch, double intercept, double slope, double s) {}

    /** How long one batch keeps. */
    public sealed interface Duration {
        String batch();

        /** The limit is crossed then; 0 where it is crossed from the beginning. */
        record Months(String batch, double months) implements Duration {}

        /** Not crossed up to the horizon asked for. */
        record Beyond(String batch, double horizon) implements Duration {}
    }

    /**
     * The answer.
     *
     * @param slopes the test for equal slopes; empty for one batch
     * @param intercepts the test for equal intercepts; empty for one batch, or where slopes differ
     * @param durations one for each batch; all alike where pooled
     */
    public record Estimate(
            Pooling pooling,
            Optional<PoolingTest> slopes,
            Optional<PoolingTest> intercepts,
            List<Line> lines,
            List<Duration> durations) {
        public Estimate {
            lines = List.copyOf(lines);
            durations = List.copyOf(durations);
        }

        /** The shortest of the batches; empty where none crosses the limit. */
        public Optional<Duration.Months> shortest() {
            return durations.stream()
                    .filter(Duration.Months.class::isInstance)
                    .map(Duration.Months.class::cast)
                    .min(Comparator.comparingDouble(Duration.Months::months));
        }
    }

    /**
     * Estimates.
     *
     * @param limit which limit, on the scale of the values
     * @param horizon how many months to look ahead
     * @return empty where a batch has fewer than three finite values or all at one time
     */
    public static Optional<Estimate> estimate(List<Batch> batches, Limit limit, double acceptance, double horizon) {
        List<Moments> moments = batches.stream().map(Moments::of).toList();
        if (moments.isEmpty() || moments.stream().anyMatch(it -> !it.isUsable())) {
            return Optional.empty();
        }
        Question question = new Question(limit, acceptance, horizon);
        if (moments.size() == 1) {
            return Optional.of(separate(moments, question, Optional.empty()));
        }
        Moments within = Moments.summed(moments);
        Moments all = Moments.of(joined(batches));
        int n = all.size();
        int k = moments.size();
        double full = moments.stream().mapToDouble(Moments::residual).sum();
        PoolingTest slopes = test(within.residual(), full, k - 1, n - 2 * k);
        if (slopes.p() < POOLING) {
            return Optional.of(separate(moments, question, Optional.of(slopes)));
        }
        PoolingTest intercepts = test(all.residual(), within.residual(), k - 1, n - k - 1);
        return Optional.of(
                intercepts.p() < POOLING
                        ? commonSlope(moments, within, question, slopes, intercepts)
                        : oneLine(moments, all, question, slopes, intercepts));
    }

    private record Question(Limit limit, double acceptance, double horizon) {}

    /** A fitted line with what its confidence limit needs. */
    private record Fit(
            String name, double intercept, double slope, double s, int freedom, double n, double mean, double sxx) {
        Line line() {
            return new Line(name, intercept, slope, s);
        }

        double bound(double month, Limit limit) {
            double part = limit.twoSided ? (1 + CONFIDENCE) / 2 : CONFIDENCE;
            double t = new TDistribution(freedom).inverseCumulativeProbability(part);
            double half = t * s * Math.sqrt(1 / n + (month - mean) * (month - mean) / sxx);
            return intercept + slope * month + (limit.upper ? half : -half);
        }

        Duration duration(Question question) {
            double step = question.horizon() / 4096;
            for (int i = 0; i <= 4096; i++) {
                if (crossed(i * step, question)) {
                    return new Duration.Months(name, i == 0 ? 0 : bisected((i - 1) * step, i * step, question));
                }
            }
            return new Duration.Beyond(name, question.horizon());
        }

        private double bisected(double inside, double outside, Question question) {
            double low = inside;
            double high = outside;
            for (int i = 0; i < 60; i++) {
                double middle = (low + high) / 2;
                if (crossed(middle, question)) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return low;
        }

        private boolean crossed(double month, Question question) {
            double bound = bound(month, question.limit());
            return question.limit().upper ? bound > question.acceptance() : bound < question.acceptance();
        }
    }

    private static Estimate separate(List<Moments> moments, Question question, Optional<PoolingTest> slopes) {
        List<Fit> fits = moments.stream()
                .map(it -> fit(it.name(), it, it, it.residual(), it.size() - 2))
                .toList();
        return estimate(Pooling.SEPARATE, slopes, Optional.empty(), fits, question);
    }

    private static Estimate commonSlope(
            List<Moments> moments, Moments within, Question question, PoolingTest slopes, PoolingTest intercepts) {
        int freedom = within.size() - moments.size() - 1;
        List<Fit> fits = moments.stream()
                .map(it -> fit(it.name(), it, within, within.residual(), freedom))
                .toList();
        return estimate(Pooling.COMMON_SLOPE, Optional.of(slopes), Optional.of(intercepts), fits, question);
    }

    private static Estimate oneLine(
            List<Moments> moments, Moments all, Question question, PoolingTest slopes, PoolingTest intercepts) {
        List<Fit> fits = moments.stream()
                .map(it -> fit(it.name(), all, all, all.residual(), all.size() - 2))
                .toList();
        return estimate(Pooling.ONE_LINE, Optional.of(slopes), Optional.of(intercepts), fits, question);
    }

    /** The line through the means of one with the slope of the other. */
    private static Fit fit(String name, Moments place, Moments slope, double residual, int freedom) {
        double b = slope.slope();
        double a = place.meanValue() - b * place.meanMonth();
        double s = Math.sqrt(residual / freedom);
        return new Fit(name, a, b, s, freedom, place.size(), place.meanMonth(), slope.sxx());
    }

    private static Estimate estimate(
            Pooling pooling,
            Optional<PoolingTest> slopes,
            Optional<PoolingTest> intercepts,
            List<Fit> fits,
            Question question) {
        return new Estimate(
                pooling,
                slopes,
                intercepts,
                fits.stream().map(Fit::line).toList(),
                fits.stream().map(it -> it.duration(question)).toList());
    }

    /** Points that lie on their lines exactly leave nothing to test against: any difference counts then. */
    private static PoolingTest test(double reduced, double full, int numerator, int denominator) {
        double difference = Math.max(0, reduced - full) / numerator;
        if (full <= 0) {
            return new PoolingTest(0, numerator, denominator, difference > 0 ? 0 : 1);
        }
        double f = difference / (full / denominator);
        double p = 1 - new FDistribution(numerator, denominator).cumulativeProbability(f);
        return new PoolingTest(f, numerator, denominator, p);
    }

    private static Batch joined(List<Batch> batches) {
        List<Double> months = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Batch batch : batches) {
            for (int i = 0; i < batch.months().length; i++) {
                months.add(batch.months()[i]);
                values.add(batch.values()[i]);
            }
        }
        return new Batch("", array(months), array(values));
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Means and sums of squares about them. */
    private record Moments(
            String name, int size, double meanMonth, double meanValue, double sxx, double sxy, double syy) {
        static Moments of(Batch batch) {
            int n = batch.months().length;
            double x = 0;
            double y = 0;
            for (int i = 0; i < n; i++) {
                x += batch.months()[i] / n;
                y += batch.values()[i] / n;
            }
            double sxx = 0;
            double sxy = 0;
            double syy = 0;
            for (int i = 0; i < n; i++) {
                double dx = batch.months()[i] - x;
                double dy = batch.values()[i] - y;
                sxx += dx * dx;
                sxy += dx * dy;
                syy += dy * dy;
            }
            return new Moments(batch.name(), n, x, y, sxx, sxy, syy);
        }

        static Moments summed(List<Moments> moments) {
            return new Moments(
                    "",
                    moments.stream().mapToInt(Moments::size).sum(),
                    0,
                    0,
                    moments.stream().mapToDouble(Moments::sxx).sum(),
                    moments.stream().mapToDouble(Moments::sxy).sum(),
                    moments.stream().mapToDouble(Moments::syy).sum());
        }

        boolean isUsable() {
            return size >= 3 && sxx > 0 && Double.isFinite(sxx) && Double.isFinite(syy);
        }

        double slope() {
            return sxy / sxx;
        }

        double residual() {
            return Math.max(0, syy - sxy * sxy / sxx);
        }
    }
}
