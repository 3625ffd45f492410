package org.exolot.instrument.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.OrderedMap;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;
import org.exolot.quantity.Grouping;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.UnitReader;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/** Makes the figures of a row: one of each column of figures that is not blank, all with what else the row says. */
final class RowFigures {
    private final TableHeader header;
    private final PlacedValues values;
    private final FindingLog findings;
    private final List<Placed> wavelengths;

    RowFigures(TableHeader header, PlacedValues values, FindingLog findings) {
        this.header = header;
        this.values = values;
        this.findings = findings;
        this.wavelengths = header.of(Role.SPECTRUM).stream()
                .sorted(Comparator.comparingInt(Placed::at))
                .toList();
    }

    List<SampleQuantity> of(
            TableRow row, String sample, String key, Optional<Dilution> dilution, Optional<FileTime> time) {
        Map<String, Entry> conditions = conditions(row, sample);
        List<SampleQuantity> figures = new ArrayList<>();
        for (Placed column : header.columns()) {
            if (column.role() == Role.FIGURE && !row.text(column.at()).isEmpty()) {
                TableCell cell = row.cell(column.at());
                ValueReader.WithUnit inCell = withUnit(cell);
                boolean unreadable =
                        inCell.value() instanceof Value.Missing missing && missing.reason() == MissingReason.UNREADABLE;
                Entry entry = unreadable
                        ? values.number(cell.text(), cell.place())
                        : new Entry(cell.text(), inCell.value(), cell.place());
                tellRange(entry);
                figures.add(new SampleQuantity(
                        sample,
                        column.attribute(),
                        entry,
                        inCell.unit().isEmpty() ? unit(column, row) : inCell.unit(),
                        column.column().diluted() ? dilution : Optional.empty(),
                        time,
                        conditions,
                        key + "|" + column.name(),
                        row.place()));
            }
        }
        return figures;
    }

    /** The row's spectrum; empty where the table has no columns of wavelengths or the row says nothing there. */
    Optional<Trace> spectrum(TableRow row, String sample, String key) {
        if (wavelengths.isEmpty()) {
            return Optional.empty();
        }
        List<Placed> columns = wavelengths.stream()
                .filter(column -> !row.text(column.at()).isEmpty())
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        double[] x = new double[columns.size()];
        double[] y = new double[columns.size()];
        for (int i = 0; i < x.length; i++) {
            TableCell cell = row.cell(columns.get(i).at());
            x[i] = Double.parseDouble(columns.get(i).attribute().replace(',', '.'));
            y[i] = values.point(cell.text(), cell.place());
        }
        Place first = row.cell(columns.getFirst().at()).place();
        Series series = new Series("spectrum", Series.Axis.WAVELENGTH, x, y, Optional.empty(), false, first, 0);
        return Optional.of(new Trace(Optional.of(sample), key + "|spectrum", series, first));
    }

    /** What else the row says: columns of conditions, of other names of the sample, and those that nobody knows. */
    private Map<String, Entry> conditions(TableRow row, String sample) {
        Map<String, Entry> conditions = new LinkedHashMap<>();
        for (Placed column : header.columns()) {
            boolean otherwise = switch (column.role()) {
                case FIGURE, SPECTRUM, UNIT, MOMENT, DATE, TIME -> true;
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
    private ValueReader.WithUnit withUnit(TableCell cell) {
        ValueReader.WithUnit read = ValueReader.readWithUnit(cell.text(), values.sign(), Grouping.REFUSED);
        if (read.unit().isEmpty() || UnitReader.read(read.unit()).isPresent()) {
            return read;
        }
        return new ValueReader.WithUnit(ValueReader.read(cell.text(), values.sign()), "");
    }

    /** The unit beside the figure, where a column of units follows it before the next figure; else the heading's. */
    private String unit(Placed figure, TableRow row) {
        for (Placed column : header.columns()) {
            if (column.at() > figure.at() && column.role() == Role.FIGURE) {
                break;
            }
            if (column.at() > figure.at() && column.role() == Role.UNIT) {
                return row.text(column.at());
            }
        }
        return figure.unit();
    }

    private void tellRange(Entry entry) {
        if (entry.value() instanceof Value.Missing missing && missing.reason() == MissingReason.OUT_OF_RANGE) {
            findings.add(FindingType.OUT_OF_RANGE, entry.place(), entry.raw(), "a figure within the method's range");
        }
    }
}
