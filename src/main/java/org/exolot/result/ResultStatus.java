package org.exolot.result;

/** Whether a result is the one that holds. Computed from what is recorded. */
public enum ResultStatus {
    CURRENT,
    /** A later revision took its place, or a run that it rests on was corrected. */
    SUPERSEDED,
    /** A run that it rests on is invalid by a later correction. */
    INVALID
}
