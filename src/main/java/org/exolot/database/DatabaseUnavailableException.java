package org.exolot.database;

import org.jspecify.annotations.Nullable;

/** The home or the database cannot be opened; the message tells a person what to look at. It never holds a password. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
