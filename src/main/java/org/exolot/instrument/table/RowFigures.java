package org.exolot.instrument.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.OrderedMap;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Grouping;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.UnitReader;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.jspecify.annotations.Nullable;

/**
 * The figures of rows: one of each column of figures that is not blank, all with what else the row says. Kept as the texts of the rows; what
 * is wrong with a figure is told when its row is taken, the figure itself is made when it is asked for.
 */
final class RowFigures {
    private final SampleTable table;
    private final RowForms forms;
    private final TableHeader header;
    private final PlacedValues values;
    private final FindingLog findings;
    private final Placed[] columns;
    private final UnitColumns units;
    private final int[] unitsAt;
    private final String[] knownTexts;
    private final String[] knownUnits;

    /** Of each column whether there was nothing to tell of its last figure that is no plain number. */
    private final boolean[] sound;

    /** The rows with figures. */
    private final NamedRows rows = new NamedRows();

    /** How many figures there are up to each of those rows and with it. */
    private int[] upTo = new int[64];

    private int size;
    private volatile @Nullable Said last;

    RowFigures(SampleTable table, RowForms forms, PlacedValues values, FindingLog findings) {
        this.table = table;
        this.forms = forms;
        this.header = table.header();
        this.values = values;
        this.findings = findings;
        this.columns = header.columns().stream()
                .filter(column -> column.role() == Role.FIGURE)
                .toArray(Placed[]::new);
        this.knownTexts = new String[columns.length];
        this.knownUnits = new String[columns.length];
        this.sound = new boolean[columns.length];
        Arrays.fill(knownTexts, "");
        Arrays.fill(knownUnits, "");
        this.units = new UnitColumns(header.columns());
        this.unitsAt = Arrays.stream(columns).mapToInt(units::of).toArray();
    }

    /**
     * Takes the figures of a row and tells those that are none; false where the row has no figure.
     *
     * @param number of the row in the table
     * @param reading the how manieth of its name it is
     */
    boolean add(int number, int reading) {
        int before = size;
        DecimalSign sign = values.sign();
        for (int i = 0; i < columns.length; i++) {
            if (!forms.blank(number, i)) {
                size++;
                if (!forms.plain(number, i, sign) && !(sound[i] && forms.again(number, i))) {
                    sound[i] = sound(table.rows().get(number), i);
                }
            }
        }
        if (size == before) {
            return false;
        }
        if (rows.size() == upTo.length) {
            upTo = Arrays.copyOf(upTo, 2 * upTo.length);
        }
        upTo[rows.size()] = size;
        rows.add(number, reading);
        return true;
    }

    /** Whether a cell holds what stood in the column before and was in order: the same word, or a number before the same unit. */
    private boolean known(TableRow row, int at, int column) {
        String unit = knownUnits[column];
        return row.is(at, knownTexts[column]) || !unit.isEmpty() && row.plainNumber(at, values.sign(), unit);
    }

    /** Whether there is nothing to tell of a figure; tells what there is. */
    private boolean sound(TableRow row, int column) {
        int at = columns[column].at();
        if (known(row, at, column)) {
            return true;
        }
        TableCell cell = row.cell(at);
        ValueReader.WithUnit read = withUnit(cell.text());
        MissingReason missing = read.value() instanceof Value.Missing none ? none.reason() : MissingReason.BLANK;
        if (missing == MissingReason.UNREADABLE) {
            values.number(cell.text(), cell.place());
        } else if (missing == MissingReason.OUT_OF_RANGE) {
            findings.add(FindingType.OUT_OF_RANGE, cell.place(), cell.text(), "a figure within the method's range");
        } else {
            knownTexts[column] = cell.text();
            knownUnits[column] = cell.text().endsWith(read.unit()) ? read.unit() : "";
            return true;
        }
        return false;
    }

    /** Leaves a row out: what it says in a column may be what the next one says again. */
    void leaveOut() {
        Arrays.fill(sound, false);
    }

    /** How many figures. */
    int size() {
        return size;
    }

    /** One of the figures, from 0. */
    SampleQuantity quantity(int index) {
        int at = rowOf(index);
        int which = forms.column(rows.number(at), index - (at == 0 ? 0 : upTo[at - 1]));
        Placed column = columns[which];
        TableRow row = row(at);
        TableCell cell = row.cell(column.at());
        ValueReader.WithUnit inCell = withUnit(cell.text());
        String beside = unitsAt[which] < 0 ? column.unit() : row.text(unitsAt[which]);
        Said said = said(at);
        return new SampleQuantity(
                said.sample,
                column.attribute(),
                new Entry(cell.text(), inCell.value(), cell.place()),
                inCell.unit().isEmpty() ? beside : inCell.unit(),
                column.column().diluted() ? said.dilution : Optional.empty(),
                said.time,
                said.conditions,
                table.key(rows.number(at), rows.reading(at)) + "|" + column.name(),
                row.place());
    }

    /** The row of a figure, among those with figures. */
    private int rowOf(int figure) {
        int found = Arrays.binarySearch(upTo, 0, rows.size(), figure + 1);
        return found < 0 ? -found - 1 : found;
    }

    private TableRow row(int at) {
        return table.rows().get(rows.number(at));
    }

    /** What a row says to each of its figures. */
    private record Said(
            int row,
            String sample,
            Optional<Dilution> dilution,
            Optional<FileTime> time,
            Map<String, Entry> conditions) {}

    /** Asked for one figure after the other, so that what the row says is put together once for all of them. */
    private Said said(int at) {
        Said known = last;
        if (known == null || known.row != at) {
            TableRow row = row(at);
            String sample = table.sample(row);
            known = new Said(at, sample, table.dilution(row), table.time(row), conditions(row, sample));
            last = known;
        }
        return known;
    }

    /** What else the row says: columns of conditions, of other names of the sample, and those that nobody knows. */
    private Map<String, Entry> conditions(TableRow row, String sample) {
        Map<String, Entry> conditions = new LinkedHashMap<>();
        for (Placed column : header.columns()) {
            boolean otherwise = switch (column.role()) {
                case FIGURE, SPECTRUM, MOMENT, DATE, TIME -> true;
                case UNIT -> !units.ofNobody().contains(column);
                case SAMPLE -> row.text(column.at()).equals(sample);
                case WELL, PLATE, OPERATOR, DILUTION, CONDITION -> false;
            };
            if (!otherwise) {
                put(conditions, column.name(), row, column.at());
            }
        }
        header.unknown().forEach(at -> put(conditions, header.names().get(at), row, at));
        return OrderedMap.of(conditions);
    }

    private void put(Map<String, Entry> conditions, String name, TableRow row, int at) {
        if (!row.text(at).isEmpty()) {
            TableCell cell = row.cell(at);
            conditions.put(name, values.either(shown(cell), cell.place()));
        }
    }

    private static String shown(TableCell cell) {
        return cell.date().map(Object::toString).orElse(cell.text());
    }

    /** The figure with the unit behind it, where that is one that is known; {@code 1x2} is no figure. */
    private ValueReader.WithUnit withUnit(String text) {
        ValueReader.WithUnit read = ValueReader.readWithUnit(text, values.sign(), Grouping.REFUSED);
        if (read.unit().isEmpty() || UnitReader.read(read.unit()).isPresent()) {
            return read;
        }
        return new ValueReader.WithUnit(ValueReader.read(text, values.sign()), "");
    }
}
