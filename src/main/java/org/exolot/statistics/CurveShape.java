package org.exolot.statistics;

/** A curve with its parameters known. */
sealed interface CurveShape permits PolynomialCurve, LogisticCurve {
    /** The signal of a concentration; NaN where there is none. */
    double signal(double concentration);

    /** The concentration of a signal, whether inside the standards or not. */
    Inverse concentration(double signal);

    /** Which concentration has a signal. */
    sealed interface Inverse {
        record Found(double concentration) implements Inverse {}

        /** No concentration; the curve gets no nearer than at its lowest. */
        record BeyondLow() implements Inverse {}

        /** No concentration; the curve gets no nearer than at its highest. */
        record BeyondHigh() implements Inverse {}

        record None() implements Inverse {}
    }
}
