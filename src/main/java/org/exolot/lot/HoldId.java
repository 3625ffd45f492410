package org.exolot.lot;

import java.util.UUID;

/** The identity of a hold. */
public record HoldId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
