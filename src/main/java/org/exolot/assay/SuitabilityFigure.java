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
    SAMPLE_CV(false),
    /** The same deviation of the highest level. */
    BACK_CALCULATED_DEVIATION_HIGHEST(false),
    /** The share of the levels above zero whose back-calculated value lies within the rule's tolerance, in %. */
    CALIBRATORS_WITHIN(false),
    /** How many levels above zero do. */
    CALIBRATOR_LEVELS_WITHIN(false),
    /** The share of the control wells of known concentration that lie within the rule's tolerance, in %. */
    CONTROLS_WITHIN(false),
    /** The least such share of any one level of the controls, in %. */
    CONTROLS_WITHIN_LEVEL(false),
    /** The concentration found of a control over its nominal one, in %. */
    CONTROL_RECOVERY(false),
    /** What is found of an amount spiked into a sample, less what the sample holds itself, in %. */
    SPIKE_RECOVERY(false),
    /** How far the values of one sample at several dilutions lie apart, in % of their mean, the dilution applied. */
    PARALLELISM(false),
    /** The largest dilution of a sample's well, to be held against the maximum valid dilution. */
    DILUTION(false),
    /** The lowest standard above zero: the sensitivity λ of an endotoxin test. */
    LOWEST_STANDARD(false),
    /** The absolute coefficient of correlation of a curve on the scale on which it is straight. */
    CORRELATION(false),
    /** The slope of a curve on logarithms. */
    SLOPE(false),
    /** The efficiency of an amplification by its slope, in %. */
    AMPLIFICATION_EFFICIENCY(false),
    /** How many blank wells have a signal at all: a template-free control with a quantification cycle. */
    BLANKS_WITH_SIGNAL(false),
    /** How many blank wells read at or above the lowest standard. */
    BLANKS_ABOVE_LOWEST(false);

    private final boolean ofEachCapture;

    SuitabilityFigure(boolean ofEachCapture) {
        this.ofEachCapture = ofEachCapture;
    }

    /** Whether each used capture has the figure; otherwise the run has it. */
    public boolean ofEachCapture() {
        return ofEachCapture;
    }
}
