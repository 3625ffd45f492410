package org.exolot.ledger;

import java.util.List;
import java.util.Locale;
import org.exolot.finding.Bundle;
import org.exolot.finding.Sha256;

/**
 * What a verification of the ledger found.
 *
 * @param entries how many entries were computed again
 * @param rows how many rows of facts were compared
 * @param unsealed entries without a place in the tree yet: recorded, but not yet provable from outside
 * @param treeSize leaves of the tree
 * @param rootHash its root, computed from the entries' contents
 * @param checkpoints how many signed checkpoints were compared
 * @param differenceCount all differences
 * @param differences the first of them
 */
public record LedgerReport(
        long entries,
        long rows,
        long unsealed,
        long treeSize,
        Sha256 rootHash,
        int checkpoints,
        long differenceCount,
        List<Difference> differences) {
    /** How many differences are listed at most. */
    public static final int LISTED = 1_000;

    public LedgerReport {
        differences = List.copyOf(differences);
    }

    /** Whether nothing differs. Entries that wait for their seal do not count. */
    public boolean intact() {
        return differenceCount == 0;
    }

    /** What kind of thing differs. */
    public enum What {
        /** A row has other values than its entry says. */
        ROW_CHANGED,
        /** An entry says a row that is not there. */
        ROW_MISSING,
        /** A row that no entry says. */
        ROW_ADDED,
        /** An entry's content or columns are not what was written. */
        ENTRY_CHANGED,
        /** A sealed entry is gone. */
        ENTRY_MISSING,
        /** A seal is not that of its entry, or the places have gaps. */
        SEAL_CHANGED,
        /** The tree is not the one a checkpoint signed, or its signature is not that of its key. */
        CHECKPOINT_BROKEN,
        /** A table or column of facts that the ledger cannot cover. */
        NOT_COVERED
    }

    /**
     * One thing that differs.
     *
     * @param table without its schema
     * @param row its primary key, as {@code column=value}
     * @param fields the columns that differ, where that can be said
     * @param sentence which sentence of the catalogue says it
     * @param particulars what the sentence names
     */
    public record Difference(
            What what, String table, String row, List<String> fields, String sentence, List<String> particulars) {
        public Difference {
            fields = List.copyOf(fields);
            particulars = List.copyOf(particulars);
        }

        /** A sentence for people: in Turkish where the locale's language is {@code tr}, else in English. */
        public String text(Locale locale) {
            return Bundle.of("org.exolot.ledger.differences", locale).say(sentence, particulars);
        }
    }
}
