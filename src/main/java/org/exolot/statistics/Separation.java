package org.exolot.statistics;

/** The physics of separating particles by centrifuge, membrane and column. Plain engineering relations; units in each name. */
public final class Separation {
    private static final double BOLTZMANN = 1.380649e-23;

    private Separation() {}

    /** Relative centrifugal force in multiples of g: 1.118e-5 · r · n². */
    public static double relativeCentrifugalForce(double radiusCm, double rpm) {
        return 1.118e-5 * radiusCm * rpm * rpm;
    }

    /**
     * The clearing factor 2.53e5 · ln(r_max / r_min) / (n / 1000)², by which times of swing-out rotors are converted, and of no other:
     * in a fixed-angle rotor particles pellet along the wall (Livshits et al., Sci. Rep. 2015;5:17319).
     */
    public static double clearingFactor(double rMaxMm, double rMinMm, double rpm) {
        return 2.53e5 * Math.log(rMaxMm / rMinMm) / (rpm / 1000 * (rpm / 1000));
    }

    /** The sedimentation coefficient of a sphere in svedbergs: d²·Δρ / 18η, with nm, kg/m³ and mPa·s. */
    public static double sedimentationSvedberg(
            double diameterNm, double excessDensity, double viscosityMilliPascalSecond) {
        double metres = diameterNm * 1e-9;
        return metres * metres * excessDensity / (18 * viscosityMilliPascalSecond * 1e-3) / 1e-13;
    }

    /** The diffusion coefficient of a sphere in µm²/s by Stokes and Einstein. */
    public static double diffusion(double diameterNm, double celsius, double viscosityMilliPascalSecond) {
        return BOLTZMANN
                * (celsius + 273.15)
                / (3 * Math.PI * viscosityMilliPascalSecond * 1e-3 * diameterNm * 1e-9)
                * 1e12;
    }

    /** The shear at the wall of hollow fibres in 1/s: 4Q / (π r³ n). */
    public static double wallShear(double crossFlowMlPerMinute, double fibreRadiusMm, double fibres) {
        double cubicMmPerSecond = crossFlowMlPerMinute * 1000 / 60;
        return 4 * cubicMmPerSecond / (Math.PI * fibreRadiusMm * fibreRadiusMm * fibreRadiusMm * fibres);
    }

    /** What is left of a solute after so many diafiltration volumes, as a fraction: exp(−N·S), S being its sieving coefficient. */
    public static double washOut(double diafiltrationVolumes, double sieving) {
        return Math.exp(-diafiltrationVolumes * sieving);
    }
}
