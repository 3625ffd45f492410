package org.exolot.instrument.zetasizer;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.LongDates;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** Reads stacked tables: each line of headings begins a table, whose rows add to the records of those before. */
final class TableReader {
    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final PlacedValues values;
    private final DateOrder order = new DateOrder();
    private final Map<String, ZetasizerRecord> records = new LinkedHashMap<>();
    private final Set<String> serials = new LinkedHashSet<>();
    private final Set<String> software = new LinkedHashSet<>();
    private Optional<TableHeader> header = Optional.empty();
    private int table;

    private TableReader(Source source, DecimalSign sign) {
        this.source = source;
        this.values = new PlacedValues(sign, findings);
    }

    static Export read(Source source, TableText text, FormatId format, int version) throws IOException {
        TableReader reader = new TableReader(source, text.sign());
        reader.lines(text.delimiter());
        return reader.export(format, version);
    }

    private void lines(char delimiter) throws IOException {
        Fields fields = new Fields(delimiter);
        try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
            boolean complete = true;
            while (lines.next()) {
                fields.split(lines);
                complete = line(lines, fields);
            }
            Place last = place(Math.max(1, lines.number()), 0);
            if (!complete && !lines.terminated()) {
                findings.add(
                        FindingType.FILE_TRUNCATED,
                        last,
                        "the last row ends after " + fields.count() + " fields",
                        header.map(TableHeader::width).orElse(0) + " fields, as the headings announce");
            }
            if (lines.firstNul() > 0) {
                findings.add(FindingType.NUL_IN_TEXT, place(lines.firstNul(), 0), "NUL", "text");
            }
        }
    }

    /** Whether the line has all its fields. */
    private boolean line(TextLines lines, Fields fields) {
        long number = lines.number();
        if (lines.cut()) {
            findings.add(FindingType.ROW_MALFORMED, place(number, 0), "a line of over 8 MB", "a line of an export");
        }
        if (fields.filled() == 0) {
            accounting.ignored("blank line");
            return true;
        }
        Optional<TableHeader> begun = TableHeader.of(fields.texts());
        if (begun.isPresent()) {
            header = begun;
            table++;
            accounting.used();
            begun.get().columns().stream()
                    .filter(column -> column.kind() == ColumnKind.UNKNOWN)
                    .forEach(column -> findings.add(
                            FindingType.COLUMN_UNKNOWN,
                            place(number, column.at() + 1),
                            column.heading(),
                            "a column of a Zetasizer export"));
        } else if (header.isEmpty()) {
            findings.add(FindingType.FIELD_UNKNOWN, place(number, 0), fields.rest(0), "Type, Sample Name, …");
            accounting.unread(place(number, 0), "a line before the headings");
        } else {
            row(header.get(), number, fields, lines.terminated());
            return fields.count() >= header.get().width();
        }
        return true;
    }

    private void row(TableHeader line, long number, Fields fields, boolean terminated) {
        accounting.used();
        TableHeader under = header(line, number, fields, terminated);
        Optional<ZetasizerRecord.TimeCell> time = first(under, ColumnKind.TIME, fields)
                .map(at -> new ZetasizerRecord.TimeCell(fields.text(at), place(number, at + 1)));
        time.ifPresent(each -> order.see(each.raw()));
        String type = text(under, ColumnKind.TYPE, fields);
        String sample = text(under, ColumnKind.SAMPLE, fields);
        String key = type + "|" + sample + "|"
                + time.map(ZetasizerRecord.TimeCell::raw).orElseGet(() -> text(under, ColumnKind.RECORD, fields));
        ZetasizerRecord record =
                records.computeIfAbsent(key, each -> new ZetasizerRecord(type, sample, time, place(number, 0)));
        if (record.tables.contains(table)) {
            findings.add(FindingType.ROW_DUPLICATED, place(number, 0), sample, "each record once");
            return;
        }
        record.tables.add(table);
        add(serials, text(under, ColumnKind.SERIAL, fields));
        add(software, text(under, ColumnKind.SOFTWARE, fields));
        under.columns().forEach(column -> cell(record, column, number, fields));
        new RecordCurves(values, record).add(under, number, fields, source.file());
    }

    /** The headings of this row, whose curves may be longer or shorter. Blank fields at its end are no points, nor are they always written. */
    private TableHeader header(TableHeader line, long number, Fields fields, boolean terminated) {
        boolean more = fields.filled() > line.width();
        boolean fewer = fields.count() < line.width() && terminated && !along(line, fields);
        if (!more && !fewer) {
            return line;
        }
        Optional<TableHeader> own = line.ofRow(fields.count()).filter(row -> more || along(row, fields));
        if (own.isEmpty()) {
            findings.add(
                    FindingType.ROW_MALFORMED,
                    place(number, 0),
                    fields.count() + " fields",
                    line.width() + ", as the headings, or curves of other lengths at the end");
        }
        return own.orElse(line);
    }

    /** Whether the axis of the curves at the end rises all along, as far as there is one. */
    private boolean along(TableHeader header, Fields fields) {
        int[] at = header.axisAtEnd().map(TableHeader.Vector::at).orElse(new int[0]);
        for (int i = 1; i < at.length; i++) {
            double before = fields.simple(at[i - 1], values.decimalSign());
            if (fields.simple(at[i], values.decimalSign()) <= before) {
                return false;
            }
        }
        return true;
    }

    private void cell(ZetasizerRecord record, TableHeader.Column column, long number, Fields fields) {
        if (fields.blank(column.at())) {
            return;
        }
        Place at = place(number, column.at() + 1);
        String raw = fields.text(column.at());
        switch (column.kind()) {
            case FIGURE -> record.figure(column.name(), values.number(raw, at), column.unit());
            case ABSENT_AS_ZERO -> record.figure(column.name(), absentAsZero(values.either(raw, at)), column.unit());
            case CONDITION, UNKNOWN -> record.condition(named(column), values.either(raw, at));
            case OPERATOR -> record.operator = Optional.of(PlacedValues.words(raw, at));
            case SERIAL, SOFTWARE, RECORD -> record.condition(column.name(), PlacedValues.words(raw, at));
            case TYPE, SAMPLE, TIME -> {}
        }
    }

    private static String named(TableHeader.Column column) {
        boolean unit = !column.unit().isEmpty() && column.kind() == ColumnKind.CONDITION;
        return unit ? column.name() + " (" + column.unit() + ")" : column.name();
    }

    private static Entry absentAsZero(Entry entry) {
        boolean zero = entry.value() instanceof Value.Measured measured
                && measured.number().signum() == 0;
        return zero
                ? new Entry(entry.raw(), new Value.Missing(MissingReason.NOT_COMPUTED, entry.raw()), entry.place())
                : entry;
    }

    private static Optional<Integer> first(TableHeader header, ColumnKind kind, Fields fields) {
        return header.columns().stream()
                .filter(column -> column.kind() == kind && !fields.blank(column.at()))
                .map(TableHeader.Column::at)
                .findFirst();
    }

    private static String text(TableHeader header, ColumnKind kind, Fields fields) {
        return first(header, kind, fields).map(fields::text).orElse("");
    }

    private static void add(Set<String> all, String text) {
        if (!text.isEmpty() && all.size() < 2) {
            all.add(text);
        }
    }

    private Export export(FormatId format, int version) {
        Place whole = new Place.Whole(source.file());
        if (header.isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, whole, "no line of headings", "Type, Sample Name, …");
        } else if (records.isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, whole, "headings only", "a row for each record");
        }
        List<ExportRun> runs = new ArrayList<>();
        records.values().forEach(record -> runs.add(record.run(record.time.map(this::time))));
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity("Malvern Panalytical", "Zetasizer", only(serials), only(software)),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private FileTime time(ZetasizerRecord.TimeCell cell) {
        Optional<LocalDateTime> local = LongDates.parse(cell.raw()).or(() -> order.read(cell.raw()));
        if (local.isEmpty()) {
            boolean open = DateOrder.isTime(cell.raw()) && !order.settled();
            findings.add(
                    open ? FindingType.DATE_ORDER_UNKNOWN : FindingType.TIME_UNREADABLE,
                    cell.place(),
                    cell.raw(),
                    open ? "day/month/year or month/day/year" : "a date and time, as 06 March 2026 14:50:12");
        }
        return new FileTime(cell.raw(), local, Optional.empty(), cell.place());
    }

    private static Optional<String> only(Set<String> all) {
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    private Place place(long line, int column) {
        return new Place.Text(source.file(), line, column);
    }
}
