package org.exolot.sample;

import java.util.UUID;

/** Which sample. */
public record SampleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
