package org.exolot.instrument.table;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.HeaderText;

/**
 * Reads a file that is one table, perhaps with lines of keys and values above it: tells and accounts for every line. Without a line of names
 * there is no table, which is a finding.
 */
public final class TableReader {
    private final Source source;
    private final ColumnMap map;
    private final String product;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final Map<String, Entry> head = new LinkedHashMap<>();
    private Set<String> headKeys = Set.of();
    private Predicate<TableRow> otherwise = row -> false;
    private List<String> names = List.of();
    private boolean unitsBelow;
    private boolean mayEndEarly;
    private Optional<List<String>> timeKeys = Optional.empty();
    private Optional<String> lastKey = Optional.empty();
    private Optional<SampleTable> table = Optional.empty();

    /**
     * @param product whose exports these are, in words for findings: {@code a NanoDrop 8000 export}
     */
    public TableReader(Source source, ColumnMap map, String product) {
        this.source = source;
        this.map = map;
        this.product = product;
    }

    /** The keys that lines above the table may have; others are kept too, and told. */
    public TableReader headKeys(String... keys) {
        headKeys = List.of(keys).stream().map(HeaderText::fold).collect(Collectors.toUnmodifiableSet());
        return this;
    }

    /** Rows that are no sample's although they are not blank: asked for each row, above and below the names; it answers whether it took the row. */
    public TableReader otherRows(Predicate<TableRow> taken) {
        otherwise = taken;
        return this;
    }

    /** The row below the names may tell units: it names no sample and holds no number. */
    public TableReader unitsBelowNames() {
        unitsBelow = true;
        return this;
    }

    /** The software writes no delimiters for the last columns of a row where it has nothing to say there. */
    public TableReader rowsMayEndEarly() {
        mayEndEarly = true;
        return this;
    }

    /** Tells where neither a column nor a key above the table says when it was measured. */
    public TableReader timesExpected(String... keysAbove) {
        timeKeys = Optional.of(List.of(keysAbove));
        return this;
    }

    /** Reads the file. */
    public TableReader read(char delimiter) throws IOException {
        TableRows.walk(source, delimiter, findings, this::row);
        tellTimes();
        if (table.isEmpty() && !findings.blocks()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no line of column names",
                    "the column names of " + product);
        } else if (table.isPresent() && table.get().rows().isEmpty()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "column names only",
                    "a row for each sample");
        }
        return this;
    }

    private void tellTimes() {
        boolean none = timeKeys.isPresent()
                && !timeAbove()
                && table.filter(found -> !found.rows().isEmpty())
                        .filter(found -> !found.header().has(Column.Role.MOMENT)
                                && !found.header().has(Column.Role.DATE))
                        .isPresent();
        if (none) {
            findings.add(
                    FindingType.TIME_UNREADABLE,
                    table.orElseThrow().rows().getFirst().place(),
                    "",
                    "a column Date in " + product);
        }
    }

    private void row(TableRow row) {
        if (row.blank()) {
            accounting.ignored("blank line");
        } else if (table.isPresent()
                && row.is(0, names.getFirst())
                && row.texts().equals(names)) {
            findings.add(FindingType.SEVERAL_RUNS, row.place(), "the column names again", "one line of column names");
            accounting.ignored("column names again");
        } else if (otherwise.test(row)) {
            accounting.used();
        } else if (table.isPresent()) {
            below(table.get(), row);
        } else {
            map.header(row.texts())
                    .ifPresentOrElse(
                            found -> {
                                accounting.used();
                                names = row.texts();
                                if (!found.has(Column.Role.FIGURE)) {
                                    findings.add(
                                            FindingType.SECTION_MISSING,
                                            row.place(),
                                            "no column of figures",
                                            "figures of " + product);
                                }
                                found.tellUnknown(row, product, findings);
                                table = Optional.of(rows(found));
                            },
                            () -> above(row));
        }
    }

    private void below(SampleTable rows, TableRow row) {
        if (unitsBelow && rows.rows().isEmpty() && units(rows, row)) {
            accounting.used();
            unitsBelow = false;
            table = Optional.of(rows(rows.header().withUnits(row)));
        } else if (rows.add(row)) {
            accounting.used();
        } else {
            accounting.unread(row.place(), "beyond the size of a table");
        }
    }

    private SampleTable rows(TableHeader below) {
        SampleTable begun = new SampleTable(below, findings);
        if (mayEndEarly) {
            begun.rowsMayEndEarly();
        }
        return timeAbove() ? begun.timeAbove() : begun;
    }

    private boolean timeAbove() {
        return timeKeys.stream().flatMap(List::stream).anyMatch(key -> head(key).isPresent());
    }

    private static boolean units(SampleTable rows, TableRow row) {
        return rows.sample(row).isEmpty()
                && row.texts().stream().noneMatch(text -> text.matches("-?[0-9]+([.,][0-9]+)?"))
                && rows.header().columns().stream()
                        .anyMatch(column -> column.role() == Column.Role.FIGURE
                                && !row.text(column.at()).isEmpty());
    }

    private void above(TableRow row) {
        String key = row.text(0).replaceAll("\\s*:\\s*$", "");
        if (key.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            accounting.ignored("separator for spreadsheets");
            return;
        }
        if (key.isEmpty() && lastKey.isPresent()) {
            accounting.used();
            head.computeIfPresent(lastKey.get(), (any, before) -> both(before, value(row)));
            return;
        }
        if (key.isEmpty() || !headKeys.contains(HeaderText.fold(key))) {
            findings.add(
                    FindingType.FIELD_UNKNOWN,
                    row.place(),
                    String.join(" ", row.texts()).strip(),
                    "a line of " + product);
        }
        if (key.isEmpty()) {
            accounting.unread(row.place(), "a line above the column names");
        } else {
            accounting.used();
            head.putIfAbsent(key, value(row));
            lastKey = Optional.of(key);
        }
    }

    /** A line without a key goes on with the value of the one before. */
    private static Entry both(Entry before, Entry more) {
        return before.raw().isEmpty() ? more : PlacedValues.words(before.raw() + "; " + more.raw(), before.place());
    }

    private static Entry value(TableRow row) {
        List<TableCell> cells = row.cells().stream()
                .skip(1)
                .filter(cell -> !cell.text().isEmpty())
                .toList();
        String text = cells.stream()
                .map(cell -> cell.date().map(Object::toString).orElse(cell.text()))
                .collect(Collectors.joining(" "));
        return PlacedValues.words(
                text, cells.isEmpty() ? row.place() : cells.getFirst().place());
    }

    /** The table, where a line of column names was found. */
    public Optional<SampleTable> table() {
        return table;
    }

    /** The table as a run; none where it has no rows. */
    public List<ExportRun> runs(Function<SampleTable, ExportRun> run) {
        return table().stream()
                .filter(found -> !found.rows().isEmpty())
                .map(run)
                .toList();
    }

    /** The keys above the table with their values, without the colon behind a key. */
    public Map<String, Entry> head() {
        return head;
    }

    /** The value of a key above the table, compared folded; empty where it is blank or not there. */
    public Optional<Entry> head(String key) {
        String wanted = HeaderText.fold(key);
        return head.entrySet().stream()
                .filter(entry -> HeaderText.fold(entry.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .filter(entry -> !entry.raw().isEmpty())
                .findFirst();
    }

    /** The time that a key above the table tells; read in the order of day and month that the table settles. */
    public Optional<FileTime> headTime(String key) {
        return head(key).map(entry -> {
            TableTimes times = table.map(SampleTable::times).orElseGet(() -> new TableTimes(findings));
            times.see(key, entry.raw());
            return times.moment(key, new TableCell(entry.raw(), Optional.empty(), entry.place()))
                    .orElseThrow();
        });
    }

    /** What there is to say about the file. */
    public FindingLog findings() {
        return findings;
    }

    /** Counts the lines. */
    public Accounting accounting() {
        return accounting;
    }

    /** The export with these runs. */
    public Export export(FormatId format, int version, InstrumentIdentity instrument, List<ExportRun> runs) {
        return new Export(
                source.file(),
                format,
                version,
                instrument,
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }
}
