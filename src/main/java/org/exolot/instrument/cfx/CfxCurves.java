package org.exolot.instrument.cfx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Series;
import org.exolot.instrument.Source;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.AxisSteps;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.RowAccount;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.text.HeaderText;

/**
 * The curves of one fluorophore: an empty heading, {@code Cycle} or {@code Temperature}, then a column for each well, without anything that
 * says of which run or fluorophore they are. Whether a melt curve is the signal or its derivative only the name of the file tells.
 */
final class CfxCurves {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final int FEWEST = 3;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final RowAccount account = new RowAccount(findings);
    private final PlacedValues values;
    private final PlateBuilder plate;
    private final AxisSteps steps = new AxisSteps(findings);
    private final RowsAsKey key = new RowsAsKey();
    private final FieldCount widths = new FieldCount(findings);
    private final Map<Integer, WellId> wells = new LinkedHashMap<>();

    /** The columns of the axis and of wells. */
    private final BitSet known = new BitSet();

    private final List<Double> axis = new ArrayList<>();
    private final List<double[]> points = new ArrayList<>();
    private Optional<TableRow> first = Optional.empty();
    private Series.Axis along = Series.Axis.CYCLE;
    private int at = -1;

    private CfxCurves(Source source, char delimiter) {
        this.source = source;
        this.values = new PlacedValues(Delimiters.decimals(source.head(), delimiter), findings);
        this.plate = new PlateBuilder(new Place.Whole(source.file()));
        plate.readMode("quantitative PCR");
    }

    /** What separates the fields; empty where the first line is no heading of curves, or something stands in the empty column below. */
    static Optional<Character> delimiter(Head head) {
        List<String> lines = head.lines(2);
        for (char delimiter : DELIMITERS) {
            if (!lines.isEmpty()
                    && heading(HeaderText.fields(lines.getFirst(), delimiter))
                    && HeaderText.fields(lines.getLast(), delimiter).getFirst().isBlank()) {
                return Optional.of(delimiter);
            }
        }
        return Optional.empty();
    }

    private static boolean heading(List<String> fields) {
        if (fields.size() < FEWEST
                || !fields.getFirst().isBlank()
                || along(fields.get(1)).isEmpty()) {
            return false;
        }
        return fields.stream().skip(2).allMatch(field -> field.isBlank() || WellId.isWell(field.strip()))
                && WellId.isWell(fields.get(2).strip());
    }

    private static Optional<Series.Axis> along(String heading) {
        return switch (HeaderText.fold(heading)) {
            case "cycle" -> Optional.of(Series.Axis.CYCLE);
            case "temperature" -> Optional.of(Series.Axis.TEMPERATURE);
            default -> Optional.empty();
        };
    }

    static Export read(Source source, char delimiter, FormatId format, int version) throws IOException {
        CfxCurves curves = new CfxCurves(source, delimiter);
        TableRows.walk(source, delimiter, curves.findings, curves::row);
        return curves.export(format, version);
    }

    private void row(TableRow row) {
        key.add(row, () -> false);
        if (row.blank()) {
            account.blank();
        } else if (at < 0) {
            head(row);
            account.used();
        } else if (row.blank(at)) {
            account.unknown(row, "a cycle or temperature before the signals");
        } else {
            point(row);
            account.used();
        }
    }

    private void head(TableRow row) {
        at = row.first();
        along = along(row.text(at)).orElse(Series.Axis.CYCLE);
        widths.begin(row);
        known.set(at);
        Set<WellId> named = new HashSet<>();
        for (int i = at + 1; i < row.size(); i++) {
            Optional<WellId> well = WellId.find(row.text(i));
            if (well.isPresent()) {
                wells.put(i, well.get());
                known.set(i);
                tellTwice(row, i, named.add(well.get()));
            }
        }
    }

    private void tellTwice(TableRow row, int column, boolean once) {
        if (!once) {
            findings.add(
                    FindingType.FIGURE_TOLD_TWICE,
                    row.place(column),
                    "a further column of " + row.text(column) + " under " + row.text(at),
                    "one column for each well");
        }
    }

    private void point(TableRow row) {
        widths.next(row);
        for (int i = known.nextClearBit(0); i < row.size(); i = known.nextClearBit(i + 1)) {
            if (!row.blank(i)) {
                findings.add(FindingType.ROW_MALFORMED, row.place(i), row.text(i), "a column name above it");
            }
        }
        first = first.or(() -> Optional.of(row));
        axis.add(values.point(row, at));
        steps.next(axis.getLast(), false, row.place());
        double[] signals = new double[wells.size()];
        int n = 0;
        for (int column : wells.keySet()) {
            signals[n++] = row.blank(column) ? Double.NaN : values.point(row, column);
        }
        points.add(signals);
    }

    private void place(TableRow top) {
        double[] x = axis.stream().mapToDouble(Double::doubleValue).toArray();
        int n = 0;
        for (Map.Entry<Integer, WellId> well : wells.entrySet()) {
            int column = n++;
            double[] y = points.stream().mapToDouble(row -> row[column]).toArray();
            Place place = top.place(well.getKey());
            plate.well(well.getValue(), place)
                    .read(new Series(label(), along, x, y, Optional.empty(), false, place, 1));
        }
    }

    private String label() {
        return along == Series.Axis.CYCLE ? "RFU" : "melt curve";
    }

    private Export export(FormatId format, int version) {
        widths.end();
        first.ifPresent(this::place);
        if (plate.empty() && !findings.blocks()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no row of signals",
                    "a row for each cycle or temperature");
        }
        List<ExportRun> runs = plate.empty()
                ? List.of()
                : List.of(new ExportRun(
                        new RunKey(format.name() + "|" + key.key()),
                        source.file().name(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(plate.plate()),
                        List.of(),
                        Map.of()));
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity("Bio-Rad", "CFX", Optional.empty(), Optional.empty()),
                runs,
                Optional.empty(),
                findings.findings(),
                account.account());
    }
}
