package org.exolot.result;

import java.util.UUID;

/** Which submission. */
public record SubmissionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
