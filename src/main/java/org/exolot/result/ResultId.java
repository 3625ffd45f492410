package org.exolot.result;

import java.util.UUID;

/** Which revision of which reportable result. */
public record ResultId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
