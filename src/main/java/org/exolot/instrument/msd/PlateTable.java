package org.exolot.instrument.msd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.DilutionSeries;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.RepeatedRow;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WordsAmongFigures;
import org.exolot.instrument.text.HeaderText;
import org.jspecify.annotations.Nullable;

/** The wells and spots of one plate: its rows are checked while they are read, and the wells made of them when someone asks. */
final class PlateTable {
    private static final String IN_RANGE = "In Detection Range";

    private final String name;
    private final PlacedValues values;
    private final FindingLog findings;
    private final List<SpotRow> rows = new ArrayList<>();
    private final Map<WellId, Map<String, TableRow>> spots = new TreeMap<>();
    private final Map<String, Map<String, Entry>> standards = new LinkedHashMap<>();
    private final WordsAmongFigures words;
    private @Nullable SpotColumns under;
    private int[] computed = {};
    private Optional<Place> first = Optional.empty();
    private String lastWell = "";
    private Map<String, TableRow> ofLastWell = new HashMap<>();

    PlateTable(String name, PlacedValues values, FindingLog findings) {
        this.name = name;
        this.values = values;
        this.findings = findings;
        this.words = new WordsAmongFigures(values.sign(), findings);
    }

    /** Takes the row of a spot; false where it names no well. */
    boolean row(TableRow row, SpotColumns columns) {
        String location = row.text(columns.well());
        if (!WellId.isWell(location)) {
            findings.add(FindingType.ROW_MALFORMED, row.place(), location, "a well, as A01");
            return false;
        }
        first = first.isPresent() ? first : Optional.of(row.place());
        String spot = row.text(columns.spot());
        TableRow before = spots(location).putIfAbsent(spot, row);
        if (before != null) {
            new RepeatedRow(columns.header().names(), findings, columns.well())
                    .tell(before, row, location + " spot " + spot, "each spot once");
            return true;
        }
        rows.add(new SpotRow(columns, row));
        check(row, columns);
        return true;
    }

    /** The spots of a well so far; the rows of a well mostly stand together. */
    private Map<String, TableRow> spots(String location) {
        if (!location.equals(lastWell)) {
            lastWell = location;
            ofLastWell = spots.computeIfAbsent(WellId.of(location), key -> new HashMap<>());
        }
        return ofLastWell;
    }

    private void check(TableRow row, SpotColumns columns) {
        values.check(row, columns.dilution());
        nominal(row, columns);
        values.check(row, columns.signal());
        values.check(row, columns.adjusted());
        if (under != columns) {
            under = columns;
            computed = columns.figures().stream()
                    .mapToInt(at -> at)
                    .filter(at -> at != columns.range())
                    .toArray();
        }
        words.see(row, computed);
        String range = row.text(columns.range());
        if (!range.isEmpty() && !range.equals(IN_RANGE) && !same(range)) {
            findings.add(FindingType.OUT_OF_RANGE, row.place(columns.range()), range, IN_RANGE);
        }
    }

    private static boolean same(String range) {
        return HeaderText.fold(range).equals(HeaderText.fold(IN_RANGE));
    }

    private void nominal(TableRow row, SpotColumns columns) {
        int at = columns.concentration();
        if (row.text(at).isEmpty()) {
            return;
        }
        String sample = row.text(columns.sample());
        if (SpotRow.role(sample, true) == WellRole.STANDARD) {
            standards
                    .computeIfAbsent(row.text(columns.assay()), key -> new TreeMap<>())
                    .putIfAbsent(sample, values.number(row.text(at), row.place(at)));
        } else {
            values.check(row, at);
        }
    }

    boolean any() {
        return !spots.isEmpty();
    }

    ExportRun run() {
        standards.values().forEach(of -> DilutionSeries.check(List.copyOf(of.values()), findings));
        complete();
        words.end();
        return new ExportRun(
                new RunKey("msd-workbench|" + name),
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new Plate(
                        name,
                        Optional.of("Electrochemiluminescence"),
                        OnDemandList.kept(spots.size(), () -> SpotRow.wells(rows, values.silently())),
                        Map.of(),
                        List.of(),
                        first.orElseThrow())),
                List.of(),
                Map.of());
    }

    /** Every well of a plate has the same spots. */
    private void complete() {
        int most = spots.values().stream().mapToInt(Map::size).max().orElse(0);
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
