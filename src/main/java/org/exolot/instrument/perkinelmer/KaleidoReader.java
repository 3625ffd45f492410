package org.exolot.instrument.perkinelmer;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
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

/** Goes once through the rows; what a row is, is told by the last heading above it. */
final class KaleidoReader {
    private static final Set<String> HEADINGS = Set.of(
            "ensight results from",
            "background information",
            "plate information",
            "basic assay information",
            "measurement basic information",
            "measurement information",
            "screen basic information",
            "screen information",
            "instrument information",
            "protocol information",
            "plate type",
            "plate type information",
            "plate type coordinates [mm]",
            "platemap",
            "plate map",
            "calculations",
            "operations",
            "measurements",
            "analysis",
            "comments",
            "measurement sequence",
            "details of measurement sequence",
            "post processing sequence");
    /** What stands once in a file. */
    private static final Set<String> ONCE =
            Set.of("basic assay information", "measurement basic information", "instrument information");

    private static final Pattern RESULTS = Pattern.compile("(?:results? for |(?=analysis result))(.*)");
    private static final int LONGEST_KEY = 40;
    private static final Pattern NUMBER = Pattern.compile("[2-9][0-9]{2}|1[0-9]{3}");
    private static final List<String> PARAMETERS = List.of("analysisparameter", "analysis parameter");
    private static final List<String> FURTHER = List.of("repeat", "wellrepeat", "loop no");
    private static final String CLOSING = "Exported with Kaleido";
    private static final String PLATEMAP = "platemap";

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final RowAccount account = new RowAccount(findings);
    private final PlacedValues values;
    private final FileTimes times = new FileTimes(findings);
    private final Sayings sayings;
    private final Platemap platemap = new Platemap();
    private final Map<String, PlateOfGrids> plates = new LinkedHashMap<>();
    private final Map<String, String> wavelengths = new LinkedHashMap<>();
    private Map<Integer, String> techniques = Map.of();
    private boolean closed;
    private final Set<String> told = new HashSet<>();
    private String section = "";
    private Optional<String> label = Optional.empty();
    private boolean computed;
    private Map<String, String> identity = new LinkedHashMap<>();
    private Optional<TableRow> header = Optional.empty();
    private final RowOrder rows = new RowOrder(findings);
    private Optional<PlateGrid> grid = Optional.empty();
    private Optional<GridOfReads> reads = Optional.empty();

    KaleidoReader(Source source, DecimalSign sign) {
        this.source = source;
        this.values = new PlacedValues(sign, findings);
        this.sayings = new Sayings(values, times);
    }

    FindingLog findings() {
        return findings;
    }

    void row(TableRow row) {
        if (row.blank()) {
            account.blank();
            grid = Optional.empty();
            header = Optional.empty();
        } else if (grid.isPresent() && grid.get().row(row).isPresent()) {
            gridRow(row, grid.get());
        } else if (header.isEmpty() && (label.isPresent() || mapped()) && begins(row)) {
            beginGrid(row);
        } else if (heading(row)) {
            account.used();
        } else if (label.isPresent()) {
            aboutReads(row);
        } else {
            saying(row);
        }
    }

    private boolean mapped() {
        return section.equals(PLATEMAP);
    }

    private boolean heading(TableRow row) {
        if (row.filled() != 1 || row.first() != 0) {
            return false;
        }
        String text = Sayings.bare(row.text(0));
        String folded = HeaderText.fold(text);
        Matcher results = RESULTS.matcher(HeaderText.fold(text));
        boolean known = HEADINGS.contains(folded);
        boolean signatures = folded.startsWith("electronic signatures");
        if (!results.matches() && !known && !signatures) {
            return false;
        }
        if (known && ONCE.contains(folded) && !told.add(folded)) {
            findings.add(FindingType.SEVERAL_RUNS, row.place(), "a second " + text, "the information of one assay");
        }
        section = known && folded.startsWith("plate map") ? PLATEMAP : folded;
        label = results.matches() ? Optional.of(text.substring(results.start(1)).strip()) : Optional.empty();
        computed = folded.startsWith("analysis result") || results.matches() && computed;
        identity = new LinkedHashMap<>();
        techniques = Map.of();
        header = Optional.empty();
        grid = Optional.empty();
        return true;
    }

    /** Between the heading of a result and its grid: which plate, repeat and wavelength; as pairs, or as a table of one row. */
    private void aboutReads(TableRow row) {
        if (header.isPresent()) {
            for (int i = 0; i < row.size(); i++) {
                learn(header.get().text(i), row.text(i));
            }
            sayings.keep("Results for " + label.orElseThrow(), header.get(), row);
        } else if (pairs(row)) {
            for (String cell : row.texts()) {
                String text = cell.indexOf('\u00A0') < 0
                        ? cell
                        : cell.replace('\u00A0', ' ').strip();
                int key = key(text);
                if (key > 0) {
                    learn(text.substring(0, key), text.substring(key + 1));
                }
            }
            sayings.keepLine("Results for " + label.orElseThrow(), row);
        } else if (row.filled() > 1) {
            header = Optional.of(row);
        } else if (computed) {
            label = Optional.of(Sayings.bare(row.text(row.first())));
        } else {
            account.unknown(row, "a plate's barcode and repeat, or the numbers of its columns");
            return;
        }
        account.used();
    }

    /** Whether a cell is a key with a text, {@code Barcode: P-01}. */
    private static boolean pairs(TableRow row) {
        for (String text : row.texts()) {
            if (key(text) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the key of a pair ends; not above 0 where the text is none. */
    private static int key(String text) {
        int colon = text.indexOf(':');
        return colon <= LONGEST_KEY ? colon : -1;
    }

    private void learn(String key, String text) {
        if (!key.isBlank() && !text.isBlank()) {
            identity.put(HeaderText.fold(key), text.strip());
        }
    }

    /** Whether a grid begins with this row, which then is the one that goes on. */
    private boolean begins(TableRow row) {
        Optional<PlateGrid> begun = PlateGrid.heading(row);
        grid = begun.isPresent() ? begun : grid;
        return begun.isPresent();
    }

    private void beginGrid(TableRow row) {
        account.used();
        if (mapped()) {
            rows.beginMap();
            return;
        }
        rows.begin(computed ? "" : identity.getOrDefault("barcode", identity.getOrDefault("plate", "plate")));
        PlateOfGrids plate = plate(row.place());
        StringBuilder full = new StringBuilder(label.orElseThrow());
        for (String parameter : PARAMETERS) {
            String said = identity.get(parameter);
            if (said != null) {
                full.append(", ").append(said);
            }
        }
        for (String further : FURTHER) {
            String said = identity.getOrDefault(further, "");
            if (!said.isEmpty() && !said.equals("1")) {
                full.append(", ").append(further).append(' ').append(said);
            }
        }
        GridOfReads begun = plate.begin(full.toString(), computed, row.place());
        begun.wavelength = wavelength();
        reads = Optional.of(begun);
    }

    /** That of the emission, where the excitation's is told, too. */
    private Optional<BigDecimal> wavelength() {
        Optional<BigDecimal> last = Optional.empty();
        for (Map.Entry<String, String> each : identity.entrySet()) {
            boolean told = each.getKey().startsWith("ems") || each.getKey().startsWith("exc");
            Optional<BigDecimal> nanometres = told ? nanometres(each.getValue()) : Optional.empty();
            last = nanometres.isPresent() ? nanometres : last;
        }
        return last;
    }

    private PlateOfGrids plate(Place place) {
        String name = identity.getOrDefault("barcode", identity.getOrDefault("plate", ""));
        String repeat = identity.getOrDefault("platerepeat", "1");
        return plates.computeIfAbsent(name + "|" + repeat, key -> {
            PlateOfGrids begun = new PlateOfGrids(place, findings);
            begun.plate.name(repeat.equals("1") ? name : name + ", repeat " + repeat);
            label.flatMap(ReadModes::of).ifPresent(begun.plate::readMode);
            return begun;
        });
    }

    private void gridRow(TableRow written, PlateGrid within) {
        TableRow row = within.beyond(written) ? written.joined() : written;
        if (within.beyond(row) || within.row(row).isEmpty()) {
            account.unknown(row, "no value right of the last column");
            return;
        }
        rows.next(within, row);
        GridRow cells = within.figures(row, values);
        if (mapped()) {
            plates.values().forEach(plate -> plate.map(cells));
        } else {
            reads.ifPresent(each -> each.add(cells));
        }
        account.used();
    }

    private void saying(TableRow row) {
        String first = Sayings.bare(row.text(row.first()));
        closed |= first.startsWith(CLOSING);
        if (mapped() && (row.filled() == 1 && platemap.learn(first) || first.equalsIgnoreCase("plate"))) {
            account.used();
            return;
        }
        if (section.equals("comments") || section.startsWith("electronic signatures")) {
            sayings.keepLine(section, row);
        } else {
            technique(first, row);
            sayings.keep(section, row);
        }
        account.used();
    }

    /** Several measurements stand side by side: a row names them, later rows have their wavelengths in the same columns. */
    private void technique(String key, TableRow row) {
        String folded = HeaderText.fold(key);
        if (folded.equals("tech") || folded.equals("operation")) {
            techniques = new LinkedHashMap<>();
            for (int i = 1; i < row.size(); i++) {
                if (!row.text(i).isEmpty()) {
                    techniques.put(i, row.text(i));
                }
            }
        } else if (folded.startsWith("emission wavelength") || folded.startsWith("excitation wavelength")) {
            techniques.forEach((column, name) -> {
                if (!row.text(column).isEmpty() && (folded.startsWith("em") || !wavelengths.containsKey(name))) {
                    wavelengths.put(name, row.text(column));
                }
            });
        }
    }

    private static Optional<BigDecimal> nanometres(String text) {
        Matcher found = NUMBER.matcher(text);
        return found.find() ? Optional.of(new BigDecimal(found.group())) : Optional.empty();
    }

    Export export(FormatId format, int version) {
        rows.end();
        for (PlateOfGrids plate : plates.values()) {
            for (GridOfReads each : plate.grids()) {
                String technique =
                        each.label.contains(", ") ? each.label.substring(0, each.label.indexOf(", ")) : each.label;
                each.wavelength = each.wavelength.or(
                        () -> Optional.ofNullable(wavelengths.get(technique)).flatMap(KaleidoReader::nanometres));
            }
        }
        if (!closed) {
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
                    "no grid of results",
                    "a grid under Results for …");
        }
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "Revvity",
                        "EnSight or Victor Nivo",
                        sayings.find("Instrument Serial Number").map(Entry::raw),
                        sayings.find("Software version").map(Entry::raw)),
                plates.isEmpty() ? List.of() : List.of(run()),
                Optional.empty(),
                findings.findings(),
                account.account());
    }

    private ExportRun run() {
        String protocol = sayings.text("Protocol Name");
        String started = sayings.text("Measurement Started") + sayings.text("Measurement Date");
        return new ExportRun(
                new RunKey(String.join(
                        "|",
                        "kaleido",
                        sayings.text("Measurement Signature"),
                        started,
                        String.join("|", plates.keySet()))),
                protocol.isEmpty() ? source.file().name() : protocol,
                Optional.empty(),
                Optional.empty(),
                sayings.find("Measurement Started")
                        .or(() -> sayings.find("Measurement Date"))
                        .flatMap(this::time),
                List.of(),
                plates.values().stream()
                        .map(plate -> plate.plate(values, platemap))
                        .toList(),
                List.of(),
                sayings.all());
    }

    /** With its offset as {@code 2020-10-26T16:16:18.2284559-04:00} since version 2, by the computer's language in others. */
    private Optional<FileTime> time(Entry entry) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(entry.raw());
            return Optional.of(new FileTime(
                    entry.raw(), Optional.of(time.toLocalDateTime()), Optional.of(time.getOffset()), entry.place()));
        } catch (DateTimeParseException byLanguage) {
            return times.read(entry.raw(), entry.place());
        }
    }
}
