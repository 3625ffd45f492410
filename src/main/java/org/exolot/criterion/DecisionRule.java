package org.exolot.criterion;

/** How a value and its uncertainty become a verdict (ISO/IEC 17025:2017, 7.8.6). */
public enum DecisionRule {
    /** The rounded value against the limit, without regard to uncertainty: the convention of the pharmacopoeias. */
    SIMPLE_ACCEPTANCE,
    /** The term against the terms that conform. */
    QUALITATIVE,
    /**
     * Against the limit moved inwards by the expanded uncertainty U (k = 2), with the conditional words of ILAC-G8 between: for test reports
     * (ISO/IEC 17025). A release is decided by simple acceptance, and its guard band is the internal limit.
     */
    GUARD_BAND,
    /** Printed, never judged; an internal limit is an alert. */
    REPORT
}
