package org.exolot.instrument.softmax;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.OrderedMap;
import org.exolot.instrument.Plate;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.Figures;
import org.exolot.instrument.plate.GridRow;
import org.exolot.instrument.plate.PlateWells;
import org.exolot.instrument.plate.PrintedWells;
import org.exolot.instrument.plate.WellDraft;

/** One plate of a document with its wells, while its groups are still to come. */
final class PlateData {
    private final String name;
    private final Optional<String> mode;
    private final Place place;
    private final PlateWells wells = new PlateWells();
    private final LinkedHashMap<String, Entry> conditions;

    PlateData(PlateHeader header, Place place) {
        this.name = header.name();
        this.mode = Optional.of(header.mode());
        this.place = place;
        this.conditions = header.settings();
    }

    /** A plate of which only groups tell, in an export without plates. */
    PlateData(String name, Place place) {
        this.name = name;
        this.mode = Optional.empty();
        this.place = place;
        this.conditions = new LinkedHashMap<>();
    }

    String name() {
        return name;
    }

    Place place() {
        return place;
    }

    void condition(String name, Entry entry) {
        conditions.putIfAbsent(name, entry);
    }

    WellDraft well(WellId id, Place first) {
        return wells.well(id, first);
    }

    /** Keeps a row of readings; tells what is wrong with them. */
    void keep(GridRow row, Figures figures) {
        wells.keep(row, figures);
    }

    Optional<WellDraft> known(WellId id) {
        return wells.known(id);
    }

    /** Writes the wells, each with what was read of it. */
    void print(PrintedWells to) {
        wells.print(to);
    }

    Plate plate() {
        return new Plate(name, mode, wells.wells(), OrderedMap.handedOver(conditions), List.of(), place);
    }
}
