package org.exolot.ledger;

import java.util.ArrayList;
import java.util.List;

/** Collects differences: all are counted, the first are kept. */
final class Differences {
    private final List<LedgerReport.Difference> first = new ArrayList<>();
    private long count;

    void add(
            LedgerReport.What what,
            String table,
            String row,
            List<String> fields,
            String sentence,
            String... particulars) {
        count++;
        if (first.size() < LedgerReport.LISTED) {
            first.add(new LedgerReport.Difference(what, table, row, fields, sentence, List.of(particulars)));
        }
    }

    long count() {
        return count;
    }

    List<LedgerReport.Difference> first() {
        return first;
    }
}
