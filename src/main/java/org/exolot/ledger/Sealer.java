package org.exolot.ledger;

import static exolot.schema.fact.Tables.LEDGER_ENTRY;
import static exolot.schema.fact.Tables.LEDGER_SEAL;
import static exolot.schema.work.Tables.LEDGER_SEALING;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives entries their places in the Merkle tree. One sealer works at a time, also among processes; those who write facts never wait for it. Entries are chosen
 * because they have no seal, never by their id or time, so that a transaction that commits late is not passed over.
 */
@Component
public final class Sealer {
    private static final int AT_ONCE = 500;

    private final DSLContext dsl;
    private final TransactionTemplate own;

    Sealer(DSLContext dsl, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.own.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Seals all entries that are committed now.
     *
     * @return how many were sealed
     */
    public long seal() {
        long sealed = 0;
        int last;
        do {
            last = own.execute(status -> sealSome());
            sealed += last;
        } while (last == AT_ONCE);
        return sealed;
    }

    /** Waits until no other sealer works, and keeps others waiting to the end of this transaction. */
    static void lock(DSLContext dsl) {
        dsl.selectFrom(LEDGER_SEALING).forUpdate().fetch();
    }

    private int sealSome() {
        lock(dsl);
        var waiting = dsl.select(LEDGER_ENTRY.ENTRY_ID, LEDGER_ENTRY.CONTENT)
                .from(LEDGER_ENTRY)
                .leftAntiJoin(LEDGER_SEAL)
                .on(LEDGER_SEAL.ENTRY_ID.eq(LEDGER_ENTRY.ENTRY_ID))
                .orderBy(LEDGER_ENTRY.RECORDED_AT, LEDGER_ENTRY.ENTRY_ID)
                .limit(AT_ONCE)
                .fetch();
        if (waiting.isEmpty()) {
            return 0;
        }
        long next = nextIndex();
        var batch = dsl.batch(
                dsl.insertInto(LEDGER_SEAL, LEDGER_SEAL.LEAF_INDEX, LEDGER_SEAL.ENTRY_ID, LEDGER_SEAL.LEAF_HASH)
                        .values((Long) null, null, null));
        for (var entry : waiting) {
            batch = batch.bind(
                    next++, entry.value1(), MerkleTree.leaf(entry.value2()).hex());
        }
        batch.execute();
        return waiting.size();
    }

    private long nextIndex() {
        var last = dsl.select(LEDGER_SEAL.LEAF_INDEX)
                .from(LEDGER_SEAL)
                .orderBy(LEDGER_SEAL.LEAF_INDEX.desc())
                .limit(1)
                .fetchOne(LEDGER_SEAL.LEAF_INDEX);
        return last == null ? 0 : last + 1;
    }
}
