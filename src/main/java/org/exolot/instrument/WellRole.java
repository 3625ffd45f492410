package org.exolot.instrument;

/** What a well is for. */
public enum WellRole {
    STANDARD,
    SAMPLE,
    BLANK,
    CONTROL,
    EMPTY,
    UNKNOWN
}
