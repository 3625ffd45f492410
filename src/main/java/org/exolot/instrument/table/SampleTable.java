package org.exolot.instrument.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;
import org.exolot.quantity.DecimalSign;

/**
 * The rows below one line of column names: first all rows are taken, since any of them may settle the decimal sign or the order of day and
 * month, then each gives its figures. A row whose key and cells stood before counts once, one with the same key and other cells is another
 * reading of the sample and gets a number behind its key.
 */
public final class SampleTable {
    /** The most cells of a table: ten thousand rows of the widest ones. */
    private static final int CELLS = 600_000;

    /** The most rows of a table, however narrow it is: what they say takes far more room than their cells. */
    private static final int ROWS = 80_000;

    private final TableHeader header;
    private final FindingLog findings;
    private final TableTimes times;
    private final List<TableRow> rows = new ArrayList<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Map<String, Integer> readings = new HashMap<>();
    private Dilution.State figuresAre = Dilution.State.APPLIED;
    private Optional<DecimalSign> told = Optional.empty();
    private final Map<Role, List<Placed>> byRole = new EnumMap<>(Role.class);
    private long points;
    private long commas;
    private long cells;
    private boolean full;

    public SampleTable(TableHeader header, FindingLog findings) {
        this.header = header;
        this.findings = findings;
        this.times = new TableTimes(findings);
    }

    /** Says whether the figures contain the dilution that the rows tell; where nothing is said, they do. */
    public SampleTable figuresAre(Dilution.State state) {
        figuresAre = state;
        return this;
    }

    /** Says which decimal sign the table has; where nothing is said, its numbers tell. */
    public SampleTable decimalSign(DecimalSign sign) {
        told = Optional.of(sign);
        return this;
    }

    /** Takes one row; false where the table has more than is ever read, which the first such row tells as a finding. */
    public boolean add(TableRow row) {
        boolean room = cells <= CELLS && !full;
        cells += row.size();
        if (!room) {
            return false;
        }
        if (cells > CELLS || rows.size() == ROWS) {
            full = true;
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    row.place(),
                    cells > CELLS ? "more than " + CELLS + " cells" : "more than " + ROWS + " rows",
                    "a table of samples");
            return false;
        }
        rows.add(row);
        header.columns().forEach(column -> learn(column, row));
        return true;
    }

    private void learn(Placed column, TableRow row) {
        String text = row.text(column.at());
        switch (column.role()) {
            case FIGURE, SPECTRUM, DILUTION -> {
                points += text.indexOf('.') >= 0 ? 1 : 0;
                commas += text.indexOf(',') >= 0 ? 1 : 0;
            }
            case MOMENT, DATE -> times.see(column.name(), text);
            case SAMPLE, WELL, PLATE, TIME, OPERATOR, UNIT, CONDITION -> {}
        }
    }

    /** The line of names. */
    public TableHeader header() {
        return header;
    }

    /** The rows taken. */
    public List<TableRow> rows() {
        return rows;
    }

    /** The times of the table. */
    public TableTimes times() {
        return times;
    }

    /** The decimal sign: as it is said, else a comma only where more of the numbers have one than have a point. */
    public DecimalSign decimalSign() {
        return told.orElse(commas > points ? DecimalSign.COMMA : DecimalSign.POINT);
    }

    /** Reads values with the table's decimal sign. */
    public PlacedValues values() {
        return new PlacedValues(decimalSign(), findings);
    }

    /** The operator, where all rows that name one name the same. */
    public Optional<Entry> operator() {
        return same(Role.OPERATOR);
    }

    /** What the columns of a role say, where all rows in which they say something say the same. */
    public Optional<Entry> same(Role role) {
        List<Entry> all = new ArrayList<>();
        for (Placed column : of(role)) {
            for (TableRow row : rows) {
                if (!row.text(column.at()).isEmpty()) {
                    TableCell cell = row.cell(column.at());
                    all.add(PlacedValues.words(cell.text(), cell.place()));
                }
            }
        }
        return all.stream().map(Entry::raw).distinct().count() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** What all rows say. Ask once. */
    public Read read() {
        return read(rows);
    }

    /** What these of the rows say. Ask for each row once. */
    public Read read(List<TableRow> some) {
        RowFigures figures = new RowFigures(header, values(), findings);
        List<SampleQuantity> quantities = new ArrayList<>();
        List<Trace> traces = new ArrayList<>();
        for (TableRow row : some) {
            tellBeyond(row);
            Optional<FileTime> time = time(row);
            String key = key(row, time);
            if (!key.isEmpty()) {
                quantities.addAll(figures.of(row, sample(row), key, dilution(row), time));
                figures.spectrum(row, sample(row), key).ifPresent(traces::add);
            }
        }
        return new Read(quantities, traces);
    }

    /**
     * What rows say; a row that stood before as it is says nothing.
     *
     * @param quantities the figures of each
     * @param traces the spectra of those that have one
     */
    public record Read(List<SampleQuantity> quantities, List<Trace> traces) {
        public Read {
            quantities = List.copyOf(quantities);
            traces = List.copyOf(traces);
        }

        /** The earliest time of them. */
        public Optional<FileTime> begun() {
            return quantities.stream()
                    .flatMap(quantity -> quantity.measuredAt().stream())
                    .filter(time -> time.local().isPresent())
                    .min(Comparator.comparing(time -> time.local().orElseThrow()));
        }
    }

    /** Whose a row is: the first of the columns that can tell; where none does, its well. */
    public String sample(TableRow row) {
        String named = firstText(of(Role.SAMPLE), row);
        return named.isEmpty() ? firstText(of(Role.WELL), row) : named;
    }

    private static String firstText(List<Placed> columns, TableRow row) {
        for (Placed column : columns) {
            if (!row.text(column.at()).isEmpty()) {
                return row.text(column.at());
            }
        }
        return "";
    }

    private List<Placed> of(Role role) {
        return byRole.computeIfAbsent(role, header::of);
    }

    /** When a row was measured. */
    public Optional<FileTime> time(TableRow row) {
        for (Placed column : of(Role.MOMENT)) {
            Optional<FileTime> moment = times.moment(column.name(), cell(row, column.at()));
            if (moment.isPresent()) {
                return moment;
            }
        }
        for (Placed date : of(Role.DATE)) {
            TableCell time = of(Role.TIME).stream()
                    .map(column -> cell(row, column.at()))
                    .findFirst()
                    .orElseGet(() -> nothing(row));
            return times.moment(date.name(), cell(row, date.at()), time);
        }
        return Optional.empty();
    }

    /** Sample, time, plate and well, with a number where the table has such a row before; empty for a row that stood before as it is. */
    private String key(TableRow row, Optional<FileTime> time) {
        List<String> parts =
                new ArrayList<>(List.of(sample(row), time.map(FileTime::raw).orElse("")));
        of(Role.PLATE).forEach(column -> parts.add(row.text(column.at())));
        of(Role.WELL).forEach(column -> parts.add(row.text(column.at())));
        String bare = String.join("|", parts);
        String cellsOf = String.join("\u001F", row.texts());
        Set<String> before = seen.computeIfAbsent(bare, any -> new HashSet<>(1));
        boolean again = !before.add(cellsOf);
        if (again && time.isPresent()) {
            findings.add(FindingType.ROW_DUPLICATED, row.place(), bare, "each reading once");
            return "";
        }
        int number = readings.merge(bare, 1, Integer::sum);
        return number == 1 ? bare : bare + "|#" + number;
    }

    private Optional<Dilution> dilution(TableRow row) {
        for (Placed column : of(Role.DILUTION)) {
            TableCell cell = cell(row, column.at());
            if (!cell.text().isEmpty()) {
                Optional<BigDecimal> factor = DilutionText.factor(cell.text(), decimalSign());
                if (factor.isEmpty()) {
                    findings.add(FindingType.DILUTION_INVALID, cell.place(), cell.text(), "a factor ≥ 1");
                }
                return factor.map(each -> new Dilution(figuresAre, Optional.of(each), cell.place()));
            }
        }
        return Optional.empty();
    }

    private void tellBeyond(TableRow row) {
        for (int at = header.names().size(); at < row.size(); at++) {
            TableCell cell = row.cell(at);
            if (!cell.text().isEmpty()) {
                findings.add(FindingType.ROW_MALFORMED, cell.place(), cell.text(), "nothing beyond the last column");
            }
        }
    }

    static TableCell cell(TableRow row, int at) {
        return at < row.size() ? row.cell(at) : nothing(row);
    }

    private static TableCell nothing(TableRow row) {
        return new TableCell("", Optional.empty(), row.place());
    }
}
