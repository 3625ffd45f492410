package org.exolot.assay;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;

/**
 * What the samples on the plates of a run are called: as the file names them and, where that name stands in more than one group of wells,
 * {@code GROUP / NAME}, since software numbers the samples of each group from 1.
 */
public final class SampleNames {
    private final Set<String> inSeveralGroups;

    /** Of all plates of one run. */
    public SampleNames(Collection<Plate> plates) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (Plate plate : plates) {
            for (Well well : plate.wells()) {
                if (isSample(well) && well.sample().isPresent()) {
                    groups.computeIfAbsent(well.sample().get(), name -> new HashSet<>())
                            .add(well.group().orElse(""));
                }
            }
        }
        groups.values().removeIf(names -> names.size() < 2);
        this.inSeveralGroups = groups.keySet();
    }

    /** The name of the sample in a well; empty for blanks, standards and controls, and where the file names none. */
    public Optional<String> of(Well well) {
        return well.sample()
                .filter(name -> isSample(well))
                .map(name -> inSeveralGroups.contains(name) ? well.group().orElse("") + " / " + name : name);
    }

    private static boolean isSample(Well well) {
        return well.role() == WellRole.SAMPLE || well.role() == WellRole.UNKNOWN;
    }
}
