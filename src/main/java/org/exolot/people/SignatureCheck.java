package org.exolot.people;

import static exolot.schema.fact.Tables.SIGNATURE;

import exolot.schema.fact.tables.records.SignatureRecord;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Sha256;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads signatures and says whether they still cover what they were given for. */
@Component
public class SignatureCheck {
    private final DSLContext dsl;

    SignatureCheck(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The signature with this id, if there is one. */
    public Optional<Signature> find(SignatureId id) {
        return dsl.selectFrom(SIGNATURE)
                .where(SIGNATURE.SIGNATURE_ID.eq(id.value()))
                .fetchOptional(SignatureCheck::signature);
    }

    /** The signatures with these ids. */
    public Map<SignatureId, Signature> all(Collection<SignatureId> ids) {
        Map<SignatureId, Signature> found = new HashMap<>();
        dsl.selectFrom(SIGNATURE)
                .where(SIGNATURE.SIGNATURE_ID.in(
                        ids.stream().map(SignatureId::value).toList()))
                .forEach(row -> found.put(new SignatureId(row.getSignatureId()), signature(row)));
        return found;
    }

    /**
     * Whether the signature was given for this record with this content. If not, the record shows as no longer signed: the content changed, or the
     * signature was moved here from elsewhere.
     *
     * @param present the record's kind and id, and the hash of its content computed anew
     */
    public static boolean covers(Signature signature, SignedContent present) {
        return signature.subjectKind().equals(present.kind())
                && signature.subjectId().equals(present.id())
                && signature.content().equals(present.hash());
    }

    private static Signature signature(SignatureRecord row) {
        return new Signature(
                new SignatureId(row.getSignatureId()),
                new PersonId(row.getPersonId()),
                row.getUsername(),
                row.getFullName(),
                Role.valueOf(row.getRole()),
                row.getMeaning(),
                row.getSubjectKind(),
                row.getSubjectId(),
                new Sha256(row.getContentHash()),
                row.getSignedAt(),
                ZoneId.of(row.getZone()));
    }
}
