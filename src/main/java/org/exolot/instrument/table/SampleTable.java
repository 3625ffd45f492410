package org.exolot.instrument.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.text.TextHash;
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

    /** A row without a time that says more than this in the same words as one before is that row again, not another reading. */
    private static final int ALIKE = 7;

    private final TableHeader header;
    private final FindingLog findings;
    private final TableTimes times;
    private final TextHash hash = new TextHash();
    private final RowTimes rowTimes;
    private final RowForms forms;
    private final RowDilutions dilutions;
    private final SaidByAll operator;
    private final SaidByAll plate;
    private Optional<RowDigest> digest;
    private final List<TableRow> rows = new ArrayList<>();
    private final RowKeys keys = new RowKeys(rows, this::name, hash);
    private final FieldCount widths;
    private final int[] samples;
    private final int[] wells;

    /** The columns of plates, then those of wells. */
    private final int[] positions;

    private Dilution.State figuresAre = Dilution.State.APPLIED;
    private Optional<DecimalSign> told = Optional.empty();
    private long cells;
    private int widest;
    private int narrowest = Integer.MAX_VALUE;
    private boolean full;
    private boolean dated;
    private boolean mayEndEarly;

    public SampleTable(TableHeader header, FindingLog findings) {
        this.header = header;
        this.findings = findings;
        this.times = new TableTimes(findings);
        this.rowTimes = new RowTimes(header, times, hash);
        this.forms = new RowForms(header);
        this.operator = new SaidByAll(header, Role.OPERATOR);
        this.plate = new SaidByAll(header, Role.PLATE);
        this.digest = timed() ? Optional.empty() : Optional.of(new RowDigest(header, this::name));
        this.widths = new FieldCount(findings);
        this.samples = header.at(Role.SAMPLE);
        this.wells = header.at(Role.WELL);
        this.positions = header.at(Role.PLATE, Role.WELL);
        this.dilutions = new RowDilutions(header, findings);
    }

    /** Says whether the figures contain the dilution that the rows tell; where nothing is said, they do. */
    public SampleTable figuresAre(Dilution.State state) {
        figuresAre = state;
        return this;
    }

    /** Says that the software writes no delimiters for the last columns of a row where it has nothing to say there. */
    SampleTable rowsMayEndEarly() {
        mayEndEarly = true;
        return this;
    }

    /** Says that a time above the table tells it from all others, so that hardly anyone asks what else does. */
    SampleTable timeAbove() {
        digest = Optional.empty();
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
        cells += Math.max(row.size(), forms.figures());
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
        dated |= row.dated();
        if (!mayEndEarly && !row.dated()) {
            widths.next(row.size(), header.names().size(), row.place());
        }
        widest = Math.max(widest, row.size());
        narrowest = Math.min(narrowest, row.size());
        forms.see(row);
        dilutions.see(row);
        operator.see(row);
        plate.see(row);
        keys.see(hash(row));
        if (digest.isPresent()) {
            digest.get().add(row);
        }
        return true;
    }

    /** Whether a row that stood before as it is counts only once. */
    private boolean once(int number) {
        return rowTimes.tells(number) || rows.get(number).filled() > ALIKE;
    }

    private boolean timed() {
        return header.has(Role.MOMENT) || header.has(Role.DATE);
    }

    /** What tells the table from all others. Ask once. */
    private String digest() {
        RowDigest all = digest.orElseGet(() -> new RowDigest(header, this::name));
        if (digest.isEmpty()) {
            rows.forEach(all::add);
        }
        return all.hex();
    }

    /** Of what names the row: see {@link #name}. */
    private long hash(TableRow row) {
        long named = rowTimes.see(row, row.hash(sampleColumn(row), hash, hash.begin()));
        for (int at : positions) {
            named = row.hash(at, hash, named);
        }
        return named;
    }

    /** The line of names. */
    public TableHeader header() {
        return header;
    }

    /** The rows taken. */
    public List<TableRow> rows() {
        return rows;
    }

    /** Whether a row ends before this column, from 0. */
    public boolean endsBefore(int column) {
        return narrowest <= column;
    }

    /** The times of the table. */
    public TableTimes times() {
        return times;
    }

    /** The decimal sign: as it is said, else a comma only where more of the numbers have one than have a point. */
    public DecimalSign decimalSign() {
        return told.orElseGet(forms::sign);
    }

    /** What stands in the column of this heading, where all rows in which something stands there have the same. */
    public Optional<Entry> same(String heading) {
        return header.named(heading).flatMap(column -> {
            SaidByAll said = new SaidByAll(column);
            rows.forEach(said::see);
            return said.entry();
        });
    }

    /** Reads values with the table's decimal sign. */
    public PlacedValues values() {
        return new PlacedValues(decimalSign(), findings);
    }

    /** The operator, where all rows that name one name the same. */
    public Optional<Entry> operator() {
        return operator.entry();
    }

    /** The plate, where all rows that name one name the same. */
    public Optional<Entry> plate() {
        return plate.entry();
    }

    /** What all rows say. Ask once. */
    public Read read() {
        widths.end();
        PlacedValues values = values();
        RowFigures figures = new RowFigures(this, forms, values, findings);
        RowSpectra spectra = new RowSpectra(this, values);
        Optional<FileTime> begun = Optional.empty();
        long earliest = Long.MAX_VALUE;
        // A row is looked at only where there is something to say of it: those of a long table are far away by now.
        for (int number = 0; number < rows.size(); number++) {
            if (widest > header.names().size()) {
                tellBeyond(rows.get(number));
            }
            long seconds = rowTimes.tell(number, rows::get);
            int reading = keys.reading(number, this::once);
            if (reading == 0) {
                findings.add(FindingType.ROW_DUPLICATED, rows.get(number).place(), name(number), "each reading once");
                figures.leaveOut();
                continue;
            }
            dilutions.tell(number, rows::get, values.sign());
            boolean figure = figures.add(number, reading);
            // Only a workbook stores fractions of a second.
            if (figure && seconds != RowTimes.NONE && (seconds < earliest || dated)) {
                begun = RowTimes.earlier(begun, rowTimes.of(rows.get(number)));
                earliest = Math.min(earliest, seconds);
            }
            if (spectra.any()) {
                spectra.add(number, reading);
            }
        }
        keys.letGo();
        return new Read(figures, spectra.traces(), begun, this::digest, UnaryOperator.identity());
    }

    /** What rows say; a row that stood before as it is says nothing. */
    public static final class Read {
        private final RowFigures figures;
        private final List<Trace> traces;
        private final Optional<FileTime> begun;
        private final Supplier<String> digest;
        private final UnaryOperator<SampleQuantity> change;

        private Read(
                RowFigures figures,
                List<Trace> traces,
                Optional<FileTime> begun,
                Supplier<String> digest,
                UnaryOperator<SampleQuantity> change) {
            this.figures = figures;
            this.traces = traces;
            this.begun = begun;
            this.digest = digest;
            this.change = change;
        }

        /** The same with each figure changed, but for its key and text. */
        public Read with(UnaryOperator<SampleQuantity> further) {
            return new Read(figures, traces, begun, digest, one -> further.apply(change.apply(one)));
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

        /** What tells the figures from all others. Ask once. */
        String digest() {
            return digest.get();
        }
    }

    /** Whose a row is: the first of the columns that can tell; where none does, its well. */
    public String sample(TableRow row) {
        return row.text(sampleColumn(row));
    }

    private int sampleColumn(TableRow row) {
        int named = firstFilled(samples, row);
        return named < 0 ? firstFilled(wells, row) : named;
    }

    private static int firstFilled(int[] columns, TableRow row) {
        for (int at : columns) {
            if (!row.blank(at)) {
                return at;
            }
        }
        return -1;
    }

    /** When a row was measured, as it was told when its figures were read. */
    Optional<FileTime> time(TableRow row) {
        return rowTimes.of(row);
    }

    /** What names a row: its sample, time, plate and well. */
    private String name(int number) {
        StringBuilder words = new StringBuilder();
        name(words, rows.get(number));
        return words.toString();
    }

    private void name(StringBuilder words, TableRow row) {
        row.appendTo(words, sampleColumn(row));
        words.append('|').append(rowTimes.raw(row));
        row.appendTo(words, '|', positions);
    }

    /** What tells a row from all others: its name, with a number where the table has rows of that name before. */
    String key(int number, int reading) {
        return reading == 1 ? name(number) : name(number) + "|#" + reading;
    }

    /** The dilution that a row tells; one that is no factor was told when the row's figures were read. */
    Optional<Dilution> dilution(TableRow row) {
        return dilutions.of(row, decimalSign(), figuresAre);
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
