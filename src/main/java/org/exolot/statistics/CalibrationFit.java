package org.exolot.statistics;

/** The answer to a fit: a curve, or why there is none. */
public sealed interface CalibrationFit {
    record Fitted(CalibrationCurve curve) implements CalibrationFit {}

    record Refused(Reason reason) implements CalibrationFit {}

    /** Why there is no curve. */
    enum Reason {
        /** Fewer different concentrations than the model has parameters. */
        TOO_FEW_STANDARDS,
        /** A concentration or a signal is no finite number. */
        NOT_FINITE,
        /** A concentration below zero. */
        NEGATIVE_CONCENTRATION,
        /** The standards do not differ in their signal. */
        FLAT,
        /** The model takes the logarithm of something that is not above zero. */
        LOGARITHM_OF_NOTHING,
        /** 1/x or 1/x² with a zero standard. */
        WEIGHT_OF_ZERO,
        /** No finite parameters fit these standards. */
        NO_OPTIMUM
    }
}
