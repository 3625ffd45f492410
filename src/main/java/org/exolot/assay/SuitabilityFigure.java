package org.exolot.assay;

/** The figures that system suitability is judged by. */
public enum SuitabilityFigure {
    /** Mean number of particles in a frame, of each capture that is used. */
    PARTICLES_PER_FRAME(true),
    /** Number of completed or valid tracks, of each capture that is used. */
    TRACKS(true),
    /** Particles per mL in the measuring cell (the diluted sample), of each capture that is used. */
    CELL_CONCENTRATION(true),
    /** How many captures are used. */
    CAPTURES_USED(false),
    /** How many captures are left out. */
    CAPTURES_EXCLUDED(false),
    /** Coefficient of variation of the used captures' concentrations, in %; known from two captures on. */
    CAPTURE_CV(false),
    /** How many tracks all used captures have together: 400 leave a counting error of 5 %, 100 one of 10 % (Poisson). */
    TRACKS_TOTAL(false),
    /** How many positions of the cell were used. */
    POSITIONS_USED(false),
    /** Coefficient of determination of a plate's curve, on what it was fitted on. */
    R_SQUARED(false),
    /** How many levels of the standard above zero the curve rests on. */
    STANDARD_LEVELS(false),
    /** The largest deviation of a back-calculated standard from its nominal value, in % of it, the lowest level left out. */
    BACK_CALCULATED_DEVIATION(false),
    /** The same of the lowest level above zero. */
    BACK_CALCULATED_DEVIATION_LOWEST(false),
    /** The largest coefficient of variation of the signals of one level of the standard above zero, in %. */
    STANDARD_CV(false),
    /** The largest coefficient of variation of the signals of one sample's wells, in %. */
    SAMPLE_CV(false);

    private final boolean ofEachCapture;

    SuitabilityFigure(boolean ofEachCapture) {
        this.ofEachCapture = ofEachCapture;
    }

    /** Whether each used capture has the figure; otherwise the run has it. */
    public boolean ofEachCapture() {
        return ofEachCapture;
    }
}
