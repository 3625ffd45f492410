package org.exolot.lot;

import java.util.UUID;

/** What a hold lies on. */
public sealed interface HoldSubject {
    /** The identity of what is held. */
    UUID value();

    record OfLot(LotId lot) implements HoldSubject {
        @Override
        public UUID value() {
            return lot.value();
        }
    }

    record OfContainer(ContainerId container) implements HoldSubject {
        @Override
        public UUID value() {
            return container.value();
        }
    }

    record OfLineage(LineageNodeId node) implements HoldSubject {
        @Override
        public UUID value() {
            return node.value();
        }
    }

    record OfMaterial(MaterialId material) implements HoldSubject {
        @Override
        public UUID value() {
            return material.value();
        }
    }
}
