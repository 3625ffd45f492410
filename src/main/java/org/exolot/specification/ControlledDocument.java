package org.exolot.specification;

import java.time.Instant;
import java.util.Optional;
import org.exolot.finding.Sha256;
import org.exolot.people.PersonId;

/**
 * One version of a controlled document. A version never changes; what changes is written as the next one.
 *
 * @param code unique within its kind; the same for all versions
 * @param version from 1 without gaps
 * @param content canonical JSON
 * @param contentHash of the content's bytes; what an approval signs
 * @param approval the second person's approval, once there is one
 */
public record ControlledDocument(
        DocumentId id,
        DocumentKind kind,
        String code,
        int version,
        String title,
        String content,
        Sha256 contentHash,
        PersonId writtenBy,
        Instant writtenAt,
        Optional<Approval> approval) {

    /** Whether it is approved and its time has come. */
    public boolean effectiveAt(Instant time) {
        return approval.isPresent() && !approval.get().effectiveFrom().isAfter(time);
    }
}
