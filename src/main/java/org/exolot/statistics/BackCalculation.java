package org.exolot.statistics;

/** What a signal says of a concentration. */
public sealed interface BackCalculation {
    /** Inside of the range. */
    record Within(double concentration) implements BackCalculation {}

    /** Below the range. @param limit its lower end */
    record BelowRange(double limit) implements BackCalculation {}

    /** Above the range. @param limit its upper end */
    record AboveRange(double limit) implements BackCalculation {}

    /** The signal is no number, or the curve turns within its standards, so that one signal means two concentrations. */
    record NoInverse() implements BackCalculation {}
}
