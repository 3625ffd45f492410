package org.exolot.ledger;

import static exolot.schema.fact.Tables.LEDGER_ENTRY;
import static exolot.schema.fact.Tables.LEDGER_SEAL;

import exolot.schema.fact.tables.records.LedgerEntryRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.exolot.ledger.LedgerReport.What;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the whole ledger again and compares every row of schema {@code fact} with the entry that wrote it. The tables are those that the database itself lists. It
 * changes nothing, sees one moment while others write, and holds few rows in memory.
 */
@Component
public final class LedgerVerification {
    private static final int FETCH = 200;

    private final DSLContext dsl;
    private final TransactionTemplate snapshot;

    LedgerVerification(DSLContext dsl, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        this.snapshot.setReadOnly(true);
    }

    /** Verifies all that is recorded. */
    public LedgerReport verify() {
        return snapshot.execute(status -> new Pass(dsl).run());
    }

    /** One verification under way. */
    private static final class Pass {
        private final DSLContext dsl;
        private final Differences differences = new Differences();
        private final List<RowCursor> cursors = new ArrayList<>();
        private long entries;
        private long rows;
        private long unsealed;

        Pass(DSLContext dsl) {
            this.dsl = dsl;
        }

        LedgerReport run() {
            try {
                openTables();
                walkEntries();
                leftovers();
            } finally {
                cursors.forEach(RowCursor::close);
            }
            var tree = new TreeCheck(dsl, differences);
            tree.run();
            return new LedgerReport(
                    entries,
                    rows,
                    unsealed,
                    tree.size(),
                    tree.root(),
                    tree.checkpoints(),
                    differences.count(),
                    differences.first());
        }

        private void openTables() {
            for (var table : FactTable.all(dsl)) {
                for (var column : table.uncovered()) {
                    differences.add(What.NOT_COVERED, table.name(), "", List.of(column), "type", table.name(), column);
                }
                if (table.namesEntries()) {
                    cursors.add(new RowCursor(dsl, table));
                } else {
                    differences.add(What.NOT_COVERED, table.name(), "", List.of(), "unnamed", table.name());
                }
            }
        }

        private void walkEntries() {
            try (var all = dsl.select(LEDGER_ENTRY.fields())
                    .select(LEDGER_SEAL.LEAF_INDEX, LEDGER_SEAL.LEAF_HASH)
                    .from(LEDGER_ENTRY)
                    .leftJoin(LEDGER_SEAL)
                    .on(LEDGER_SEAL.ENTRY_ID.eq(LEDGER_ENTRY.ENTRY_ID))
                    .orderBy(LEDGER_ENTRY.ENTRY_ID)
                    .fetchSize(FETCH)
                    .fetchLazy()) {
                for (var row : all) {
                    var entry = row.into(LEDGER_ENTRY);
                    rowsWithoutEntry(entry.getEntryId());
                    entries++;
                    checkSeal(entry, row.get(LEDGER_SEAL.LEAF_HASH));
                    checkEntry(entry);
                }
            }
        }

        private void checkSeal(LedgerEntryRecord entry, @Nullable String leafHash) {
            if (leafHash == null) {
                unsealed++;
            } else if (!MerkleTree.leaf(entry.getContent()).hex().equals(leafHash)) {
                differences.add(
                        What.SEAL_CHANGED,
                        "ledger_seal",
                        "entry_id=" + entry.getEntryId(),
                        List.of("leaf_hash"),
                        "seal",
                        entry.getEntryId().toString(),
                        entry.getKind());
            }
        }

        private void checkEntry(LedgerEntryRecord entry) {
            var check = new EntryCheck(entry, differences);
            for (var cursor : cursors) {
                var found = cursor.take(entry.getEntryId());
                rows += found.size();
                check.compare(cursor.table(), found);
            }
            check.tablesGone();
        }

        /** Rows whose entry sorts before the next one there is: their entry is gone or never was. */
        private void rowsWithoutEntry(UUID next) {
            for (var cursor : cursors) {
                for (var entry = cursor.nextEntry();
                        entry.isPresent() && compare(entry.get(), next) < 0;
                        entry = cursor.nextEntry()) {
                    added(cursor, entry.get());
                }
            }
        }

        private void leftovers() {
            for (var cursor : cursors) {
                for (var entry = cursor.nextEntry(); entry.isPresent(); entry = cursor.nextEntry()) {
                    added(cursor, entry.get());
                }
            }
        }

        private void added(RowCursor cursor, UUID entry) {
            for (var row : cursor.take(entry)) {
                rows++;
                var key = cursor.table().keyOf(row);
                differences.add(
                        What.ROW_ADDED,
                        cursor.table().name(),
                        key,
                        List.of(),
                        "orphan",
                        cursor.table().name(),
                        key,
                        entry.toString());
            }
        }

        /** The order of both databases: by the unsigned bytes. */
        private static int compare(UUID a, UUID b) {
            int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
            return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
        }
    }
}
