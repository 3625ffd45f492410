package org.exolot.instrument.table;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.OnDemandList;
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
    /** The most cells of a table: forty thousand rows of the widest ones. */
    private static final int CELLS = 2_000_000;

    /** The most rows of a table, however narrow it is: what they say takes far more room than their cells. */
    private static final int ROWS = 250_000;

    /** In these the decimal sign shows. */
    private static final Set<Role> NUMBERS = Set.of(Role.FIGURE, Role.SPECTRUM, Role.DILUTION);

    private final TableHeader header;
    private final FindingLog findings;
    private final TableTimes times;
    private final RowTimes rowTimes;
    private final RowKeys keys = new RowKeys();
    private final int[] numbers;
    private final List<Placed> samples;
    private final List<Placed> wells;
    private final List<Placed> plates;
    private final List<Placed> dilutions;
    private final List<TableRow> rows = new ArrayList<>();
    private Dilution.State figuresAre = Dilution.State.APPLIED;
    private Optional<DecimalSign> told = Optional.empty();
    private String lastFactor = "";
    private long points;
    private long commas;
    private long cells;
    private boolean full;

    public SampleTable(TableHeader header, FindingLog findings) {
        this.header = header;
        this.findings = findings;
        this.times = new TableTimes(findings);
        this.rowTimes = new RowTimes(header, times);
        this.numbers = header.columns().stream()
                .filter(column -> NUMBERS.contains(column.role()))
                .mapToInt(Placed::at)
                .toArray();
        this.samples = header.of(Role.SAMPLE);
        this.wells = header.of(Role.WELL);
        this.plates = header.of(Role.PLATE);
        this.dilutions = header.of(Role.DILUTION);
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
        for (int at : numbers) {
            points += row.has(at, '.') ? 1 : 0;
            commas += row.has(at, ',') ? 1 : 0;
        }
        rowTimes.see(row);
        return true;
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
        Optional<TableCell> first = Optional.empty();
        for (Placed column : header.of(role)) {
            for (TableRow row : rows) {
                String text = row.text(column.at());
                if (!text.isEmpty() && first.isEmpty()) {
                    first = Optional.of(row.cell(column.at()));
                } else if (!text.isEmpty() && !text.equals(first.get().text())) {
                    return Optional.empty();
                }
            }
        }
        return first.map(cell -> PlacedValues.words(cell.text(), cell.place()));
    }

    /** What all rows say. Ask once. */
    public Read read() {
        Read read = read(rows);
        keys.letGo();
        return read;
    }

    /** What these of the rows say. Ask for each row once. */
    public Read read(List<TableRow> some) {
        PlacedValues values = values();
        RowFigures figures = new RowFigures(this, values, findings);
        RowSpectra spectra = new RowSpectra(this, values);
        Optional<FileTime> begun = Optional.empty();
        for (TableRow row : some) {
            tellBeyond(row);
            Optional<FileTime> time = rowTimes.tell(row);
            Optional<String> key = key(row, time);
            if (key.isPresent()) {
                tellDilution(row);
                begun = figures.add(row, key.get()) ? earlier(begun, time) : begun;
                spectra.add(row, key.get());
            }
            row.letGo();
        }
        return new Read(figures, spectra.traces(), begun, UnaryOperator.identity());
    }

    private static Optional<FileTime> earlier(Optional<FileTime> before, Optional<FileTime> time) {
        Optional<LocalDateTime> known = before.flatMap(FileTime::local);
        Optional<LocalDateTime> local = time.flatMap(FileTime::local);
        boolean earlier = local.isPresent() && (known.isEmpty() || local.get().isBefore(known.get()));
        return earlier ? time : before;
    }

    /** What rows say; a row that stood before as it is says nothing. */
    public static final class Read {
        private final RowFigures figures;
        private final List<Trace> traces;
        private final Optional<FileTime> begun;
        private final UnaryOperator<SampleQuantity> change;

        private Read(
                RowFigures figures,
                List<Trace> traces,
                Optional<FileTime> begun,
                UnaryOperator<SampleQuantity> change) {
            this.figures = figures;
            this.traces = traces;
            this.begun = begun;
            this.change = change;
        }

        /** The same with each figure changed, but for its key and text. */
        public Read with(UnaryOperator<SampleQuantity> further) {
            return new Read(figures, traces, begun, one -> further.apply(change.apply(one)));
        }

        /** The figures of each row. */
        public List<SampleQuantity> quantities() {
            return OnDemandList.of(figures.size(), index -> change.apply(figures.quantity(index)));
        }

        /** The spectra of those rows that have one. */
        public List<Trace> traces() {
            return traces;
        }

        /** The earliest time of the rows with figures. */
        public Optional<FileTime> begun() {
            return begun;
        }

        /** What tells the figures from all others. */
        String digest() {
            return figures.digest();
        }
    }

    /** Whose a row is: the first of the columns that can tell; where none does, its well. */
    public String sample(TableRow row) {
        String named = firstText(samples, row);
        return named.isEmpty() ? firstText(wells, row) : named;
    }

    private static String firstText(List<Placed> columns, TableRow row) {
        for (Placed column : columns) {
            if (!row.text(column.at()).isEmpty()) {
                return row.text(column.at());
            }
        }
        return "";
    }

    /** When a row was measured, as it was told when its figures were read. */
    Optional<FileTime> time(TableRow row) {
        return rowTimes.of(row);
    }

    /** Sample, time, plate and well, with a number where the table has such a row before; empty for a row that stood before as it is. */
    private Optional<String> key(TableRow row, Optional<FileTime> time) {
        StringBuilder bare = new StringBuilder(sample(row))
                .append('|')
                .append(time.map(FileTime::raw).orElse(""));
        for (Placed column : plates) {
            bare.append('|').append(row.text(column.at()));
        }
        for (Placed column : wells) {
            bare.append('|').append(row.text(column.at()));
        }
        Optional<String> key = keys.key(bare.toString(), row, time.isPresent());
        if (key.isEmpty()) {
            findings.add(FindingType.ROW_DUPLICATED, row.place(), bare.toString(), "each reading once");
        }
        return key;
    }

    /** The dilution that a row tells; one that is no factor was told when the row's figures were read. */
    Optional<Dilution> dilution(TableRow row) {
        return dilutionCell(row)
                .flatMap(cell -> DilutionText.factor(cell.text(), decimalSign())
                        .map(factor -> new Dilution(figuresAre, Optional.of(factor), cell.place())));
    }

    private void tellDilution(TableRow row) {
        Optional<TableCell> cell = dilutionCell(row);
        if (cell.isPresent()
                && !cell.get().text().equals(lastFactor)
                && DilutionText.factor(cell.get().text(), decimalSign()).isEmpty()) {
            findings.add(
                    FindingType.DILUTION_INVALID, cell.get().place(), cell.get().text(), "a factor ≥ 1");
        } else if (cell.isPresent()) {
            lastFactor = cell.get().text();
        }
    }

    private Optional<TableCell> dilutionCell(TableRow row) {
        for (Placed column : dilutions) {
            if (!row.text(column.at()).isEmpty()) {
                return Optional.of(row.cell(column.at()));
            }
        }
        return Optional.empty();
    }

    private void tellBeyond(TableRow row) {
        for (int at = header.names().size(); at < row.size(); at++) {
            if (!row.blank(at)) {
                TableCell cell = row.cell(at);
                findings.add(FindingType.ROW_MALFORMED, cell.place(), cell.text(), "nothing beyond the last column");
            }
        }
    }

    static TableCell cell(TableRow row, int at) {
        return at < row.size() ? row.cell(at) : nothing(row);
    }

    static TableCell nothing(TableRow row) {
        return new TableCell("", Optional.empty(), row.place());
    }
}
