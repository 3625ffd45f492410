package org.exolot.instrument.qpcr;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Plate;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.Accounting;

/** Puts the rows of all tables of a file together: layers of targets, raw signals, figures of groups. */
final class QpcrTables {
    /** The most points of all curves: a plate of 384 wells with six dyes over 1,000 cycles. */
    private static final int POINTS = 4_000_000;

    private static final Map<QpcrColumn, String> CURVE = Map.of(
            QpcrColumn.SLOPE, "slope",
            QpcrColumn.INTERCEPT, "intercept",
            QpcrColumn.R2, "R2",
            QpcrColumn.EFFICIENCY, "efficiency",
            QpcrColumn.CURVE_SD, "standard deviation",
            QpcrColumn.CURVE_SE, "standard error");

    /** What a table of wells says under a name of its own; every other column is reported under its heading. */
    private static final Set<QpcrColumn> PLACED = EnumSet.of(
            QpcrColumn.WELL,
            QpcrColumn.POSITION,
            QpcrColumn.SAMPLE,
            QpcrColumn.TARGET,
            QpcrColumn.OMIT,
            QpcrColumn.CQ,
            QpcrColumn.QUANTITY,
            QpcrColumn.SLOPE,
            QpcrColumn.INTERCEPT,
            QpcrColumn.R2,
            QpcrColumn.EFFICIENCY,
            QpcrColumn.CURVE_SD,
            QpcrColumn.CURVE_SE);

    private final PlacedValues values;
    private final FindingLog findings;
    private final Accounting accounting;
    private final Map<String, TargetLayer> layers = new LinkedHashMap<>();
    private final Map<Integer, WellId> numbers = new HashMap<>();
    private final Map<String, CurvePoints> signals = new LinkedHashMap<>();
    private final Map<String, SampleQuantity> quantities = new LinkedHashMap<>();
    private int columns = 12;
    private long points;
    private int table;

    QpcrTables(PlacedValues values, FindingLog findings, Accounting accounting) {
        this.values = values;
        this.findings = findings;
        this.accounting = accounting;
    }

    /** Says how many columns the block has, by which a bare number of a well is placed. */
    void block(String type) {
        columns = type.contains("384") ? 24 : type.contains("1536") ? 48 : 12;
    }

    /** A further table begins. */
    void begin(QpcrHeader header, TableRow row) {
        table++;
        accounting.used();
        for (int at : header.unknown()) {
            boolean dye = header.kind() == QpcrHeader.Kind.SIGNALS && header.signal(at);
            if (!dye) {
                findings.add(
                        FindingType.COLUMN_UNKNOWN, row.cell(at).place(), row.text(at), "a column of a qPCR export");
            }
        }
    }

    /** A row of the table that was begun last. */
    void row(QpcrHeader header, TableRow row) {
        if (header.kind() == QpcrHeader.Kind.GROUPS) {
            group(header, row);
            accounting.used();
            return;
        }
        Optional<WellId> well = well(header, row);
        if (well.isEmpty()) {
            findings.add(FindingType.ROW_MALFORMED, row.place(), String.join(" ", row.texts()), "a well of the plate");
            accounting.unread(row.place(), "a row without a well");
        } else if (!about(header, row)) {
            accounting.ignored("a well that holds nothing");
        } else {
            accounting.used();
            switch (header.kind()) {
                case WELLS -> result(header, row, well.get());
                case AMPLIFICATION -> amplification(header, row, well.get());
                case MELT -> melt(header, row, well.get());
                case SIGNALS, GROUPS -> signals(header, row, well.get());
            }
        }
    }

    /** Whether the row says anything of a target: software lists all wells of the block, also the empty ones. */
    private static boolean about(QpcrHeader header, TableRow row) {
        if (header.kind() == QpcrHeader.Kind.SIGNALS) {
            return true;
        }
        return !target(header, row).isEmpty()
                || !header.text(row, QpcrColumn.CQ).isEmpty()
                || !header.text(row, QpcrColumn.RN).isEmpty()
                || !header.text(row, QpcrColumn.FLUORESCENCE).isEmpty();
    }

    /** The target, or the dye where the software does not name one. */
    private static String target(QpcrHeader header, TableRow row) {
        String target = header.text(row, QpcrColumn.TARGET);
        return target.isEmpty() ? header.text(row, QpcrColumn.DYE) : target;
    }

    private Optional<WellId> well(QpcrHeader header, TableRow row) {
        String number = header.text(row, QpcrColumn.WELL);
        String position = header.text(row, QpcrColumn.POSITION);
        String named = position.isEmpty() ? number : position;
        if (WellId.isWell(named)) {
            WellId id = WellId.of(named);
            if (!position.isEmpty() && number.matches("[0-9]{1,4}(\\.0)?")) {
                numbers.putIfAbsent(Integer.parseInt(number.replace(".0", "")), id);
            }
            return Optional.of(id);
        }
        if (!named.matches("[0-9]{1,4}(\\.0)?")) {
            return Optional.empty();
        }
        int place = Integer.parseInt(named.replace(".0", ""));
        WellId known = numbers.get(place);
        if (known != null) {
            return Optional.of(known);
        }
        int line = (place - 1) / columns;
        return place >= 1 && line < 32 ? Optional.of(new WellId(line, (place - 1) % columns + 1)) : Optional.empty();
    }

    private TargetLayer layer(String target, Place place) {
        return layers.computeIfAbsent(target, name -> new TargetLayer(name, place));
    }

    private void result(QpcrHeader header, TableRow row, WellId id) {
        TargetLayer layer = layer(target(header, row), row.place());
        TargetLayer.TargetWell well = layer.well(id, row.place());
        int time = well.time(table);
        boolean peak = header.peaks() && time > 1;
        if (time > 1 && !peak) {
            findings.add(FindingType.ROW_DUPLICATED, row.place(), id + " " + target(header, row), "each well once");
            return;
        }
        String task = header.text(row, QpcrColumn.TASK);
        if (well.role() == WellRole.UNKNOWN) {
            well.role(role(task));
        }
        String sample = header.text(row, QpcrColumn.SAMPLE);
        if (!sample.isEmpty()) {
            well.draft().sample(sample);
        }
        cell(header, row, QpcrColumn.CQ).ifPresent(cell -> well.cq(values.number(cell.text(), cell.place())));
        quantity(header, row, well);
        omit(header, row, well, id);
        if (peak) {
            header.known().forEach(at -> report(header, row, at, " (" + time + ")", well));
            return;
        }
        header.at().forEach((column, at) -> {
            if (!PLACED.contains(column)) {
                report(header, row, at, "", well);
            }
        });
        header.known().forEach(at -> report(header, row, at, "", well));
        header.unknown().forEach(at -> report(header, row, at, "", well));
        CURVE.forEach((column, parameter) -> cell(header, row, column)
                .filter(cell -> !cell.text().isEmpty())
                .ifPresent(cell -> layer.curve(parameter, values.number(cell.text(), cell.place()))));
    }

    private void quantity(QpcrHeader header, TableRow row, TargetLayer.TargetWell well) {
        cell(header, row, QpcrColumn.QUANTITY)
                .filter(cell -> !cell.text().isEmpty())
                .ifPresent(cell -> {
                    Entry entry = values.number(cell.text(), cell.place());
                    if (well.role() == WellRole.STANDARD) {
                        well.draft().nominal(new Well.Amount(entry, Optional.empty()));
                    } else {
                        well.report(header.headings().get(header.at().getOrDefault(QpcrColumn.QUANTITY, 0)), entry);
                    }
                });
    }

    private void omit(QpcrHeader header, TableRow row, TargetLayer.TargetWell well, WellId id) {
        cell(header, row, QpcrColumn.OMIT)
                .filter(cell -> List.of("true", "1", "yes").contains(cell.text().toLowerCase(Locale.ROOT)))
                .ifPresent(cell -> {
                    well.draft().masked(PlacedValues.words("omitted", cell.place()));
                    findings.add(FindingType.WELL_MASKED, cell.place(), id + " omitted", "all wells");
                });
    }

    private void report(QpcrHeader header, TableRow row, int at, String behind, TargetLayer.TargetWell well) {
        if (!row.text(at).isEmpty()
                && QpcrColumn.of(header.headings().get(at))
                        .filter(QpcrColumn.COLOUR::equals)
                        .isEmpty()) {
            TableCell cell = row.cell(at);
            well.report(header.headings().get(at).strip() + behind, values.either(cell.text(), cell.place()));
        }
    }

    private static Optional<TableCell> cell(QpcrHeader header, TableRow row, QpcrColumn column) {
        int at = header.at().getOrDefault(column, -1);
        if (at < 0) {
            return Optional.empty();
        }
        return Optional.of(at < row.size() ? row.cell(at) : new TableCell("", Optional.empty(), row.place()));
    }

    /** What a well is for, by the task that people gave it. */
    static WellRole role(String task) {
        String folded = task.toLowerCase(Locale.ROOT);
        if (folded.startsWith("std") || folded.startsWith("standard")) {
            return WellRole.STANDARD;
        }
        if (folded.startsWith("unkn") || folded.equals("sample") || folded.startsWith("target")) {
            return WellRole.SAMPLE;
        }
        return folded.isEmpty() ? WellRole.UNKNOWN : WellRole.CONTROL;
    }

    private void amplification(QpcrHeader header, TableRow row, WellId id) {
        String target = target(header, row);
        if (room(row)) {
            TargetLayer layer = layer(target.isEmpty() ? only(id) : target, row.place());
            curve(
                    header,
                    row,
                    layer.well(id, row.place()).amplification(),
                    QpcrColumn.CYCLE,
                    QpcrColumn.RN,
                    QpcrColumn.DELTA_RN);
        }
    }

    private void melt(QpcrHeader header, TableRow row, WellId id) {
        String target = target(header, row);
        if (room(row)) {
            TargetLayer layer = layer(target.isEmpty() ? only(id) : target, row.place());
            curve(
                    header,
                    row,
                    layer.well(id, row.place()).melt(),
                    QpcrColumn.TEMPERATURE,
                    QpcrColumn.FLUORESCENCE,
                    QpcrColumn.DERIVATIVE);
        }
    }

    /** The one target of a well whose curves do not name it; empty where it has none or several. */
    private String only(WellId id) {
        List<String> names = layers.entrySet().stream()
                .filter(layer -> layer.getValue().has(id))
                .map(Map.Entry::getKey)
                .toList();
        return names.size() == 1 ? names.getFirst() : "";
    }

    private void curve(
            QpcrHeader header, TableRow row, CurvePoints to, QpcrColumn along, QpcrColumn first, QpcrColumn second) {
        double[] y = new double[2];
        Place[] places = new Place[2];
        QpcrColumn[] columnsOf = {first, second};
        for (int i = 0; i < 2; i++) {
            Optional<TableCell> cell = cell(header, row, columnsOf[i]);
            y[i] = cell.map(this::point).orElse(Double.NaN);
            places[i] = cell.map(TableCell::place).orElse(row.place());
        }
        to.add(cell(header, row, along).map(this::point).orElse(Double.NaN), y, places);
    }

    private double point(TableCell cell) {
        return cell.text().isEmpty() ? Double.NaN : values.point(cell.text(), cell.place());
    }

    private void signals(QpcrHeader header, TableRow row, WellId id) {
        List<Integer> dyes = header.unknown();
        if (dyes.isEmpty() || !room(row)) {
            return;
        }
        String[] labels =
                dyes.stream().map(header.headings()::get).map(String::strip).toArray(String[]::new);
        CurvePoints to = signals.computeIfAbsent(table + "|" + id, key -> new CurvePoints(labels));
        double[] y = new double[labels.length];
        Place[] places = new Place[labels.length];
        for (int i = 0; i < y.length; i++) {
            int at = dyes.get(i);
            TableCell cell = at < row.size() ? row.cell(at) : new TableCell("", Optional.empty(), row.place());
            y[i] = point(cell);
            places[i] = cell.place();
        }
        to.add(cell(header, row, QpcrColumn.CYCLE).map(this::point).orElse(Double.NaN), y, places);
    }

    private boolean room(TableRow row) {
        if (++points == POINTS) {
            findings.add(
                    FindingType.FILE_TOO_LARGE, row.place(), "more than " + POINTS + " points of curves", "one plate");
        }
        return points < POINTS;
    }

    private void group(QpcrHeader header, TableRow row) {
        String sample = header.group(row);
        String target = header.text(row, QpcrColumn.TARGET);
        List<Integer> columnsOf = new ArrayList<>(header.known());
        columnsOf.addAll(header.unknown());
        header.at().forEach((column, at) -> {
            if (column != QpcrColumn.SAMPLE && column != QpcrColumn.TARGET) {
                columnsOf.add(at);
            }
        });
        columnsOf.stream().sorted().filter(at -> !row.text(at).isEmpty()).forEach(at -> {
            TableCell cell = row.cell(at);
            String heading = header.headings().get(at).strip();
            String key = String.join("|", "table " + table, sample, target, heading);
            SampleQuantity before = quantities.putIfAbsent(
                    key,
                    new SampleQuantity(
                            sample,
                            target.isEmpty() ? heading : heading + " of " + target,
                            values.either(cell.text(), cell.place()),
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            Map.of(),
                            key,
                            cell.place()));
            if (before != null) {
                findings.add(FindingType.ROW_DUPLICATED, row.place(), sample + " " + target, "each group once");
            }
        });
    }

    /** The layers of the targets, each a plate. */
    List<Plate> plates(String run) {
        return layers.values().stream().map(layer -> layer.plate(run)).toList();
    }

    /** Raw signals by the well and the dye or filter. */
    List<Trace> traces() {
        List<Trace> all = new ArrayList<>();
        signals.forEach((key, points) -> {
            for (int i = 0; i < points.curves(); i++) {
                points.series(i, Series.Axis.CYCLE, false)
                        .ifPresent(series -> all.add(new Trace(
                                Optional.empty(),
                                "table " + key.replace("|", ", well ") + ", " + series.label(),
                                series,
                                series.first())));
            }
        });
        return all;
    }

    /** Figures of groups of wells. */
    List<SampleQuantity> quantities() {
        return List.copyOf(quantities.values());
    }

    /** Whether any table of wells with results was there. */
    boolean any() {
        return !layers.isEmpty();
    }
}
