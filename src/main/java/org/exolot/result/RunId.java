package org.exolot.result;

import java.util.UUID;

/** Which revision of which run. */
public record RunId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
