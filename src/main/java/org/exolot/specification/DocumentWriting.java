package org.exolot.specification;

import exolot.schema.fact.tables.records.ControlledDocumentRecord;
import java.time.Clock;
import java.util.Optional;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.ledger.Author;
import org.exolot.ledger.CanonicalJson;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The writing of versions of documents. */
@Component
public class DocumentWriting {
    private final Documents documents;
    private final People people;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    DocumentWriting(Documents documents, People people, Recorder recorder, IdSource ids, Clock clock) {
        this.documents = documents;
        this.people = people;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a document says, ready to be written.
     *
     * @param content what {@link CanonicalJson} takes
     */
    public record Draft(DocumentKind kind, String code, int version, String title, Object content) {}

    /**
     * Writes a version. The same version with the same content again changes nothing.
     *
     * @return the version as recorded, and whether it was written just now
     * @throws RefusedException if the version is recorded with other content, leaves a gap, or the person may not
     */
    @Transactional
    public Written write(PersonId author, Draft draft) {
        Access.require(people.get(author), Act.IMPORT_MASTERS);
        byte[] content = CanonicalJson.bytes(draft.content());
        int next = documents
                        .newest(draft.kind(), draft.code())
                        .map(ControlledDocument::version)
                        .orElse(0)
                + 1;
        Optional<ControlledDocument> present = documents.version(draft.kind(), draft.code(), draft.version());
        if (present.isPresent()) {
            if (present.get().contentHash().equals(Sha256.of(content))) {
                return new Written(present.get(), false);
            }
            throw refused(RefusalType.VERSION_CONTENT_DIFFERS, draft, next);
        }
        if (draft.version() != next) {
            throw refused(RefusalType.VERSION_SKIPPED, draft, next);
        }
        ControlledDocumentRecord row = row(author, draft, content);
        recorder.record(Entry.by(Author.person(author.value()), SpecificationEntry.DOCUMENT_WRITTEN)
                .with(row));
        return new Written(documents.get(new DocumentId(row.getDocumentId())), true);
    }

    /** A version as recorded. */
    public record Written(ControlledDocument document, boolean now) {}

    private ControlledDocumentRecord row(PersonId author, Draft draft, byte[] content) {
        ControlledDocumentRecord row = new ControlledDocumentRecord();
        row.setDocumentId(ids.next());
        row.setKind(draft.kind().name());
        row.setCode(draft.code());
        row.setVersion(draft.version());
        row.setTitle(draft.title());
        row.setContent(content);
        row.setContentHash(Sha256.of(content).hex());
        row.setWrittenBy(author.value());
        row.setWrittenAt(clock.instant());
        return row;
    }

    private static RefusedException refused(RefusalType type, Draft draft, int next) {
        return new RefusedException(type, draft.code(), Integer.toString(draft.version()), Integer.toString(next));
    }
}
