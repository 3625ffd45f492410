package org.exolot.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exolot.lot.LotId;
import org.exolot.people.PersonId;
import org.exolot.people.SignatureId;
import org.exolot.result.ResultId;

/**
 * A quality event with its steps; open until a step that QA signed closes it.
 *
 * @param number unique, for people
 * @param steps in order
 */
public record QualityEvent(
        UUID id,
        String number,
        QualityEventKind kind,
        Optional<LotId> lot,
        Optional<ResultId> result,
        String description,
        PersonId openedBy,
        Instant openedAt,
        List<Step> steps) {
    public QualityEvent {
        steps = List.copyOf(steps);
    }

    /** Whether no signed step has closed it. */
    public boolean open() {
        return steps.stream().noneMatch(step -> step.closes());
    }

    /** What was found, done or decided. */
    public record Step(
            int seq, boolean closes, String text, PersonId by, Optional<SignatureId> signature, Instant at) {}
}
