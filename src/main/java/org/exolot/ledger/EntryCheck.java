package org.exolot.ledger;

import exolot.schema.fact.tables.records.LedgerEntryRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.exolot.finding.Sha256;
import org.exolot.ledger.LedgerReport.What;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Compares one entry with its content, and the rows that the content lists with those that are there. */
final class EntryCheck {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LedgerEntryRecord entry;
    private final Differences differences;
    private final Map<String, List<Map<String, Object>>> said = new HashMap<>();

    EntryCheck(LedgerEntryRecord entry, Differences differences) {
        this.entry = entry;
        this.differences = differences;
        readContent();
    }

    private void readContent() {
        var content = entry.getContent();
        var wrong = new ArrayList<String>();
        if (!Sha256.of(content).hex().equals(entry.getContentHash())) {
            wrong.add("content_hash");
        }
        try {
            Map<?, ?> document = JSON.readValue(content, Map.class);
            if (!Arrays.equals(CanonicalJson.bytes(document), content)) {
                wrong.add("content");
            }
            compareColumn(wrong, "entry_id", document.get("entry"), entry.getEntryId());
            compareColumn(wrong, "recorded_at", document.get("recordedAt"), entry.getRecordedAt());
            compareColumn(wrong, "author", document.get("author"), entry.getAuthor());
            compareColumn(wrong, "kind", document.get("kind"), entry.getKind());
            compareColumn(wrong, "reason", document.get("reason"), entry.getReason());
            readRows(document);
        } catch (JacksonException | IllegalArgumentException | ClassCastException unreadable) {
            wrong.add("content");
        }
        if (!wrong.isEmpty()) {
            differences.add(
                    What.ENTRY_CHANGED,
                    "ledger_entry",
                    "entry_id=" + entry.getEntryId(),
                    wrong,
                    "entry",
                    entry.getEntryId().toString(),
                    entry.getKind(),
                    String.join(", ", wrong));
        }
    }

    private static void compareColumn(
            List<String> wrong, String column, @Nullable Object written, @Nullable Object found) {
        if (!Objects.equals(written, found == null ? null : found.toString())) {
            wrong.add(column);
        }
    }

    private void readRows(Map<?, ?> document) {
        for (var row : (List<?>) Objects.requireNonNullElse(document.get("rows"), List.of())) {
            var object = (Map<?, ?>) row;
            var values = new HashMap<String, Object>();
            ((Map<?, ?>) Objects.requireNonNullElse(object.get("values"), Map.of()))
                    .forEach((column, value) -> values.put((String) column, value));
            said.computeIfAbsent(String.valueOf(object.get("table")), table -> new ArrayList<>())
                    .add(values);
        }
    }

    /** Compares the rows of one table that name this entry. */
    void compare(FactTable table, List<Map<String, Object>> found) {
        var expected = byKey(table, Objects.requireNonNullElse(said.remove(table.name()), List.of()));
        for (var row : found) {
            var key = table.keyOf(row);
            var same = expected.remove(key);
            if (same == null) {
                differences.add(
                        What.ROW_ADDED,
                        table.name(),
                        key,
                        List.of(),
                        "added",
                        table.name(),
                        key,
                        entry.getEntryId().toString(),
                        entry.getKind());
            } else if (!same.equals(row)) {
                changed(table, key, same, row);
            }
        }
        expected.forEach((key, row) -> missing(table.name(), key));
    }

    private static Map<String, Map<String, Object>> byKey(FactTable table, List<Map<String, Object>> rows) {
        var byKey = new LinkedHashMap<String, Map<String, Object>>();
        rows.forEach(row -> byKey.put(table.keyOf(row), row));
        return byKey;
    }

    private void changed(FactTable table, String key, Map<String, Object> written, Map<String, Object> found) {
        var columns = new TreeSet<>(written.keySet());
        columns.addAll(found.keySet());
        columns.removeIf(column -> Objects.equals(written.get(column), found.get(column)));
        var details = new ArrayList<String>();
        for (var column : columns) {
            details.add(column + ": " + shown(written.get(column)) + " → " + shown(found.get(column)));
        }
        differences.add(
                What.ROW_CHANGED,
                table.name(),
                key,
                List.copyOf(columns),
                "changed",
                table.name(),
                key,
                String.join("; ", details));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "–" : CanonicalJson.text(value);
    }

    private void missing(String table, String key) {
        differences.add(
                What.ROW_MISSING,
                table,
                key,
                List.of(),
                "missing",
                table,
                key,
                entry.getEntryId().toString(),
                entry.getKind());
    }

    /** Rows of tables that are no longer there; called after all tables were compared. */
    void tablesGone() {
        said.forEach((table, rows) -> rows.forEach(row -> missing(table, CanonicalJson.text(row))));
    }
}
