package org.exolot.instrument.perkinelmer;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.GridRow;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateGrid;
import org.exolot.instrument.plate.RowAccount;
import org.exolot.instrument.plate.RowOrder;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;

/** Goes once through the rows; what a row is, is told by the last heading above it. */
final class EnvisionReader {
    private static final List<String> PLATE_COLUMNS = List.of("plate", "repeat", "barcode");
    private static final String CLOSING = "Exported with EnVision";
    /** Far more labels than a file has. */
    private static final int MOST_KNOWN = 1_000;

    private static final Pattern RESULTS =
            Pattern.compile("(calculated )?results(?: for |: ?)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final RowAccount account = new RowAccount(findings);
    private final FileTimes times = new FileTimes(findings);
    private final PlacedValues values;
    private final Sayings sayings;
    private final PlateDescriptions descriptions;
    private final Platemap platemap = new Platemap();
    private final Map<String, PlateOfGrids> plates = new LinkedHashMap<>();
    private String section = "";
    private String mapped = "";
    private Optional<TableRow> header = Optional.empty();
    private Map<String, Entry> plate = Map.of();
    private boolean used;

    private final Map<String, Optional<BigDecimal>> wavelengths = new HashMap<>();

    private Optional<String> label = Optional.empty();
    private boolean computed;
    private final RowOrder rows = new RowOrder(findings);
    private Optional<PlateGrid> grid = Optional.empty();
    private Optional<GridOfReads> reads = Optional.empty();
    private boolean assayTold;
    private boolean closed;
    private BareGrid bare = new BareGrid(findings);
    private Optional<WellList> list = Optional.empty();

    EnvisionReader(Source source, DecimalSign sign) {
        this.source = source;
        this.values = new PlacedValues(sign, findings);
        this.sayings = new Sayings(values, times);
        this.descriptions = new PlateDescriptions(values, times);
    }

    FindingLog findings() {
        return findings;
    }

    void row(TableRow row) {
        if (row.blank() && !(row.size() > 1 && bareGridMayGoOn())) {
            blank();
        } else if (list.isPresent() && list.get().takes(row, key -> plate(key, row), values, findings, account)) {
            section = "";
        } else if (WellList.heading(row)) {
            endGrid();
            list = Optional.of(new WellList(row, label, computed));
            account.used();
        } else if (grid.isPresent() && grid.get().row(row).isPresent()) {
            gridRow(row, grid.get());
        } else if (gridMayBegin() && gridBegins(row)) {
            section = section.equals(EnvisionSections.PLATEMAP) ? EnvisionSections.PLATEMAP : EnvisionSections.PLATE;
            account.used();
            begin(row);
        } else if (heading(row)) {
            account.used();
        } else if (plateBeginsWithoutHeading(row)) {
            header = Optional.of(row);
            account.used();
        } else if (section.equals(EnvisionSections.PLATE)) {
            inPlate(row);
        } else if (row.blank()) {
            blank();
        } else {
            saying(row);
        }
    }

    private boolean gridBegins(TableRow row) {
        Optional<PlateGrid> heading = PlateGrid.heading(row);
        if (heading.isPresent()) {
            grid = heading;
            if (section.equals(EnvisionSections.PLATEMAP)) {
                rows.beginMap();
            } else {
                rows.begin(computed ? "" : "plate " + told("plate") + " " + told("barcode"));
            }
        }
        return heading.isPresent();
    }

    /** An empty line ends a table; behind that of the background stand the results, under a heading of their own or at once. */
    private void blank() {
        account.blank();
        if (section.equals(EnvisionSections.BACKGROUND) && header.isPresent() && !plate.isEmpty()) {
            section = EnvisionSections.PLATE;
        }
        header = Optional.empty();
        list.ifPresent(WellList::gap);
        endGrid();
    }

    private void endGrid() {
        grid = Optional.empty();
        bare.end();
        bare = new BareGrid(findings);
    }

    /** A row of delimiters alone is a row of wells that were not read, where the plate is told and its grid has no letters. */
    private boolean bareGridMayGoOn() {
        return bare.any()
                || section.equals(EnvisionSections.PLATE) && !plate.isEmpty() && header.isEmpty() && grid.isEmpty();
    }

    private boolean gridMayBegin() {
        return section.equals(EnvisionSections.PLATE) && (!plate.isEmpty() || label.isPresent()) && !bare.begun()
                || section.equals(EnvisionSections.BACKGROUND) && !plate.isEmpty()
                || section.equals(EnvisionSections.PLATEMAP);
    }

    /** The table that names the plate, without the line that announces it. */
    private boolean plateBeginsWithoutHeading(TableRow row) {
        boolean awaited = section.equals(EnvisionSections.PLATE) && plate.isEmpty() && header.isEmpty();
        if (awaited
                || !PLATE_COLUMNS.equals(
                        row.texts().stream().limit(3).map(HeaderText::fold).toList())) {
            return false;
        }
        findings.add(FindingType.SECTION_MISSING, row.place(), row.inWords(), "the line Plate information above it");
        beginPlate();
        return true;
    }

    /** Tells of a plate that was described and of which nothing follows; what was computed of it need not be exported. */
    private void endPlate() {
        plate.values().stream()
                .findFirst()
                .filter(told -> !used && told("formula").isEmpty())
                .ifPresent(told -> findings.add(
                        FindingType.READS_MISSING,
                        told.place(),
                        "no results of plate " + told.raw(),
                        "a grid or list for each Plate information"));
        used = false;
    }

    private void beginPlate() {
        endPlate();
        section = EnvisionSections.PLATE;
        plate = Map.of();
        label = Optional.empty();
        computed = false;
        mapped = "";
        endGrid();
    }

    private boolean heading(TableRow row) {
        if (row.first() != 0 || row.filled() > 1) {
            return false;
        }
        String text = Sayings.bare(row.text(0));
        String folded = HeaderText.fold(text);
        Matcher results = RESULTS.matcher(text);
        if (results.matches()) {
            section = EnvisionSections.PLATE;
            computed = results.group(1) != null;
            label = Optional.of(results.group(2).strip());
            list = Optional.empty();
            endGrid();
            return true;
        }
        if (folded.equals(EnvisionSections.PLATE)) {
            beginPlate();
        } else if (!folded.equals(EnvisionSections.BACKGROUND) && !EnvisionSections.known(folded)) {
            return false;
        }
        if (folded.equals(EnvisionSections.ASSAY) && assayTold) {
            findings.add(FindingType.SEVERAL_RUNS, row.place(), "a second " + text, "the information of one assay");
        }
        assayTold |= folded.equals(EnvisionSections.ASSAY);
        section = folded;
        mapped = "";
        list = Optional.empty();
        header = Optional.empty();
        endGrid();
        return true;
    }

    /** The table of one row that names the plate, then the grid, which may have neither letters nor numbers. */
    private void inPlate(TableRow row) {
        boolean told = !plate.isEmpty() || label.isPresent();
        if (!told && header.isEmpty()) {
            header = Optional.of(row);
            account.used();
        } else if (!told) {
            plate = descriptions.of(header.orElseThrow(), row);
            account.used();
        } else if (header.isPresent()) {
            account.unknown(row, "one row for the plate, then a blank line");
        } else if (!bare.begun() && inWords(row)) {
            section = "";
            saying(row);
        } else {
            bare(row);
        }
    }

    /** A line of words that no heading announces, as the last line of a file. */
    private boolean inWords(TableRow row) {
        return row.filled() == 1
                && values.either(row.text(row.first()), row.place()).value() instanceof Value.Qualitative;
    }

    private String told(String key) {
        return Optional.ofNullable(plate.get(key)).map(Entry::raw).orElse("");
    }

    private void begin(TableRow row) {
        if (!section.equals(EnvisionSections.PLATE)) {
            return;
        }
        PlateOfGrids of = PlateOfGrids.of(told("plate"), told("barcode"), key -> plate(key, row));
        String name = label.orElseGet(() -> told("label").isEmpty() ? told("formula") : told("label"));
        String repeat = told("repeat");
        GridOfReads begun = of.begin(
                repeat.isEmpty() || repeat.equals("1") ? name : name + ", repeat " + repeat,
                computed || !told("formula").isEmpty(),
                row.place());
        begun.wavelength = computed ? Optional.empty() : wavelength(name);
        begun.date = Optional.ofNullable(plate.get("measurement date"));
        plate.forEach((key, entry) -> {
            if (!entry.raw().isEmpty()) {
                of.plate.condition(name + " / " + key, entry);
            }
        });
        if (of.plate.readMode().isEmpty()) {
            ReadModes.of(name).ifPresent(of.plate::readMode);
        }
        reads = Optional.of(begun);
    }

    private PlateOfGrids plate(String number, TableRow row) {
        used = true;
        return plates.computeIfAbsent(number, key -> {
            PlateOfGrids begun = new PlateOfGrids(row.place(), findings);
            begun.plate.name(told("barcode").isEmpty() ? number : told("barcode"));
            return begun;
        });
    }

    /** The wavelength in the name of a label; plate after plate has the same few labels. */
    private Optional<BigDecimal> wavelength(String name) {
        if (wavelengths.size() > MOST_KNOWN) {
            wavelengths.clear();
        }
        return wavelengths.computeIfAbsent(name, ReadModes::wavelength);
    }

    private void gridRow(TableRow row, PlateGrid within) {
        if (within.beyond(row)) {
            account.unknown(row, "no value right of the last column");
            return;
        }
        rows.next(within, row);
        GridRow cells = within.figures(row, values);
        if (section.equals(EnvisionSections.PLATEMAP)) {
            Optional.ofNullable(plates.get(mapped)).ifPresent(each -> each.map(cells));
        } else {
            reads.ifPresent(each -> each.add(cells));
        }
        account.used();
    }

    private void bare(TableRow row) {
        if (row.blank()) {
            bare.skip(row);
            account.ignored("row of wells that were not read");
        } else if (!bare.fits(row)) {
            account.unknown(row, "at most 32 rows of 48 wells");
        } else {
            if (!bare.begun()) {
                begin(row);
            }
            GridRow next = bare.next(row, values);
            reads.ifPresent(each -> each.add(next));
            account.used();
        }
    }

    private void saying(TableRow row) {
        if (section.equals(EnvisionSections.CORNERS)) {
            account.ignored("drawing of the corners of the plate");
            return;
        }
        String first = Sayings.bare(row.text(row.first()));
        closed |= first.startsWith(CLOSING);
        if (section.equals(EnvisionSections.BACKGROUND)) {
            if (header.isEmpty()) {
                header = Optional.of(row);
            } else {
                sayings.keep(section, header.get(), row);
            }
        } else if (section.equals(EnvisionSections.PLATEMAP)) {
            inMap(row, first);
        } else {
            sayings.keep(section.isEmpty() ? "file" : section, row);
        }
        account.used();
    }

    private void inMap(TableRow row, String first) {
        if (first.equalsIgnoreCase("plate")) {
            mapped = row.texts().stream()
                    .skip(1)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        } else if (!(row.filled() == 1 && platemap.learn(first))) {
            sayings.keep(section, row);
        }
    }

    Export export(FormatId format, int version) {
        rows.end();
        bare.end();
        endPlate();
        if (assayTold && !closed) {
            findings.add(
                    FindingType.CLOSING_LINE_MISSING,
                    new Place.Whole(source.file()),
                    "no line " + CLOSING,
                    CLOSING + " …");
        }
        if (plates.isEmpty() && !findings.blocks()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no grid or list of results",
                    "Plate information and a grid, or a list of wells");
        }
        EnvisionRun run = new EnvisionRun(source.file(), sayings, times, plates.values());
        run.dates();
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity("Revvity", run.model(), run.serial(), run.software()),
                plates.isEmpty() ? List.of() : List.of(run.run(values, platemap)),
                Optional.empty(),
                findings.findings(),
                account.account());
    }
}
