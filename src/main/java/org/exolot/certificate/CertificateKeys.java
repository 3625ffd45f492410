package org.exolot.certificate;

import static exolot.schema.fact.Tables.SIGNING_KEY;

import exolot.schema.fact.tables.records.SigningKeyRecord;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.exolot.database.Home;
import org.exolot.database.IdSource;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.HomeKey;
import org.exolot.ledger.Recorder;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lab's key for certificates: Ed25519 (RFC 8032), private half in the home, public half a recorded fact. */
@Component
class CertificateKeys {
    private static final String NAME = "certificate";

    private final HomeKey key;
    private final DSLContext dsl;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    CertificateKeys(Home home, DSLContext dsl, Recorder recorder, IdSource ids, Clock clock) {
        this.key = HomeKey.in(home.keys(), NAME);
        this.dsl = dsl;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the key says to these bytes, and which key it was. */
    record Signed(UUID key, byte[] signature) {}

    /** Signs; the first time the public half is recorded. */
    @Transactional
    public Signed sign(byte[] content) {
        byte[] encoded = key.publicKey();
        UUID id = dsl.select(SIGNING_KEY.SIGNING_KEY_ID)
                .from(SIGNING_KEY)
                .where(SIGNING_KEY.PUBLIC_KEY.eq(encoded))
                .fetchOptional(SIGNING_KEY.SIGNING_KEY_ID)
                .orElseGet(() -> publish(encoded));
        return new Signed(id, key.sign(content));
    }

    /** Whether this key signed these bytes; false where the key is not one of the lab's. */
    boolean signed(UUID which, byte[] content, byte[] signature) {
        Optional<byte[]> encoded = dsl.select(SIGNING_KEY.PUBLIC_KEY)
                .from(SIGNING_KEY)
                .where(SIGNING_KEY.SIGNING_KEY_ID.eq(which))
                .fetchOptional(SIGNING_KEY.PUBLIC_KEY);
        return encoded.isPresent() && HomeKey.verifies(encoded.get(), content, signature);
    }

    private UUID publish(byte[] encoded) {
        SigningKeyRecord row = new SigningKeyRecord();
        row.setSigningKeyId(ids.next());
        row.setAlgorithm(HomeKey.ALGORITHM);
        row.setPublicKey(encoded);
        row.setValidFrom(clock.instant());
        recorder.record(Entry.by(Author.program(), CertificateEntry.SIGNING_KEY_PUBLISHED)
                .with(row));
        return row.getSigningKeyId();
    }
}
