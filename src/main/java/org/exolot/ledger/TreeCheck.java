package org.exolot.ledger;

import static exolot.schema.fact.Tables.LEDGER_CHECKPOINT;
import static exolot.schema.fact.Tables.LEDGER_ENTRY;
import static exolot.schema.fact.Tables.LEDGER_KEY;
import static exolot.schema.fact.Tables.LEDGER_SEAL;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.exolot.finding.Sha256;
import org.exolot.ledger.LedgerReport.What;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Builds the Merkle tree again from the seals and holds it against every signed checkpoint. That a seal is the one of its entry's content is checked with the entry. */
final class TreeCheck {
    private static final int FETCH = 1_000;

    private final DSLContext dsl;
    private final Differences differences;
    private final MerkleTree tree = new MerkleTree();
    private final Deque<Checkpoint> ahead = new ArrayDeque<>();
    private final Map<String, byte[]> keys;
    private int checkpoints;
    private long lastGood;

    TreeCheck(DSLContext dsl, Differences differences) {
        this.dsl = dsl;
        this.differences = differences;
        this.keys = dsl.selectFrom(LEDGER_KEY).fetchMap(LEDGER_KEY.KEY_ID, LEDGER_KEY.PUBLIC_KEY);
    }

    void run() {
        dsl.selectFrom(LEDGER_CHECKPOINT)
                .orderBy(LEDGER_CHECKPOINT.TREE_SIZE)
                .forEach(row -> ahead.add(Checkpoints.read(row)));
        checkpoints = ahead.size();
        try (var seals = dsl.select(
                        LEDGER_SEAL.LEAF_INDEX, LEDGER_SEAL.ENTRY_ID, LEDGER_SEAL.LEAF_HASH, LEDGER_ENTRY.ENTRY_ID)
                .from(LEDGER_SEAL)
                .leftJoin(LEDGER_ENTRY)
                .on(LEDGER_ENTRY.ENTRY_ID.eq(LEDGER_SEAL.ENTRY_ID))
                .orderBy(LEDGER_SEAL.LEAF_INDEX)
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (var seal : seals) {
                leaf(seal.value1(), seal.value2(), seal.value3(), seal.value4());
            }
        }
        ahead.forEach(this::beyondTheTree);
    }

    private void leaf(long index, UUID entry, String hash, @Nullable UUID present) {
        if (index != tree.size()) {
            differences.add(
                    What.SEAL_CHANGED,
                    "ledger_seal",
                    "leaf_index=" + index,
                    List.of("leaf_index"),
                    "leaf",
                    Long.toString(index),
                    Long.toString(tree.size()));
        }
        if (present == null) {
            differences.add(
                    What.ENTRY_MISSING,
                    "ledger_entry",
                    "entry_id=" + entry,
                    List.of(),
                    "gone",
                    entry.toString(),
                    Long.toString(index));
        }
        tree.add(new Sha256(hash));
        while (!ahead.isEmpty() && ahead.getFirst().treeSize() == tree.size()) {
            compare(ahead.removeFirst());
        }
    }

    private void compare(Checkpoint checkpoint) {
        if (!tree.root().equals(checkpoint.rootHash())) {
            broken(
                    checkpoint,
                    "root_hash",
                    "checkpoint.root",
                    Long.toString(checkpoint.treeSize()),
                    tree.root().hex(),
                    checkpoint.rootHash().hex(),
                    Long.toString(lastGood),
                    Long.toString(checkpoint.treeSize() - 1));
        } else {
            lastGood = checkpoint.treeSize();
        }
        var key = keys.get(checkpoint.keyId().hex());
        if (key == null
                || !Sha256.of(key).equals(checkpoint.keyId())
                || !HomeKey.verifies(
                        key,
                        checkpoint.statement().getBytes(StandardCharsets.UTF_8),
                        Base64.getDecoder().decode(checkpoint.signature()))) {
            broken(
                    checkpoint,
                    "signature",
                    "checkpoint.signature",
                    checkpoint.keyId().hex());
        }
    }

    private void beyondTheTree(Checkpoint checkpoint) {
        broken(
                checkpoint,
                "tree_size",
                "checkpoint.size",
                Long.toString(checkpoint.treeSize()),
                Long.toString(tree.size()));
    }

    private void broken(Checkpoint checkpoint, String field, String sentence, String... particulars) {
        String[] named = Stream.concat(Stream.of(checkpoint.madeAt().toString()), Arrays.stream(particulars))
                .toArray(String[]::new);
        differences.add(
                What.CHECKPOINT_BROKEN,
                "ledger_checkpoint",
                "tree_size=" + checkpoint.treeSize(),
                List.of(field),
                sentence,
                named);
    }

    long size() {
        return tree.size();
    }

    Sha256 root() {
        return tree.root();
    }

    int checkpoints() {
        return checkpoints;
    }
}
