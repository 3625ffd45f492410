package org.exolot.ledger;

import static exolot.schema.fact.Tables.LEDGER_ENTRY;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one way to write facts. An entry and its rows are written in the caller's transaction: all of them or none. The number of statements sent grows with the
 * number of tables, not of rows.
 */
@Component
public final class Recorder {
    /** The column in which each fact names its entry. */
    static final String ENTRY_ID = "entry_id";

    private final DSLContext dsl;
    private final Clock clock;
    private final IdSource ids;
    private final ApplicationEventPublisher events;

    public Recorder(DSLContext dsl, Clock clock, IdSource ids, ApplicationEventPublisher events) {
        this.dsl = dsl;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    /**
     * Writes an entry and its rows.
     *
     * @throws IllegalStateException outside a transaction
     * @throws RefusedException for a text that is longer than its column
     * @throws IllegalArgumentException for a row of another schema, without {@code entry_id}, or with a value of a type that no fact may hold
     */
    public Recorded record(Entry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("facts are recorded inside a transaction only");
        }
        var entryId = ids.next();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var tables = byTable(entry, entryId);
        var content = EntryContent.bytes(entryId, at, entry, tables);
        var hash = Sha256.of(content);
        writeEntry(entry, entryId, at, content, hash);
        tables.forEach(this::writeRows);
        events.publishEvent(new EntryWritten());
        return new Recorded(entryId, at, hash);
    }

    /** An entry waits for its seal. */
    record EntryWritten() {}

    private static Map<Table<?>, List<List<@Nullable Object>>> byTable(Entry entry, UUID entryId) {
        var tables = new LinkedHashMap<Table<?>, List<List<@Nullable Object>>>();
        for (var row : entry.rows()) {
            var table = row.getTable();
            var schema = table.getSchema();
            if (schema == null || !schema.getName().equals("fact") || table.field(ENTRY_ID) == null) {
                throw new IllegalArgumentException(table + " is no table of facts with an " + ENTRY_ID);
            }
            tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(values(row, entryId));
        }
        return tables;
    }

    private static List<@Nullable Object> values(TableRecord<?> row, UUID entryId) {
        var values = new ArrayList<@Nullable Object>();
        for (var field : row.fields()) {
            values.add(field.getName().equals(ENTRY_ID) ? entryId : value(row, field));
        }
        return values;
    }

    private static @Nullable Object value(TableRecord<?> row, Field<?> field) {
        var stored = FactValue.stored(field.getDataType(), row.get(field));
        if (stored instanceof String text
                && field.getDataType().lengthDefined()
                && text.length() > field.getDataType().length()) {
            throw new RefusedException(
                    RefusalType.TEXT_TOO_LONG,
                    field.getName().replace('_', ' '),
                    Integer.toString(text.length()),
                    Integer.toString(field.getDataType().length()));
        }
        return stored;
    }

    /**
     * Checks, without writing, that rows can be recorded.
     *
     * @throws RefusedException for a text that is longer than its column
     */
    public static void check(List<? extends TableRecord<?>> rows) {
        for (var row : rows) {
            for (var field : row.fields()) {
                value(row, field);
            }
        }
    }

    private void writeEntry(Entry entry, UUID entryId, Instant at, byte[] content, Sha256 hash) {
        dsl.insertInto(LEDGER_ENTRY)
                .set(LEDGER_ENTRY.ENTRY_ID, entryId)
                .set(LEDGER_ENTRY.RECORDED_AT, at)
                .set(LEDGER_ENTRY.AUTHOR, entry.author().personId().orElse(null))
                .set(LEDGER_ENTRY.KIND, entry.kind().name())
                .set(LEDGER_ENTRY.REASON, entry.reason().map(FactValue::visible).orElse(null))
                .set(LEDGER_ENTRY.CONTENT, content)
                .set(LEDGER_ENTRY.CONTENT_HASH, hash.hex())
                .execute();
    }

    private void writeRows(Table<?> table, List<List<@Nullable Object>> rows) {
        Field<?>[] fields = table.fields();
        var batch = dsl.batch(dsl.insertInto(table, fields).values(new Object[fields.length]));
        for (List<@Nullable Object> row : rows) {
            batch = batch.bind(row.toArray());
        }
        batch.execute();
    }
}
