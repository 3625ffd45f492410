package org.exolot.instrument.perkinelmer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.NamedEntries;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;

/** What a file says beside its grids: a key in the first cell, texts behind it, under the heading of a section. */
final class Sayings {
    private final NamedEntries said = new NamedEntries();
    /** By their keys without section, once one is looked for; nothing is kept after that. */
    private final Map<String, Entry> byKey = new HashMap<>();

    private final PlacedValues values;
    private final FileTimes times;

    Sayings(PlacedValues values, FileTimes times) {
        this.values = values;
        this.times = times;
    }

    /** Keeps a row: each text behind the first cell under its key. */
    void keep(String section, TableRow row) {
        int first = row.first();
        String key = section + " / " + bare(row.text(first));
        boolean any = false;
        for (int i = first + 1; i < row.size(); i++) {
            if (!row.text(i).isEmpty()) {
                keep(key, row.cell(i));
                any = true;
            }
        }
        if (!any) {
            said.keep(key, PlacedValues.words("", row.cell(first).place()));
        }
    }

    /** Keeps a row of a table whose columns are named. */
    void keep(String section, TableRow header, TableRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isEmpty()) {
                String column = header.text(i).isEmpty() ? "column " + (i + 1) : bare(header.text(i));
                keep(section + " / " + column, row.cell(i));
            }
        }
    }

    /** Keeps a row as one text. */
    void keepLine(String section, TableRow row) {
        row.texts().forEach(times::see);
        said.keep(section, PlacedValues.words(row.inWords(), row.place()));
    }

    private void keep(String key, TableCell cell) {
        String text = unquoted(cell.text());
        times.see(text);
        said.keep(key, values.either(text, cell.place()));
    }

    /** The first text under a key, whatever its section; compared folded. */
    Optional<Entry> find(String key) {
        if (byKey.isEmpty()) {
            said.all().forEach((saying, entry) -> {
                if (!entry.raw().isEmpty()) {
                    byKey.putIfAbsent(keyOf(saying), entry);
                }
            });
        }
        return Optional.ofNullable(byKey.get(HeaderText.fold(key)));
    }

    private static String keyOf(String saying) {
        int section = saying.indexOf(" / ");
        return HeaderText.fold(section < 0 ? saying : saying.substring(section + 3));
    }

    String text(String key) {
        return find(key).map(Entry::raw).orElse("");
    }

    Map<String, Entry> all() {
        return said.all();
    }

    static String bare(String key) {
        String text = key.replace('\u00A0', ' ').strip();
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }

    /** The formula by which a spreadsheet is kept from taking a text for a number: {@code ="0123"}. */
    static String unquoted(String text) {
        return text.length() >= 3 && text.startsWith("=\"") && text.endsWith("\"")
                ? text.substring(2, text.length() - 1).replace("\"", "")
                : text;
    }
}
