package org.exolot.instrument.asm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.quantity.Value;

/** The wells of the plates that a document tells, put together from their measurements. */
final class Wells {
    private static final Set<String> SIGNALS = Set.of("absorbance", "fluorescence", "luminescence");

    private static final String TARGET = "target DNA description";
    /** What the models of one detection call a reading that the software gave, beside the wavelength it is of. */
    private static final String READ = "processed data";

    private static final Set<String> OWN = Set.of("group", "masked", "label", "reduced");
    private static final Set<String> TOLD_OTHERWISE = Set.of(
            "sample identifier",
            "sample role type",
            "location identifier",
            "well location identifier",
            "well plate identifier",
            "plate barcode",
            "measurement time",
            "detector wavelength setting",
            "dilution factor setting");

    private final Map<String, Draft> plates = new LinkedHashMap<>();

    private static final class Draft {
        private final Map<WellId, Of> wells = new TreeMap<>();
        private final Conditions conditions = new Conditions();
    }

    private record Of(int number, WellDraft draft) implements Owner {
        @Override
        public void computed(String name, Entry entry, Optional<String> unit) {
            draft.report(new Well.Reported(name, new Well.Amount(entry, unit)));
        }
    }

    Owner add(Measurement measurement, WellId id) {
        String plate = measurement
                .text("well plate identifier")
                .or(() -> measurement.text("plate barcode"))
                .map(Entry::raw)
                .orElse("");
        Optional<String> target = measurement.text(TARGET).map(Entry::raw).filter(name -> !name.isBlank());
        Draft draft = plates.computeIfAbsent(ofTarget(plate, target), each -> new Draft());
        Of well = draft.wells.computeIfAbsent(
                id, each -> new Of(draft.conditions.owner(), new WellDraft(id, measurement.place())));
        measurement.text("sample identifier").ifPresent(sample -> well.draft.sample(sample.raw()));
        measurement.text("sample role type").ifPresent(role -> well.draft.role(role(role.raw())));
        target.ifPresent(well.draft::group);
        for (Cube cube : measurement.cubes()) {
            well.draft.read(series(cube.series(), measurement));
            unit(draft, well, cube.label(), cube.unit(), measurement);
        }
        for (Item item : measurement.items()) {
            take(item, measurement, draft, well);
        }
        return well;
    }

    /** A plate is one of each of its targets, which are measured in the same wells. */
    private static String ofTarget(String plate, Optional<String> target) {
        return target.filter(name -> !name.equals(plate))
                .map(name -> plate.isBlank() ? name : plate + " / " + name)
                .orElse(plate);
    }

    private static Series series(Series read, Measurement measurement) {
        boolean spectrum = read.axis() == Series.Axis.WAVELENGTH;
        return new Series(
                read.label(),
                read.axis(),
                read.x(),
                read.y(),
                spectrum ? Optional.empty() : measurement.wavelength(),
                read.reduced() || measurement.own("reduced").isPresent(),
                read.first(),
                read.step());
    }

    private static void take(Item item, Measurement measurement, Draft draft, Of well) {
        if (item.role() == Item.Role.FIGURE) {
            figure(item, measurement, draft, well);
        } else if (item.key().equals("dilution factor setting")) {
            well.draft.dilution(item.entry());
        } else if (item.within().equals(AsmWriter.CUSTOM) && OWN.contains(item.key())) {
            own(item, measurement, well);
        } else if (!TOLD_OTHERWISE.contains(item.key())) {
            draft.conditions.add(well.number, item.label(), item.entry());
            item.unit().ifPresent(unit -> unit(draft, well, item.label(), unit, measurement));
        }
    }

    /** What {@link AsmWriter} says of a well beyond the model. */
    private static void own(Item item, Measurement measurement, Of well) {
        switch (item.key()) {
            case "group" ->
                well.draft.belongsTo(
                        item.entry().raw(),
                        measurement
                                .text("sample role type")
                                .map(role -> role(role.raw()))
                                .orElse(WellRole.UNKNOWN));
            case "masked" -> well.draft.masked(item.entry());
            default -> {
                // told with the reading
            }
        }
    }

    private static void figure(Item item, Measurement measurement, Draft draft, Of well) {
        Well.Amount amount = new Well.Amount(item.entry(), item.unit());
        if (item.analyte().isPresent()) {
            AsmAnalyte.take(item, well.draft.analyte(item.analyte().get()));
        } else if (item.ofStandard()) {
            well.draft.nominal(amount);
        } else if (SIGNALS.contains(item.key())
                || item.key().equals(READ) && measurement.wavelength().isPresent()) {
            String label = measurement.own("label").orElse(item.label());
            boolean reduced = measurement.own("reduced").isPresent();
            well.draft.read(new Well.Reading(label, measurement.wavelength(), reduced, item.entry()));
            item.unit().ifPresent(unit -> unit(draft, well, item.label(), unit, measurement));
        } else if (AsmCycles.isResult(item.key())) {
            well.draft.read(new Well.Reading(AsmCycles.CQ, Optional.empty(), false, item.entry()));
        } else {
            well.draft.report(new Well.Reported(item.label(), amount));
        }
    }

    private static void unit(Draft draft, Of well, String label, String unit, Measurement measurement) {
        if (!unit.isEmpty()) {
            draft.conditions.add(
                    well.number, label + " / unit", new Entry(unit, new Value.Qualitative(unit), measurement.place()));
        }
    }

    /** The role that a well has by the model's or another word for it. */
    static WellRole role(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        if (word.contains("blank")) {
            return WellRole.BLANK;
        }
        if (word.contains("control") || word.contains("spike")) {
            return WellRole.CONTROL;
        }
        if (word.contains("standard") || word.contains("calibrat")) {
            return WellRole.STANDARD;
        }
        return word.contains("unknown") || word.contains("sample") ? WellRole.SAMPLE : WellRole.UNKNOWN;
    }

    List<Plate> plates() {
        List<Plate> all = new ArrayList<>();
        plates.forEach((name, draft) -> {
            List<Map<String, Entry>> own = draft.conditions.ofEach();
            draft.wells
                    .values()
                    .forEach(well -> own.get(well.number)
                            .forEach((label, entry) -> well.computed(label, entry, Optional.empty())));
            List<Well> wells =
                    draft.wells.values().stream().map(of -> of.draft.well()).toList();
            Map<String, Entry> shared = draft.conditions.ofAll();
            Optional<String> mode =
                    Optional.ofNullable(shared.get("detection type")).map(Entry::raw);
            all.add(new Plate(
                    name, mode, wells, shared, List.of(), wells.getFirst().place()));
        });
        return all;
    }
}
