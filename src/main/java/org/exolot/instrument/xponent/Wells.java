package org.exolot.instrument.xponent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.AnalyteDraft;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.HeaderText;

/** The wells, put together from the blocks that have a row for each of them. */
final class Wells {
    /** {@code 1(1,A1)}: the number of the acquisition, the plate, the well; in warnings {@code 1,A1}. */
    private static final Pattern LOCATION =
            Pattern.compile("(?:[0-9]{1,6}\\s*\\(\\s*)?([0-9]{1,4})\\s*,\\s*([A-Za-z]{1,2}[0-9]{1,2})\\s*\\)?");

    private static final String EVENTS = "total events";

    private final Map<Location, WellDraft> wells = new LinkedHashMap<>();
    private final Map<Location, String> samples = new HashMap<>();
    private final Map<String, Set<Location>> rowsOf = new LinkedHashMap<>();
    private final Set<String> concentrations = new HashSet<>();
    private final PlacedValues values;
    private final Analytes analytes;
    private final FindingLog findings;

    Wells(PlacedValues values, Analytes analytes, FindingLog findings) {
        this.values = values;
        this.analytes = analytes;
        this.findings = findings;
    }

    /**
     * @param plate from 1
     */
    record Location(int plate, WellId well) {
        static Optional<Location> of(String text) {
            Matcher parts = LOCATION.matcher(text);
            return parts.matches() && WellId.isWell(parts.group(2))
                    ? Optional.of(new Location(Integer.parseInt(parts.group(1)), WellId.of(parts.group(2))))
                    : Optional.empty();
        }
    }

    /** Takes a row of a block; false where it names no well. */
    boolean row(String block, DataType.Kind kind, List<String> header, List<String> texts, List<Place> places) {
        Optional<Location> location = Location.of(texts.getFirst());
        if (location.isEmpty()) {
            return false;
        }
        Location at = location.get();
        if (!rowsOf.computeIfAbsent(block, key -> new HashSet<>()).add(at)) {
            findings.add(FindingType.ROW_DUPLICATED, places.getFirst(), texts.getFirst(), "each well once in " + block);
            return true;
        }
        String sample = texts.size() > 1 ? texts.get(1) : "";
        String before = samples.putIfAbsent(at, sample);
        if (before != null && !before.equals(sample)) {
            findings.add(
                    FindingType.ROW_MALFORMED,
                    places.get(Math.min(1, places.size() - 1)),
                    texts.getFirst() + " " + sample,
                    before + ", as in the blocks before");
        }
        WellDraft well = wells.computeIfAbsent(at, key -> new WellDraft(key.well(), places.getFirst()));
        for (int i = 2; i < Math.min(texts.size(), header.size()); i++) {
            if (!header.get(i).isEmpty()) {
                cell(block, kind, header.get(i), texts.get(i), places.get(i), well);
            }
        }
        return true;
    }

    private void cell(String block, DataType.Kind kind, String column, String text, Place place, WellDraft well) {
        if (kind == DataType.Kind.DILUTION) {
            dilution(text, place, well);
        } else if (HeaderText.fold(column).equals(EVENTS)) {
            if (rowsOf.size() == 1) {
                well.report(new Well.Reported(
                        "Total Events", new Well.Amount(values.number(text, place), Optional.empty())));
            }
        } else {
            analyte(block, kind, text, place, well.analyte(column));
        }
    }

    private void analyte(String block, DataType.Kind kind, String text, Place place, AnalyteDraft analyte) {
        switch (kind) {
            case READING, REDUCED -> analyte.read(block, kind == DataType.Kind.REDUCED, values.number(text, place));
            case FIGURE -> {
                if (!text.isEmpty()) {
                    analyte.report(block, values.number(text, place), Optional.empty());
                }
            }
            case CONCENTRATION -> {
                if (!text.isEmpty()) {
                    analyte.report(block, values.number(text, place), Optional.empty());
                    concentrations.add(block);
                }
            }
            default -> {
                if (!text.isEmpty()) {
                    analyte.report(block, PlacedValues.words(text, place), Optional.empty());
                    comment(kind, text, place);
                }
            }
        }
    }

    private void comment(DataType.Kind kind, String text, Place place) {
        if (kind == DataType.Kind.COMMENTS) {
            boolean extrapolated = HeaderText.fold(text).startsWith("extrapolated");
            findings.add(
                    extrapolated ? FindingType.OUT_OF_RANGE : FindingType.VENDOR_WARNS,
                    place,
                    text,
                    extrapolated ? "a concentration between the lowest and the highest standard" : "no comment");
        }
    }

    private void dilution(String text, Place place, WellDraft well) {
        if (!text.isEmpty()) {
            well.dilution(values.number(text, place));
        }
    }

    /** A warning of the software to a well. */
    void warning(Location at, Entry message) {
        WellDraft well = wells.get(at);
        if (well != null) {
            well.report(new Well.Reported("Warnings/Errors", new Well.Amount(message, Optional.empty())));
        }
    }

    /** The wells of each sample. */
    Map<String, List<WellDraft>> bySample() {
        Map<String, List<WellDraft>> all = new HashMap<>();
        wells.forEach((at, well) -> all.computeIfAbsent(samples.getOrDefault(at, ""), key -> new ArrayList<>())
                .add(well));
        return all;
    }

    int count() {
        return wells.size();
    }

    /** Tells the wells that a block of readings lacks although another one has them. */
    void checkComplete(Set<String> blocks, Place whole) {
        for (String block : blocks) {
            Set<Location> rows = rowsOf.getOrDefault(block, Set.of());
            if (!rows.isEmpty() && rows.size() < wells.size()) {
                findings.add(
                        FindingType.READS_MISSING,
                        whole,
                        rows.size() + " wells in " + block,
                        wells.size() + ", as in other blocks");
            }
        }
    }

    /** The wells of each plate, with what their standards and controls contain. */
    Map<Integer, List<Well>> plates() {
        Map<Integer, List<Well>> plates = new TreeMap<>();
        wells.forEach((at, draft) -> {
            String sample = samples.getOrDefault(at, "");
            draft.sample(sample);
            draft.role(Roles.of(sample, analytes));
            for (AnalyteDraft analyte : draft.analytes()) {
                analytes.nominal(sample, analyte.name()).ifPresent(analyte::nominal);
                analytes.unit(analyte.name())
                        .ifPresent(unit -> concentrations.forEach(block -> analyte.unit(block, unit)));
            }
            plates.computeIfAbsent(at.plate(), key -> new ArrayList<>()).add(draft.well());
        });
        plates.values().forEach(of -> of.sort((a, b) -> a.id().compareTo(b.id())));
        return plates;
    }
}
