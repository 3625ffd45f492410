package org.exolot.vault;

import org.jspecify.annotations.Nullable;

/** The vault could not keep or give back some bytes: the disk is full or failing, or the bytes are missing or no longer what their name says. */
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Cause {
        /** Nothing of the content was kept; make room or mend the disk and hand it in again. */
        NOT_KEPT,
        /** The vault holds no such bytes. */
        MISSING,
        /** The bytes on disk have another SHA-256 than their name says. */
        DAMAGED,
        /** The bytes are there and could not be read. */
        UNREADABLE
    }

    private final Cause why;

    VaultException(Cause why, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public Cause why() {
        return why;
    }
}
