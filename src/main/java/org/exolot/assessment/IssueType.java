package org.exolot.assessment;

/** What can stand against a decision on a lot, as far as its measurements tell. */
public enum IssueType {
    /** A criterion due for this lot has no result. */
    NOT_TESTED,
    /** A criterion cannot be decided. */
    CANNOT_DECIDE,
    /** A valid result lies outside of its criterion: out of specification until an investigation is closed. */
    OUT_OF_SPECIFICATION,
    /** A result lies between internal limit and limit. */
    OUTSIDE_INTERNAL_LIMIT,
    /** A result that a verdict rests on has not been accepted by a second person. */
    NOT_REVIEWED,
    /** A critical answer has not been confirmed by a second person. */
    ANSWER_NOT_CONFIRMED,
    /** A run names the lot and fills no test order. */
    RUN_WITHOUT_ORDER,
    /** A determination beyond the plan of its test order. */
    BEYOND_PLAN,
    /** A test was invalid more than once: QA decides before it is repeated again. */
    REPEATED_INVALID,
    /** A material used in a run was past its last day of use. */
    MATERIAL_EXPIRED,
    /** A gate of the isolation was not met: the lot could not go on. */
    ISOLATION_GATE_NOT_MET,
    /** Nothing is recorded of a gate of the isolation: whether it was met is not known, and nothing that was not recorded is assumed. */
    ISOLATION_GATE_NOT_RECORDED,
    /** A figure of the isolation lies outside of its range: a deviation, which QA assesses in writing. */
    ISOLATION_DEVIATION,
    /** The lot is bound to no effective specification. */
    NO_SPECIFICATION
}
