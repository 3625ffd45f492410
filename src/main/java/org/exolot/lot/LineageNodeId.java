package org.exolot.lot;

import java.util.UUID;

/** The identity of a node of the genealogy. */
public record LineageNodeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
