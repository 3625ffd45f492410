package org.exolot.specification;

import java.util.UUID;

/** Which version of which controlled document: a product, method version, specification or protocol. */
public record DocumentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
