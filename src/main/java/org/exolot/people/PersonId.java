package org.exolot.people;

import java.util.UUID;

/** Which person. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
