package org.exolot.specification;

import java.time.Instant;
import java.util.Optional;
import org.exolot.finding.Sha256;
import org.exolot.people.PersonId;
import org.exolot.people.SignatureCheck;
import org.exolot.people.SignedContent;

/**
 * One version of a controlled document. A version never changes; what changes is written as the next one.
 *
 * @param code unique within its kind; the same for all versions
 * @param version from 1 without gaps
 * @param content canonical JSON
 * @param contentHash of the content's bytes, computed anew on each read; what an approval signs
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

    /** What a signature on this document covers. */
    public SignedContent signedContent() {
        return new SignedContent("DOCUMENT", id.value(), contentHash);
    }

    /** Whether an approval stands that covers the content as it is now, signed in the role that may approve such a document. */
    public boolean signed() {
        return approval.map(Approval::signature)
                .filter(signature -> kind.approval().roles().contains(signature.role()))
                .filter(signature -> SignatureCheck.covers(signature, signedContent()))
                .isPresent();
    }

    /** Whether it is approved, still signed, and its time has come. */
    public boolean effectiveAt(Instant time) {
        return signed() && !approval.orElseThrow().effectiveFrom().isAfter(time);
    }
}
