package org.exolot.statistics;

/**
 * y = atInfinity + (atZero − atInfinity)·g, the five-parameter logistic with both asymptotes named by where they are reached. For
 * {@code hill} &gt; 0, g = (1 + (x/C)^hill)^−F falls from 1 to 0; for {@code hill} &lt; 0 the same expression rises from 0 to 1 and the roles
 * of the asymptotes are exchanged by the caller.
 *
 * @param base the asymptote where the power term is endless
 * @param other the asymptote where the power term vanishes
 * @param centre C, above 0
 * @param hill the exponent, not 0
 * @param asymmetry F, above 0; 1 for four parameters
 */
record LogisticCurve(double base, double other, double centre, double hill, double asymmetry) implements CurveShape {
    @Override
    public double signal(double concentration) {
        return concentration < 0
                ? Double.NaN
                : base + (other - base) * share(concentration, Math.log(centre), hill, asymmetry);
    }

    /** (1 + (x/C)^hill)^−F without overflow. */
    static double share(double concentration, double logCentre, double hill, double asymmetry) {
        if (concentration == 0) {
            return hill > 0 ? 1 : 0;
        }
        return Math.exp(-asymmetry * softplus(hill * (Math.log(concentration) - logCentre)));
    }

    /** ln(1 + e^t). */
    static double softplus(double t) {
        return t > 0 ? t + Math.log1p(Math.exp(-t)) : Math.log1p(Math.exp(t));
    }

    @Override
    public Inverse concentration(double signal) {
        double atZero = hill > 0 ? other : base;
        double atInfinity = hill > 0 ? base : other;
        double way = (signal - atZero) / (atInfinity - atZero);
        if (Double.isNaN(way)) {
            return new Inverse.None();
        }
        if (way <= 0) {
            return new Inverse.BeyondLow();
        }
        if (way >= 1) {
            return new Inverse.BeyondHigh();
        }
        double power = Math.expm1(Math.log((other - base) / (signal - base)) / asymmetry);
        double found = centre * Math.pow(power, 1 / hill);
        if (!Double.isFinite(found)) {
            return new Inverse.BeyondHigh();
        }
        return found == 0 ? new Inverse.BeyondLow() : new Inverse.Found(found);
    }
}
