package org.exolot.certificate;

import static exolot.schema.fact.Tables.SIGNING_KEY;

import exolot.schema.fact.tables.records.SigningKeyRecord;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.exolot.database.IdSource;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.KeyFile;
import org.exolot.ledger.Recorder;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lab's key for certificates: Ed25519 (RFC 8032), private half in the home, public half a recorded fact. */
@Component
class CertificateKeys {
    private static final String ALGORITHM = "Ed25519";

    private final KeyFile file;
    private final DSLContext dsl;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    CertificateKeys(KeyFile.Folder keys, DSLContext dsl, Recorder recorder, IdSource ids, Clock clock) {
        this.file = keys.file("certificate");
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
        var pair = file.pair();
        byte[] encoded = pair.getPublic().getEncoded();
        UUID id = dsl.select(SIGNING_KEY.SIGNING_KEY_ID)
                .from(SIGNING_KEY)
                .where(SIGNING_KEY.PUBLIC_KEY.eq(encoded))
                .fetchOptional(SIGNING_KEY.SIGNING_KEY_ID)
                .orElseGet(() -> publish(encoded));
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return new Signed(id, signature.sign());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the certificate key cannot sign", broken);
        }
    }

    /** Whether this key signed these bytes; false where the key is not one of the lab's. */
    boolean signed(UUID key, byte[] content, byte[] signature) {
        Optional<byte[]> encoded = dsl.select(SIGNING_KEY.PUBLIC_KEY)
                .from(SIGNING_KEY)
                .where(SIGNING_KEY.SIGNING_KEY_ID.eq(key))
                .fetchOptional(SIGNING_KEY.PUBLIC_KEY);
        return encoded.isPresent() && verifies(encoded.get(), content, signature);
    }

    private static boolean verifies(byte[] encodedKey, byte[] content, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encodedKey));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private UUID publish(byte[] encoded) {
        SigningKeyRecord row = new SigningKeyRecord();
        row.setSigningKeyId(ids.next());
        row.setAlgorithm(ALGORITHM);
        row.setPublicKey(encoded);
        row.setValidFrom(clock.instant());
        recorder.record(Entry.by(Author.program(), CertificateEntry.SIGNING_KEY_PUBLISHED)
                .with(row));
        return row.getSigningKeyId();
    }
}
