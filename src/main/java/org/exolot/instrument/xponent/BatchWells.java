package org.exolot.instrument.xponent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exolot.finding.Place;
import org.exolot.instrument.Well;
import org.exolot.instrument.plate.AnalyteDraft;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.WellDraft;
import org.jspecify.annotations.Nullable;

/** The wells of all plates of a batch, made together when the first is asked for: each line of a block may be of another plate. */
final class BatchWells {
    private final Map<Wells.Location, Place> wells;
    private final Map<Wells.Location, String> samples;
    private List<Saying> sayings;
    private final PlacedValues values;
    private final Averages averages;
    private final Analytes analytes;
    private @Nullable Map<Integer, List<Well>> made;

    BatchWells(
            Map<Wells.Location, Place> wells,
            Map<Wells.Location, String> samples,
            List<Saying> sayings,
            PlacedValues values,
            Averages averages,
            Analytes analytes) {
        this.wells = wells;
        this.samples = samples;
        this.sayings = sayings;
        this.values = values;
        this.averages = averages;
        this.analytes = analytes;
    }

    /** Those of one plate, by its rows and columns. */
    synchronized List<Well> ofPlate(int number) {
        Map<Integer, List<Well>> plates = made;
        if (plates == null) {
            plates = make();
            made = plates;
            sayings = List.of();
        }
        return plates.getOrDefault(number, List.of());
    }

    private Map<Integer, List<Well>> make() {
        Map<Wells.Location, WellDraft> drafts = new LinkedHashMap<>();
        wells.forEach((at, place) -> drafts.put(at, new WellDraft(at.well(), place)));
        Set<String> concentrations = new HashSet<>();
        PlacedValues silent = values.silently();
        for (Saying saying : sayings) {
            WellDraft draft = drafts.get(saying.at());
            if (draft != null) {
                saying.to(draft, silent, concentrations);
            }
        }
        averages.report(bySample(drafts), analytes);
        Map<Integer, List<Well>> plates = new HashMap<>();
        drafts.forEach((at, draft) -> {
            complete(draft, samples.getOrDefault(at, ""), concentrations);
            plates.computeIfAbsent(at.plate(), key -> new ArrayList<>()).add(draft.well());
        });
        plates.values().forEach(of -> of.sort(Comparator.comparing(Well::id)));
        return plates;
    }

    private Map<String, List<WellDraft>> bySample(Map<Wells.Location, WellDraft> drafts) {
        Map<String, List<WellDraft>> all = new HashMap<>();
        drafts.forEach((at, draft) -> all.computeIfAbsent(samples.getOrDefault(at, ""), key -> new ArrayList<>())
                .add(draft));
        return all;
    }

    /** Says what the lines of other blocks tell of it: its sample and role, what a standard or control contains, the units. */
    private void complete(WellDraft draft, String sample, Set<String> concentrations) {
        draft.sample(sample);
        draft.role(Roles.of(sample, analytes));
        for (AnalyteDraft analyte : draft.analytes()) {
            analytes.nominal(sample, analyte.name()).ifPresent(analyte::nominal);
            analytes.unit(analyte.name()).ifPresent(unit -> concentrations.forEach(block -> analyte.unit(block, unit)));
        }
    }
}
