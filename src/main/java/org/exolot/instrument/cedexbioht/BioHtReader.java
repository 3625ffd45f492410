package org.exolot.instrument.cedexbioht;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.table.DilutionText;
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
    private final List<TableRow> results = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private long points;
    private long commas;

    BioHtReader(Source source) throws IOException {
        this.source = source;
        TableRows.walk(source, '\t', findings, this::row);
    }

    private void row(TableRow row) {
        String record = row.text(0);
        if (row.blank()) {
            accounting.ignored("blank line");
        } else if (record.equals(HEAD) && head.isEmpty()) {
            accounting.used();
            head(row);
        } else if (record.equals(RESULT) && results.size() < RESULTS) {
            result(row);
        } else {
            findings.add(FindingType.FIELD_UNKNOWN, row.place(), "a record " + record, "records 0 and 40");
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
        results.add(row);
        points += row.text(layout.value()).indexOf('.') >= 0 ? 1 : 0;
        commas += row.text(layout.value()).indexOf(',') >= 0 ? 1 : 0;
        times.see("", row.text(Layout.TIME));
    }

    private Layout layout(TableRow row) {
        return Layout.of(row, head("Software version"));
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
                new InstrumentIdentity("Roche", "Cedex Bio HT", head("Serial number"), head("Software version")),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private ExportRun run() {
        PlacedValues values = new PlacedValues(commas > points ? DecimalSign.COMMA : DecimalSign.POINT, findings);
        Map<String, Entry> conditions = new LinkedHashMap<>(head);
        List<SampleQuantity> quantities = new ArrayList<>();
        for (TableRow row : results) {
            Layout layout = layout(row);
            if (row.text(layout.type()).equals(SAMPLE)) {
                quantity(row, layout, values).ifPresent(quantities::add);
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
                quantities.stream().flatMap(one -> one.measuredAt().stream()).findFirst(),
                List.of(),
                List.of(),
                quantities,
                conditions);
    }

    private Optional<SampleQuantity> quantity(TableRow row, Layout layout, PlacedValues values) {
        String sample = row.text(layout.sample());
        String test = row.text(layout.test());
        String key = sample + "|" + row.text(Layout.TIME) + "|" + test;
        if (!keys.add(key)) {
            findings.add(FindingType.ROW_DUPLICATED, row.place(), key, "each result once");
            return Optional.empty();
        }
        TableCell cell = row.cell(layout.value());
        Entry value = values.number(cell.text(), cell.place());
        tellFlag(row, layout);
        Optional<FileTime> time = times.moment("", row.cell(Layout.TIME));
        return Optional.of(new SampleQuantity(
                sample,
                attribute(row, layout),
                value,
                row.text(layout.unit()),
                dilution(row, layout, values),
                time,
                conditions(row, layout, values),
                key,
                row.place()));
    }

    private String attribute(TableRow row, Layout layout) {
        String test = row.text(layout.test());
        return Tests.attribute(test).orElseGet(() -> {
            findings.add(
                    FindingType.FIELD_UNKNOWN,
                    row.cell(layout.test()).place(),
                    "a test " + test,
                    "a test of the Cedex Bio HT's list");
            return "figure of test " + test;
        });
    }

    private void tellFlag(TableRow row, Layout layout) {
        String flag = row.text(layout.flag());
        if (!flag.isEmpty()) {
            boolean range = flag.contains("RNG");
            findings.add(
                    range ? FindingType.OUT_OF_RANGE : FindingType.VENDOR_WARNS,
                    row.cell(layout.flag()).place(),
                    flag + ": " + row.text(layout.value()),
                    range ? "a value within the test's range" : "no flag");
        }
    }

    private Optional<Dilution> dilution(TableRow row, Layout layout, PlacedValues values) {
        String ratio = row.text(layout.dilution());
        if (ratio.isEmpty()) {
            return Optional.empty();
        }
        Place place = row.cell(layout.dilution()).place();
        var factor = DilutionText.factor(ratio, values.sign());
        if (factor.isEmpty()) {
            findings.add(FindingType.DILUTION_INVALID, place, ratio, "a ratio, as 1/5");
        }
        return factor.map(each -> new Dilution(Dilution.State.APPLIED, Optional.of(each), place));
    }

    private static Map<String, Entry> conditions(TableRow row, Layout layout, PlacedValues values) {
        Map<String, Entry> conditions = new LinkedHashMap<>();
        put(conditions, "Batch", row, layout.batch(), values);
        put(conditions, "Test", row, layout.test(), values);
        put(conditions, "Flag", row, layout.flag(), values);
        put(conditions, "Absorbance", row, layout.absorbance(), values);
        for (int i = 1; i < row.size(); i++) {
            if (!layout.knows(i)) {
                put(conditions, "Field " + (i + 1), row, i, values);
            }
        }
        return conditions;
    }

    private static void put(Map<String, Entry> conditions, String name, TableRow row, int at, PlacedValues values) {
        if (!row.text(at).isEmpty()) {
            conditions.put(name, values.either(row.text(at), row.cell(at).place()));
        }
    }
}
