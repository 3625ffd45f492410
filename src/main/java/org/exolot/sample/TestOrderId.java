package org.exolot.sample;

import java.util.UUID;

/** Which test order. */
public record TestOrderId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
