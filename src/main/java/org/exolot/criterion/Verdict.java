package org.exolot.criterion;

/** What comes of judging a value by a criterion. The conditional words are those of ILAC-G8:09/2019, 4.2.3. */
public enum Verdict {
    /** The value conforms. */
    PASS,
    /** The value does not conform: from a valid run this is an OOS. */
    FAIL,
    /** The value says too little to tell, or there is none: blocks a release, and is no OOS. */
    CANNOT_DECIDE,
    /** With a guard band: inside the limit by less than the guard band. */
    CONDITIONAL_PASS,
    /** With a guard band: outside of the limit by no more than the guard band. */
    CONDITIONAL_FAIL,
    /** There is no result. */
    NOT_TESTED,
    /** Reported only. */
    NOT_JUDGED;

    /** Whether a lot may be released with this verdict on a criterion that is due for it. */
    public boolean allowsRelease() {
        return this == PASS || this == NOT_JUDGED;
    }
}
