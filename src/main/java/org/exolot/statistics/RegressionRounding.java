package org.exolot.statistics;

/**
 * How far the figures of a straight line may lie from those of the same line through signals with all of their digits, where each signal was
 * rounded by up to half a digit: the worst case, not a likely one.
 *
 * @param slope of the slope
 * @param intercept of the intercept
 * @param r2 of the coefficient of determination
 */
public record RegressionRounding(double slope, double intercept, double r2) {
    private static final double PERCENT = 100;

    /**
     * The limits for signals y at x.
     *
     * @param digit one unit of the last digit of the signals
     * @param r2 the coefficient of determination of the line through the rounded signals
     */
    public static RegressionRounding of(double[] x, double[] y, double digit, double r2) {
        double meanX = mean(x);
        double meanY = mean(y);
        double deviations = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < x.length; i++) {
            deviations += Math.abs(x[i] - meanX);
            squaresX += (x[i] - meanX) * (x[i] - meanX);
            squaresY += (y[i] - meanY) * (y[i] - meanY);
        }
        double slope = digit / 2 * deviations / squaresX;
        double rounding = Math.sqrt(x.length) * digit / 2;
        double residual = Math.sqrt(Math.max(0, 1 - r2) * squaresY);
        return new RegressionRounding(
                slope,
                digit / 2 + Math.abs(meanX) * slope,
                2 * (2 * residual * rounding + rounding * rounding) / squaresY);
    }

    /** How far the efficiency 100 · (10^(−1/slope) − 1) in % may lie off at a slope. */
    public double efficiency(double atSlope) {
        return PERCENT * Math.log(10) * Math.pow(10, -1 / atSlope) / (atSlope * atSlope) * slope;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
