package org.exolot.assay;

/** The words for what is determined, shared by methods, criteria, results and certificates. A lab's own methods may add others. */
public final class Attributes {
    /** Particles per mL of the undiluted sample. */
    public static final String PARTICLE_CONCENTRATION = "particle concentration";

    /** The centre of the highest bin, in nm. */
    public static final String SIZE_MODE = "size mode";

    /** The arithmetic mean diameter by number, in nm. */
    public static final String SIZE_MEAN = "size mean";

    /** The diameter below which 10 % of the particles lie, in nm. */
    public static final String D10 = "D10";

    /** The diameter below which half of the particles lie, in nm. */
    public static final String D50 = "D50";

    /** The diameter below which 90 % of the particles lie, in nm. */
    public static final String D90 = "D90";

    /** (D90 − D10) / D50, a pure number. */
    public static final String SPAN = "span";

    /** The share of the detected particles from 50 nm to below 400 nm, in %. */
    public static final String FRACTION_50_400 = "fraction 50-400 nm";

    /** Mass of protein per volume of the undiluted sample. */
    public static final String PROTEIN_CONCENTRATION = "protein concentration";

    /** Mass of DNA per volume of the undiluted sample. */
    public static final String DNA_CONCENTRATION = "DNA concentration";

    /** Mass of RNA per volume of the undiluted sample. */
    public static final String RNA_CONCENTRATION = "RNA concentration";

    /** What a plate's curve gives where the method names no analyte. */
    public static final String CONCENTRATION = "concentration";

    private Attributes() {}

    /** The word for the share of particles within a window of diameters: {@code fraction 50-400 nm}. */
    public static String fraction(SizeWindow window) {
        return "fraction " + window.fromNm().toPlainString() + "-"
                + window.toNm().toPlainString() + " nm";
    }
}
