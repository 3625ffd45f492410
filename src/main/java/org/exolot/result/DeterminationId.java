package org.exolot.result;

import java.util.UUID;

/** Which value that a run yielded for one sample. */
public record DeterminationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
