package org.exolot.instrument.softmax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.WellDraft;

/** One plate of a document with its wells, while its groups are still to come. */
final class PlateData {
    private final PlateHeader header;
    private final Place place;
    private final Map<WellId, WellDraft> wells = new TreeMap<>();
    private final Map<String, Entry> conditions;

    PlateData(PlateHeader header, Place place) {
        this.header = header;
        this.place = place;
        this.conditions = new LinkedHashMap<>(header.settings());
    }

    String name() {
        return header.name();
    }

    void condition(String name, Entry entry) {
        conditions.putIfAbsent(name, entry);
    }

    WellDraft well(WellId id, Place first) {
        return wells.computeIfAbsent(id, known -> new WellDraft(known, first));
    }

    Optional<WellDraft> known(WellId id) {
        return Optional.ofNullable(wells.get(id));
    }

    Plate plate() {
        List<Well> described = wells.values().stream().map(WellDraft::well).toList();
        return new Plate(header.name(), Optional.of(header.mode()), described, conditions, List.of(), place);
    }
}
