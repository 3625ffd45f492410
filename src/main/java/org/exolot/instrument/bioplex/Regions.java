package org.exolot.instrument.bioplex;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The analytes of the bead regions: curves and samples name them, wells only number them. */
final class Regions {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    void name(String region, String analyte) {
        if (!analyte.isEmpty()) {
            names.putIfAbsent(region, analyte);
        }
    }

    void unit(String region, String unit) {
        if (!unit.isEmpty()) {
            units.putIfAbsent(region, unit);
        }
    }

    String name(String region) {
        return names.getOrDefault(region, "Region " + region);
    }

    Optional<String> unit(String region) {
        return Optional.ofNullable(units.get(region));
    }
}
