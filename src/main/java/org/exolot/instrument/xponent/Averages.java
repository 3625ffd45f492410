package org.exolot.instrument.xponent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.Value;

/** The blocks that have a row for each sample: what the software made of its replicates. */
final class Averages {
    private static final String RESULT = "Avg Result";
    private static final String SIGNAL = "Avg Net MFI";

    private final Map<Row, Map<String, Map<String, Entry>>> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> seen = new HashMap<>();
    private final PlacedValues values;

    Averages(PlacedValues values) {
        this.values = values;
    }

    /** A sample's name may stand in several rows of one block: they are told apart by their order. */
    private record Row(String sample, int nth) {}

    void row(String block, DataType.Kind kind, List<String> header, List<String> texts, List<Place> places) {
        String sample = texts.getFirst();
        int nth = seen.computeIfAbsent(block, key -> new HashMap<>()).merge(sample, 1, Integer::sum);
        Map<String, Map<String, Entry>> row = rows.computeIfAbsent(new Row(sample, nth), key -> new LinkedHashMap<>());
        for (int i = 1; i < Math.min(texts.size(), header.size()); i++) {
            if (!texts.get(i).isEmpty() && !header.get(i).isEmpty()) {
                Entry entry = kind == DataType.Kind.WORDS
                        ? PlacedValues.words(texts.get(i), places.get(i))
                        : values.number(texts.get(i), places.get(i));
                row.computeIfAbsent(header.get(i), key -> new LinkedHashMap<>()).put(block, entry);
            }
        }
    }

    /** The figures of samples. */
    List<SampleQuantity> quantities(Wells wells, Analytes analytes) {
        List<SampleQuantity> all = new ArrayList<>();
        Map<String, Entry> dilutions = wells.dilutions();
        rows.forEach((row, byAnalyte) -> {
            if (Roles.of(row.sample(), analytes) == WellRole.SAMPLE) {
                byAnalyte.forEach((analyte, figures) -> {
                    if (!events(analyte)) {
                        all.add(quantity(row, analyte, figures, dilutions, analytes));
                    }
                });
            }
        });
        return all;
    }

    /** Tells the figures of standards, controls and background to their wells. */
    void report(Map<String, List<WellDraft>> bySample, Analytes analytes) {
        rows.forEach((row, byAnalyte) -> {
            if (Roles.of(row.sample(), analytes) != WellRole.SAMPLE) {
                for (WellDraft well : bySample.getOrDefault(row.sample(), List.of())) {
                    byAnalyte.forEach((analyte, figures) -> report(analyte, figures, well, analytes));
                }
            }
        });
    }

    private static void report(String analyte, Map<String, Entry> figures, WellDraft well, Analytes analytes) {
        if (!events(analyte)) {
            figures.forEach(
                    (block, figure) -> well.analyte(analyte).report(block, figure, unit(block, analyte, analytes)));
        }
    }

    private static boolean events(String analyte) {
        return HeaderText.fold(analyte).equals("total events");
    }

    private static SampleQuantity quantity(
            Row row, String analyte, Map<String, Entry> figures, Map<String, Entry> dilutions, Analytes analytes) {
        String block = figures.containsKey(RESULT)
                ? RESULT
                : figures.containsKey(SIGNAL)
                        ? SIGNAL
                        : figures.keySet().iterator().next();
        Map<String, Entry> others = new LinkedHashMap<>(figures);
        Entry figure = others.remove(block);
        Entry reported = figure == null ? figures.values().iterator().next() : figure;
        boolean result = block.equals(RESULT);
        return new SampleQuantity(
                row.sample(),
                result ? analyte + " concentration" : analyte + " " + block,
                reported,
                unit(block, analyte, analytes).orElse(""),
                result ? dilution(row.sample(), dilutions) : Optional.empty(),
                Optional.empty(),
                others,
                row.sample() + "|" + row.nth() + "|" + analyte,
                reported.place());
    }

    private static Optional<String> unit(String block, String analyte, Analytes analytes) {
        return switch (block) {
            case RESULT -> analytes.unit(analyte);
            case SIGNAL -> Optional.of("MFI");
            default -> Optional.empty();
        };
    }

    /** The result contains the factor of the well. */
    private static Optional<Dilution> dilution(String sample, Map<String, Entry> dilutions) {
        Entry entry = dilutions.get(sample);
        return entry != null && entry.value() instanceof Value.Measured factor
                ? Optional.of(new Dilution(Dilution.State.APPLIED, Optional.of(factor.number()), entry.place()))
                : Optional.empty();
    }
}
