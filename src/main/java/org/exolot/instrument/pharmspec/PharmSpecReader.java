package org.exolot.instrument.pharmspec;

import java.io.IOException;
import java.math.BigDecimal;
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
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/** Reads one report: title, head, counts by run, then who approved and the criteria. */
final class PharmSpecReader {
    private static final Pattern TITLE = Pattern.compile("(?i).*HIAC PharmSpec v([0-9.]+)\\s+(.*)");
    private static final int LONGEST = 5_000;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final ReportHead head = new ReportHead();
    private final Counts counts = new Counts();
    private final Map<Integer, Counts.Column> columns = new LinkedHashMap<>();
    private Optional<String> version = Optional.empty();
    private Optional<String> group = Optional.empty();
    private Optional<PlacedValues> values = Optional.empty();
    private int sizeColumn = -1;
    private boolean closed;
    private int taken;

    PharmSpecReader(Source source) throws IOException {
        this.source = source;
        TableRows.walk(source, ',', findings, this::row);
    }

    private void row(TableRow row) {
        List<TableCell> cells = ReportHead.filled(row);
        if (cells.isEmpty()) {
            accounting.ignored("blank row");
        } else if (++taken > LONGEST) {
            accounting.unread(row.place(), "beyond the size of a report");
        } else if (title(cells) || names(row) || line(row, cells)) {
            accounting.used();
        } else {
            String text = String.join(" ", cells.stream().map(TableCell::text).toList());
            findings.add(FindingType.FIELD_UNKNOWN, row.place(), text, "a line of a PharmSpec report");
            accounting.unread(row.place(), "a line that is no part of a report");
        }
    }

    private boolean title(List<TableCell> cells) {
        Matcher title = TITLE.matcher(cells.getFirst().text());
        if (cells.size() > 2 || !title.matches()) {
            return false;
        }
        if (version.isEmpty()) {
            version = Optional.of(title.group(1));
        }
        head.keep(columns.isEmpty() ? "Title" : "Summary", cells.getFirst());
        return true;
    }

    /** The line of column names, by which the counts below are known. */
    private boolean names(TableRow row) {
        if (row.texts().stream().noneMatch(text -> HeaderText.fold(text).startsWith("particle size"))) {
            return false;
        }
        columns.clear();
        for (int at = 0; at < row.size(); at++) {
            String folded = HeaderText.fold(row.text(at));
            if (folded.startsWith("particle size")) {
                sizeColumn = at;
            } else if (Counts.Column.of(folded).isPresent()) {
                columns.put(at, Counts.Column.of(folded).orElseThrow());
            } else if (!folded.isEmpty() && !folded.startsWith("run")) {
                findings.add(
                        FindingType.COLUMN_UNKNOWN,
                        row.cell(at).place(),
                        row.text(at),
                        "a column of a PharmSpec report");
            }
        }
        return true;
    }

    private boolean line(TableRow row, List<TableCell> cells) {
        if (columns.isEmpty()) {
            return head.take(row) || heading(cells);
        }
        if (cells.stream().anyMatch(cell -> cell.text().equals(":"))) {
            closed |= HeaderText.fold(cells.getFirst().text()).startsWith("approver");
            group = Optional.empty();
            return head.take(row);
        }
        if (HeaderText.fold(cells.getFirst().text()).startsWith("pass criteria")) {
            group = Optional.empty();
            return true;
        }
        if (cells.size() == 1) {
            return single(cells.getFirst());
        }
        if (isGroup(row.text(0)) && sizeColumn > 0) {
            begin(row.text(0));
        }
        return group.isPresent() && counts(row, cells, group.get());
    }

    /** The title of a report that is no summary: {@code Run Counter Test}. */
    private boolean heading(List<TableCell> cells) {
        boolean first = cells.size() == 1 && !head.entries().containsKey("Title");
        if (first) {
            head.keep("Title", cells.getFirst());
        }
        return first;
    }

    private static boolean isGroup(String text) {
        return ReportHead.isRun(text) || text.equalsIgnoreCase(Counts.AVERAGE);
    }

    private void begin(String name) {
        group = Optional.of(name);
        counts.begin(name);
    }

    /** A run's name above its counts, or a criterion below all. */
    private boolean single(TableCell cell) {
        if (cell.text().contains("<")
                || cell.text().contains("≤")
                || cell.text().contains(">")) {
            long before = head.entries().keySet().stream()
                    .filter(key -> key.startsWith("Pass Criteria"))
                    .count();
            head.keep("Pass Criteria " + (before + 1), cell);
            return true;
        }
        if (!isGroup(cell.text())) {
            findings.add(FindingType.FIELD_UNKNOWN, cell.place(), cell.text(), "Run and its number, or Average");
        }
        begin(cell.text());
        return true;
    }

    private boolean counts(TableRow row, List<TableCell> cells, String of) {
        String size = row.text(sizeColumn);
        if (size.isEmpty()) {
            return false;
        }
        PlacedValues reader = values(cells);
        Entry written = reader.number(size, row.cell(sizeColumn).place());
        for (Map.Entry<Integer, Counts.Column> column : columns.entrySet()) {
            if (!row.text(column.getKey()).isEmpty()) {
                TableCell cell = row.cell(column.getKey());
                Entry count = reader.number(cell.text(), cell.place());
                counts.add(of, new Counts.Count(plain(size), column.getValue(), count, written));
            }
        }
        return true;
    }

    /** The decimal sign is told by the first number of the counts that has one; whole numbers before it need none. */
    private PlacedValues values(List<TableCell> cells) {
        if (values.isPresent()) {
            return values.get();
        }
        boolean comma = cells.stream().anyMatch(cell -> cell.text().matches("-?[0-9]+,[0-9]+"));
        boolean point = cells.stream().anyMatch(cell -> cell.text().matches("-?[0-9]+\\.[0-9]+"));
        PlacedValues reader = new PlacedValues(comma ? DecimalSign.COMMA : DecimalSign.POINT, findings);
        if (comma || point) {
            values = Optional.of(reader);
        }
        return reader;
    }

    private static String plain(String size) {
        return ValueReader.read(size.replace(',', '.'), DecimalSign.POINT) instanceof Value.Measured measured
                ? measured.number().stripTrailingZeros().toPlainString()
                : size;
    }

    Export export() {
        check();
        List<ExportRun> runs = counts.byGroup().values().stream().allMatch(List::isEmpty) ? List.of() : List.of(run());
        return new Export(
                source.file(),
                PharmSpecFormat.ID,
                PharmSpecFormat.VERSION,
                new InstrumentIdentity(
                        "Beckman Coulter",
                        "HIAC",
                        head.get("sensor serial number").map(Entry::raw),
                        version.map(each -> "PharmSpec " + each)),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private void check() {
        Place whole = new Place.Whole(source.file());
        if (findings.blocks()) {
            return;
        }
        if (counts.byGroup().values().stream().allMatch(List::isEmpty)) {
            findings.add(FindingType.SECTION_MISSING, whole, "no counts", "Run No., Particle Size and counts");
            return;
        }
        if (counts.average().isEmpty()) {
            findings.add(FindingType.READS_MISSING, whole, "no Average", "the runs and their Average");
        }
        if (!closed && version.isPresent()) {
            findings.add(
                    FindingType.CLOSING_LINE_MISSING, whole, "no line Approver", "a line Approver below the counts");
        }
        List<String> told =
                counts.byGroup().keySet().stream().filter(ReportHead::isRun).toList();
        head.get("no of runs").ifPresent(announced -> {
            if (announced.raw().matches("[0-9]{1,4}") && Integer.parseInt(announced.raw()) > told.size()) {
                findings.add(
                        FindingType.READS_MISSING, announced.place(), told.size() + " runs", announced.raw() + " runs");
            }
        });
        counts.compare(told.stream().filter(run -> !discarded(run)).toList(), findings);
    }

    private boolean discarded(String run) {
        return head.fate(run)
                .filter(word -> HeaderText.fold(word.raw()).startsWith("discard"))
                .isPresent();
    }

    private ExportRun run() {
        Optional<Entry> sample = head.sample();
        Optional<FileTime> time = head.get("sample date").flatMap(entry -> {
            TableTimes times = new TableTimes(findings);
            times.see("", entry.raw());
            return times.moment("", new TableCell(entry.raw(), Optional.empty(), entry.place()));
        });
        String key = String.join(
                "|",
                PharmSpecFormat.ID.name(),
                head.get("sensor serial number").map(Entry::raw).orElse(""),
                sample.map(Entry::raw).orElse(""),
                time.map(FileTime::raw).orElse(""));
        return new ExportRun(
                new RunKey(key),
                sample.map(Entry::raw).orElse(""),
                sample,
                head.get("operator name"),
                time,
                List.of(),
                List.of(),
                quantities(sample.map(Entry::raw).orElse(""), time),
                head.entries());
    }

    /** The average under the plain attribute, each run under the same with its name. */
    private List<SampleQuantity> quantities(String sample, Optional<FileTime> time) {
        Optional<Dilution> dilution = dilution();
        List<SampleQuantity> all = new ArrayList<>();
        counts.byGroup().forEach((of, some) -> {
            boolean average = of.equalsIgnoreCase(Counts.AVERAGE);
            String behind = average ? "" : ", " + of + (discarded(of) ? " (discarded)" : "");
            for (Counts.Count count : some) {
                all.add(new SampleQuantity(
                        sample,
                        count.column().attribute(count.size()) + behind,
                        count.entry(),
                        count.column().unit(),
                        count.column().perVolume() ? dilution : Optional.empty(),
                        time,
                        Map.of("Particle Size", count.written()),
                        of + "|" + count.size() + "|" + count.column().name(),
                        count.entry().place()));
            }
        });
        return all;
    }

    private static Optional<BigDecimal> number(Entry entry) {
        return ValueReader.read(entry.raw().replace(',', '.'), DecimalSign.POINT) instanceof Value.Measured measured
                ? Optional.of(measured.number())
                : Optional.empty();
    }

    private Optional<Dilution> dilution() {
        return head.get("dilution factor").flatMap(entry -> {
            Optional<BigDecimal> factor = DilutionText.factor(entry.raw().replace(',', '.'), DecimalSign.POINT);
            if (factor.isEmpty()) {
                findings.add(FindingType.DILUTION_INVALID, entry.place(), entry.raw(), "a factor ≥ 1");
            }
            Optional<BigDecimal> volume = head.get("sample volume (ml)").flatMap(PharmSpecReader::number);
            return factor.map(each -> {
                Dilution.State state = counts.dilution(each, volume);
                boolean told = state != Dilution.State.NOT_RECORDED;
                return new Dilution(state, told ? factor : Optional.empty(), entry.place());
            });
        });
    }
}
