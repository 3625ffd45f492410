package org.exolot.people;

import java.util.UUID;

/** The identity of a signature. */
public record SignatureId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
