package org.exolot.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The rows of one table in the order of their entries, a few at a time in memory. */
final class RowCursor implements AutoCloseable {
    private static final int FETCH = 500;

    private final FactTable table;
    private final Cursor<Record> rows;
    private @Nullable Record ahead;

    RowCursor(DSLContext dsl, FactTable table) {
        this.table = table;
        this.rows = dsl.select(table.columns())
                .from(table.table())
                .orderBy(FactTable.ENTRY_ID)
                .fetchSize(FETCH)
                .fetchLazy();
        this.ahead = rows.fetchNext();
    }

    FactTable table() {
        return table;
    }

    /** The entry of the next row; empty at the end. */
    Optional<UUID> nextEntry() {
        return Optional.ofNullable(ahead).map(row -> row.get(FactTable.ENTRY_ID));
    }

    /** All further rows of this entry, in canonical form. */
    List<Map<String, Object>> take(UUID entry) {
        var taken = new ArrayList<Map<String, Object>>();
        for (var row = ahead; row != null && entry.equals(row.get(FactTable.ENTRY_ID)); row = ahead) {
            taken.add(table.canonical(row));
            ahead = rows.fetchNext();
        }
        return taken;
    }

    @Override
    public void close() {
        rows.close();
    }
}
