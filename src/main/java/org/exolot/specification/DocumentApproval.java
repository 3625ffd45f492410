package org.exolot.specification;

import exolot.schema.fact.tables.records.DocumentApprovalRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.people.Ceremony;
import org.exolot.people.People;
import org.exolot.people.Person;
import org.exolot.people.Signature;
import org.exolot.people.Signer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The approval of a version by a second person's signature. */
@Component
public class DocumentApproval {
    private static final String MEANING = "approved";

    private final Documents documents;
    private final People people;
    private final Ceremony ceremony;
    private final ApprovalObstacles obstacles;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    DocumentApproval(
            Documents documents,
            People people,
            Ceremony ceremony,
            ApprovalObstacles obstacles,
            Recorder recorder,
            IdSource ids,
            Clock clock) {
        this.documents = documents;
        this.people = people;
        this.ceremony = ceremony;
        this.obstacles = obstacles;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes a version effective.
     *
     * @param effectiveFrom from when on, not before now; empty for now
     * @throws RefusedException if it is effective already, the signer wrote it, its content may not become effective, or the signature fails
     */
    @Transactional
    public ControlledDocument approve(Signer signer, DocumentId id, Optional<Instant> effectiveFrom) {
        ControlledDocument document = documents.get(id);
        String version = Integer.toString(document.version());
        if (document.approval().isPresent()) {
            throw new RefusedException(
                    RefusalType.ALREADY_EFFECTIVE, document.code(), version, Integer.toString(document.version() + 1));
        }
        if (document.writtenBy().equals(signer.person())) {
            Person author = people.get(signer.person());
            throw new RefusedException(
                    RefusalType.SAME_PERSON,
                    author.username(),
                    document.kind().approval().words());
        }
        List<Obstacle> gaps = obstacles.of(document);
        if (!gaps.isEmpty()) {
            throw new RefusedException(
                    RefusalType.OBSTACLE_TO_APPROVAL, document.code(), version, RefusedException.list(gaps));
        }
        Signature signature = ceremony.sign(signer, document.kind().approval(), MEANING, document.signedContent());
        Instant now = clock.instant();
        DocumentApprovalRecord row = new DocumentApprovalRecord();
        row.setDocumentApprovalId(ids.next());
        row.setDocumentId(id.value());
        row.setEffectiveFrom(effectiveFrom.filter(wanted -> wanted.isAfter(now)).orElse(now));
        row.setSignatureId(signature.id().value());
        recorder.record(Entry.by(Author.person(signer.person().value()), SpecificationEntry.DOCUMENT_APPROVED)
                .with(row));
        return documents.get(id);
    }
}
