package org.exolot.instrument.gen5;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exolot.finding.FindingLog;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.plate.WellRoles;
import org.exolot.instrument.text.SameNames;
import org.exolot.quantity.Value;

/** One plate while it is read. */
final class PlateDraft {
    final Map<String, Entry> conditions = new LinkedHashMap<>();
    final List<ReportedCurve> curves = new ArrayList<>();
    final Labels labels = new Labels();
    final TimedGrids timed = new TimedGrids();
    Optional<String> readMode = Optional.empty();
    boolean images;

    private final Place place;
    private final FindingLog findings;
    private final Map<WellId, WellDraft> wells = new TreeMap<>();
    private final Map<WellId, WellRole> roles = new TreeMap<>();

    PlateDraft(Place place, FindingLog findings) {
        this.place = place;
        this.findings = findings;
    }

    /** Keeps a line of the head or the procedure; a second one of the same name is kept beside it. */
    void condition(String name, Entry entry) {
        SameNames.put(conditions, name, entry, findings);
    }

    /** What was said under this name. */
    Optional<Entry> entry(String name) {
        return Optional.ofNullable(conditions.get(name));
    }

    /** What was said under this name; empty where nothing was. */
    String said(String name) {
        return entry(name).map(Entry::raw).orElse("");
    }

    /** Whether nothing is known of its wells, though an export of images alone tells how they were taken. */
    boolean empty() {
        return wells.isEmpty() && !onlyImages();
    }

    /** Whether the procedure takes images and reads nothing else, so that an export may hold no figure. */
    boolean onlyImages() {
        return images && readMode.isEmpty();
    }

    /** Whether no well was read. */
    boolean nothingRead() {
        return wells.values().stream().allMatch(PlateDraft::unread);
    }

    /** The wells of the layout that were neither read nor computed. */
    List<WellId> unread() {
        return wells.entrySet().stream()
                .filter(each -> roles.containsKey(each.getKey()) && unread(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean unread(WellDraft draft) {
        Well well = draft.well();
        return well.readings().isEmpty()
                && well.reported().isEmpty()
                && well.series().isEmpty();
    }

    void layout(String label, WellId id, Entry entry) {
        if (entry.raw().isEmpty()) {
            return;
        }
        WellDraft well = well(id, entry.place());
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

    /** Keeps a signal, or a figure that was computed: a time of it is in seconds, whatever it was exported in. */
    void figure(String label, WellId id, String text, PlacedValues values, Place at) {
        Optional<Entry> time = Clock.entry(text, at);
        Entry entry = time.orElseGet(() -> values.number(text, at));
        if (entry.raw().isEmpty()) {
            return;
        }
        WellDraft well = well(id, at);
        if (labels.signal(label)) {
            well.read(new Well.Reading(label, labels.wavelength(label), labels.reduced(label), entry));
        } else {
            well.report(new Well.Reported(label, new Well.Amount(entry, time.map(each -> "s"))));
        }
        if (PlateBuilder.masked(entry) && well.well().masked().isEmpty()) {
            well.masked(entry);
        }
    }

    void series(WellId id, Series series) {
        well(id, series.first()).read(series);
    }

    /** The plate; where the file has several, each has standards and samples of its own, and its name is that of their group. */
    Plate plate(boolean ofSeveral) {
        String name = said("Plate Number");
        if (ofSeveral) {
            wells.values().forEach(well -> well.group(name));
        }
        return new Plate(
                name, readMode, wells.values().stream().map(WellDraft::well).toList(), conditions, curves, place);
    }

    private WellDraft well(WellId id, Place where) {
        return wells.computeIfAbsent(id, each -> new WellDraft(each, where));
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
