package org.exolot.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.assay.SampleNames;
import org.exolot.finding.Place;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Plate;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Well;

/** The names of samples in a file, each with the place where it first stands: blanks, standards and controls are none. */
final class NamesInFile {
    /** The name of a sample that the file does not name. */
    static final String NOT_NAMED = "";

    private NamesInFile() {}

    static Map<String, Place> of(Export export) {
        Map<String, Place> names = new LinkedHashMap<>();
        for (ExportRun run : export.runs()) {
            names.putAll(of(export, run));
        }
        return names;
    }

    static Map<String, Place> of(Export export, ExportRun run) {
        Map<String, Place> names = new LinkedHashMap<>();
        if (!run.captures().isEmpty()) {
            particles(export, run, names);
        }
        SampleNames onPlates = new SampleNames(run.plates());
        for (Plate plate : run.plates()) {
            for (Well well : plate.wells()) {
                onPlates.of(well).ifPresent(name -> names.putIfAbsent(name, well.place()));
            }
        }
        for (SampleQuantity quantity : run.quantities()) {
            names.putIfAbsent(quantity.sample(), quantity.place());
        }
        return names;
    }

    /** A run of captures has one sample: the run's, or the one that all captures name. */
    private static void particles(Export export, ExportRun run, Map<String, Place> names) {
        Optional<Entry> ofRun = run.sample();
        if (ofRun.isPresent()) {
            names.put(ofRun.get().raw(), ofRun.get().place());
            return;
        }
        List<String> named = run.captures().stream()
                .map(Capture::sample)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        names.put(
                named.size() == 1 ? named.getFirst() : NOT_NAMED,
                run.captures().stream()
                        .findFirst()
                        .map(Capture::place)
                        .orElseGet(() -> new Place.Whole(export.file())));
    }
}
