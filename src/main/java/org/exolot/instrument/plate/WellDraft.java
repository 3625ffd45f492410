package org.exolot.instrument.plate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;

/** A well whose description stands in several parts of a file, while it is put together. */
public final class WellDraft {
    private final WellId id;
    private final Place place;
    private final List<Well.Reading> readings = new ArrayList<>(2);
    private final List<Series> series = new ArrayList<>(0);
    private final List<Well.Reported> reported = new ArrayList<>(2);
    private final Map<String, AnalyteDraft> analytes = new LinkedHashMap<>(0);

    /** The figures by their labels, of so many readings and computed figures: put in once someone asks for one. */
    private final Map<String, Entry> byLabel = new HashMap<>(0);

    private int looked;
    private int lookedReported;
    private WellRole role = WellRole.UNKNOWN;
    private Optional<String> group = Optional.empty();
    private Optional<String> sample = Optional.empty();
    private Optional<Well.Amount> nominal = Optional.empty();
    private Optional<Entry> dilution = Optional.empty();
    private Optional<Entry> masked = Optional.empty();

    public WellDraft(WellId id, Place place) {
        this.id = id;
        this.place = place;
    }

    public void read(Well.Reading reading) {
        readings.add(reading);
    }

    public void read(Series more) {
        series.add(more);
    }

    public void report(Well.Reported figure) {
        reported.add(figure);
    }

    /** The analyte of this name, also where nothing was said of it so far. */
    public AnalyteDraft analyte(String name) {
        return analytes.computeIfAbsent(name, AnalyteDraft::new);
    }

    /** The analytes that something was said of. */
    public Collection<AnalyteDraft> analytes() {
        return Collections.unmodifiableCollection(analytes.values());
    }

    /** Says what the well is for, and to which group of the file it belongs. */
    public void belongsTo(String itsGroup, WellRole itsRole) {
        group = Optional.of(itsGroup);
        role = itsRole;
    }

    /** Says to which group of the file the well belongs, and nothing of what it is for. */
    public void group(String itsGroup) {
        group = Optional.of(itsGroup);
    }

    public void role(WellRole itsRole) {
        role = itsRole;
    }

    public void sample(String name) {
        sample = name.isBlank() ? Optional.empty() : Optional.of(name.strip());
    }

    public void nominal(Well.Amount amount) {
        nominal = Optional.of(amount);
    }

    public void dilution(Entry factor) {
        dilution = Optional.of(factor);
    }

    /** The dilution factor, where the file states one. */
    public Optional<Entry> dilution() {
        return dilution;
    }

    public void masked(Entry saying) {
        masked = Optional.of(saying);
    }

    /** Whether something says that the well was taken out. */
    public boolean masked() {
        return masked.isPresent();
    }

    /** Whether the well has a name of its sample. */
    public boolean named() {
        return sample.isPresent();
    }

    /** Whether a group has claimed the well. */
    public boolean grouped() {
        return group.isPresent();
    }

    /** Whether nothing was read or computed so far. */
    boolean unread() {
        return readings.isEmpty() && series.isEmpty() && reported.isEmpty();
    }

    /** How many figures were read or computed so far. */
    long figures() {
        long figures = (long) readings.size() + series.size() + reported.size();
        for (AnalyteDraft analyte : analytes.values()) {
            figures += analyte.figures();
        }
        return figures;
    }

    /** The signal that was read under this label, or the figure that was computed; the first where there are several. */
    public Optional<Entry> figure(String label) {
        for (; looked < readings.size(); looked++) {
            byLabel.putIfAbsent(
                    readings.get(looked).label(), readings.get(looked).signal());
        }
        for (; lookedReported < reported.size(); lookedReported++) {
            byLabel.putIfAbsent(
                    reported.get(lookedReported).name(),
                    reported.get(lookedReported).amount().entry());
        }
        return Optional.ofNullable(byLabel.get(label));
    }

    /** What was read so far. */
    public List<Well.Reading> readings() {
        return Collections.unmodifiableList(readings);
    }

    /** Writes the well with what was read of it. */
    void print(PrintedWells to) {
        to.add(id);
        readings.forEach(reading -> to.add(" " + reading.signal().raw()));
        series.forEach(each -> to.add(" " + Arrays.toString(each.y())));
    }

    /** The well as described so far. */
    public Well well() {
        return new Well(
                id,
                role,
                group,
                sample,
                readings,
                series,
                nominal,
                dilution,
                reported,
                analytes.values().stream().map(AnalyteDraft::analyte).toList(),
                masked,
                place);
    }
}
