package org.exolot.instrument.bioplex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.XmlElement;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** Values of the file's elements. */
final class Figures {
    private static final Set<String> OUTSIDE = Set.of("range", "oor", "above", "below", "extrapolat");

    private final PlacedValues values;
    private final FindingLog findings;

    Figures(PlacedValues values, FindingLog findings) {
        this.values = values;
        this.findings = findings;
    }

    Entry number(XmlElement element) {
        return values.number(element.text(), element.place());
    }

    Entry either(String text, Place place) {
        return values.either(text, place);
    }

    /**
     * A concentration, which the software writes as 0 where it has none: why is told beside it, by an error other than {@code OK} or by
     * {@code ReadingOK="false"}.
     */
    Entry concentration(XmlElement element, boolean valid, String why) {
        if (valid) {
            return number(element);
        }
        String lower = why.toLowerCase(Locale.ROOT);
        boolean outside = OUTSIDE.stream().anyMatch(lower::contains);
        if (outside) {
            findings.add(FindingType.OUT_OF_RANGE, element.place(), why, "a concentration within the curve");
        }
        MissingReason reason = outside ? MissingReason.OUT_OF_RANGE : MissingReason.NOT_COMPUTED;
        return new Entry(why, new Value.Missing(reason, why), element.place());
    }

    /** All leaves and attributes within an element, by their names under one another; those of one name side by side. */
    Map<String, Entry> leaves(XmlElement element, Set<String> without) {
        Map<String, List<Entry>> all = new LinkedHashMap<>();
        collect(element, "", without, all);
        Map<String, Entry> leaves = new LinkedHashMap<>();
        all.forEach((name, entries) -> leaves.put(name, together(entries)));
        return leaves;
    }

    private void collect(XmlElement element, String under, Set<String> without, Map<String, List<Entry>> all) {
        for (XmlElement child : element.children()) {
            if (!without.contains(child.name())) {
                String name = under.isEmpty() ? child.name() : under + " / " + child.name();
                if (!child.text().isEmpty()) {
                    put(all, name, either(child.text(), child.place()));
                }
                child.attributes().forEach((key, text) -> {
                    if (!text.isEmpty()) {
                        put(all, name + " / " + key, either(text, child.place()));
                    }
                });
                collect(child, name, without, all);
            }
        }
    }

    private static void put(Map<String, List<Entry>> all, String name, Entry entry) {
        all.computeIfAbsent(name, any -> new ArrayList<>(1)).add(entry);
    }

    private static Entry together(List<Entry> entries) {
        Entry first = entries.getFirst();
        return entries.size() == 1
                ? first
                : PlacedValues.words(entries.stream().map(Entry::raw).collect(Collectors.joining(", ")), first.place());
    }
}
