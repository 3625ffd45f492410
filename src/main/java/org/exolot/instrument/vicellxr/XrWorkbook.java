package org.exolot.instrument.vicellxr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.table.TableRun;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;

/** Reads a workbook: a summary with a row for each sample, or the report of one. */
final class XrWorkbook {
    private static final Pattern SERIAL = Pattern.compile("(?i)unit s/n:?\\s*(\\S.*)");

    /** The column in which the second pair of label and value of a report begins. */
    private static final int RIGHT = 5;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final XrReport report = new XrReport(findings);
    private final XrPlots plots = new XrPlots(new PlacedValues(DecimalSign.POINT, findings));
    private final Map<String, Entry> head = new LinkedHashMap<>();
    private Optional<TableRow> names = Optional.empty();
    private Optional<SampleTable> table = Optional.empty();
    private String version = "";
    private boolean isReport;

    private XrWorkbook(Source source) {
        this.source = source;
    }

    static Export read(Source source, FormatId format, int version) throws IOException {
        XrWorkbook workbook = new XrWorkbook(source);
        TableRows.walk(source, ',', workbook.findings, workbook::row);
        return workbook.export(format, version);
    }

    private void row(TableRow row) {
        if (row.blank()) {
            accounting.ignored("blank line");
        } else if (table.isPresent()) {
            sample(row, table.get());
        } else if (names.isPresent()) {
            belowNames(row, names.get());
        } else if (isReport) {
            reportRow(row);
        } else {
            above(row);
        }
    }

    private void above(TableRow row) {
        String first = row.text(0);
        Matcher serial = SERIAL.matcher(first);
        accounting.used();
        if (VicellXrFormat.begins(first)) {
            version = first.substring("Vi-CELL XR".length()).strip();
            report.version(first);
        } else if (XrColumns.names(row.texts())) {
            names = Optional.of(row);
        } else if (HeaderText.fold(first).equals("sample id")) {
            isReport = true;
            pair(row, 0, RIGHT);
        } else if (serial.matches()) {
            head.put("Unit S/N", PlacedValues.words(serial.group(1), row.place()));
        } else {
            head.putIfAbsent(head.containsKey("File") ? "Head" : "File", PlacedValues.words(first, row.place()));
        }
    }

    /** The names of some columns go on in the row below. */
    private void belowNames(TableRow row, TableRow above) {
        boolean goesOn = row.text(0).isEmpty();
        begin(goesOn ? joined(above, row) : above);
        if (goesOn) {
            accounting.used();
        } else {
            table.ifPresent(begun -> sample(row, begun));
        }
    }

    private static TableRow joined(TableRow above, TableRow below) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
            String name = (above.text(i) + " " + below.text(i)).strip();
            Place place = i < above.size() ? above.cell(i).place() : above.place();
            cells.add(new TableCell(name, Optional.empty(), place));
        }
        return new TableRow(above.place(), cells);
    }

    private void begin(TableRow header) {
        XrColumns.MAP.header(header.texts()).ifPresent(known -> {
            known.tellUnknown(header, "a Vi-CELL XR", findings);
            if (!known.has(Column.Role.MOMENT) && !known.has(Column.Role.DATE)) {
                findings.add(FindingType.TIME_UNREADABLE, header.place(), "", "a column Sample date/time");
            }
            table = Optional.of(new SampleTable(known, findings));
        });
    }

    private void sample(TableRow row, SampleTable rows) {
        if (numbersColumns(row)) {
            accounting.ignored("the numbers of the columns");
        } else if (rows.add(row)) {
            accounting.used();
        } else {
            accounting.unread(row.place(), "beyond the size of a table");
        }
    }

    /** Programs that write tables anew number their columns, in a row that they hide: 0, 1, 2 … */
    private static boolean numbersColumns(TableRow row) {
        int before = -1;
        for (TableCell cell : row.cells()) {
            String whole = cell.text().replaceAll("\\.0+$", "");
            if (!cell.text().isEmpty()) {
                if (!whole.matches("[0-9]{1,4}") || Integer.parseInt(whole) <= before) {
                    return false;
                }
                before = Integer.parseInt(whole);
            }
        }
        return row.text(0).matches("0(\\.0+)?") && row.filled() > 5;
    }

    private void reportRow(TableRow row) {
        if (plots.begun() || XrPlots.titles(row)) {
            if (plots.row(row)) {
                accounting.used();
            } else {
                accounting.unread(row.place(), "beyond the size of a table");
            }
            return;
        }
        pair(row, 0, RIGHT);
        pair(row, RIGHT, row.size());
        accounting.used();
    }

    /** A label and the next cell that is not blank. */
    private void pair(TableRow row, int from, int to) {
        String label = row.text(from);
        if (label.isEmpty()) {
            return;
        }
        for (int i = from + 1; i < Math.min(to, row.size()); i++) {
            if (!row.text(i).isEmpty()) {
                report.put(label, row.cell(i));
                return;
            }
        }
    }

    private Export export(FormatId format, int readerVersion) {
        if (isReport) {
            plots.series().forEach(report::series);
            return report.export(source.file(), format, readerVersion, accounting.account());
        }
        if (table.isEmpty() && !findings.blocks()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no row of column names",
                    "Sample ID, File name, …");
        }
        Optional<String> serial = Optional.ofNullable(head.get("Unit S/N")).map(Entry::raw);
        List<ExportRun> runs = table.stream()
                .filter(rows -> !rows.rows().isEmpty())
                .map(rows ->
                        TableRun.of(format.name() + "|" + serial.orElse(""), "", Optional.empty(), rows.read(), head))
                .toList();
        return new Export(
                source.file(),
                format,
                readerVersion,
                VicellXrFormat.instrument(serial, version),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }
}
