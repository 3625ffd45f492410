package org.exolot.statistics;

/**
 * v = c0 + c1·u + c2·u², where u and v are concentration and signal or their decimal logarithms.
 *
 * @param logConcentration whether the logarithm of the concentration is taken
 * @param logSignal whether the logarithm of the signal is taken
 * @param inverse whether u is the signal's and v the concentration's
 * @param standards lowest and highest concentration fitted, which choose the branch of a parabola
 */
record PolynomialCurve(
        double c0,
        double c1,
        double c2,
        boolean logConcentration,
        boolean logSignal,
        boolean inverse,
        Interval standards,
        Interval signals)
        implements CurveShape {
    @Override
    public double signal(double concentration) {
        double x = logConcentration ? Math.log10(concentration) : concentration;
        double y = inverse ? solvedOrNaN(x) : value(x);
        return logSignal ? Math.pow(10, y) : y;
    }

    private double solvedOrNaN(double v) {
        return solved(v, signals, logSignal) instanceof Inverse.Found found ? found.concentration() : Double.NaN;
    }

    @Override
    public Inverse concentration(double signal) {
        if (!Double.isFinite(signal)) {
            return new Inverse.None();
        }
        if (logSignal && signal <= 0) {
            return c1 > 0 ? new Inverse.BeyondLow() : new Inverse.BeyondHigh();
        }
        double y = logSignal ? Math.log10(signal) : signal;
        Inverse found = inverse ? evaluated(y) : solved(y, standards, logConcentration);
        return found instanceof Inverse.Found(double x) && logConcentration ? raised(x) : found;
    }

    private static Inverse raised(double logarithm) {
        double concentration = Math.pow(10, logarithm);
        if (!Double.isFinite(concentration)) {
            return new Inverse.BeyondHigh();
        }
        return concentration == 0 ? new Inverse.BeyondLow() : new Inverse.Found(concentration);
    }

    private Inverse evaluated(double u) {
        return turnsWithin(signals, logSignal) ? new Inverse.None() : new Inverse.Found(value(u));
    }

    private double value(double u) {
        return c0 + u * (c1 + u * c2);
    }

    private boolean turnsWithin(Interval range, boolean logarithm) {
        double vertex = -c1 / (2 * c2);
        return c2 != 0 && vertex > end(range.lower(), logarithm) && vertex < end(range.upper(), logarithm);
    }

    private static double end(double value, boolean logarithm) {
        return logarithm ? Math.log10(value) : value;
    }

    /** The root on the branch where the standards stand. */
    private Inverse solved(double v, Interval range, boolean logarithm) {
        if (c2 == 0) {
            return finite((v - c0) / c1);
        }
        if (turnsWithin(range, logarithm)) {
            return new Inverse.None();
        }
        double vertex = -c1 / (2 * c2);
        boolean left = (end(range.lower(), logarithm) + end(range.upper(), logarithm)) / 2 < vertex;
        double discriminant = c1 * c1 - 4 * c2 * (c0 - v);
        if (discriminant < 0) {
            return left ? new Inverse.BeyondHigh() : new Inverse.BeyondLow();
        }
        double q = -0.5 * (c1 + Math.copySign(Math.sqrt(discriminant), c1));
        double one = q / c2;
        double two = q == 0 ? one : (c0 - v) / q;
        return finite(left ? Math.min(one, two) : Math.max(one, two));
    }

    private static Inverse finite(double found) {
        return Double.isFinite(found) ? new Inverse.Found(found) : new Inverse.None();
    }
}
