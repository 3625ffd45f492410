package org.exolot.lot;

import java.util.UUID;

/** The identity of a vial or bulk container. */
public record ContainerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
