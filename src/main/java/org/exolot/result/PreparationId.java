package org.exolot.result;

import java.util.UUID;

/** Which independent dilution or extraction of a sample. */
public record PreparationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
