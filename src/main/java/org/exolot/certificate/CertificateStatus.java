package org.exolot.certificate;

/**
 * What a certificate is worth at a moment, derived from its own issues and the state of its lot. In falling order of what matters first:
 * the first that holds is said.
 */
public enum CertificateStatus {
    /** The lot was recalled: do not use, return or destroy as the maker says. */
    RECALLED,
    /** The certificate was taken back. */
    WITHDRAWN,
    /** The lot is on hold: do not use, keep as stored, the maker will inform. */
    ON_HOLD,
    /** A later certificate took its place. */
    SUPERSEDED,
    /** The lot is past its last day of use. */
    EXPIRED,
    /** The lot is released under conditions. */
    CONDITIONAL,
    /** In force. */
    VALID;

    /** Whether the certificate can be relied on. */
    public boolean inForce() {
        return this == VALID || this == CONDITIONAL;
    }
}
