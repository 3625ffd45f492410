package org.exolot.instrument.gen5;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.OrderedMap;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.GridRow;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateWells;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.plate.WellRoles;
import org.exolot.instrument.text.SameNames;
import org.exolot.quantity.Value;

/** One plate while it is read. */
final class PlateDraft {
    private static final Pattern INTERVAL = Pattern.compile("Interval ([0-9:.,]*[0-9])");

    final LinkedHashMap<String, Entry> conditions = new LinkedHashMap<>();
    final List<ReportedCurve> curves = new ArrayList<>();
    final Labels labels;
    final TimedGrids timed = new TimedGrids();
    Optional<String> readMode = Optional.empty();
    boolean images;

    private final Place place;
    private final FindingLog findings;
    private final PlateWells wells = new PlateWells();
    private final Map<String, Map<WellId, SeriesOfLabel>> told = new HashMap<>();
    private final Map<WellId, WellRole> roles = new TreeMap<>();

    PlateDraft(Place place, Labels labels, FindingLog findings) {
        this.place = place;
        this.labels = labels;
        this.findings = findings;
    }

    /** Keeps a line of the head or the procedure; a second one of the same name is kept beside it. */
    void condition(String name, Entry entry) {
        SameNames.put(conditions, name, entry, findings);
    }

    /** Takes a line of the procedure that stands here. */
    void procedure(ProcedureLine line, Place at) {
        labels.learn(line.reads());
        images |= line.image();
        line.settings().forEach((name, said) -> condition(name, new Entry(said.raw(), said.value(), at)));
        readMode = readMode.or(line::mode);
    }

    /** What was said under this name. */
    Optional<Entry> entry(String name) {
        return Optional.ofNullable(conditions.get(name));
    }

    /** What was said under this name; empty where nothing was. */
    String said(String name) {
        return entry(name).map(Entry::raw).orElse("");
    }

    /** The seconds from one read to the next as the procedure sets them; empty where it does not. */
    OptionalDouble interval() {
        Matcher interval = INTERVAL.matcher(said("Procedure / Start Kinetic"));
        return interval.find() ? Clock.seconds(interval.group(1)) : OptionalDouble.empty();
    }

    /** Whether nothing is known of its wells, though an export of images alone tells how they were taken. */
    boolean empty() {
        return wells.size() == 0 && !onlyImages();
    }

    /** Whether the procedure takes images and reads nothing else, so that an export may hold no figure. */
    boolean onlyImages() {
        return images && readMode.isEmpty();
    }

    /** Whether no well was read. */
    boolean nothingRead() {
        return wells.unread();
    }

    /** The wells of the layout that were neither read nor computed. */
    List<WellId> unread() {
        return roles.keySet().stream().filter(wells::unread).toList();
    }

    void layout(String label, WellId id, Entry entry) {
        if (entry.raw().isEmpty()) {
            return;
        }
        WellDraft well = wells.well(id, entry.place());
        switch (label) {
            case "Well ID" -> {
                WellRole role = role(entry.raw());
                roles.put(id, role);
                well.role(role);
                int dilution = entry.raw().indexOf(':');
                well.sample(dilution < 0 ? entry.raw() : entry.raw().substring(0, dilution));
            }
            case "Conc/Dil" -> {
                WellRole role = roles.getOrDefault(id, WellRole.UNKNOWN);
                if (role == WellRole.STANDARD || role == WellRole.CONTROL) {
                    well.nominal(new Well.Amount(entry, Optional.empty()));
                } else {
                    well.dilution(factor(entry));
                }
            }
            default -> well.sample(entry.raw());
        }
    }

    /** Keeps a signal, or a figure that was computed, unless it was told already; a second one that differs is told. */
    boolean figureOnce(String label, WellId id, String text, PlacedValues values, Place at) {
        Optional<Entry> told = wells.known(id).flatMap(well -> well.figure(label));
        if (told.isEmpty()) {
            figure(label, id, text, values, at);
        } else if (!told.get().raw().equals(text)) {
            findings.add(
                    FindingType.FIGURE_TOLD_TWICE,
                    at,
                    text + " as " + label + " of " + id,
                    told.get().raw() + ", as it stands at " + told.get().place().inWords());
        }
        return told.isEmpty();
    }

    /** Keeps a signal, or a figure that was computed. */
    void figure(String label, WellId id, String text, PlacedValues values, Place at) {
        LabelFigures figures = figures(label, values);
        Entry entry = figures.read(text, at);
        if (!entry.raw().isEmpty()) {
            figures.give(wells.well(id, at), entry);
        }
    }

    /** Keeps a row of signals or computed figures. */
    void figures(String label, GridRow row, PlacedValues values) {
        wells.keep(row, figures(label, values));
    }

    private LabelFigures figures(String label, PlacedValues values) {
        return new LabelFigures(label, labels.signal(label), labels.wavelength(label), labels.reduced(label), values);
    }

    /** Keeps what was read of a well, beside what further tables of the same title say of it. */
    void series(WellId id, Series series) {
        told.computeIfAbsent(series.axis() + " " + series.label(), any -> new HashMap<>())
                .computeIfAbsent(id, any -> new SeriesOfLabel(findings))
                .take(series)
                .ifPresent(further -> wells.well(id, further.first()).read(further));
    }

    /** Where it begins. */
    Place place() {
        return place;
    }

    /**
     * The plate as it is described now, of which nothing more may be said.
     *
     * @param group that of all its wells
     */
    Plate plate(Optional<String> group) {
        List<Well> all = group.isPresent() ? wells.wells((id, well) -> well.group(group.get())) : wells.wells();
        return new Plate(said("Plate Number"), readMode, all, OrderedMap.handedOver(conditions), curves, place);
    }

    /** Gen5 prints the share of the sample in the well; a factor is its inverse. */
    private static Entry factor(Entry share) {
        return share.value() instanceof Value.Measured measured
                        && measured.number().signum() > 0
                ? new Entry(
                        share.raw(),
                        new Value.Measured(BigDecimal.ONE
                                .divide(measured.number(), MathContext.DECIMAL64)
                                .stripTrailingZeros()),
                        share.place())
                : share;
    }

    private static WellRole role(String wellId) {
        String id = wellId.toUpperCase(Locale.ROOT);
        return id.startsWith("POS") || id.startsWith("NEG") ? WellRole.CONTROL : WellRoles.ofGroup(wellId);
    }
}
