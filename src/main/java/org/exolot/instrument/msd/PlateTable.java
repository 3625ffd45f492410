package org.exolot.instrument.msd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
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
import org.exolot.instrument.plate.DilutionSeries;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.HeaderText;

/** The wells and spots of one plate. */
final class PlateTable {
    private static final Pattern STANDARD = Pattern.compile("(s|std|standard)[ _-]?[0-9]+");
    private static final Pattern CONTROL = Pattern.compile("(c|qc|ctrl|control)[ _-]?[0-9]+");
    private static final Pattern BLANK = Pattern.compile("(b|blank|background)[ _-]?[0-9]*");
    private static final String IN_RANGE = "in detection range";

    private final String name;
    private final PlacedValues values;
    private final FindingLog findings;
    private final Map<WellId, WellDraft> wells = new TreeMap<>();
    private final Map<WellId, Set<String>> spots = new TreeMap<>();
    private final Map<String, Map<String, Entry>> standards = new LinkedHashMap<>();
    private Optional<Place> first = Optional.empty();

    PlateTable(String name, PlacedValues values, FindingLog findings) {
        this.name = name;
        this.values = values;
        this.findings = findings;
    }

    /** Takes the row of a spot; false where it names no well. */
    boolean row(TableRow row, WorkbenchHeader header) {
        String location = row.text(header.at("well"));
        if (!WellId.isWell(location)) {
            findings.add(FindingType.ROW_MALFORMED, row.place(), location, "a well, as A01");
            return false;
        }
        first = first.isPresent() ? first : Optional.of(row.place());
        WellId id = WellId.of(location);
        String spot = row.text(header.at("spot"));
        Set<String> known = spots.computeIfAbsent(id, key -> new HashSet<>());
        if (!known.add(spot)) {
            findings.add(FindingType.ROW_DUPLICATED, row.place(), location + " spot " + spot, "each spot once");
            return true;
        }
        String sample = row.text(header.at("sample"));
        WellDraft well = wells.computeIfAbsent(id, key -> new WellDraft(key, row.place()));
        well.sample(sample);
        Optional<TableCell> nominal = cell(row, header.at("concentration"));
        WellRole role = role(sample, nominal.isPresent());
        well.role(role);
        cell(row, header.at("dilution")).ifPresent(cell -> well.dilution(values.number(cell.text(), cell.place())));
        String assay = row.text(header.at("assay"));
        AnalyteDraft analyte = well.analyte(analyteName(well, assay, spot));
        nominal.ifPresent(cell -> nominal(analyte, assay, sample, role, values.number(cell.text(), cell.place())));
        figures(row, header, analyte);
        return true;
    }

    private void nominal(AnalyteDraft analyte, String assay, String sample, WellRole role, Entry entry) {
        analyte.nominal(new Well.Amount(entry, Optional.empty()));
        if (role == WellRole.STANDARD) {
            standards.computeIfAbsent(assay, key -> new TreeMap<>()).putIfAbsent(sample, entry);
        }
    }

    private void figures(TableRow row, WorkbenchHeader header, AnalyteDraft analyte) {
        for (String signal : List.of("signal", "adjusted signal")) {
            int at = header.at(signal);
            if (at >= 0) {
                TableCell cell = cell(row, at).orElseGet(() -> new TableCell("", Optional.empty(), row.place()));
                analyte.read(
                        header.names().get(at).strip(),
                        !signal.equals("signal"),
                        values.number(cell.text(), cell.place()));
            }
        }
        for (int at : header.figures()) {
            cell(row, at).ifPresent(cell -> {
                String column = header.names().get(at).strip();
                boolean range = at == header.range();
                analyte.report(
                        column,
                        range
                                ? PlacedValues.words(cell.text(), cell.place())
                                : values.either(cell.text(), cell.place()),
                        Optional.empty());
                if (range && !HeaderText.fold(cell.text()).equals(IN_RANGE)) {
                    findings.add(FindingType.OUT_OF_RANGE, cell.place(), cell.text(), "In Detection Range");
                }
            });
        }
    }

    /** An assay that stands on two spots of a well is told apart by the spot. */
    private static String analyteName(WellDraft well, String assay, String spot) {
        boolean taken = well.analytes().stream().anyMatch(each -> each.name().equals(assay));
        return taken || assay.isEmpty() ? (assay + " spot " + spot).strip() : assay;
    }

    /** {@code S001}, {@code U001}, {@code C001}: as the software names them, unless people do. */
    private static WellRole role(String sample, boolean nominal) {
        String folded = HeaderText.fold(sample);
        if (STANDARD.matcher(folded).matches()) {
            return WellRole.STANDARD;
        }
        if (CONTROL.matcher(folded).matches()) {
            return WellRole.CONTROL;
        }
        if (BLANK.matcher(folded).matches()) {
            return WellRole.BLANK;
        }
        return folded.isEmpty() ? WellRole.UNKNOWN : nominal ? WellRole.CONTROL : WellRole.SAMPLE;
    }

    private static Optional<TableCell> cell(TableRow row, int at) {
        return row.text(at).isEmpty() ? Optional.empty() : Optional.of(row.cell(at));
    }

    boolean any() {
        return !wells.isEmpty();
    }

    ExportRun run() {
        standards.values().forEach(of -> DilutionSeries.check(List.copyOf(of.values()), findings));
        complete();
        List<Well> all = new ArrayList<>();
        wells.values().forEach(well -> all.add(well.well()));
        return new ExportRun(
                new RunKey("msd-workbench|" + name),
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new Plate(
                        name, Optional.of("Electrochemiluminescence"), all, Map.of(), List.of(), first.orElseThrow())),
                List.of(),
                Map.of());
    }

    /** Every well of a plate has the same spots. */
    private void complete() {
        int most = spots.values().stream().mapToInt(Set::size).max().orElse(0);
        spots.forEach((id, of) -> {
            if (of.size() < most) {
                findings.add(
                        FindingType.READS_MISSING,
                        first.orElseThrow(),
                        id + ": " + of.size() + " spots",
                        most + ", as in other wells");
            }
        });
    }
}
