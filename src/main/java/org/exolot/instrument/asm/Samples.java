package org.exolot.instrument.asm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.SampleQuantity;

/** The figures that a document tells by the sample, put together from its measurements. */
final class Samples {
    private static final Set<String> TOLD_OTHERWISE = Set.of("sample identifier", "measurement time");

    private final Conditions conditions = new Conditions();
    private final List<Of> samples = new ArrayList<>();

    private static final class Of implements Owner {
        private final int number;
        private final String sample;
        private final Optional<FileTime> time;
        private final Measurement measurement;
        private final List<Figure> figures = new ArrayList<>();

        Of(int number, String sample, Optional<FileTime> time, Measurement measurement) {
            this.number = number;
            this.sample = sample;
            this.time = time;
            this.measurement = measurement;
        }

        @Override
        public void computed(String name, Entry entry, Optional<String> unit) {
            figures.add(new Figure(name, entry, unit.orElse("")));
        }
    }

    private record Figure(String attribute, Entry entry, String unit) {}

    Owner add(Measurement measurement, Optional<FileTime> time) {
        String sample = measurement.text("sample identifier").map(Entry::raw).orElse("");
        Of of = new Of(conditions.owner(), sample, time, measurement);
        samples.add(of);
        for (Item item : measurement.items()) {
            if (item.role() == Item.Role.FIGURE) {
                of.computed(attribute(item, measurement), item.entry(), item.unit());
            } else if (!TOLD_OTHERWISE.contains(item.key())) {
                conditions.add(of.number, item.label(), item.entry());
                item.unit()
                        .filter(unit -> !unit.isEmpty())
                        .ifPresent(unit -> conditions.add(
                                of.number,
                                item.label() + " / unit",
                                Flattener.entry(new Node.Leaf(
                                        unit, Node.Kind.TEXT, item.entry().place()))));
            }
        }
        return of;
    }

    /** The catalogue's words for what fluorometers and photometers give by the sample; else the file's own. */
    private static String attribute(Item item, Measurement measurement) {
        String name = item.analyte().map(analyte -> analyte + " " + item.key()).orElse(item.label());
        if (!name.equals("original sample concentration") && !name.equals("mass concentration")) {
            return name;
        }
        String assay =
                measurement.text("experiment type").map(Entry::raw).orElse("").toLowerCase(Locale.ROOT);
        if (assay.contains("protein") || assay.contains("a280") || assay.contains("bca")) {
            return "protein concentration";
        }
        return assay.contains("dna") || assay.contains("rna") || assay.contains("nucleic")
                ? "nucleic acid concentration"
                : name;
    }

    Map<String, Entry> ofAll() {
        return conditions.ofAll();
    }

    List<SampleQuantity> quantities() {
        List<Map<String, Entry>> own = conditions.ofEach();
        List<SampleQuantity> all = new ArrayList<>();
        Map<String, Integer> keys = new HashMap<>();
        for (Of of : samples) {
            for (Figure figure : of.figures) {
                String key = of.sample + "|" + of.time.map(FileTime::raw).orElse("") + "|" + figure.attribute;
                int before = keys.merge(key, 1, Integer::sum);
                all.add(new SampleQuantity(
                        of.sample,
                        figure.attribute,
                        figure.entry,
                        figure.unit,
                        Optional.empty(),
                        of.time,
                        own.get(of.number),
                        before == 1 ? key : key + "|" + before,
                        of.measurement.place()));
            }
        }
        return all;
    }
}
