package org.exolot.instrument.intelliflex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.RepeatedRow;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;

/** The rows of one plate: they are checked while they are read, and the wells made of them when someone asks. */
final class PlateRows {
    /** More than any plate has. */
    private static final int WELL_COLUMNS = 64;

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

    private final WellColumns columns;
    private final IntelliflexHeader header;
    private final PlacedValues values;
    private final FileTimes times;
    private final FindingLog findings;
    private final List<TableRow> rows = new ArrayList<>();
    private final Map<Integer, TableRow> wells = new HashMap<>();
    private final Map<String, Entry> conditions = new LinkedHashMap<>();
    private Optional<Place> first = Optional.empty();

    PlateRows(WellColumns columns, PlacedValues values, FileTimes times, FindingLog findings) {
        this.columns = columns;
        this.header = columns.header();
        this.values = values;
        this.times = times;
        this.findings = findings;
    }

    /** Takes the row of a well; false where it names none. */
    boolean row(TableRow row) {
        String location = row.text(columns.location());
        if (!WellId.isWell(location)) {
            findings.add(FindingType.ROW_MALFORMED, row.place(), location, "a well, as A1");
            return false;
        }
        if (first.isEmpty()) {
            first = Optional.of(row.place());
            ofThePlate(row);
        }
        WellId id = WellId.of(location);
        int number = WELL_COLUMNS * id.row() + id.column();
        TableRow before = wells.putIfAbsent(number, row);
        if (before != null) {
            new RepeatedRow(header.names(), findings, columns.location())
                    .tell(before, row, location, "each well of a plate once");
            return true;
        }
        rows.add(row);
        check(row);
        return true;
    }

    private void check(TableRow row) {
        values.check(row, columns.dilution());
        for (int column : columns.ofTheWell()) {
            String text = row.text(column);
            if (!text.isEmpty()) {
                times.see(text);
                judge(column, row);
            }
        }
        for (int column : columns.numbers()) {
            values.check(row, column);
        }
    }

    private void ofThePlate(TableRow row) {
        for (int column : columns.ofThePlate()) {
            if (!row.text(column).isEmpty()) {
                TableCell cell = row.cell(column);
                times.see(cell.text());
                conditions.put(header.names().get(column).strip(), values.either(cell.text(), cell.place()));
                judge(column, row);
            }
        }
    }

    private void judge(int column, TableRow row) {
        String name = columns.name(column);
        Set<String> good = GOOD.get(name);
        if (good != null && !good.contains(HeaderText.fold(row.text(column)))) {
            findings.add(
                    FindingType.VENDOR_WARNS,
                    row.place(column),
                    name + ": " + row.text(column),
                    String.join(" or ", good.stream().sorted().toList()));
        }
    }

    boolean any() {
        return !rows.isEmpty();
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
        String name = text("plate name").orElse("plate");
        Optional<Entry> began = entry("plate start");
        return new ExportRun(
                key,
                name,
                Optional.empty(),
                operator(),
                began.flatMap(entry -> times.read(entry.raw(), entry.place())),
                List.of(),
                List.of(new Plate(
                        name,
                        Optional.of("Fluorescence"),
                        OnDemandList.kept(rows.size(), () -> new WellRows(columns, values.silently()).wells(rows)),
                        Map.of(),
                        List.of(),
                        first.orElseThrow())),
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
}
