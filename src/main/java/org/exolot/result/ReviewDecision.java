package org.exolot.result;

/** What a second person says of a result. */
public enum ReviewDecision {
    /** The result stands; for an entry by hand this confirms it against its report. */
    ACCEPTED,
    /** The result needs work; it does not stand until a later review accepts it or a correction replaces it. */
    RETURNED
}
