package org.exolot.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The canonical content of an entry: who, what, when, why, and every row with its values. Empty columns are left out. */
final class EntryContent {
    /** The form of the content; a later form gets a new name, old entries keep theirs. */
    static final String SCHEMA = "exolot-entry/1";

    private EntryContent() {}

    static byte[] bytes(UUID entryId, Instant at, Entry entry, Map<Table<?>, List<List<@Nullable Object>>> tables) {
        var document = new HashMap<String, Object>();
        document.put("schema", SCHEMA);
        document.put("entry", entryId.toString());
        document.put("recordedAt", at.toString());
        document.put("kind", entry.kind().name());
        entry.author().personId().ifPresent(id -> document.put("author", id.toString()));
        entry.reason().ifPresent(text -> document.put("reason", FactValue.visible(text)));
        var rows = new ArrayList<Map<String, Object>>();
        tables.forEach((table, values) -> {
            for (List<@Nullable Object> row : values) {
                rows.add(Map.of("table", table.getName(), "values", values(table, row)));
            }
        });
        document.put("rows", rows);
        return CanonicalJson.bytes(document);
    }

    private static Map<String, Object> values(Table<?> table, List<@Nullable Object> row) {
        var values = new HashMap<String, Object>();
        var fields = table.fields();
        for (int i = 0; i < fields.length; i++) {
            var value = row.get(i);
            if (value != null) {
                values.put(fields[i].getName(), FactValue.canonical(fields[i].getName(), value));
            }
        }
        return values;
    }
}
