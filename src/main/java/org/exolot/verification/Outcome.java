package org.exolot.verification;

/** The answer to "can I rely on this certificate?"; the first that holds, in this order, is said. */
public enum Outcome {
    /** Changed, or not the lab's: shows no results. */
    NOT_GENUINE,
    /** No such certificate, or number and lot do not belong together. */
    UNKNOWN,
    /** The lot was recalled. */
    RECALLED,
    /** The certificate was taken back. */
    WITHDRAWN,
    /** Do not use, keep as stored, the maker will inform. */
    ON_HOLD,
    /** A later certificate took its place. */
    SUPERSEDED,
    /** Past the last day of use. */
    EXPIRED,
    /** Released under conditions. */
    CONDITIONAL,
    /** Genuine and unchanged, but its present status could not be asked. */
    GENUINE_STATUS_UNKNOWN,
    /** Genuine, unchanged and in force. */
    VALID
}
