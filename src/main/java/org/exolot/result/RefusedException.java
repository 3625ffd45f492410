package org.exolot.result;

/** An act that the rules do not allow; the message says why and what would be allowed. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public RefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why an act is refused. */
    public enum Reason {
        /** The person already had a hand in it. */
        SAME_PERSON,
        /** It does not exist. */
        UNKNOWN,
        /** It was done already, or the thing does not hold any more. */
        SETTLED,
        /** A correction needs a reason. */
        REASON_MISSING,
        /** The order's method does not determine that attribute, or not in that unit. */
        NOT_OF_THE_ORDER
    }
}
