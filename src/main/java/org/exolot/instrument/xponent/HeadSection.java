package org.exolot.instrument.xponent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.HeaderText;

/** The lines before the results: keys with their values, the last calibrations, and tables of calibrators and of the kit's lots. */
final class HeadSection {
    private static final Set<String> NAMED_VALUES =
            Set.of("protocolplate", "protocolmicrosphere", "protocolanalysis", "samples");
    private static final Set<String> TABLES = Set.of("calinfo:", "assaylotinfo:");
    private static final Set<String> TABLE_HEADERS = Set.of("lot", "kitname", "reagent");

    private final Map<String, Entry> conditions = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final PlacedValues values;
    private final FileTimes times;
    private final FindingLog findings;
    private String section = "";
    private String table = "";
    private List<String> header = List.of();

    HeadSection(PlacedValues values, FileTimes times, FindingLog findings) {
        this.values = values;
        this.times = times;
        this.findings = findings;
    }

    /** Takes a line that is not blank; its texts end with the last that is not blank. */
    void line(List<String> texts, List<Place> places) {
        String first = texts.getFirst();
        String folded = HeaderText.fold(first);
        if (texts.size() == 1 && first.endsWith(":")) {
            section = first.substring(0, first.length() - 1);
            table = "";
            header = List.of();
        } else if (TABLES.contains(HeaderText.fold(section) + ":")
                && !folded.equals("samples")
                && !folded.equals("results")) {
            tableLine(texts, places);
        } else {
            keyed(texts, places);
        }
    }

    private void tableLine(List<String> texts, List<Place> places) {
        String first = texts.getFirst();
        if (TABLE_HEADERS.contains(HeaderText.fold(first))) {
            header = List.copyOf(texts);
        } else if (texts.size() == 1 && section.toLowerCase(Locale.ROOT).startsWith("cal")) {
            table = " / " + first;
            header = List.of();
        } else {
            for (int i = 1; i < texts.size(); i++) {
                String column = i < header.size() ? header.get(i) : "column " + (i + 1);
                Entry entry = values.either(texts.get(i), places.get(i));
                times.see(texts.get(i));
                put(section + table + " / " + first + " / " + column, entry);
                if (HeaderText.fold(column).equals("result")
                        && !HeaderText.fold(texts.get(i)).equals("pass")) {
                    warn(entry, "Pass");
                }
            }
        }
    }

    private void keyed(List<String> texts, List<Place> places) {
        String key = texts.getFirst();
        for (String text : texts) {
            times.see(text);
        }
        if (texts.size() > 2 && NAMED_VALUES.contains(HeaderText.fold(key))) {
            boolean counted = HeaderText.fold(key).equals("samples");
            if (counted) {
                put(key, values.either(texts.get(1), places.get(1)));
            }
            for (int i = counted ? 2 : 1; i < texts.size(); i += 2) {
                int at = Math.min(i + 1, texts.size() - 1);
                put((counted ? "" : key + " / ") + texts.get(i), values.either(texts.get(at), places.get(at)));
            }
            return;
        }
        String value = String.join(" ", texts.subList(1, texts.size())).strip();
        Entry entry = texts.size() == 2
                ? values.either(value, places.get(1))
                : PlacedValues.words(value, places.get(Math.min(1, places.size() - 1)));
        put(key, entry);
        if (HeaderText.fold(value).startsWith("failed")) {
            warn(entry, "Passed");
        }
        lastCalibration(value);
    }

    /** {@code Passed 3/22/2024 9:13:06 AM} also tells the order of day and month. */
    private void lastCalibration(String value) {
        int blank = value.indexOf(' ');
        if (blank > 0) {
            times.see(value.substring(blank + 1));
        }
    }

    private void warn(Entry entry, String expected) {
        findings.add(FindingType.VENDOR_WARNS, entry.place(), entry.raw(), expected);
    }

    private void put(String key, Entry entry) {
        if (entry.raw().isEmpty()) {
            return;
        }
        int nth = seen.merge(key, 1, Integer::sum);
        conditions.put(nth == 1 ? key : key + " (" + nth + ")", entry);
    }

    Map<String, Entry> conditions() {
        return conditions;
    }

    /** The values of these keys that stand there, joined. */
    String text(String... keys) {
        List<String> all = new ArrayList<>();
        for (String key : keys) {
            Entry entry = conditions.get(key);
            all.add(entry == null ? "" : entry.raw());
        }
        return String.join("|", all);
    }
}
