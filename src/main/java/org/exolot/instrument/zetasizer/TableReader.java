package org.exolot.instrument.zetasizer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.DistinctKeys;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.LastRead;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;
import org.exolot.quantity.UnitReader;

/** Reads stacked tables: each line of headings begins a table, whose rows add to the records of those before. */
final class TableReader {
    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final PlacedValues values;
    private final FieldCount widths = new FieldCount(findings);
    private final char delimiter;
    private final RecordTimes times = new RecordTimes();
    private final DistinctKeys keys = new DistinctKeys();
    private final List<ZetasizerRecord> records = new ArrayList<>();
    private final LastRead<String> types = new LastRead<>(text -> text);
    private final LastRead<String> moments = new LastRead<>(text -> text);
    private final OnlyText serials = new OnlyText();
    private final OnlyText software = new OnlyText();
    private Optional<RecordTable> table = Optional.empty();
    private int tables;

    /** Whether the table's rows may have other lengths than its headings. */
    private boolean curvesAtEnd;

    private String firstOfRow = "";

    /** Whether no row of a record stood below the headings yet. */
    private boolean headingsOnly;

    private long headingsAt;

    private TableReader(Source source, TableText text) {
        this.source = source;
        this.values = new PlacedValues(text.sign(source.head()), findings);
        this.delimiter = text.delimiter();
    }

    static Export read(Source source, TableText text, FormatId format, int version) throws IOException {
        TableReader reader = new TableReader(source, text);
        reader.lines();
        return reader.export(format, version);
    }

    private void lines() throws IOException {
        Fields fields = new Fields(delimiter);
        Delimiters.tellSpreadsheet(source, delimiter, findings);
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
                        table.map(each -> each.header().width()).orElse(0) + " fields, as the headings announce");
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
            begin(begun.get(), number);
        } else if (table.isEmpty()) {
            findings.add(FindingType.FIELD_UNKNOWN, place(number, 0), fields.rest(0), "Type, Sample Name, …");
            accounting.unread(place(number, 0), "a line before the headings");
        } else if (headingsOnly && units(table.get(), fields)) {
            accounting.used();
            table = Optional.of(new RecordTable(table.get().header().withUnits(fields), tables));
        } else {
            tellUnits(table.get().header());
            row(table.get(), number, fields, lines.terminated());
            return fields.count() >= table.get().header().width();
        }
        return true;
    }

    /** The headings that this line is; not asked for a line that begins as the row before did. */
    private Optional<TableHeader> begun(Fields fields) {
        if (table.isPresent() && fields.is(0, firstOfRow)) {
            return Optional.empty();
        }
        Optional<TableHeader> begun = TableHeader.of(fields.texts());
        firstOfRow = begun.isPresent() ? "" : fields.text(0);
        return begun;
    }

    private void begin(TableHeader header, long number) {
        tables++;
        headingsOnly = true;
        headingsAt = number;
        table = Optional.of(new RecordTable(header, tables));
        widths.begin();
        curvesAtEnd = header.axisAtEnd().isPresent();
        accounting.used();
        for (TableHeader.Column column : header.columns()) {
            if (column.kind() == ColumnKind.UNKNOWN) {
                findings.add(
                        FindingType.COLUMN_UNKNOWN,
                        place(number, column.at() + 1),
                        column.heading(),
                        "a column of a Zetasizer export");
            }
        }
    }

    /** Whether a row below the headings is none of a record and tells units: so the headings are copied from the software's list of records. */
    private static boolean units(RecordTable below, Fields fields) {
        boolean ofARecord = !below.text(ColumnKind.SAMPLE, fields).isEmpty()
                || !below.text(ColumnKind.TYPE, fields).isEmpty()
                || !below.text(ColumnKind.TIME, fields).isEmpty();
        return !ofARecord
                && below.header().withoutUnit().stream()
                        .anyMatch(column -> !fields.blank(column.at())
                                && UnitReader.read(fields.text(column.at())).isPresent());
    }

    private void tellUnits(TableHeader header) {
        if (headingsOnly) {
            headingsOnly = false;
            for (TableHeader.Column column : header.withoutUnit()) {
                findings.add(
                        FindingType.UNIT_NOT_TOLD,
                        place(headingsAt, column.at() + 1),
                        column.heading(),
                        "its unit in brackets, as (d.nm), or in a row below");
            }
        }
    }

    private void row(RecordTable within, long number, Fields fields, boolean terminated) {
        accounting.used();
        TableHeader under = header(within.header(), number, fields, terminated);
        ZetasizerRecord record = record(within, number, fields);
        if (!record.in(within.number())) {
            findings.add(FindingType.ROW_DUPLICATED, place(number, 0), record.sample(), "each record once");
            return;
        }
        serials.see(fields, within.first(ColumnKind.SERIAL, fields));
        software.see(fields, within.first(ColumnKind.SOFTWARE, fields));
        within.check(fields, number, values, source.file());
        record.add(new ZetasizerRecord.Row(under, number, fields.before(within.end())));
        if (!under.vectors().isEmpty()) {
            new RecordCurves(values, record).add(under, number, fields, source.file());
        }
    }

    /** The record of this row, known from another table or not. */
    private ZetasizerRecord record(RecordTable within, long number, Fields fields) {
        int timeAt = within.first(ColumnKind.TIME, fields);
        int typeAt = within.first(ColumnKind.TYPE, fields);
        String raw = timeAt < 0 ? "" : moments.of(fields, timeAt);
        times.see(raw);
        String type = typeAt < 0 ? "" : types.of(fields, typeAt);
        String sample = within.text(ColumnKind.SAMPLE, fields);
        int known = keys.number(type, sample, timeAt < 0 ? within.text(ColumnKind.RECORD, fields) : raw);
        if (known == records.size()) {
            records.add(new ZetasizerRecord(type, sample, raw, number, timeAt));
        }
        return records.get(known);
    }

    /** The headings of this row, whose curves may be longer or shorter. Blank fields at its end are no points, nor are they always written. */
    private TableHeader header(TableHeader line, long number, Fields fields, boolean terminated) {
        boolean more = fields.filled() > line.width();
        if (!curvesAtEnd) {
            widths.next(fields.count(), line.width(), place(number, 0));
        }
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

    private Export export(FormatId format, int version) {
        Place whole = new Place.Whole(source.file());
        widths.end();
        if (table.isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, whole, "no line of headings", "Type, Sample Name, …");
        } else if (records.isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, whole, "headings only", "a row for each record");
        }
        for (ZetasizerRecord record : records) {
            if (record.timed() && !times.readable(record.time())) {
                times.tell(record.time(), record.timePlace(source.file()), findings);
            }
        }
        ZetasizerRuns runs = new ZetasizerRuns(source.file(), delimiter, values.silently(), times);
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity("Malvern Panalytical", "Zetasizer", serials.text(), software.text()),
                OnDemandList.kept(records.size(), () -> runs.of(records)),
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private Place place(long line, int column) {
        return new Place.Text(source.file(), line, column);
    }
}
