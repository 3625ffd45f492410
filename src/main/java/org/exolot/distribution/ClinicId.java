package org.exolot.distribution;

import java.util.UUID;

/** Which clinic. */
public record ClinicId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
