package org.exolot.database;

import java.util.UUID;

/** Gives ids for facts before they are written, so that rows written together can point to each other. */
@FunctionalInterface
public interface IdSource {
    /** A new UUID of version 7 (RFC 9562), greater than all that this source gave before. */
    UUID next();
}
