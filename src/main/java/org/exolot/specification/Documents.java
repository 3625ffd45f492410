package org.exolot.specification;

import static exolot.schema.fact.Tables.CONTROLLED_DOCUMENT;
import static exolot.schema.fact.Tables.DOCUMENT_APPROVAL;

import exolot.schema.fact.tables.records.ControlledDocumentRecord;
import exolot.schema.fact.tables.records.DocumentApprovalRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.people.PersonId;
import org.exolot.people.Signature;
import org.exolot.people.SignatureCheck;
import org.exolot.people.SignatureId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The controlled documents as recorded. */
@Component
public class Documents {
    private final DSLContext dsl;
    private final SignatureCheck signatures;

    Documents(DSLContext dsl, SignatureCheck signatures) {
        this.dsl = dsl;
        this.signatures = signatures;
    }

    /**
     * The document with this id.
     *
     * @throws IllegalStateException if there is none, as ids come from our own records
     */
    public ControlledDocument get(DocumentId id) {
        return load(CONTROLLED_DOCUMENT.DOCUMENT_ID.eq(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no document " + id));
    }

    /** The codes of the documents with these ids. */
    public Map<DocumentId, String> codes(Collection<DocumentId> ids) {
        Map<DocumentId, String> codes = new HashMap<>();
        dsl.select(CONTROLLED_DOCUMENT.DOCUMENT_ID, CONTROLLED_DOCUMENT.CODE)
                .from(CONTROLLED_DOCUMENT)
                .where(CONTROLLED_DOCUMENT.DOCUMENT_ID.in(
                        ids.stream().map(DocumentId::value).distinct().toList()))
                .forEach(row -> codes.put(new DocumentId(row.value1()), row.value2()));
        return codes;
    }

    /** All versions of all documents, by kind, code and version. */
    public List<ControlledDocument> all() {
        return load(DSL.noCondition());
    }

    /** All versions of a document, oldest first. */
    public List<ControlledDocument> versions(DocumentKind kind, String code) {
        return load(CONTROLLED_DOCUMENT.KIND.eq(kind.name()).and(CONTROLLED_DOCUMENT.CODE.eq(code)));
    }

    /** All versions of every document with this code, whatever its kind. */
    public List<ControlledDocument> withCode(String code) {
        return load(CONTROLLED_DOCUMENT.CODE.eq(code));
    }

    /** One version. */
    public Optional<ControlledDocument> version(DocumentKind kind, String code, int version) {
        return versions(kind, code).stream()
                .filter(document -> document.version() == version)
                .findFirst();
    }

    /** The newest version, effective or not. */
    public Optional<ControlledDocument> newest(DocumentKind kind, String code) {
        return versions(kind, code).stream().max(Comparator.comparingInt(ControlledDocument::version));
    }

    /** The version that is effective at a time: of those approved and still signed whose time has come, the highest. */
    public Optional<ControlledDocument> effective(DocumentKind kind, String code, Instant at) {
        return versions(kind, code).stream()
                .filter(document -> document.effectiveAt(at))
                .max(Comparator.comparingInt(ControlledDocument::version));
    }

    /**
     * The version that is effective at a time.
     *
     * @throws RefusedException if there is none
     */
    public ControlledDocument requireEffective(DocumentKind kind, String code, Instant at) {
        return effective(kind, code, at)
                .orElseThrow(() -> newest(kind, code)
                        .map(newest -> new RefusedException(
                                RefusalType.NOT_EFFECTIVE, code, Integer.toString(newest.version())))
                        .orElseGet(() -> new RefusedException(RefusalType.NOT_FOUND, kind.words(), code)));
    }

    /** What waits for a second person's approval. */
    public List<ControlledDocument> awaitingApproval() {
        return load(DSL.notExists(DSL.selectOne()
                .from(DOCUMENT_APPROVAL)
                .where(DOCUMENT_APPROVAL.DOCUMENT_ID.eq(CONTROLLED_DOCUMENT.DOCUMENT_ID))));
    }

    private List<ControlledDocument> load(Condition condition) {
        List<ControlledDocumentRecord> rows = dsl.selectFrom(CONTROLLED_DOCUMENT)
                .where(condition)
                .orderBy(CONTROLLED_DOCUMENT.KIND, CONTROLLED_DOCUMENT.CODE, CONTROLLED_DOCUMENT.VERSION)
                .fetch();
        Map<UUID, DocumentApprovalRecord> approvals = dsl.selectFrom(DOCUMENT_APPROVAL)
                .where(DOCUMENT_APPROVAL.DOCUMENT_ID.in(rows.stream()
                        .map(ControlledDocumentRecord::getDocumentId)
                        .toList()))
                .fetchMap(DOCUMENT_APPROVAL.DOCUMENT_ID);
        Map<SignatureId, Signature> signed = signatures.all(approvals.values().stream()
                .map(row -> new SignatureId(row.getSignatureId()))
                .toList());
        return rows.stream()
                .map(row -> document(row, approval(approvals, signed, row.getDocumentId())))
                .toList();
    }

    private static Optional<Approval> approval(
            Map<UUID, DocumentApprovalRecord> approvals, Map<SignatureId, Signature> signed, UUID document) {
        return Optional.ofNullable(approvals.get(document))
                .flatMap(row -> Optional.ofNullable(signed.get(new SignatureId(row.getSignatureId())))
                        .map(signature -> new Approval(row.getEffectiveFrom(), signature)));
    }

    private static ControlledDocument document(ControlledDocumentRecord row, Optional<Approval> approval) {
        return new ControlledDocument(
                new DocumentId(row.getDocumentId()),
                DocumentKind.valueOf(row.getKind()),
                row.getCode(),
                row.getVersion(),
                row.getTitle(),
                new String(row.getContent(), StandardCharsets.UTF_8),
                Sha256.of(row.getContent()),
                new PersonId(row.getWrittenBy()),
                row.getWrittenAt(),
                approval);
    }
}
