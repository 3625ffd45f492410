package org.exolot.instrument.zetasizer;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.LastRead;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.LongDates;
import org.exolot.instrument.text.PlainNumber;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;
import org.exolot.quantity.DecimalSign;

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
    private final LastRead<Optional<LocalDate>> dates = new LastRead<>(LongDates::date);
    private Optional<TableHeader> header = Optional.empty();
    private final Map<ColumnKind, int[]> places = new EnumMap<>(ColumnKind.class);
    private String firstOfRow = "";
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
        Optional<TableHeader> begun = begun(fields);
        if (begun.isPresent()) {
            header = begun;
            places.clear();
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

    /** The headings that this line is; not asked for a line that begins as the row before did. */
    private Optional<TableHeader> begun(Fields fields) {
        String first = fields.text(0);
        if (header.isPresent() && first.equals(firstOfRow)) {
            return Optional.empty();
        }
        Optional<TableHeader> begun = TableHeader.of(fields.texts());
        firstOfRow = begun.isPresent() ? "" : first;
        return begun;
    }

    private void row(TableHeader line, long number, Fields fields, boolean terminated) {
        accounting.used();
        TableHeader under = header(line, number, fields, terminated);
        int timeAt = first(ColumnKind.TIME, fields);
        String raw = timeAt < 0 ? "" : fields.text(timeAt);
        order.see(raw);
        String type = text(ColumnKind.TYPE, fields);
        String sample = text(ColumnKind.SAMPLE, fields);
        String key = type + "|" + sample + "|" + (timeAt < 0 ? text(ColumnKind.RECORD, fields) : raw);
        ZetasizerRecord record = records.get(key);
        if (record == null) {
            Optional<ZetasizerRecord.TimeCell> time = timeAt < 0
                    ? Optional.empty()
                    : Optional.of(new ZetasizerRecord.TimeCell(raw, place(number, timeAt + 1)));
            record = new ZetasizerRecord(type, sample, time, place(number, 0));
            records.put(key, record);
        }
        if (!record.in(table)) {
            findings.add(FindingType.ROW_DUPLICATED, place(number, 0), sample, "each record once");
            return;
        }
        add(serials, text(ColumnKind.SERIAL, fields));
        add(software, text(ColumnKind.SOFTWARE, fields));
        record.add(new ZetasizerRecord.Row(under, number, texts(under, number, fields)));
        new RecordCurves(values, record).add(under, number, fields, source.file());
    }

    /** The texts in the single columns; a figure that is none is told. */
    private String[] texts(TableHeader under, long number, Fields fields) {
        String[] texts = new String[under.columns().size()];
        for (int i = 0; i < texts.length; i++) {
            TableHeader.Column column = under.columns().get(i);
            texts[i] = fields.text(column.at());
            if (column.kind() == ColumnKind.FIGURE && !texts[i].isEmpty() && !PlainNumber.is(texts[i], values.sign())) {
                values.number(texts[i], place(number, column.at() + 1));
            }
        }
        return texts;
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

    /** The first column of this kind in which something stands, from 0; -1 where there is none. */
    private int first(ColumnKind kind, Fields fields) {
        for (int at : places.computeIfAbsent(kind, this::places)) {
            if (!fields.blank(at)) {
                return at;
            }
        }
        return -1;
    }

    private int[] places(ColumnKind kind) {
        return header.stream()
                .flatMap(line -> line.columns().stream())
                .filter(column -> column.kind() == kind)
                .mapToInt(TableHeader.Column::at)
                .toArray();
    }

    private String text(ColumnKind kind, Fields fields) {
        int at = first(kind, fields);
        return at < 0 ? "" : fields.text(at);
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
        PlacedValues silent = values.silently();
        List<Supplier<ExportRun>> runs = new ArrayList<>(records.size());
        for (ZetasizerRecord record : records.values()) {
            Optional<FileTime> time = record.time().map(this::time);
            runs.add(() -> record.run(time, silent));
        }
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity("Malvern Panalytical", "Zetasizer", only(serials), only(software)),
                OnDemandList.kept(
                        runs.size(), () -> runs.stream().map(Supplier::get).toList()),
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private FileTime time(ZetasizerRecord.TimeCell cell) {
        Optional<LocalDateTime> local = DateOrder.isTime(cell.raw())
                ? order.read(cell.raw())
                : LongDates.parse(cell.raw(), dates::of).or(() -> order.read(cell.raw()));
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
