package org.exolot.lot;

import java.util.UUID;

/** The identity of an instrument. */
public record EquipmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
