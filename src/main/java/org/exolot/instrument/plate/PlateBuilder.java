package org.exolot.instrument.plate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.WellId;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** One plate while a file is read: its wells, described in several parts of the file, and what is said of it as a whole. */
public final class PlateBuilder {
    private final Place place;
    private final PlateWells wells = new PlateWells();
    private final NamedEntries conditions = new NamedEntries();
    private final List<ReportedCurve> curves = new ArrayList<>();
    private String name = "";
    private Optional<String> readMode = Optional.empty();

    public PlateBuilder(Place place) {
        this.place = place;
    }

    public void name(String text) {
        name = text.strip();
    }

    public void readMode(String text) {
        readMode = Optional.of(text.strip());
    }

    /** How it was read, as far as known. */
    public Optional<String> readMode() {
        return readMode;
    }

    /** Keeps what is said of the plate; a second saying of the same name is kept beside the first. */
    public void condition(String key, Entry entry) {
        conditions.keep(key, entry);
    }

    /** What was said under this name; empty text where nothing was. */
    public String said(String key) {
        Entry entry = conditions.all().get(key);
        return entry == null ? "" : entry.raw();
    }

    public void curve(ReportedCurve curve) {
        curves.add(curve);
    }

    /** The well, which begins here where it is not yet known. */
    public WellDraft well(WellId id, Place where) {
        return wells.well(id, where);
    }

    /** Keeps a row of figures, each a read of its well or computed for it; tells what is wrong with them. */
    public void keep(GridRow row, Figures figures) {
        wells.keep(row, figures);
    }

    /** Whether nothing was read. */
    public boolean empty() {
        return wells.unread();
    }

    /** The plate as it is described now: nothing more may be said of it. */
    public Plate plate() {
        return plate((id, well) -> {});
    }

    /**
     * The plate as it is described now: nothing more may be said of it.
     *
     * @param last takes each well before it is made, and tells nothing
     */
    public Plate plate(BiConsumer<WellId, WellDraft> last) {
        return new Plate(name, readMode, wells.wells(last), conditions.handedOver(), curves, place);
    }

    /** Whether the software or a person took the value out. */
    public static boolean masked(Entry entry) {
        return entry.value() instanceof Value.Missing missing && missing.reason() == MissingReason.MASKED;
    }
}
