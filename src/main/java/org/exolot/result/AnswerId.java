package org.exolot.result;

import java.util.UUID;

/** Which answer to a question about a file. */
public record AnswerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
