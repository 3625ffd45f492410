package org.exolot.release;

/** What can stand against the release of a lot. Each has a sentence in English and Turkish in {@code release*.properties}. */
public enum BlockerType {
    /** The lot is not in a state from which it can be released. */
    STATE,
    /** The lot is past its last day of use. */
    EXPIRED,
    /** The lot is bound to no specification, or to one that is not effective. */
    NO_SPECIFICATION,
    /** A document that the lot was made, measured or judged by is not effective. */
    NOT_EFFECTIVE,
    /** A hold lies on the lot or on something that it descends from. */
    HELD,
    /** No donor stands in the genealogy, or one whose eligibility is not determined (21 CFR 1271.50). */
    DONOR_NOT_ELIGIBLE,
    /** A criterion due for this lot has no result. */
    NOT_TESTED,
    /** A criterion cannot be decided. */
    CANNOT_DECIDE,
    /** A valid result lies outside of its criterion. */
    OUT_OF_SPECIFICATION,
    /** A result lies between internal limit and limit, and QA has not assessed it in writing. */
    INTERNAL_LIMIT_NOT_ASSESSED,
    /** A result has not been accepted by a second person. */
    NOT_REVIEWED,
    /** What a person stated has not been confirmed by a second person. */
    ANSWER_NOT_CONFIRMED,
    /** A run names the lot and fills no test order. */
    RUN_WITHOUT_ORDER,
    /** A determination beyond the plan of its order. */
    BEYOND_PLAN,
    /** A test was invalid more than once. */
    REPEATED_INVALID,
    /** A material used in a run was past its last day of use. */
    MATERIAL_EXPIRED,
    /** A gate of the isolation was not met. */
    ISOLATION_GATE_NOT_MET,
    /** Nothing is recorded of a gate of the isolation, and QA has not written where its record is. */
    ISOLATION_GATE_NOT_RECORDED,
    /** A figure of the isolation lies outside of its range, and QA has not assessed it in writing. */
    ISOLATION_DEVIATION,
    /** A quality event is open. */
    QUALITY_EVENT_OPEN
}
