package org.exolot.cli.demo;

/**
 * A population of particles whose logarithm of diameter is normal, as small extracellular vesicles about are.
 *
 * @param medianNm the median diameter in nm
 * @param geometricSd the geometric standard deviation, above 1
 */
public record LogNormal(double medianNm, double geometricSd) {
    /** The share of particles below a diameter. */
    double below(double nm) {
        if (nm <= 0) {
            return 0;
        }
        double z = Math.log(nm / medianNm) / Math.log(geometricSd);
        return 0.5 * (1 + erf(z / Math.sqrt(2)));
    }

    /** The diameter of a particle drawn with a standard normal number. */
    double diameter(double standardNormal) {
        return medianNm * Math.exp(standardNormal * Math.log(geometricSd));
    }

    /** Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26; good to 1.5e-7. */
    private static double erf(double x) {
        double t = 1 / (1 + 0.3275911 * Math.abs(x));
        double poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        return Math.copySign(1 - poly * Math.exp(-x * x), x);
    }
}
