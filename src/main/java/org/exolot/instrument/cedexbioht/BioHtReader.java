package org.exolot.instrument.cedexbioht;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Head;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.table.TableTimes;
import org.exolot.instrument.text.Accounting;
import org.exolot.quantity.DecimalSign;

/** Reads one archive file. */
final class BioHtReader {
    private static final String HEAD = "0";
    private static final String RESULT = "40";
    private static final String SAMPLE = "SAM";
    private static final int RESULTS = 100_000;

    private static final List<String> HEAD_FIELDS = List.of(
            "Record",
            "Archived at",
            "Kind of file",
            "Version of the layout",
            "From",
            "To",
            "Instrument",
            "Serial number",
            "Software version",
            "Operator");

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final TableTimes times = new TableTimes(findings);
    private final Map<String, Entry> head = new LinkedHashMap<>();
    private final FieldCount widths = new FieldCount(findings);
    private final List<TableRow> results = new ArrayList<>();
    private final Layouts layouts = new Layouts();
    private Optional<String> software = Optional.empty();
    private String lastTime = "";
    private long points;
    private long commas;

    BioHtReader(Source source) throws IOException {
        this.source = source;
        TableRows.walk(source, delimiter(source.head()), findings, this::row);
    }

    /** A tab, as the instrument writes, or what a spreadsheet wrote in its place: it stands behind the first record's number. */
    private static char delimiter(Head head) {
        String first = head.firstWords().replace("\"", "");
        return first.length() > 1 ? first.charAt(1) : '\t';
    }

    private void row(TableRow row) {
        if (row.blank()) {
            accounting.ignored("blank line");
        } else if (row.is(0, HEAD) && head.isEmpty()) {
            accounting.used();
            head(row);
        } else if (row.is(0, RESULT) && results.size() < RESULTS) {
            result(row);
        } else {
            findings.add(FindingType.FIELD_UNKNOWN, row.place(), "a record " + row.text(0), "records 0 and 40");
            accounting.unread(row.place(), "a record of an unknown kind");
        }
    }

    private void head(TableRow row) {
        for (int i = 1; i < row.size(); i++) {
            if (!row.text(i).isEmpty()) {
                String name = i < HEAD_FIELDS.size() ? HEAD_FIELDS.get(i) : "Field " + (i + 1);
                head.put(name, PlacedValues.words(row.text(i), row.cell(i).place()));
            }
        }
        software = head("Software version");
    }

    private void result(TableRow row) {
        Layout layout = layout(row);
        if (row.size() < layout.least()) {
            findings.add(
                    FindingType.ROW_MALFORMED,
                    row.place(),
                    row.size() + " fields",
                    "a result of at least " + layout.least() + " fields");
            accounting.unread(row.place(), "a result that is cut off");
            return;
        }
        accounting.used();
        widths.next(row.size(), layout.least(), row.place());
        results.add(row);
        points += row.has(layout.value(), '.') ? 1 : 0;
        commas += row.has(layout.value(), ',') ? 1 : 0;
        if (!row.is(Layout.TIME, lastTime)) {
            lastTime = row.text(Layout.TIME);
            times.see("", lastTime);
        }
    }

    private Layout layout(TableRow row) {
        return layouts.of(row, software);
    }

    private Optional<String> head(String field) {
        return Optional.ofNullable(head.get(field)).map(Entry::raw);
    }

    Export export() {
        if (!findings.blocks() && results.isEmpty()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no record 40",
                    "a record 40 a result");
        }
        List<ExportRun> runs = results.isEmpty() ? List.of() : List.of(run());
        return new Export(
                source.file(),
                BioHtFormat.ID,
                BioHtFormat.VERSION,
                new InstrumentIdentity("Roche", "Cedex Bio HT", head("Serial number"), software),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private ExportRun run() {
        PlacedValues values = new PlacedValues(commas > points ? DecimalSign.COMMA : DecimalSign.POINT, findings);
        BioHtFigures figures = new BioHtFigures(software, times, values);
        BioHtFaults faults = new BioHtFaults(times, values, findings);
        Map<String, Entry> conditions = new LinkedHashMap<>(head);
        List<TableRow> samples = new ArrayList<>(results.size());
        for (TableRow row : results) {
            Layout layout = layout(row);
            if (row.is(layout.type(), SAMPLE)) {
                if (faults.once(row, layout)) {
                    samples.add(row);
                }
            } else {
                conditions.putIfAbsent(
                        String.join(" / ", row.text(layout.type()), row.text(layout.sample()), row.text(layout.test())),
                        values.number(
                                row.text(layout.value()),
                                row.cell(layout.value()).place()));
            }
        }
        String days = head("From").orElse("") + "|" + head("To").orElse("");
        return new ExportRun(
                new RunKey(BioHtFormat.ID.name() + "|" + head("Serial number").orElse("") + "|" + days),
                days.replace("|", " – "),
                Optional.empty(),
                Optional.ofNullable(head.get("Operator")),
                firstTime(samples),
                List.of(),
                List.of(),
                OnDemandList.of(samples.size(), index -> figures.quantity(samples.get(index))),
                conditions);
    }

    private Optional<FileTime> firstTime(List<TableRow> samples) {
        for (TableRow row : samples) {
            if (!row.text(Layout.TIME).isEmpty()) {
                return times.read("", row.cell(Layout.TIME));
            }
        }
        return Optional.empty();
    }
}
