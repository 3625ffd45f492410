package org.exolot.instrument.bioplex;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.AnalyteDraft;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.Times;
import org.exolot.instrument.text.XmlElement;

/** The wells, which the samples describe and the acquisition fills. */
final class BioPlexWells {
    private static final Set<String> OF_BEADS = Set.of("BeadRegions");
    private static final Times ACQUIRED = new Times("uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd'T'HH:mm:ss.SSS");

    private final Map<WellId, WellDraft> wells = new TreeMap<>();
    private final Set<WellId> acquired = new TreeSet<>();
    private final Map<String, Entry> conditions = new LinkedHashMap<>();
    private final Figures figures;
    private final FindingLog findings;
    private Optional<FileTime> first = Optional.empty();

    BioPlexWells(Figures figures, FindingLog findings) {
        this.figures = figures;
        this.findings = findings;
    }

    /** The well that an element tells by row and column, from 1; empty with a finding where it tells none. */
    Optional<WellDraft> at(XmlElement element) {
        Optional<WellId> id = id(element);
        if (id.isEmpty()) {
            findings.add(
                    FindingType.ROW_MALFORMED,
                    element.place(),
                    "row " + element.attribute("RowNo") + ", column " + element.attribute("ColNo"),
                    "a well of a plate");
        }
        return id.map(well -> wells.computeIfAbsent(well, key -> new WellDraft(key, element.place())));
    }

    private static Optional<WellId> id(XmlElement element) {
        String row = element.attribute("RowNo");
        String column = element.attribute("ColNo");
        if (!row.matches("0*[1-9][0-9]?") || !column.matches("0*[1-9][0-9]?")) {
            return Optional.empty();
        }
        int r = Integer.parseInt(row);
        int c = Integer.parseInt(column);
        return r <= 32 && c <= 48 ? Optional.of(new WellId(r - 1, c)) : Optional.empty();
    }

    /** Takes a {@code Well}. */
    void well(XmlElement element) {
        at(element).ifPresent(well -> {
            if (!acquired.add(id(element).orElseThrow())) {
                findings.add(FindingType.ROW_DUPLICATED, element.place(), "a well twice", "each well once");
                return;
            }
            time(element);
            figures.leaves(element, OF_BEADS).forEach((name, entry) -> {
                Entry before = conditions.putIfAbsent(name, entry);
                if (before != null && !before.raw().equals(entry.raw())) {
                    well.report(new Well.Reported(name, new Well.Amount(entry, Optional.empty())));
                }
            });
            element.child("BeadRegions").ifPresent(beads -> beads.children().forEach(bead -> bead(bead, well)));
        });
    }

    private void bead(XmlElement bead, WellDraft well) {
        AnalyteDraft analyte = well.analyte(bead.attribute("RegionNumber"));
        for (XmlElement statistic : bead.children()) {
            if (!statistic.text().isEmpty()) {
                analyte.read(statistic.name(), false, figures.number(statistic));
            }
        }
    }

    private void time(XmlElement element) {
        XmlElement told = element.child("AcquisitionTime").orElse(element);
        String text = told.text();
        if (told == element || text.isEmpty()) {
            return;
        }
        boolean utc = text.endsWith("Z");
        Optional<LocalDateTime> local = ACQUIRED.parse(utc ? text.substring(0, text.length() - 1) : text);
        if (local.isEmpty()) {
            findings.add(FindingType.TIME_UNREADABLE, told.place(), text, "a time as 2023-05-09T18:55:02Z");
            return;
        }
        FileTime time = new FileTime(text, local, utc ? Optional.of(ZoneOffset.UTC) : Optional.empty(), told.place());
        boolean earlier = first.flatMap(FileTime::local)
                .map(before -> local.get().isBefore(before))
                .orElse(true);
        first = earlier ? Optional.of(time) : first;
    }

    boolean any() {
        return !wells.isEmpty();
    }

    /** Whether the acquisition is in the file, and not only what was made of it. */
    boolean statistics() {
        return !acquired.isEmpty();
    }

    Optional<FileTime> first() {
        return first;
    }

    /** What the first well says; where another one says something else, that stands at it. */
    Map<String, Entry> conditions() {
        return conditions;
    }

    Optional<Entry> condition(String name) {
        return Optional.ofNullable(conditions.get(name))
                .filter(entry -> !entry.raw().isEmpty());
    }

    List<Well> wells(Regions regions) {
        List<Well> all = new ArrayList<>();
        for (WellDraft well : wells.values()) {
            well.analytes().forEach(analyte -> analyte.rename(regions.name(analyte.name())));
            all.add(well.well());
        }
        return all;
    }
}
