package org.exolot.result;

/** How a result came about. */
public enum ResultBasis {
    /** Formed from determinations of runs read from exports. */
    MEASURED,
    /** Entered by hand from an attached report. */
    ENTERED
}
