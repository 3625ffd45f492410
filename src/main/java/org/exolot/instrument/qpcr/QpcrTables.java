package org.exolot.instrument.qpcr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.Plate;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Trace;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.RepeatedRow;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WordsAmongFigures;
import org.exolot.instrument.text.Accounting;

/**
 * Puts the rows of all tables of a file together: layers of targets, raw signals, figures of groups. Curves become columns of numbers while
 * they are read; the rows of tables of wells are checked, and what they say is made when someone asks for the plates.
 */
final class QpcrTables {
    /** The most points of all curves: a plate of 384 wells with six dyes over 1,000 cycles. */
    private static final int POINTS = 4_000_000;

    /** The most rows of results: each of 384 wells with hundreds of targets. */
    private static final int RESULTS = 100_000;

    private final PlacedValues values;
    private final FindingLog findings;
    private final Accounting accounting;
    private final Map<String, TargetLayer> layers = new LinkedHashMap<>();
    private final SignalTables signals = new SignalTables();
    private final GroupTables groups;
    private final FieldCount widths;
    private final WordsAmongFigures words;
    private final RowWells wells = new RowWells();
    private TableColumns columns = TableColumns.BEFORE_ALL;
    private int[] curves = {};
    private int[] dyes = {};
    private List<String> labels = List.of();
    private double[] y = {};
    private Optional<TargetLayer> last = Optional.empty();
    private long points;
    private int results;

    /** How many wells have results. */
    private int told;

    private int table;

    QpcrTables(PlacedValues values, FindingLog findings, Accounting accounting) {
        this.values = values;
        this.findings = findings;
        this.accounting = accounting;
        this.widths = new FieldCount(findings);
        this.words = new WordsAmongFigures(values.sign(), findings);
        this.groups = new GroupTables(values, findings);
    }

    /** Says how many columns the block has, by which a bare number of a well is placed. */
    void block(String type) {
        wells.block(type);
    }

    /** A further table begins. */
    void begin(QpcrHeader header, TableRow row) {
        table++;
        widths.begin(row);
        words.end();
        accounting.used();
        columns = new TableColumns(header);
        curves = header.kind() == QpcrHeader.Kind.MELT
                ? new int[] {columns.at(QpcrColumn.FLUORESCENCE), columns.at(QpcrColumn.DERIVATIVE)}
                : new int[] {columns.at(QpcrColumn.RN), columns.at(QpcrColumn.DELTA_RN)};
        dyes = header.unknown().stream().mapToInt(Integer::intValue).toArray();
        labels = header.unknown().stream().map(columns::heading).toList();
        y = new double[Math.max(2, dyes.length)];
        if (header.kind() == QpcrHeader.Kind.GROUPS) {
            groups.begin(header, table);
        }
        for (int at : header.unknown()) {
            boolean dye = header.kind() == QpcrHeader.Kind.SIGNALS && header.signal(at);
            if (!dye) {
                findings.add(FindingType.COLUMN_UNKNOWN, row.place(at), row.text(at), "a column of a qPCR export");
            }
        }
    }

    /** A row of the table that was begun last. */
    void row(TableRow row) {
        widths.next(row);
        if (columns.kind() == QpcrHeader.Kind.GROUPS) {
            groups.row(columns.header(), row);
            accounting.used();
            return;
        }
        Optional<WellId> well = wells.of(row, columns.at(QpcrColumn.WELL), columns.at(QpcrColumn.POSITION));
        if (well.isEmpty()) {
            findings.add(FindingType.ROW_MALFORMED, row.place(), String.join(" ", row.texts()), "a well of the plate");
            accounting.unread(row.place(), "a row without a well");
        } else if (!about(row)) {
            accounting.ignored("a well that holds nothing");
        } else {
            accounting.used();
            switch (columns.kind()) {
                case WELLS -> result(row, well.get());
                case AMPLIFICATION -> amplification(row, well.get());
                case MELT -> melt(row, well.get());
                case SIGNALS, GROUPS -> signals(row, well.get());
            }
        }
    }

    /** Whether the row says anything of a target: software lists all wells of the block, also the empty ones. */
    private boolean about(TableRow row) {
        return columns.kind() == QpcrHeader.Kind.SIGNALS
                || !columns.blank(row, QpcrColumn.TARGET)
                || !columns.blank(row, QpcrColumn.DYE)
                || !columns.blank(row, QpcrColumn.CQ)
                || !columns.blank(row, QpcrColumn.RN)
                || !columns.blank(row, QpcrColumn.FLUORESCENCE);
    }

    /** A target's layer; curves name theirs again and again. */
    private TargetLayer layer(String target, TableRow row) {
        if (last.isEmpty() || !last.get().name().equals(target)) {
            last = Optional.of(layers.computeIfAbsent(target, name -> new TargetLayer(name, row.place())));
        }
        return last.get();
    }

    private void result(TableRow row, WellId id) {
        if (results == RESULTS) {
            findings.add(
                    FindingType.FILE_TOO_LARGE, row.place(), "more than " + RESULTS + " rows of results", "one plate");
        }
        if (results++ >= RESULTS) {
            return;
        }
        TargetLayer layer = layer(columns.target(row), row);
        TargetWell well = layer.well(id, row);
        int time = well.time(table);
        if (time > 1 && !columns.peaks()) {
            new RepeatedRow(columns.header().headings(), findings, columns.at(QpcrColumn.POSITION))
                    .tell(well.last(), row, id + " " + columns.target(row), "each well once");
            return;
        }
        boolean toldBefore = well.told();
        well.add(new ResultRow(columns, row, time));
        told += well.told() && !toldBefore ? 1 : 0;
        values.check(row, columns.at(QpcrColumn.CQ));
        values.check(row, columns.at(QpcrColumn.QUANTITY));
        words.see(row, columns.figureColumns());
        if (ResultDraft.omitted(columns, row)) {
            findings.add(
                    FindingType.WELL_MASKED,
                    ResultDraft.place(row, columns.at(QpcrColumn.OMIT)),
                    id + " omitted",
                    "all wells");
        }
        if (time == 1) {
            columns.curve().forEach((parameter, at) -> curve(layer, parameter, row, at));
        }
    }

    private void curve(TargetLayer layer, String parameter, TableRow row, int at) {
        if (row.text(at).isEmpty()) {
            return;
        }
        if (layer.told(parameter)) {
            values.check(row, at);
        } else {
            layer.curve(parameter, values.number(row.text(at), row.place(at)));
        }
    }

    private void amplification(TableRow row, WellId id) {
        if (room(row)) {
            points(row, well(row, id).amplification(), columns.at(QpcrColumn.CYCLE), curves);
        }
    }

    private void melt(TableRow row, WellId id) {
        if (room(row)) {
            points(row, well(row, id).melt(), columns.at(QpcrColumn.TEMPERATURE), curves);
        }
    }

    private TargetWell well(TableRow row, WellId id) {
        if (last.isPresent()
                && !last.get().name().isEmpty()
                && columns.targetIs(row, last.get().name())) {
            return last.get().well(id, row);
        }
        String target = columns.target(row);
        return layer(target.isEmpty() ? only(id) : target, row).well(id, row);
    }

    /** The one target of a well whose curves do not name it; empty where it has none or several. */
    private String only(WellId id) {
        List<String> names = layers.values().stream()
                .filter(layer -> layer.has(id))
                .map(TargetLayer::name)
                .toList();
        return names.size() == 1 ? names.getFirst() : "";
    }

    private void signals(TableRow row, WellId id) {
        if (dyes.length > 0 && room(row)) {
            points(row, signals.of(table, id, labels), columns.at(QpcrColumn.CYCLE), dyes);
        }
    }

    private void points(TableRow row, CurvePoints to, int along, int[] at) {
        for (int i = 0; i < at.length; i++) {
            y[i] = point(row, at[i]);
        }
        to.add(point(row, along), y, row, at);
    }

    private double point(TableRow row, int at) {
        return row.blank(at) ? Double.NaN : values.point(row, at);
    }

    private boolean room(TableRow row) {
        if (++points == POINTS) {
            findings.add(
                    FindingType.FILE_TOO_LARGE, row.place(), "more than " + POINTS + " points of curves", "one plate");
        }
        return points < POINTS;
    }

    /** No table follows: the wells of a block are read together, in each cycle and at each temperature. */
    void end() {
        words.end();
        if (points > 0) {
            tellFewer("points of the amplification", TargetWell::amplified);
            tellFewer("points of the melt curve", TargetWell::melted);
        }
        signals.tellFewer(findings);
        boolean all =
                told == layers.values().stream().mapToInt(TargetLayer::size).sum();
        if (results > 0 && !all) {
            tellWithoutResults();
        }
    }

    private void tellWithoutResults() {
        List<TargetWell> without = layers.values().stream()
                .flatMap(layer -> layer.wells().stream())
                .filter(well -> !well.told() && (well.amplified() > 0 || well.named()))
                .toList();
        if (without.isEmpty()) {
            return;
        }
        Set<WellId> withResults = layers.values().stream()
                .flatMap(layer -> layer.wells().stream())
                .filter(TargetWell::told)
                .map(TargetWell::id)
                .collect(Collectors.toSet());
        without.stream()
                .filter(well -> !withResults.isEmpty() && !withResults.contains(well.id()))
                .forEach(well -> findings.add(
                        FindingType.READS_MISSING,
                        well.place(),
                        "no row of results",
                        "a row of results for each well that is filled or has a curve"));
    }

    private void tellFewer(String what, ToIntFunction<TargetWell> points) {
        int most = 0;
        for (TargetLayer layer : layers.values()) {
            for (TargetWell well : layer.wells()) {
                most = Math.max(most, points.applyAsInt(well));
            }
        }
        for (TargetLayer layer : layers.values()) {
            for (TargetWell well : layer.wells()) {
                int its = points.applyAsInt(well);
                if (its > 0 && its < most) {
                    findings.add(
                            FindingType.READS_MISSING, well.place(), its + " " + what, most + ", as in other wells");
                }
            }
        }
    }

    /** The layers of the targets, each a plate. */
    List<Plate> plates(String run) {
        return OnDemandList.kept(layers.size(), () -> {
            PlacedValues silent = values.silently();
            return layers.values().stream()
                    .map(layer -> layer.plate(run, silent))
                    .toList();
        });
    }

    /** Raw signals by the well and the dye or filter. */
    List<Trace> traces() {
        return signals.traces();
    }

    /** Figures of groups of wells. */
    List<SampleQuantity> quantities() {
        return groups.quantities();
    }

    /** Whether any table of wells with results was there. */
    boolean any() {
        return !layers.isEmpty();
    }
}
