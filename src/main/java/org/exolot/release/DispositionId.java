package org.exolot.release;

import java.util.UUID;

/** Which disposition. */
public record DispositionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
