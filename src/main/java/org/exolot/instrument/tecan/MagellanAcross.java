package org.exolot.instrument.tecan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.Durations;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.TableRow;

/**
 * The list of wells turned on its side: under {@code Well positions} the labels, one below the other, then a row with a well above each column,
 * and a row for each time: of all times of the first label, then of the next one.
 */
final class MagellanAcross {
    /** More signals than a plate gives in a week. */
    private static final int MOST_SIGNALS = 4_000_000;

    /** Times and temperatures. */
    private static final int BEFORE_WELLS = 2;

    private final TableRow header;
    private final List<String> labels;
    private final PlacedValues values;
    private final FindingLog findings;
    private final Map<Integer, WellId> wells = new LinkedHashMap<>();
    private final BitSet known = new BitSet();
    private final List<Block> blocks = new ArrayList<>();
    private int signals;

    /** The times of one label, and the signals of the wells at each. */
    private record Block(TableRow first, List<Double> times, List<double[]> signals) {}

    /** @param labels those above, in the order in which they were read */
    MagellanAcross(TableRow header, List<String> labels, PlacedValues values, FindingLog findings) {
        this.header = header;
        this.labels = List.copyOf(labels);
        this.values = values;
        this.findings = findings;
        for (int i = 1; i < header.size(); i++) {
            if (WellId.isWell(header.text(i)) && !wells.containsValue(WellId.of(header.text(i)))) {
                wells.put(i, WellId.of(header.text(i)));
                known.set(i);
            }
        }
        known.set(0, Math.min(BEFORE_WELLS, header.first()));
    }

    /** Whether wells stand above columns, of which the first two are times and temperatures. */
    static boolean heading(TableRow row) {
        return row.first() > 0
                && WellId.isWell(row.text(row.first()))
                && row.texts().stream().filter(WellId::isWell).count() > 1;
    }

    boolean takes(TableRow row, PlateBuilder plate) {
        OptionalDouble time = row.text(0).endsWith("s") ? Durations.seconds(row.text(0)) : OptionalDouble.empty();
        if (time.isEmpty()) {
            return false;
        }
        if (full(row)) {
            return true;
        }
        if (blocks.isEmpty() || time.getAsDouble() <= blocks.getLast().times().getLast()) {
            blocks.add(new Block(row, new ArrayList<>(), new ArrayList<>()));
        }
        tellUnknown(row);
        Block block = blocks.getLast();
        double[] atTime = new double[wells.size()];
        int n = 0;
        for (int column : wells.keySet()) {
            atTime[n++] = row.blank(column) ? Double.NaN : values.point(row, column);
        }
        block.times().add(time.getAsDouble());
        block.signals().add(atTime);
        if (!row.blank(1) && header.first() > 1) {
            plate.condition((label(blocks.size() - 1) + " " + row.text(0)).strip(), row.words(1));
        }
        return true;
    }

    /** Whether a row that {@link #takes} refused has figures under wells, and no time before them. */
    boolean untimed(TableRow row) {
        return wells.keySet().stream().anyMatch(column -> row.plainNumber(column, values.sign()));
    }

    private boolean full(TableRow row) {
        boolean before = signals >= MOST_SIGNALS;
        signals += before ? 0 : wells.size();
        if (!before && signals >= MOST_SIGNALS) {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    row.place(),
                    "more than " + MOST_SIGNALS + " points of curves",
                    "one plate");
        }
        return signals >= MOST_SIGNALS;
    }

    private void tellUnknown(TableRow row) {
        for (int i = known.nextClearBit(0); i < row.size(); i = known.nextClearBit(i + 1)) {
            if (!row.blank(i)) {
                known.set(i);
                findings.add(FindingType.ROW_MALFORMED, row.place(i), row.text(i), "a well such as A1");
            }
        }
    }

    private String label(int block) {
        return block < labels.size() ? labels.get(block) : "Raw data";
    }

    /** Puts the series into the wells; the wavelengths are those told below them, in the order of the labels. */
    void end(PlateBuilder plate, List<String> wavelengths) {
        int expected = Math.max(1, labels.size());
        if (!blocks.isEmpty() && blocks.size() != expected) {
            findings.add(
                    FindingType.ROW_MALFORMED,
                    blocks.size() > expected ? blocks.get(expected).first().place() : header.place(),
                    blocks.size() + " tables of times",
                    expected + ", one for each label above");
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Optional<BigDecimal> inName = MagellanList.nanometres(label(i));
            Optional<BigDecimal> nm = inName.isEmpty() && wavelengths.size() == labels.size() && i < labels.size()
                    ? Optional.of(new BigDecimal(wavelengths.get(i)))
                    : inName;
            series(plate, block, label(i), nm);
        }
    }

    private void series(PlateBuilder plate, Block block, String label, Optional<BigDecimal> nm) {
        double[] x = block.times().stream().mapToDouble(Double::doubleValue).toArray();
        int n = 0;
        for (Map.Entry<Integer, WellId> well : wells.entrySet()) {
            int column = n++;
            double[] y =
                    block.signals().stream().mapToDouble(row -> row[column]).toArray();
            TableRow first = block.first();
            Place place = first.size() > well.getKey() ? first.place(well.getKey()) : first.place();
            plate.well(well.getValue(), place).read(new Series(label, Series.Axis.TIME, x, y, nm, false, place, 1));
        }
    }
}
