package org.exolot.ledger;

import static exolot.schema.fact.Tables.LEDGER_CHECKPOINT;
import static exolot.schema.fact.Tables.LEDGER_KEY;
import static exolot.schema.fact.Tables.LEDGER_SEAL;

import exolot.schema.fact.tables.records.LedgerCheckpointRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.exolot.database.Home;
import org.exolot.finding.Sha256;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and finds the signed checkpoints of the ledger. */
@Component
public final class Checkpoints {
    private static final int FETCH = 1_000;
    private static final String KEY = "ledger-checkpoint";

    private enum Kind implements EntryKind {
        LEDGER_KEY_MADE
    }

    private final DSLContext dsl;
    private final Recorder recorder;
    private final Sealer sealer;
    private final Clock clock;
    private final Home home;
    private final TransactionTemplate own;

    Checkpoints(
            DSLContext dsl,
            Recorder recorder,
            Sealer sealer,
            Clock clock,
            Home home,
            PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
        this.home = home;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.own.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Seals what waits and gives a checkpoint of all seals: the newest one if nothing was sealed since, else one made now. */
    public Checkpoint current() {
        var key = HomeKey.in(home.keys(), KEY);
        recordKey(key);
        sealer.seal();
        return own.execute(status -> signed(key));
    }

    /** The newest checkpoint there is. */
    public Optional<Checkpoint> newest() {
        return dsl.selectFrom(LEDGER_CHECKPOINT)
                .orderBy(LEDGER_CHECKPOINT.TREE_SIZE.desc())
                .limit(1)
                .fetchOptional(Checkpoints::read);
    }

    static Checkpoint read(LedgerCheckpointRecord row) {
        return new Checkpoint(
                row.getTreeSize(),
                new Sha256(row.getRootHash()),
                row.getMadeAt(),
                new Sha256(row.getKeyId()),
                Base64.getEncoder().encodeToString(row.getSignature()));
    }

    private void recordKey(HomeKey key) {
        if (knows(key)) {
            return;
        }
        try {
            own.executeWithoutResult(status -> {
                var row = dsl.newRecord(LEDGER_KEY);
                row.setKeyId(key.id().hex());
                row.setAlgorithm(HomeKey.ALGORITHM);
                row.setPublicKey(key.publicKey());
                recorder.record(Entry.by(Author.program(), Kind.LEDGER_KEY_MADE).with(row));
            });
        } catch (DuplicateKeyException recordedByAnother) {
            if (!knows(key)) {
                throw recordedByAnother;
            }
        }
    }

    private boolean knows(HomeKey key) {
        return dsl.fetchExists(LEDGER_KEY, LEDGER_KEY.KEY_ID.eq(key.id().hex()));
    }

    private Checkpoint signed(HomeKey key) {
        Sealer.lock(dsl);
        var tree = tree();
        var newest = newest();
        if (newest.isPresent() && newest.get().treeSize() == tree.size()) {
            return newest.get();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var root = tree.root();
        var signature = key.sign(Checkpoint.statement(tree.size(), root, at).getBytes(StandardCharsets.UTF_8));
        var made = new Checkpoint(
                tree.size(), root, at, key.id(), Base64.getEncoder().encodeToString(signature));
        dsl.insertInto(LEDGER_CHECKPOINT)
                .set(LEDGER_CHECKPOINT.TREE_SIZE, made.treeSize())
                .set(LEDGER_CHECKPOINT.ROOT_HASH, root.hex())
                .set(LEDGER_CHECKPOINT.MADE_AT, at)
                .set(LEDGER_CHECKPOINT.KEY_ID, key.id().hex())
                .set(LEDGER_CHECKPOINT.SIGNATURE, signature)
                .execute();
        return made;
    }

    private MerkleTree tree() {
        var tree = new MerkleTree();
        try (var leaves = dsl.select(LEDGER_SEAL.LEAF_HASH)
                .from(LEDGER_SEAL)
                .orderBy(LEDGER_SEAL.LEAF_INDEX)
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (var leaf : leaves) {
                tree.add(new Sha256(leaf.value1()));
            }
        }
        return tree;
    }
}
