package org.exolot.instrument.perkinelmer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;
import org.jspecify.annotations.Nullable;

/** The tables of one row that describe a plate each: most say nearly the same. */
final class PlateDescriptions {
    /** Far more names than a file has. */
    private static final int MOST_KNOWN = 1_000;

    private final PlacedValues values;
    private final FileTimes times;

    /** What was said of the plate before. */
    private Map<String, Entry> before = Map.of();

    /** Names of columns, folded: few, and above every plate. */
    private final Map<String, String> folded = new HashMap<>();

    PlateDescriptions(PlacedValues values, FileTimes times) {
        this.values = values;
        this.times = times;
    }

    /** What the row says under the names of the columns, folded. */
    Map<String, Entry> of(TableRow names, TableRow row) {
        Map<String, Entry> told = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
            if (!names.text(i).isEmpty()) {
                String name = folded(names.text(i));
                told.put(name, said(Sayings.unquoted(row.text(i)), before.get(name), row.place(i)));
            }
        }
        before = told;
        return told;
    }

    private String folded(String name) {
        if (folded.size() > MOST_KNOWN) {
            folded.clear();
        }
        return folded.computeIfAbsent(name, HeaderText::fold);
    }

    /** A saying of a plate; most are those of the plate before. */
    private Entry said(String text, @Nullable Entry last, Place place) {
        if (last != null && last.raw().equals(text)) {
            return new Entry(text, last.value(), place);
        }
        Entry entry = values.either(text, place);
        times.see(entry.raw());
        return entry;
    }
}
