package org.exolot.criterion;

/** How one criterion stands. */
public enum VerdictOutcome {
    PASS,
    FAIL,
    /** What is known allows neither, for instance {@code <0.5} against a limit of 0.25, or an answer that nobody has confirmed. */
    CANNOT_DECIDE,
    /** Within the limit, by less than the guard band. */
    CONDITIONAL_PASS,
    /** Outside of the limit, by less than the guard band. */
    CONDITIONAL_FAIL,
    /** There is no result. */
    NOT_TESTED,
    /** The criterion asks only for a report. */
    NOT_JUDGED
}
