package org.exolot.instrument.gen5;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Source;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.RowOrder;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;
import org.exolot.instrument.workbook.Workbook;
import org.exolot.quantity.DecimalSign;

/** Goes once through the lines of an export; what a line is, is told by the last heading above it. */
final class Gen5Reader {
    private static final Set<String> LAYOUT = Set.of("Well ID", "Conc/Dil", "Name");
    /** What begins a table of wells. */
    private static final Set<String> SHIFTED =
            Set.of("Time", "Wavelength", "X Read #", "Well ID", "Well", "Curve Name");

    /** Far more lines than a procedure has. */
    private static final int MOST_LINES = 1_000;

    private static final String STATISTICS = "statistics by sample, which are computed from the wells";

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final PlacedValues values;
    private final List<PlateDraft> plates = new ArrayList<>();
    private final Fields fields;
    private final DateOrder order = new DateOrder();
    private Optional<PlateDraft> first = Optional.empty();
    private PlateDraft plate;
    private Part part = Part.HEAD;
    private String title = "";
    private Grid grid = Grid.none();
    private final RowOrder rows = new RowOrder(findings);
    private WellTable table = WellTable.NONE;
    /** What lines of a procedure mean: the plates of a file are nearly all read alike. */
    private final Map<String, ProcedureLine> procedure = new HashMap<>();

    private final CurveTable curves = new CurveTable();
    private boolean blankBefore;
    private boolean results;
    private final SeriesBlock series;
    private final char delimiter;
    private Spot spot;
    private boolean padded;
    private int tableShift;

    Gen5Reader(Source source) {
        this.source = source;
        Head head = Workbook.mayBe(source.head()) ? source.head() : Gen5Format.bare(source.head());
        this.delimiter = Gen5Format.delimiter(head);
        this.fields = new Fields(delimiter);
        DecimalSign sign = Workbook.mayBe(source.head()) ? DecimalSign.POINT : Delimiters.decimals(head, delimiter);
        this.values = new PlacedValues(sign, findings);
        this.padded = Gen5Format.padded(head, delimiter);
        this.series = new SeriesBlock(values, findings);
        this.spot = new Spot(source.file(), "", 1, 0);
        this.plate = new PlateDraft(spot.whole(), new Labels(), findings);
    }

    Export read(FormatId format, int version) throws IOException {
        if (Workbook.mayBe(source.head())) {
            new Gen5Sheets(source, findings).walk(this::row);
        } else {
            lines();
        }
        series.end(plate);
        endPlate();
        RunHead head = new RunHead(first, plates, order, findings);
        return new Export(
                source.file(),
                format,
                version,
                head.instrument(),
                plates.isEmpty() ? List.of() : List.of(head.run(source.file())),
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private void lines() throws IOException {
        Delimiters.tellSpreadsheet(source, delimiter, findings);
        try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
            while (lines.next()) {
                spot = new Spot(source.file(), "", lines.number(), 0);
                if (lines.cut()) {
                    findings.add(
                            FindingType.FILE_TOO_LARGE,
                            spot.whole(),
                            "a line of more than " + TextLines.LIMIT + " characters",
                            "lines as Gen5 writes them");
                    break;
                }
                fields.split(lines);
                if (delimiter == ',') {
                    boolean listed = part == Part.SERIES || part == Part.PROCEDURE && !blankBefore;
                    CommaLabels.join(fields, listed, grid.columns(), plate.labels);
                }
                take();
            }
            if (lines.firstNul() > 0) {
                findings.add(
                        FindingType.NUL_IN_TEXT,
                        new Place.Text(source.file(), lines.firstNul(), 0),
                        "a NUL character",
                        "text only");
            }
        }
    }

    /** A row of a sheet; one without cells is an empty line. */
    private void row(String sheet, int number, List<String> texts) {
        spot = new Spot(source.file(), sheet, number, 0);
        padded = true;
        fields.take(texts);
        take();
    }

    /** Where a table goes to a spreadsheet it begins in the second column; in a text, in the first. */
    private void alignTable() {
        boolean heading = fields.blank(0)
                && (SHIFTED.contains(fields.text(1)) && fields.filled() > 2
                        || fields.blank(1) && Grid.columns(fields, 2, fields.filled()));
        if (heading) {
            tableShift = 1;
        } else if (!fields.blank(0)) {
            tableShift = 0;
        }
        if (tableShift > 0 && fields.filled() > 0) {
            fields.drop(tableShift);
            spot = new Spot(spot.file(), spot.sheet(), spot.line(), tableShift);
        }
    }

    private void take() {
        alignTable();
        String first = fields.text(0);
        int filled = fields.filled();
        if (part == Part.SERIES && !series.takes(fields)) {
            series.end(plate);
            part = Part.HEAD;
        }
        if (filled == 0) {
            table.gap();
            accounting.ignored("blank line");
            blankBefore = padded || fields.count() <= 1;
            return;
        }
        if (HeadLine.is(first, filled, part == Part.HEAD)) {
            head(HeadLine.name(first));
        } else if (filled == 1 && !first.isEmpty() && headingStands()) {
            heading(first);
        } else if (part == Part.WELLS && ofTable()) {
            results = true;
        } else if (gridHeader(filled)) {
            begin(new Grid(
                    (int) fields.whole(1), filled - 1, part == Part.LAYOUT ? new RowOrder(findings) : rows, findings));
            part = part == Part.LAYOUT ? Part.LAYOUT : Part.RESULTS;
            results |= part == Part.RESULTS;
            accounting.used();
        } else if (series.begins(fields, title, spot)) {
            part = Part.SERIES;
            results = true;
            accounting.used();
        } else if (part != Part.LAYOUT && tableBegins()) {
            part = Part.WELLS;
        } else if (first.equals("Well ID") && part != Part.LAYOUT) {
            part = Part.IGNORED;
            accounting.ignored(STATISTICS);
        } else {
            within(first, filled);
        }
        blankBefore = false;
    }

    /** Whether this line heads a table that names its wells; it then begins. */
    private boolean tableBegins() {
        boolean across = WellsAcross.heading(fields);
        Optional<WellTable> begun =
                across ? Optional.of(new WellsAcross()) : SeriesRows.of(fields, title, values, findings, spot);
        if (begun.isEmpty() && !WellColumns.heading(fields)) {
            return false;
        }
        table.end(plate);
        table = begun.orElseGet(() -> new WellColumns(fields));
        if (!across || !ofTable()) {
            accounting.used();
        }
        results = true;
        return true;
    }

    private boolean ofTable() {
        WellTable.Taken taken = table.takes(fields, plate, values, spot);
        if (taken == WellTable.Taken.USED) {
            accounting.used();
        } else if (taken != WellTable.Taken.NOT) {
            accounting.ignored(
                    taken == WellTable.Taken.REPEATED ? "figures of a well that were told before" : STATISTICS);
        }
        return taken != WellTable.Taken.NOT;
    }

    /** A single field is a heading, but for a line of the procedure or a sample without a name in a table of samples. */
    private boolean headingStands() {
        return switch (part) {
            case PROCEDURE -> blankBefore;
            case SERIES -> false;
            case IGNORED, WELLS -> padded || fields.count() == 1;
            default -> true;
        };
    }

    private void within(String first, int filled) {
        switch (part) {
            case PROCEDURE -> procedure(first);
            case LAYOUT, RESULTS -> gridRow(first, filled);
            case SERIES -> {
                if (series.add(fields, spot)) {
                    accounting.used();
                } else {
                    accounting.ignored("a point that was not read");
                }
            }
            case CURVES -> usedOr(curves.takes(fields, plate, values, spot));
            case WELLS -> unknown();
            case IGNORED -> accounting.ignored(STATISTICS);
            case AUDIT -> {
                plate.condition("Data Audit Trail", PlacedValues.words(fields.rest(0), spot.whole()));
                accounting.used();
            }
            case HEAD -> unknown();
        }
    }

    private void head(String key) {
        if (key.equals("Software Version") && plate.conditions.containsKey(key)
                || key.equals("Plate Number") && plate.conditions.containsKey(key)) {
            endPlate();
        }
        part = Part.HEAD;
        padded |= fields.count() > 2;
        Entry entry = PlacedValues.words(fields.text(1), spot.at(1));
        plate.condition(key, entry);
        if (key.equals("Date")) {
            order.see(entry.raw());
        }
        accounting.used();
    }

    private void begin(Grid next) {
        grid.end();
        grid = next;
    }

    private void heading(String name) {
        begin(Grid.none());
        part = Part.under(name);
        if (part == Part.CURVES) {
            curves.begin();
        }
        results |= name.equals("Results");
        plate.timed.heading(name);
        title = name;
        accounting.used();
    }

    private void procedure(String first) {
        String text = first.isEmpty() ? fields.rest(1) : fields.rest(first.equals(fields.rest(0)) ? 0 : 1);
        if (procedure.size() > MOST_LINES) {
            procedure.clear();
        }
        Place at = spot.whole();
        plate.procedure(
                procedure.computeIfAbsent(first + "\t" + text, line -> ProcedureLine.of(first, text, values, at)), at);
        accounting.used();
    }

    private boolean gridHeader(int filled) {
        return fields.blank(0) && part != Part.SERIES && Grid.columns(fields, 1, filled);
    }

    private void gridRow(String first, int filled) {
        if (grid.columns() == 0 && WellId.isWell(first)) {
            wellAlone(first, filled);
            return;
        }
        String label = fields.text(grid.columns() + 1);
        grid.row(first, spot);
        if (!grid.open()
                || label.isEmpty()
                || filled > grid.columns() + 2
                || part == Part.LAYOUT && !LAYOUT.contains(label)) {
            unknown();
            return;
        }
        if (part == Part.LAYOUT) {
            grid.layout(label, fields, plate, values, spot);
        } else {
            figures(label);
        }
        accounting.used();
    }

    private void figures(String label) {
        if (grid.again(label)) {
            findings.add(
                    FindingType.ROW_REPEATED, spot.whole(), label + " again", "each figure of a row of wells once");
        }
        Optional<String> series = plate.timed.series(label);
        if (series.isPresent()) {
            plate.timed.add(series.get(), grid, fields, values, spot);
        } else {
            plate.figures(label, grid.figures(fields, values, spot), values);
        }
    }

    /** A well and its figure under nothing but the name of a read, where an export leaves out what names its columns. */
    private void wellAlone(String id, int filled) {
        if (filled == 2 && part == Part.RESULTS && plate.labels.signal(title)) {
            plate.figureOnce(title, WellId.of(id), fields.text(1), values, spot.at(1));
            results = true;
            accounting.used();
        } else {
            unknown("a line above the wells that names the columns: without it nobody knows what was read of them");
        }
    }

    private void usedOr(boolean used) {
        if (used) {
            accounting.used();
        } else {
            unknown();
        }
    }

    private void unknown() {
        unknown("a line of a plate's head, layout, results or curve, a label behind each row of figures");
    }

    private void unknown(String expected) {
        findings.add(FindingType.ROW_MALFORMED, spot.whole(), fields.rest(0), expected);
        accounting.unread(spot.whole(), "no line of an export");
    }

    private void endPlate() {
        begin(Grid.none());
        plate.timed.end(plate, findings);
        rows.end();
        table.end(plate);
        table = WellTable.NONE;
        Completeness.tell(plate, results, part == Part.RESULTS && !blankBefore, spot.whole(), findings);
        if (!plate.empty()) {
            plates.add(plate);
        }
        first = first.or(() -> Optional.of(plate));
        results = false;
        plate = new PlateDraft(spot.whole(), plate.labels.next(), findings);
    }
}
