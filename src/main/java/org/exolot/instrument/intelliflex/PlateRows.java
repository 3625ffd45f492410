package org.exolot.instrument.intelliflex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.AnalyteDraft;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.HeaderText;

/** The rows of one plate. */
final class PlateRows {
    /** What belongs to a well and not to its plate. */
    private static final Set<String> OF_THE_WELL = Set.of(
            "well location",
            "well type",
            "well status",
            "well error",
            "well notes",
            "sample id",
            "dilution",
            "well acquisition start",
            "well acquisition end",
            "total active events",
            "total classified events",
            "total gated events",
            "total events",
            "count %cv",
            "dd gate low",
            "dd gate high");

    /** Of these, what a well has its own place for. */
    private static final Set<String> TOLD_OTHERWISE = Set.of("well location", "sample id", "dilution");

    /** What the instrument says where all is well, by the column. */
    private static final Map<String, Set<String>> GOOD = Map.of(
            "calibration state", Set.of("calibrated"),
            "verification state", Set.of("verified"),
            "fluidics ver state", Set.of("verified"),
            "calibration lot expired", Set.of("false"),
            "verification lot expired", Set.of("false"),
            "fluidics 1 ver lot expired", Set.of("false"),
            "fluidics 2 ver lot expired", Set.of("false"),
            "plate status", Set.of("complete", "completed", "success", "ok", "acquired", "finished"),
            "well status", Set.of("ok", "success", "complete", "completed", "acquired", "good"));

    private final IntelliflexHeader header;
    private final PlacedValues values;
    private final FileTimes times;
    private final FindingLog findings;
    private final Map<WellId, WellDraft> wells = new TreeMap<>();
    private final Map<String, Entry> conditions = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private Optional<Place> first = Optional.empty();

    PlateRows(IntelliflexHeader header, PlacedValues values, FileTimes times, FindingLog findings) {
        this.header = header;
        this.values = values;
        this.times = times;
        this.findings = findings;
    }

    /** Takes the row of a well; false where it names none. */
    boolean row(TableRow row) {
        String location = row.text(header.at("well location"));
        if (!WellId.isWell(location)) {
            findings.add(FindingType.ROW_MALFORMED, row.place(), location, "a well, as A1");
            return false;
        }
        if (first.isEmpty()) {
            first = Optional.of(row.place());
            ofThePlate(row);
        }
        WellId id = WellId.of(location);
        if (wells.containsKey(id)) {
            findings.add(FindingType.ROW_DUPLICATED, row.place(), location, "each well of a plate once");
            return true;
        }
        WellDraft well = new WellDraft(id, row.place());
        wells.put(id, well);
        well.sample(row.text(header.at("sample id")));
        well.role(role(row.text(header.at("well type"))));
        cell(row, "dilution").ifPresent(cell -> well.dilution(values.number(cell.text(), cell.place())));
        ofTheWell(row, well);
        header.beads().forEach((column, bead) -> {
            if (column < row.size()) {
                bead(row.cell(column), bead, well);
            }
        });
        return true;
    }

    private void ofThePlate(TableRow row) {
        header.known().forEach((name, column) -> {
            if (!OF_THE_WELL.contains(name) && !row.text(column).isEmpty()) {
                TableCell cell = row.cell(column);
                times.see(cell.text());
                conditions.put(header.names().get(column).strip(), values.either(cell.text(), cell.place()));
                judge(name, cell);
            }
        });
    }

    private void ofTheWell(TableRow row, WellDraft well) {
        header.known().forEach((name, column) -> {
            if (OF_THE_WELL.contains(name)
                    && !TOLD_OTHERWISE.contains(name)
                    && !row.text(column).isEmpty()) {
                TableCell cell = row.cell(column);
                times.see(cell.text());
                well.report(new Well.Reported(
                        header.names().get(column).strip(),
                        new Well.Amount(values.either(cell.text(), cell.place()), Optional.empty())));
                judge(name, cell);
            }
        });
    }

    private void judge(String column, TableCell cell) {
        Set<String> good = GOOD.get(column);
        if (good != null && !good.contains(HeaderText.fold(cell.text()))) {
            findings.add(
                    FindingType.VENDOR_WARNS,
                    cell.place(),
                    column + ": " + cell.text(),
                    String.join(" or ", good.stream().sorted().toList()));
        }
    }

    private void bead(TableCell cell, IntelliflexHeader.Bead bead, WellDraft well) {
        AnalyteDraft analyte = well.analyte(bead.analyte());
        String text = cell.text();
        switch (bead.kind()) {
            case NAME -> {
                if (bead.label().equals(IntelliflexHeader.ANALYTE)
                        && !text.isEmpty()
                        && !text.equalsIgnoreCase("NaN")) {
                    names.putIfAbsent(
                            bead.analyte(), bead.channel().equals("RP1") ? text : text + " " + bead.channel());
                }
            }
            case READING, REDUCED ->
                analyte.read(
                        bead.channel() + " " + bead.label(),
                        bead.kind() == IntelliflexHeader.Kind.REDUCED,
                        values.number(text, cell.place()));
            case FIGURE, UNKNOWN -> {
                if (!text.isEmpty()) {
                    analyte.report(
                            bead.channel() + " " + bead.label(), values.either(text, cell.place()), Optional.empty());
                }
            }
        }
    }

    /** {@code S1}, {@code C2}, {@code B}, {@code U17}. */
    private static WellRole role(String type) {
        return switch (HeaderText.fold(type.replaceAll("[0-9]+$", ""))) {
            case "s", "standard" -> WellRole.STANDARD;
            case "c", "control" -> WellRole.CONTROL;
            case "b", "background", "blank" -> WellRole.BLANK;
            case "u", "unknown", "sample" -> WellRole.SAMPLE;
            default -> WellRole.UNKNOWN;
        };
    }

    boolean any() {
        return !wells.isEmpty();
    }

    /** What the first row says in a column of the plate. */
    Optional<String> text(String column) {
        int at = header.at(column);
        return at < 0
                ? Optional.empty()
                : Optional.ofNullable(conditions.get(header.names().get(at).strip()))
                        .map(Entry::raw);
    }

    ExportRun run(RunKey key, Map<String, Entry> signature) {
        Map<String, Entry> all = new LinkedHashMap<>(conditions);
        all.putAll(signature);
        List<Well> named = new ArrayList<>();
        wells.values().forEach(well -> named.add(named(well)));
        String name = text("plate name").orElse("plate");
        Optional<Entry> began = entry("plate start");
        return new ExportRun(
                key,
                name,
                Optional.empty(),
                operator(),
                began.flatMap(entry -> times.read(entry.raw(), entry.place())),
                List.of(),
                List.of(new Plate(name, Optional.of("Fluorescence"), named, Map.of(), List.of(), first.orElseThrow())),
                List.of(),
                all);
    }

    /** The user who ran it: {@code N/A} says that nobody had to sign in. */
    private Optional<Entry> operator() {
        for (String column : List.of("active user", "authorized user", "signing user")) {
            Optional<Entry> user = entry(column).filter(entry -> !entry.raw().equalsIgnoreCase("N/A"));
            if (user.isPresent()) {
                return user;
            }
        }
        return Optional.empty();
    }

    private Optional<Entry> entry(String column) {
        int at = header.at(column);
        return at < 0
                ? Optional.empty()
                : Optional.ofNullable(conditions.get(header.names().get(at).strip()));
    }

    private Optional<TableCell> cell(TableRow row, String column) {
        int at = header.at(column);
        return row.text(at).isEmpty() ? Optional.empty() : Optional.of(row.cell(at));
    }

    /** A dry well does not name its analytes: the others do. */
    private Well named(WellDraft well) {
        well.analytes().forEach(analyte -> analyte.rename(names.getOrDefault(analyte.name(), analyte.name())));
        return well.well();
    }
}
