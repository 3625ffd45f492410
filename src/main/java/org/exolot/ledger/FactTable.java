package org.exolot.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A table of facts as the database describes it, so that a table is verified because it is there.
 *
 * @param columns those of types that a fact may hold, {@code entry_id} among them
 * @param key the columns of the primary key
 * @param uncovered columns of types that no fact may hold
 */
record FactTable(String name, List<Field<?>> columns, List<String> key, List<String> uncovered) {
    static final Field<UUID> ENTRY_ID = DSL.field(DSL.name(Recorder.ENTRY_ID), UUID.class);

    /** The ledger's own tables: verified by what they mean. */
    private static final Set<String> LEDGERS_OWN = Set.of("ledger_entry", "ledger_seal", "ledger_checkpoint");

    private static final Map<String, DataType<?>> TYPES = Map.ofEntries(
            Map.entry("uuid", SQLDataType.UUID),
            Map.entry("character varying", SQLDataType.VARCHAR),
            Map.entry("text", SQLDataType.VARCHAR),
            Map.entry("character", SQLDataType.VARCHAR),
            Map.entry("boolean", SQLDataType.BOOLEAN),
            Map.entry("smallint", SQLDataType.SMALLINT),
            Map.entry("integer", SQLDataType.INTEGER),
            Map.entry("bigint", SQLDataType.BIGINT),
            Map.entry("numeric", SQLDataType.NUMERIC),
            Map.entry("decfloat", SQLDataType.NUMERIC),
            Map.entry("date", SQLDataType.LOCALDATE),
            Map.entry("timestamp with time zone", SQLDataType.INSTANT),
            Map.entry("bytea", SQLDataType.VARBINARY),
            Map.entry("binary varying", SQLDataType.VARBINARY),
            Map.entry("array", SQLDataType.VARCHAR.array()));

    /** All tables of schema fact but the ledger's own three. */
    static List<FactTable> all(DSLContext dsl) {
        var columns = new TreeMap<String, List<Field<?>>>();
        var uncovered = new TreeMap<String, List<String>>();
        for (var row : dsl.fetch("""
                select c.table_name, c.column_name, c.data_type from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = 'fact' and t.table_type = 'BASE TABLE' order by c.table_name, c.ordinal_position""")) {
            var table = row.get(0, String.class);
            if (LEDGERS_OWN.contains(table)) {
                continue;
            }
            var column = row.get(1, String.class);
            var known = columns.computeIfAbsent(table, name -> new ArrayList<>());
            var unknown = uncovered.computeIfAbsent(table, name -> new ArrayList<>());
            type(row).ifPresentOrElse(type -> known.add(DSL.field(DSL.name(column), type)), () -> unknown.add(column));
        }
        var keys = keys(dsl);
        return columns.entrySet().stream()
                .map(t -> new FactTable(
                        t.getKey(),
                        t.getValue(),
                        keys.getOrDefault(t.getKey(), List.of()),
                        uncovered.getOrDefault(t.getKey(), List.of())))
                .sorted(Comparator.comparing(FactTable::name))
                .toList();
    }

    private static Optional<DataType<?>> type(Record column) {
        return Optional.ofNullable(TYPES.get(column.get(2, String.class).toLowerCase(Locale.ROOT)));
    }

    private static Map<String, List<String>> keys(DSLContext dsl) {
        var keys = new TreeMap<String, List<String>>();
        for (var row : dsl.fetch("""
                select k.table_name, k.column_name from information_schema.key_column_usage k
                join information_schema.table_constraints c
                  on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name and c.table_name = k.table_name
                where k.table_schema = 'fact' and c.constraint_type = 'PRIMARY KEY' order by k.table_name, k.ordinal_position""")) {
            keys.computeIfAbsent(row.get(0, String.class), table -> new ArrayList<>())
                    .add(row.get(1, String.class));
        }
        return keys;
    }

    /** Whether its rows say which entry wrote them. */
    boolean namesEntries() {
        return columns.stream().anyMatch(column -> column.getName().equals(Recorder.ENTRY_ID));
    }

    Table<Record> table() {
        return DSL.table(DSL.name("fact", name));
    }

    /** A row as an entry's content lists it. */
    Map<String, Object> canonical(Record row) {
        var values = new TreeMap<String, Object>();
        for (var column : columns) {
            var value = FactValue.stored(row.get(column));
            if (value != null) {
                values.put(column.getName(), FactValue.canonical(column.getName(), value));
            }
        }
        return values;
    }

    /** The primary key of a row as an entry lists it, for people. */
    String keyOf(Map<String, Object> row) {
        var parts = new ArrayList<String>();
        for (var column : key) {
            parts.add(column + "=" + row.get(column));
        }
        return String.join(", ", parts);
    }
}
