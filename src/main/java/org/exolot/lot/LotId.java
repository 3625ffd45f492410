package org.exolot.lot;

import java.util.UUID;

/** Which lot. */
public record LotId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
