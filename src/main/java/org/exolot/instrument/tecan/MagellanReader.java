package org.exolot.instrument.tecan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Source;
import org.exolot.instrument.Well;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.NamedEntries;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.PlateGrid;
import org.exolot.instrument.plate.RowAccount;
import org.exolot.instrument.plate.RowOrder;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WordGrid;
import org.exolot.quantity.DecimalSign;

/** Goes once through the rows of the sheets that Magellan wrote. */
final class MagellanReader {
    private static final Pattern PAIR = Pattern.compile("([^:]{1,60}): ?(.*)");
    private static final Pattern SERIAL =
            Pattern.compile("(?:Instrument )?serial number: ?(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MOMENT = Pattern.compile(
            "(?:Date of measurement|Date): ?([0-9][0-9./-]{5,9}).*?([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[AaPp][Mm])?).*");
    private static final Pattern MODE = Pattern.compile("Measurement mode: ?(.*)");
    private static final Pattern WAVELENGTH =
            Pattern.compile("(?:Measurement|Emission) wavelength: ?([0-9]{3,4}).*", Pattern.CASE_INSENSITIVE);
    private static final String SAID = "Measurement";
    private static final String RAW = "Raw data";
    private static final String OTHER_SHEET = "a sheet that Magellan did not write";

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final RowAccount account = new RowAccount(findings);
    private final PlacedValues values;
    private final FileTimes times =
            new FileTimes(findings, "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd HH:mm", "dd.MM.uuuu HH:mm:ss");
    private final List<Plate> plates = new ArrayList<>();
    private final NamedEntries said = new NamedEntries();
    private final List<String> wavelengths = new ArrayList<>();
    private PlateBuilder plate;
    private Optional<MagellanList> list = Optional.empty();
    private Optional<MagellanCycles> cycles = Optional.empty();
    private Optional<MagellanAcross> across = Optional.empty();
    private final List<String> labels = new ArrayList<>();

    /** Whether lines of one cell follow on {@code Well positions}: labels. */
    private boolean underWells;

    private final RowOrder rows = new RowOrder(findings);
    private final WordGrid layout = new WordGrid();
    private Optional<PlateGrid> grid = Optional.empty();
    private String title = "";
    private String lastLine = "";
    private Optional<String> serial = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Optional<Entry> moment = Optional.empty();
    private boolean mine = true;
    private boolean first = true;

    MagellanReader(Source source, DecimalSign sign) {
        this.source = source;
        this.values = new PlacedValues(sign, findings);
        this.plate = new PlateBuilder(new Place.Whole(source.file()));
    }

    FindingLog findings() {
        return findings;
    }

    void sheet(String name) {
        endPlate();
        mine = name.startsWith(MagellanFormat.SHEET) || first;
        first = false;
        plate = new PlateBuilder(new Place.Cell(source.file(), name, "A1"));
        plate.name(name);
    }

    private void endPlate() {
        list.ifPresent(each -> each.end(plate, wavelengths));
        across.ifPresent(each -> each.end(plate, wavelengths));
        if (!plate.empty()) {
            plates.add(plate.plate());
        }
        list = Optional.empty();
        cycles = Optional.empty();
        across = Optional.empty();
        underWells = false;
        labels.clear();
        grid = Optional.empty();
        wavelengths.clear();
        title = "";
    }

    void row(TableRow row) {
        if (row.blank()) {
            account.blank();
            grid = Optional.empty();
        } else if (!mine) {
            findings.add(FindingType.FIELD_UNKNOWN, row.place(), OTHER_SHEET, "the sheets as Magellan exported them");
            account.ignored(OTHER_SHEET);
        } else if (list.isPresent() && list.get().takes(row)) {
            account.used();
        } else if (list.isEmpty() && MagellanList.heading(row)) {
            list = Optional.of(new MagellanList(row, values, findings));
            account.used();
        } else if (across.isPresent() && across.get().takes(row, plate)) {
            account.used();
        } else if (across.isPresent() && across.get().untimed(row)) {
            account.unknown(row, "a time or wavelength before the signals");
        } else if (list.isEmpty() && across.isEmpty() && underWells && MagellanAcross.heading(row)) {
            across = Optional.of(new MagellanAcross(row, labels, values, findings));
            account.used();
        } else if (cycles.isPresent() && cycles.get().takes(row, plate, RAW)) {
            account.used();
        } else if (list.isEmpty() && MagellanCycles.heading(row)) {
            cycles = Optional.of(new MagellanCycles(row, values, findings));
            account.used();
        } else if (grid.isPresent() && grid.get().row(row).isPresent()) {
            gridRow(row, grid.get());
        } else if (PlateGrid.heading(row).isPresent()) {
            grid = PlateGrid.heading(row);
            layout.begin(!plate.empty());
            rows.begin();
            account.used();
        } else {
            words(row);
        }
    }

    private void gridRow(TableRow row, PlateGrid within) {
        if (within.beyond(row)) {
            account.unknown(row, "no value right of the last column");
            return;
        }
        if (layout.takes(row, within, values)) {
            within.cells(row, (id, cell) -> TecanLayout.describe(plate.well(id, cell.place()), cell.text()));
            account.used();
            return;
        }
        rows.next(within, row);
        String label = title.isEmpty() ? RAW : title;
        within.cells(row, (id, cell) -> {
            Entry entry = values.number(cell.text(), cell.place());
            plate.well(id, cell.place()).read(new Well.Reading(label, MagellanList.nanometres(label), false, entry));
        });
        account.used();
    }

    private void words(TableRow row) {
        String text = row.inWords();
        Matcher pair = PAIR.matcher(text);
        learn(text, row);
        if (underWells && across.isEmpty() && row.filled() == 1) {
            labels.add(text);
        }
        underWells |= text.equalsIgnoreCase(MagellanFormat.WELLS) && row.filled() == 1;
        if (pair.matches() && !text.contains(":\\")) {
            said.keep(pair.group(1), values.either(pair.group(2), row.place()));
        } else {
            said.keep(SAID, PlacedValues.words(text, row.place()));
            title = text;
        }
        lastLine = text;
        account.used();
    }

    private void learn(String text, TableRow row) {
        Matcher number = SERIAL.matcher(text);
        if (number.matches()) {
            serial = Optional.of(number.group(1).strip());
            model = Optional.of(lastLine).filter(line -> !line.isEmpty());
        }
        Matcher mode = MODE.matcher(text);
        if (mode.matches() && plate.readMode().isEmpty()) {
            plate.readMode(mode.group(1));
        }
        Matcher wavelength = WAVELENGTH.matcher(text);
        if (wavelength.matches()) {
            wavelengths.add(wavelength.group(1));
        }
        Matcher when = MOMENT.matcher(text);
        if (when.matches() && moment.isEmpty()) {
            moment = Optional.of(PlacedValues.words(when.group(1) + " " + when.group(2), row.place()));
            times.see(moment.get().raw());
        }
    }

    Export export(FormatId format, int version) {
        endPlate();
        if (plates.isEmpty() && !findings.blocks()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no well with a value",
                    "a list under Well positions, or a grid");
        }
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity("Tecan", model.orElse("microplate reader"), serial, Optional.of("Magellan")),
                plates.isEmpty() ? List.of() : List.of(run()),
                Optional.empty(),
                findings.findings(),
                account.account());
    }

    private ExportRun run() {
        Optional<String> method = file(".mth");
        return new ExportRun(
                new RunKey(String.join(
                        "|",
                        "magellan",
                        serial.orElse(""),
                        moment.map(Entry::raw).orElse(""),
                        file(".wsp").orElse(""),
                        moment.isEmpty() ? source.file().sha256().toString() : "")),
                method.orElse(source.file().name()),
                Optional.empty(),
                Optional.empty(),
                moment.flatMap(entry -> times.read(entry.raw(), entry.place())),
                List.of(),
                plates,
                List.of(),
                said.all());
    }

    private Optional<String> file(String ending) {
        return said.all().values().stream()
                .map(Entry::raw)
                .filter(text -> text.endsWith(ending) && text.indexOf('\\') < 0)
                .findFirst();
    }
}
