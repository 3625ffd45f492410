package org.exolot.instrument.bmg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.PlateGrid;
import org.exolot.instrument.plate.RowAccount;
import org.exolot.instrument.plate.RowOrder;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;

/** Goes once through the rows of an export, which are the same in a text and on the sheets of a workbook. */
final class BmgReader {
    private static final Set<String> MODES = Set.of(
            "absorbance",
            "fluorescence",
            "luminescence",
            "alphascreen",
            "alphalisa",
            "nephelometry",
            "time resolved fluorescence",
            "time-resolved fluorescence",
            "fluorescence polarization",
            "fluorescence polarisation",
            "trf",
            "htrf");

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?([eE][-+]?[0-9]+)?");

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final RowAccount account = new RowAccount(findings);
    private final PlacedValues values;
    private final FileTimes times = new FileTimes(findings);
    private final List<BmgHead> heads = new ArrayList<>();
    private final List<PlateBuilder> plates = new ArrayList<>();

    /** The rows of a head, until what follows it begins. */
    private final List<TableRow> above = new ArrayList<>();

    private BmgHead head = new BmgHead();
    private PlateBuilder plate;
    private BmgCurves curves;
    private Optional<BmgTitle> title = Optional.empty();
    private final RowOrder rows = new RowOrder(findings);
    private Optional<PlateGrid> grid = Optional.empty();
    private Optional<BmgTable> table = Optional.empty();
    private String settings = "Settings";
    private boolean data;

    BmgReader(Source source, DecimalSign sign) {
        this.source = source;
        this.values = new PlacedValues(sign, findings);
        this.plate = new PlateBuilder(new Place.Whole(source.file()));
        this.curves = new BmgCurves(values, plate);
    }

    FindingLog findings() {
        return findings;
    }

    /** Whether wells were read so far. */
    boolean hasData() {
        return !plate.empty();
    }

    /** A further sheet begins: what was open above it is over. */
    void section() {
        endTable();
        title = Optional.empty();
        grid = Optional.empty();
        data = false;
    }

    RowAccount account() {
        return account;
    }

    /** Takes a row of the head above the data of a sheet; false where it is none. */
    boolean takesHead(TableRow row) {
        if (data || !BmgHead.is(row)) {
            return false;
        }
        above.add(row);
        account.used();
        return true;
    }

    /** The head is over: what follows is of the run that it tells. Whether that is the one before. */
    boolean sameRun() {
        BmgHead next = new BmgHead();
        above.forEach(next::takes);
        boolean same = plate.empty() || next.said().isEmpty() || next.key().equals(head.key());
        if (same) {
            above.forEach(head::takes);
        } else {
            endRun();
            head = next;
        }
        above.clear();
        return same;
    }

    private void endRun() {
        endTable();
        rows.end();
        if (!plate.empty()) {
            heads.add(head);
            plates.add(plate);
        }
        plate = new PlateBuilder(new Place.Whole(source.file()));
        curves = new BmgCurves(values, plate);
    }

    void row(TableRow row) {
        if (row.blank()) {
            account.blank();
            return;
        }
        if (takesHead(row)) {
            return;
        }
        if (!above.isEmpty()) {
            sameRun();
        }
        if (table.isPresent() && table.get().takes(row)) {
            account.used();
        } else if (grid.isPresent() && grid.get().row(row).isPresent()) {
            gridRow(row, grid.get());
        } else if (heading(row)) {
            data = true;
            account.used();
        } else {
            text(row);
        }
    }

    /** Whether a table or a grid begins here; one number behind the other is a grid's only. */
    private boolean heading(TableRow row) {
        Optional<PlateGrid> numbered = PlateGrid.heading(row);
        boolean numbers = numbered.isPresent() && !numbered.get().beyond(row);
        if (!numbers && BmgTable.heading(row)) {
            endTable();
            table = Optional.of(new BmgTable(row, values, findings, plate, title));
            grid = Optional.empty();
            return true;
        }
        if (numbered.isPresent()) {
            grid = numbered;
            boolean read = title.filter(each -> BmgWells.describes(each) || each.reduced())
                    .isEmpty();
            rows.begin(read ? "plate" : "");
        }
        return numbered.isPresent();
    }

    private void gridRow(TableRow row, PlateGrid within) {
        List<TableCell> right = within.right(row);
        boolean further = !right.isEmpty()
                && right.stream().anyMatch(cell -> NUMBER.matcher(cell.text()).matches());
        if (further || title.isEmpty()) {
            account.unknown(row, title.isEmpty() ? "a name above the grid" : "no value right of the last column");
            return;
        }
        rows.next(within, row);
        BmgTitle named = title.get();
        right.forEach(note -> plate.condition(named.text(), PlacedValues.words(note.text(), note.place())));
        if (BmgWells.describes(named)) {
            within.cells(row, (well, cell) -> BmgWells.place(plate, values, named, well, cell));
        } else {
            plate.keep(within.figures(row, values), new BmgFigures(named, values));
        }
        account.used();
    }

    /** A row of words: how it was read, the name of what follows, a curve, or a note. */
    private void text(TableRow row) {
        String first = row.text(row.first());
        if (curves.takes(row)) {
            account.used();
        } else if (mode(first)) {
            plate.readMode(first);
            note("Read mode", row, 1);
        } else if (row.filled() == 1
                && (first.indexOf(':') < 0 || BmgTitle.of(first).signal())) {
            title = Optional.of(BmgTitle.of(first));
            grid = Optional.empty();
            account.used();
        } else if (row.filled() == 1) {
            int colon = first.indexOf(':');
            String about = title.map(each -> each.text() + " / ").orElse("");
            plate.condition(
                    about + first.substring(0, colon).strip(),
                    values.either(
                            first.substring(colon + 1), row.cell(row.first()).place()));
            account.used();
        } else {
            account.unknown(row, "a line of the head, a grid of wells or its name");
        }
    }

    private static boolean mode(String text) {
        String folded = HeaderText.fold(text);
        int bracket = folded.indexOf('(');
        int comma = folded.indexOf(',');
        int end = bracket >= 0 ? bracket : comma >= 0 ? comma : folded.length();
        String bare = folded.substring(0, end).strip();
        return MODES.contains(bare) || MODES.contains(bare.replace(" spectrum", ""));
    }

    private void note(String key, TableRow row, int from) {
        for (int i = row.first() + from; i < row.size(); i++) {
            if (!row.text(i).isEmpty()) {
                plate.condition(key, row.words(i));
            }
        }
        account.used();
    }

    /** Takes a row of the settings: the heading of a group of them, or a name and its value. */
    void setting(TableRow row) {
        int first = row.first();
        if (row.blank()) {
            account.blank();
            return;
        }
        if (!head.takes(row)) {
            String key = row.text(first).replaceAll("\\s*:$", "");
            if (row.filled() == 1 && key.toLowerCase(Locale.ROOT).endsWith("settings")) {
                settings = key;
            } else if (row.filled() == 1) {
                plate.condition(settings, row.words(first));
            } else {
                for (int i = first + 1; i < row.size(); i++) {
                    if (!row.text(i).isEmpty()) {
                        TableCell cell = row.cell(i);
                        plate.condition(settings + " / " + key, values.either(cell.text(), cell.place()));
                    }
                }
            }
        }
        account.used();
    }

    private void endTable() {
        table.ifPresent(BmgTable::end);
        table = Optional.empty();
    }

    Export export(FormatId format, int version, String software) {
        sameRun();
        endRun();
        if (plates.isEmpty() && !findings.blocks()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no well with a value",
                    "a grid or a table of wells");
        }
        heads.forEach(each -> each.said().values().forEach(entry -> times.see(entry.raw())));
        List<ExportRun> runs = new ArrayList<>();
        for (int i = 0; i < plates.size(); i++) {
            runs.add(run(heads.get(i), plates.get(i)));
        }
        BmgHead told = heads.isEmpty() ? head : heads.getFirst();
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "BMG Labtech",
                        told.entry("Instrument").map(Entry::raw).orElse("microplate reader"),
                        told.entry("Serial number").map(Entry::raw),
                        Optional.of(software)),
                runs,
                Optional.empty(),
                findings.findings(),
                account.account());
    }

    private ExportRun run(BmgHead of, PlateBuilder read) {
        Optional<String> name = of.entry("Test name").map(Entry::raw);
        read.name(plateName(of));
        return new ExportRun(
                of.key().orElseGet(() -> new RunKey("bmg|" + source.file().sha256())),
                name.orElse(source.file().name()),
                Optional.empty(),
                of.entry("User"),
                of.time(times),
                List.of(),
                List.of(read.plate()),
                List.of(),
                of.said());
    }

    private static String plateName(BmgHead head) {
        for (String key : List.of("ID1", "ID2", "ID3")) {
            if (!head.text(key).isEmpty()) {
                return head.text(key);
            }
        }
        return "";
    }
}
