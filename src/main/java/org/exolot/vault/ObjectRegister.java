package org.exolot.vault;

import static exolot.schema.fact.Tables.VAULT_OBJECT;

import org.exolot.finding.Sha256;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.EntryKind;
import org.exolot.ledger.Recorder;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The record of which bytes the vault keeps, so that other facts can refer to them ({@code references fact.vault_object (sha256)}). */
@Component
public final class ObjectRegister {
    private enum Kind implements EntryKind {
        OBJECT_KEPT
    }

    private final DSLContext dsl;
    private final Recorder recorder;
    private final TransactionTemplate own;

    ObjectRegister(DSLContext dsl, Recorder recorder, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.recorder = recorder;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Records that the vault keeps these bytes, in a transaction of its own; nothing when that is recorded already, also by another at this moment. Call it before
     * the transaction whose facts refer to the bytes.
     */
    public void register(StoredObject object, Author author) {
        if (knows(object.sha256())) {
            return;
        }
        try {
            own.executeWithoutResult(_ -> record(object, author));
        } catch (DuplicateKeyException recordedByAnother) {
            if (!knows(object.sha256())) {
                throw recordedByAnother;
            }
        }
    }

    /** Whether these bytes are recorded as kept. */
    public boolean knows(Sha256 sha256) {
        return dsl.fetchExists(VAULT_OBJECT, VAULT_OBJECT.SHA256.eq(sha256.hex()));
    }

    private void record(StoredObject object, Author author) {
        var row = dsl.newRecord(VAULT_OBJECT);
        row.setSha256(object.sha256().hex());
        row.setSizeBytes(object.size());
        recorder.record(Entry.by(author, Kind.OBJECT_KEPT).with(row));
    }
}
