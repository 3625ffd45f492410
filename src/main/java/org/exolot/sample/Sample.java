package org.exolot.sample;

import java.time.Instant;
import java.util.Optional;
import org.exolot.criterion.SamplingPoint;
import org.exolot.lot.ContainerId;
import org.exolot.lot.LotId;
import org.exolot.lot.MaterialId;
import org.exolot.people.PersonId;

/**
 * What is measured. It comes from a lot or from a material (a reference lot, a control), never from both.
 *
 * @param code unique: the lot's number and the sampling point, {@code EXAMPLE-001/P}, and a number where there are several
 * @param samplingPoint where it was drawn; for a sample of a material, the point whose samples it is run beside
 */
public record Sample(
        SampleId id,
        String code,
        Optional<LotId> lot,
        Optional<MaterialId> material,
        Optional<ContainerId> container,
        SamplingPoint samplingPoint,
        Purpose purpose,
        PersonId drawnBy,
        Instant drawnAt) {}
