package org.exolot.web;

import java.util.UUID;

/** What the address names does not exist. */
public final class NotHereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The id that an address carries; what is none names nothing. */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotHereException();
        }
    }
}
