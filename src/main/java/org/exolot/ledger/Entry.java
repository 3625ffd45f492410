package org.exolot.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.TableRecord;

/**
 * What is to be recorded together: one act of one author with all rows that it writes. Rows are written table by table in the order in which each table is first
 * named here, so that a row comes after the rows it refers to.
 *
 * @param rows new rows of tables in schema {@code fact}; columns not set are empty, {@code entry_id} is set by the recorder
 */
public record Entry(Author author, EntryKind kind, Optional<String> reason, List<TableRecord<?>> rows) {
    public Entry {
        rows = List.copyOf(rows);
    }

    /** An entry without rows and reason yet. */
    public static Entry by(Author author, EntryKind kind) {
        return new Entry(author, kind, Optional.empty(), List.of());
    }

    /** The same with a reason in the author's words, at most 4,000 characters. */
    public Entry because(String text) {
        return new Entry(author, kind, Optional.of(text), rows);
    }

    /** The same with one more row. */
    public Entry with(TableRecord<?> row) {
        return with(List.of(row));
    }

    /** The same with more rows. */
    public Entry with(List<? extends TableRecord<?>> more) {
        var all = new ArrayList<TableRecord<?>>(rows);
        all.addAll(more);
        return new Entry(author, kind, reason, all);
    }
}
