package org.exolot.sample;

import java.util.Optional;
import org.exolot.lot.ContainerId;
import org.exolot.lot.LotId;
import org.exolot.lot.MaterialId;

/** What a sample is drawn from. */
public sealed interface SampleOrigin {
    /** A lot, where known the container. */
    record FromLot(LotId lot, Optional<ContainerId> container) implements SampleOrigin {}

    /** A reference lot or control that is measured as a sample. */
    record FromMaterial(MaterialId material) implements SampleOrigin {}
}
