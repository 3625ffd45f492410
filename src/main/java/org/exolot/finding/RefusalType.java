package org.exolot.finding;

/** The catalogue of all refusals. Each has a sentence and a remedy in English and Turkish under its name in {@code refusals*.properties}. */
public enum RefusalType {
    // Any room
    NOT_FOUND,
    ALREADY_THERE,
    REASON_MISSING,
    VALUE_UNREADABLE,
    REPORT_MISSING,
    /** A result without what its method demands to know of the run's controls. */
    CONTROL_NOT_STATED,

    // People
    NOT_ALLOWED,
    SIGN_IN_FAILED,
    PASSWORD_MUST_CHANGE,
    PASSWORD_WRONG,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_TOO_SIMPLE,
    PASSWORD_USED_BEFORE,
    USERNAME_INVALID,
    ROLES_IN_CONFLICT,
    ROLE_NOT_HELD,
    OWN_ACCOUNT,
    ADMINISTRATOR_THERE,
    ACCOUNT_STATE,
    SIGNED_BY_OTHER_ROLE,

    // Specification
    SAME_PERSON,
    ALREADY_EFFECTIVE,
    VERSION_CONTENT_DIFFERS,
    VERSION_SKIPPED,
    OBSTACLE_TO_APPROVAL,
    NOT_EFFECTIVE,

    // Lot
    STATE_NOT_REACHABLE,
    SIGNATURE_MISSING,
    BINDING_KIND,
    LINEAGE_CYCLE,
    LOT_HAS_MOVED_ON,

    // Any text
    TEXT_TOO_LONG,

    // Sample
    SAMPLE_USED_UP,
    ORDER_NOT_POSSIBLE,
    METHODS_NOT_EFFECTIVE,

    // Release
    RELEASE_BLOCKED,
    NOT_INDEPENDENT,
    CHANGED_SINCE_SEEN,
    EVENT_CLOSED,
    ISSUE_NOT_DISPOSABLE,

    // Certificate
    NOT_RELEASED,
    SIGNATURE_COVERS_NO_LONGER,
    NO_CERTIFICATE_IN_FORCE,
    CERTIFICATE_IN_FORCE,

    // Distribution
    LOT_NOT_SUPPLIED,
    VIAL_NOT_FREE,

    // Result
    RESULT_SETTLED,
    RESULT_FROM_FILES
}
