package org.exolot.assay;

/** A set of rules that cannot be read: the message says where, what was found and what was expected. */
public final class RuleFormatException extends Exception {
    private static final long serialVersionUID = 1;

    public RuleFormatException(String message) {
        super(message);
    }

    public RuleFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
