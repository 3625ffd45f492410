package org.exolot.instrument.gen5;

import java.io.IOException;
import java.util.ArrayList;
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
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Source;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;
import org.exolot.quantity.DecimalSign;

/** Goes once through the lines of an export; what a line is, is told by the last heading above it. */
final class Gen5Reader {
    private static final Set<String> HEAD = Set.of(
            "Software Version",
            "Experiment File Path",
            "Protocol File Path",
            "Plate Number",
            "Date",
            "Time",
            "Reader Type",
            "Reader Serial Number",
            "Reading Type",
            "Actual Temperature",
            "Plate ID",
            "Barcode");
    private static final Set<String> LAYOUT = Set.of("Well ID", "Conc/Dil", "Name");
    private static final Pattern ROW = Pattern.compile("[A-Z]|A[A-F]");
    private static final Pattern MODE = Pattern.compile("\\b(Absorbance|Fluorescence|Luminescence|Alpha)\\b");
    private static final String STATISTICS = "statistics by sample, which are computed from the wells";

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final PlacedValues values;
    private final List<PlateDraft> plates = new ArrayList<>();
    private final Fields fields = new Fields('\t');
    private final DateOrder order = new DateOrder();
    private PlateDraft plate;
    private Part part = Part.HEAD;
    private String title = "";
    private List<String> columns = List.of();
    private String row = "";
    private WellColumns wells = WellColumns.NONE;
    private boolean blankBefore;
    private long line;

    Gen5Reader(Source source) {
        this.source = source;
        long commas = source.head().lines().stream()
                .filter(each -> each.matches(".*\t-?[0-9]+,[0-9]+\t.*"))
                .count();
        long points = source.head().lines().stream()
                .filter(each -> each.matches(".*\t-?[0-9]+\\.[0-9]+\t.*"))
                .count();
        this.values = new PlacedValues(commas > points ? DecimalSign.COMMA : DecimalSign.POINT, findings);
        this.plate = new PlateDraft(place(1, 0), findings);
    }

    private enum Part {
        HEAD,
        PROCEDURE,
        LAYOUT,
        RESULTS,
        SERIES,
        CURVES,
        WELLS,
        IGNORED,
        AUDIT
    }

    Export read(FormatId format, int version) throws IOException {
        SeriesBlock series = new SeriesBlock(values);
        try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
            while (lines.next()) {
                line = lines.number();
                if (lines.cut()) {
                    findings.add(
                            FindingType.FILE_TOO_LARGE,
                            place(line, 0),
                            "a line of more than " + TextLines.LIMIT + " characters",
                            "lines as Gen5 writes them");
                    break;
                }
                fields.split(lines);
                take(series);
            }
            if (lines.firstNul() > 0) {
                findings.add(FindingType.NUL_IN_TEXT, place(lines.firstNul(), 0), "a NUL character", "text only");
            }
        }
        series.end(plate, source.file());
        endPlate();
        return new Export(
                source.file(),
                format,
                version,
                instrument(),
                plates.isEmpty() ? List.of() : List.of(run()),
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private void take(SeriesBlock series) {
        String first = fields.text(0);
        int filled = fields.filled();
        String key = first.endsWith(":") ? first.substring(0, first.length() - 1) : first;
        if (part == Part.SERIES && !series.takes(fields)) {
            series.end(plate, source.file());
            part = Part.HEAD;
        }
        if (filled == 0) {
            accounting.ignored("blank line");
            blankBefore = true;
            return;
        }
        if (HEAD.contains(key) && (filled <= 2)) {
            head(key);
        } else if (filled == 1 && !first.isEmpty() && headingStands()) {
            heading(first);
        } else if (gridHeader(filled)) {
            columns = fields.texts().subList(1, filled).stream().toList();
            row = "";
            part = part == Part.LAYOUT ? Part.LAYOUT : Part.RESULTS;
            accounting.used();
        } else if (series.begins(fields, title)) {
            part = Part.SERIES;
            accounting.used();
        } else if (WellColumns.heading(fields) && part != Part.LAYOUT) {
            wells = new WellColumns(fields);
            part = Part.WELLS;
            accounting.used();
        } else if (first.equals("Well ID") && part != Part.LAYOUT) {
            part = Part.IGNORED;
            accounting.ignored(STATISTICS);
        } else {
            within(series, first, filled);
        }
        blankBefore = false;
    }

    /** A single field is a heading, but for a line of the procedure or a sample without a name in a table of samples. */
    private boolean headingStands() {
        return switch (part) {
            case PROCEDURE -> blankBefore;
            case IGNORED, WELLS -> fields.count() == 1;
            default -> true;
        };
    }

    private void within(SeriesBlock series, String first, int filled) {
        switch (part) {
            case PROCEDURE -> procedure(first);
            case LAYOUT, RESULTS -> gridRow(first, filled);
            case SERIES -> {
                series.add(fields, source.file(), line);
                accounting.used();
            }
            case CURVES -> curve(first);
            case WELLS -> wellRow();
            case IGNORED -> accounting.ignored(STATISTICS);
            case AUDIT -> {
                plate.condition("Data Audit Trail", PlacedValues.words(fields.rest(0), place(line, 0)));
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
        Entry entry = PlacedValues.words(fields.text(1), place(line, 2));
        plate.condition(key, entry);
        if (key.equals("Date")) {
            order.see(entry.raw());
        }
        accounting.used();
    }

    private void heading(String name) {
        columns = List.of();
        if (name.equals("Procedure Details")
                || name.equals("Procedure Summary")
                || name.equals("Data Reduction Summary")) {
            part = Part.PROCEDURE;
        } else if (name.equals("Layout")) {
            part = Part.LAYOUT;
        } else if (name.endsWith("Curve Fitting Results")) {
            part = Part.CURVES;
        } else if (name.endsWith("Curve Fitting Details") || name.equals("Well IDs")) {
            part = Part.IGNORED;
        } else if (name.equals("Data Audit Trail")) {
            part = Part.AUDIT;
        } else {
            part = Part.RESULTS;
        }
        title = name;
        accounting.used();
    }

    private void procedure(String first) {
        String text = first.isEmpty() ? fields.rest(1) : fields.rest(first.equals(fields.rest(0)) ? 0 : 1);
        plate.labels.learn(first, text);
        Settings.of(first.isEmpty() ? "setting" : first, text)
                .forEach((name, said) -> plate.condition("Procedure / " + name, values.either(said, place(line, 0))));
        Matcher mode = MODE.matcher(text);
        if (plate.readMode.isEmpty() && mode.find()) {
            plate.readMode = Optional.of(mode.group());
        }
        accounting.used();
    }

    private boolean gridHeader(int filled) {
        if (!fields.blank(0) || filled < 2 || filled > 49 || part == Part.SERIES) {
            return false;
        }
        for (int i = 1; i < filled; i++) {
            if (fields.whole(i) < 1 || fields.whole(i) > 48 || i > 1 && fields.whole(i) != fields.whole(i - 1) + 1) {
                return false;
            }
        }
        return true;
    }

    private void gridRow(String first, int filled) {
        String label = fields.text(columns.size() + 1);
        row = first.isEmpty() ? row : first;
        if (columns.isEmpty()
                || !ROW.matcher(row).matches()
                || label.isEmpty()
                || filled > columns.size() + 2
                || part == Part.LAYOUT && !LAYOUT.contains(label)) {
            unknown();
            return;
        }
        boolean layout = part == Part.LAYOUT;
        for (int i = 0; i < columns.size(); i++) {
            WellId id = WellId.of(row + columns.get(i));
            Place at = place(line, i + 2);
            if (layout) {
                boolean number = label.equals("Conc/Dil") && !fields.blank(i + 1);
                plate.layout(
                        label,
                        id,
                        number ? values.number(fields.text(i + 1), at) : PlacedValues.words(fields.text(i + 1), at));
            } else if (!fields.blank(i + 1)) {
                plate.figure(label, id, values.number(fields.text(i + 1), at));
            }
        }
        accounting.used();
    }

    private void curve(String first) {
        if (first.equals("Curve Name")) {
            columns = fields.texts().stream().toList();
            accounting.used();
            return;
        }
        if (columns.isEmpty()) {
            unknown();
            return;
        }
        Map<String, Entry> parameters = new LinkedHashMap<>();
        Optional<Entry> r2 = Optional.empty();
        for (int i = 2; i < Math.min(columns.size(), fields.count()); i++) {
            Entry entry = values.number(fields.text(i), place(line, i + 1));
            if (columns.get(i).equals("R2") || columns.get(i).equals("R²")) {
                r2 = Optional.of(entry);
            } else {
                parameters.put(columns.get(i), entry);
            }
        }
        plate.curves.add(new ReportedCurve(first, Optional.of(fields.text(1)), parameters, r2, place(line, 0)));
        accounting.used();
    }

    private void wellRow() {
        if (wells.takes(fields, plate, values, source.file(), line)) {
            accounting.used();
        } else {
            unknown();
        }
    }

    private void unknown() {
        findings.add(
                FindingType.ROW_MALFORMED,
                place(line, 0),
                fields.rest(0),
                "a line of a plate's head, layout, results or curve, a label behind each row of figures");
        accounting.unread(place(line, 0), "no line of an export");
    }

    private void endPlate() {
        if (plate.empty()) {
            findings.add(
                    FindingType.FILE_TRUNCATED,
                    place(Math.max(1, line), 0),
                    "a plate without results",
                    "a grid of results");
        } else {
            plate.unread()
                    .ifPresent(well -> findings.add(
                            FindingType.FILE_TRUNCATED,
                            place(Math.max(1, line), 0),
                            "no result of well " + well,
                            "a result for each well of the layout"));
            plates.add(plate);
        }
        plate = new PlateDraft(place(Math.max(1, line), 0), findings);
    }

    private ExportRun run() {
        PlateDraft first = plates.getFirst();
        String path = raw(first, "Experiment File Path");
        StringBuilder key = new StringBuilder("gen5|").append(path);
        plates.forEach(each -> key.append('|')
                .append(raw(each, "Plate Number"))
                .append('|')
                .append(raw(each, "Date"))
                .append(' ')
                .append(raw(each, "Time")));
        String name = path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
        return new ExportRun(
                new RunKey(key.toString()),
                name.isEmpty() ? source.file().name() : name,
                Optional.empty(),
                Optional.empty(),
                time(first),
                List.of(),
                plates.stream().map(each -> each.plate(plates.size() > 1)).toList(),
                List.of(),
                Map.of());
    }

    /** The order of day and month is that of the computer; where the file does not settle it, it stays open. */
    private Optional<FileTime> time(PlateDraft first) {
        Entry date = first.conditions.get("Date");
        if (date == null || date.raw().isEmpty()) {
            return Optional.empty();
        }
        String text = date.raw() + " " + raw(first, "Time");
        if (!DateOrder.isTime(text)) {
            findings.add(
                    FindingType.TIME_UNREADABLE, date.place(), text, "a date and a time such as 3/14/2026 9:05:07 AM");
        } else if (order.read(text).isEmpty()) {
            findings.add(
                    FindingType.DATE_ORDER_UNKNOWN,
                    date.place(),
                    text,
                    "a date whose day and month cannot be taken for one another");
        }
        return Optional.of(new FileTime(text, order.read(text), Optional.empty(), date.place()));
    }

    private InstrumentIdentity instrument() {
        PlateDraft first = plates.isEmpty() ? plate : plates.getFirst();
        String serial = raw(first, "Reader Serial Number");
        String model = raw(first, "Reader Type");
        return new InstrumentIdentity(
                "Agilent BioTek",
                model.isEmpty() || model.equals("n/a") ? "microplate reader" : model,
                serial.isEmpty() || serial.equals("n/a") || serial.equals("Unknown")
                        ? Optional.empty()
                        : Optional.of(serial),
                Optional.of(("Gen5 " + raw(first, "Software Version")).strip()));
    }

    private static String raw(PlateDraft plate, String key) {
        Entry entry = plate.conditions.get(key);
        return entry == null ? "" : entry.raw();
    }

    private Place place(long number, int column) {
        return new Place.Text(source.file(), number, column);
    }
}
