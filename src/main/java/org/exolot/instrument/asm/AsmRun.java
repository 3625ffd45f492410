package org.exolot.instrument.asm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Trace;
import org.exolot.instrument.WellId;
import org.exolot.instrument.text.Accounting;
import org.exolot.quantity.Value;

/** The documents of one technique while they are read. */
final class AsmRun {
    /** The techniques whose measurements are of wells; others name places that are none. */
    private static final Set<String> OF_WELLS = Set.of(
            "plate reader",
            "qpcr",
            "dpcr",
            "pcr",
            "multi analyte profiling",
            "fluorescence",
            "luminescence",
            "absorbance",
            "ultraviolet absorbance",
            "measurement");

    private static final String MEASUREMENTS = "measurement aggregate document";
    private static final String MEASUREMENT = "measurement document";

    private final String technique;
    private final Place place;
    private final FindingLog findings;
    private final Accounting accounting;
    private final Wells wells = new Wells();
    private final Samples samples = new Samples();
    private final Calculations calculations = new Calculations();
    private final List<Trace> traces = new ArrayList<>();
    private final Map<String, Integer> traceNames = new HashMap<>();
    private final Map<String, Entry> units = new LinkedHashMap<>();
    private Optional<FileTime> first = Optional.empty();
    private Optional<Entry> operator = Optional.empty();
    private Optional<String> name = Optional.empty();
    private String firstSample = "";

    AsmRun(String technique, Place place, FindingLog findings, Accounting accounting) {
        this.technique = technique;
        this.place = place;
        this.findings = findings;
        this.accounting = accounting;
    }

    void calculated(Node.Fields aggregate) {
        calculations.take(aggregate, accounting);
    }

    void document(Node.Fields document) {
        Flattener outer = flat(document, Set.of(MEASUREMENTS));
        outer.calculated().forEach(this::calculated);
        List<Node.Fields> aggregates = document.objects(MEASUREMENTS);
        if (aggregates.isEmpty()) {
            measurement(flat(new Node.Fields(Map.of(), document.place()), Set.of()), outer.items(), document.place());
        }
        for (Node.Fields aggregate : aggregates) {
            Flattener shared = flat(aggregate, Set.of(MEASUREMENT));
            shared.calculated().forEach(this::calculated);
            List<Item> around = new ArrayList<>(outer.items());
            shared.items().stream()
                    .filter(item -> !ofItsOwn(item))
                    .map(Item::asCircumstance)
                    .forEach(around::add);
            for (Node.Fields each : aggregate.objects(MEASUREMENT)) {
                measurement(flat(each, Set.of()), around, each.place());
            }
            if (shared.items().stream().anyMatch(AsmRun::ofItsOwn)
                    || !shared.cubes().isEmpty()) {
                measurement(shared, outer.items(), aggregate.place());
            }
        }
    }

    /** Whether a value beside the measurements is one of a list: a fraction, a line of the log. What is not stands for each of them. */
    private static boolean ofItsOwn(Item item) {
        return item.role() == Item.Role.FIGURE && !item.label().equals(item.key());
    }

    private Flattener flat(Node.Fields fields, Set<String> without) {
        Flattener flattener = new Flattener(findings, accounting);
        flattener.take(fields, without);
        return flattener;
    }

    private void measurement(Flattener own, List<Item> around, Place at) {
        Measurement measurement = Measurement.of(own, around, at, findings);
        own.calculated().forEach(this::calculated);
        Optional<FileTime> time = measurement.time(findings);
        earliest(time);
        operator = operator.or(() -> measurement.text("analyst"));
        name = name.or(() -> measurement.text("experimental data identifier").map(Entry::raw));
        if (firstSample.isEmpty()) {
            firstSample = measurement.text("sample identifier").map(Entry::raw).orElse("");
        }
        Optional<WellId> well =
                OF_WELLS.contains(technique.toLowerCase(Locale.ROOT)) ? measurement.well() : Optional.empty();
        Owner owner = well.map(id -> wells.add(measurement, id)).orElseGet(() -> {
            measurement.cubes().forEach(cube -> trace(cube, measurement));
            return samples.add(measurement, time);
        });
        measurement.identifiers().forEach(identifier -> calculations.owner(identifier, owner));
    }

    private void trace(Cube cube, Measurement measurement) {
        int number = traceNames.merge(cube.label(), 1, Integer::sum);
        String label = number == 1 ? cube.label() : cube.label() + " (" + number + ")";
        Optional<String> sample = measurement.text("sample identifier").map(Entry::raw);
        traces.add(new Trace(sample, label, cube.series(), cube.series().first()));
        if (!cube.unit().isEmpty()) {
            units.put(
                    label + " / unit", new Entry(cube.unit(), new Value.Qualitative(cube.unit()), measurement.place()));
        }
    }

    private void earliest(Optional<FileTime> time) {
        first = java.util.stream.Stream.of(first, time)
                .flatMap(Optional::stream)
                .filter(each -> each.local().isPresent())
                .min(Comparator.comparing(each -> each.local().orElseThrow()));
    }

    /** The run, with what stands for the whole file. */
    ExportRun run(Map<String, Entry> ofFile) {
        Map<String, Entry> conditions = new LinkedHashMap<>(ofFile);
        conditions.put("technique", new Entry(technique, new Value.Qualitative(technique), place));
        conditions.putAll(units);
        calculations.settle(conditions);
        List<Plate> plates = wells.plates();
        List<SampleQuantity> quantities = samples.quantities();
        samples.ofAll().forEach((label, entry) -> Conditions.put(conditions, label, entry));
        return new ExportRun(
                key(ofFile),
                name.or(() -> said(ofFile, "file name")).orElse(technique),
                Optional.empty(),
                operator,
                first,
                List.of(),
                plates,
                quantities,
                traces,
                conditions);
    }

    private RunKey key(Map<String, Entry> ofFile) {
        String device = said(ofFile, "equipment serial number")
                .or(() -> said(ofFile, "device identifier"))
                .orElse("");
        return new RunKey(
                String.join("|", technique, device, first.map(FileTime::raw).orElse(""), firstSample));
    }

    private static Optional<String> said(Map<String, Entry> ofFile, String label) {
        return Optional.ofNullable(ofFile.get(label)).map(Entry::raw);
    }
}
