package org.exolot.instrument.skanit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WordGrid;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;

/** Goes once through the rows of all sheets, or of a text; the sheet's first cell tells what the sheet is for. */
final class SkanItReader {
    /** The columns of a 96-well plate with their letters: what stands further right beside words is none of SkanIt's. */
    private static final int WIDTH = 13;

    /** The session's file and its time, below {@code Measurement results}. */
    private static final int HEAD = 2;

    private static final Pattern PLATE = Pattern.compile(
            "(?:Plate|Assay plate|Plaque|Platte|Placa|Piastra|Планшет|(?:微?孔)?板|プレート) ?[0-9]+(?:[:：].*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String ENGLISH = "measurement results";
    private static final String BESIDE = "written beside the report";

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final RowAccount account = new RowAccount(findings);
    private final FileTimes times = new FileTimes(findings);
    private final PlacedValues values;
    private final PlacedValues written;
    private final Map<String, PlateBuilder> plates = new LinkedHashMap<>();
    private final SkanItSaid said;
    private final SkanItCurve curve;
    private final SkanItStep step = new SkanItStep();
    private Part part = Part.UNTOLD;
    private String settings = "";

    /** How each sheet of results begins, folded. */
    private String report = "";

    /** How this sheet begins, until it is known whether that is the word for results. */
    private String above = "";

    /** A wavelength was told, and neither a plate nor a grid came since. */
    private boolean wavelengthTold;

    private String plate = "";
    private int line;
    private final RowOrder rows = new RowOrder(findings);
    private Optional<PlateGrid> grid = Optional.empty();

    private final WordGrid names = new WordGrid();

    /** Whether this grid's corner says that its cells describe the wells. */
    private boolean describes;

    private Optional<SkanItTable> table = Optional.empty();
    private SkanItLayout layout;

    /**
     * @param sign that of numbers which stand alone
     * @param written that of numbers in words
     */
    SkanItReader(Source source, DecimalSign sign, DecimalSign written) {
        this.source = source;
        this.values = new PlacedValues(sign, findings);
        this.written = new PlacedValues(written, findings);
        this.said = new SkanItSaid(values);
        this.curve = new SkanItCurve(values, this.written);
        this.layout = new SkanItLayout(this.written);
    }

    private enum Part {
        UNTOLD,
        STEP,
        SETTINGS,
        LAYOUT
    }

    FindingLog findings() {
        return findings;
    }

    void sheet(String name) {
        endSheet();
        part = Part.UNTOLD;
        line = 0;
    }

    private void endSheet() {
        curve.end().ifPresent(each -> current(each.place()).curve(each));
        endTable(new Place.Whole(source.file()));
        grid = Optional.empty();
        step.clear();
        plate = "";
        above = "";
        wavelengthTold = false;
    }

    private void endTable(Place place) {
        if (table.isPresent()) {
            table.get().end(current(place));
            table = Optional.empty();
        }
    }

    void row(TableRow row) {
        if (row.blank()) {
            account.blank();
            grid = Optional.empty();
            endTable(row.place());
            return;
        }
        times.see(row);
        if (part == Part.UNTOLD) {
            begin(row);
            return;
        }
        switch (part) {
            case SETTINGS -> setting(row);
            case LAYOUT -> layout(row);
            case UNTOLD, STEP -> step(row);
        }
    }

    /** The first row of a sheet, or of a text. */
    private void begin(TableRow row) {
        String first = HeaderText.fold(row.text(0));
        if (SkanItWords.RESULTS.is(first) || first.equals(report)) {
            part = Part.STEP;
            report = first;
            account.used();
        } else if (SkanItWords.settings(first)) {
            part = Part.SETTINGS;
            settings = row.text(0);
            account.used();
        } else if (first.equals("name") && row.filled() >= 2) {
            part = Part.LAYOUT;
            layout(row);
        } else if (!report.isEmpty() && !report.equals(ENGLISH)) {
            part = Part.SETTINGS;
            settings = row.text(0);
            account.used();
        } else {
            part = Part.STEP;
            line = HEAD;
            above = first;
            step(row);
        }
    }

    private PlateBuilder current(Place place) {
        return plates.computeIfAbsent(plate.isEmpty() ? "Plate 1" : plate, name -> {
            PlateBuilder begun = new PlateBuilder(place);
            begun.name(name);
            return begun;
        });
    }

    private void step(TableRow row) {
        line++;
        if (table.isPresent() && table.get().takes(row, current(row.place()))) {
            account.used();
        } else if (grid.isPresent() && grid.get().row(row).isPresent()) {
            gridRow(row, grid.get());
        } else if (gridBegins(row)) {
            endTable(row.place());
            account.used();
        } else if (SkanItTable.heading(row)) {
            endTable(row.place());
            table = Optional.of(new SkanItTable(row, step, values, findings));
            account.used();
        } else if (row.first() >= WIDTH) {
            beside(row);
            account.ignored(BESIDE);
        } else {
            words(row);
        }
    }

    private boolean gridBegins(TableRow row) {
        Optional<PlateGrid> heading = PlateGrid.heading(row);
        if (heading.isPresent()) {
            grid = heading;
            rows.begin();
            describes = SkanItStep.describes(heading.get().corner());
            names.begin(!describes && !SkanItStep.figures(heading.get().corner()));
            wavelengthTold = false;
        }
        return heading.isPresent();
    }

    private void gridRow(TableRow row, PlateGrid within) {
        rows.next(within, row);
        PlateBuilder of = current(row.place());
        if (describes) {
            within.cells(
                    row, (well, cell) -> step.describe(of.well(well, cell.place()), values, within.corner(), cell));
        } else if (names.takes(row, within, values)) {
            within.cells(row, (well, cell) -> step.name(of.well(well, cell.place()), values, cell));
        } else {
            step.keep(within.figures(row, values), within.corner(), of, values);
        }
        if (within.beyond(row)) {
            beside(row);
        }
        account.used();
    }

    private void beside(TableRow row) {
        findings.add(
                FindingType.FIELD_UNKNOWN,
                row.place(),
                "cells beside those that SkanIt wrote",
                "the report as SkanIt exported it");
    }

    private void words(TableRow row) {
        String text = row.text(row.first()).strip();
        if (SkanItWords.session(text) && line <= HEAD + 2) {
            report = report.isEmpty() ? above : report;
            step.clear();
            line = 1;
            said.row("", row, WIDTH);
        } else if (PLATE.matcher(text).matches()) {
            wavelengthTold = false;
            plate = text.indexOf(':') > 0 ? text.substring(0, text.indexOf(':')).strip() : text;
            current(row.place());
        } else if (SkanItWords.range(text)) {
            account.ignored("range of the cells that SkanIt wrote");
            return;
        } else if (curve.takes(row)) {
            said.row(step.name(), row, WIDTH);
        } else if (step.takes(text)) {
            wavelengthTold = true;
            said.row(step.name(), row, WIDTH);
        } else {
            if (SkanItSaid.PAIR.matcher(text).matches() || line <= HEAD) {
                said.row(step.name(), row, WIDTH);
            } else if (wavelengthTold && row.filled() == 1) {
                wavelengthTold = false;
                plate = text;
                current(row.place());
            } else {
                step.begin(text);
                said.row("Step", row, WIDTH);
            }
        }
        if (row.filled() > 1 && row.size() > WIDTH) {
            beside(row);
        }
        account.used();
    }

    /** A name, and what was set, in the cells behind it; a row of the log. */
    private void setting(TableRow row) {
        int first = row.first();
        boolean log = settings.equalsIgnoreCase("Run log");
        String name = log || row.filled() == 1 ? "" : " / " + row.text(first);
        if (log) {
            said.keep(settings, PlacedValues.words(row.inWords(), row.place()));
        } else if (row.filled() == 1) {
            said.keep(settings, row.words(first));
        } else {
            for (int i = first + 1; i < row.size(); i++) {
                if (!row.text(i).isEmpty()) {
                    said.keep(settings + name, row.words(i));
                }
            }
        }
        account.used();
    }

    private void layout(TableRow row) {
        String first = HeaderText.fold(row.text(0));
        if (first.equals("name")) {
            plate = row.text(1);
            layout = new SkanItLayout(written);
            account.used();
        } else if (layout.takes(row, current(row.place()))) {
            account.used();
        } else {
            said.row("Layout", row, WIDTH);
            account.used();
        }
    }

    Export export(FormatId format, int version) {
        endSheet();
        plates.values().removeIf(PlateBuilder::empty);
        if (plates.isEmpty() && !findings.blocks()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no grid of results",
                    "a grid of wells");
        }
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "Thermo Fisher Scientific",
                        said.find(SkanItWords.NAME).map(Entry::raw).orElse("microplate reader"),
                        said.find(SkanItWords.SERIAL).map(Entry::raw),
                        said.software()),
                plates.isEmpty() ? List.of() : List.of(run()),
                Optional.empty(),
                findings.findings(),
                account.account());
    }

    private ExportRun run() {
        Optional<Entry> time = said.find("Execution time").or(() -> said.report(true));
        String session = said.find("Session name")
                .or(() -> said.report(false))
                .map(Entry::raw)
                .orElse("");
        return new ExportRun(
                new RunKey(String.join(
                        "|",
                        "skanit",
                        session,
                        time.map(Entry::raw).orElse(""),
                        said.find(SkanItWords.SERIAL).map(Entry::raw).orElse(""),
                        session.isEmpty() && time.isEmpty()
                                ? source.file().sha256().toString()
                                : "")),
                session.isEmpty() ? source.file().name() : session,
                Optional.empty(),
                Optional.empty(),
                time.flatMap(entry -> times.read(entry.raw(), entry.place())),
                List.of(),
                plates.values().stream().map(PlateBuilder::plate).toList(),
                List.of(),
                said.all());
    }
}
