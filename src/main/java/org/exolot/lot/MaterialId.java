package org.exolot.lot;

import java.util.UUID;

/** The identity of one lot of a material. */
public record MaterialId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
