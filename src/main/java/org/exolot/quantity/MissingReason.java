package org.exolot.quantity;

/** Why there is no value. */
public enum MissingReason {
    /** Nothing stands there. */
    BLANK,
    /** The instrument says that it did not measure or compute one: {@code N/A}, {@code NaN}, {@code ?????}. */
    NOT_COMPUTED,
    /** Outside of what the method can say, without a limit given: {@code Out of range}, {@code Range?}. */
    OUT_OF_RANGE,
    /** The detector was saturated: {@code OVRFLW}, {@code OVER}. */
    SATURATED,
    /** Taken out by a person or the software: {@code Masked}, {@code *0.356*}. */
    MASKED,
    /** Not detected, where no limit of detection is given: {@code ND}. */
    NOT_DETECTED,
    /** An error of the instrument or a formula: {@code Error}, {@code #DIV/0!}. */
    ERROR,
    /** The test is under way and has no outcome yet: {@code pending, day 7 of 14}. */
    PENDING,
    /** The run was invalid by its controls, so that what was read of it says nothing: no result, and no out-of-specification result. */
    INVALID_RUN,
    /** Something stands there that nobody can read as a value. */
    UNREADABLE
}
