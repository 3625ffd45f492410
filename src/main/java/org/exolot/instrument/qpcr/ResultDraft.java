package org.exolot.instrument.qpcr;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;

/** One target in one well, while it is made of the rows that tell of it; what is wrong with them was told when they were read. */
final class ResultDraft {
    private static final Set<String> OMITTED = Set.of("true", "1", "yes");

    private final WellDraft draft;
    private final PlacedValues values;
    private final Set<String> reported = new HashSet<>();
    private WellRole role = WellRole.UNKNOWN;
    private Optional<Entry> cq = Optional.empty();

    ResultDraft(WellDraft draft, PlacedValues values) {
        this.draft = draft;
        this.values = values;
    }

    /** The next row that tells of it. */
    void add(ResultRow from) {
        TableColumns columns = from.columns();
        TableRow row = from.row();
        if (role == WellRole.UNKNOWN) {
            role = role(columns.text(row, QpcrColumn.TASK));
        }
        String sample = columns.text(row, QpcrColumn.SAMPLE);
        if (!sample.isEmpty()) {
            draft.sample(sample);
        }
        cq(row, columns.at(QpcrColumn.CQ));
        quantity(columns, row);
        if (omitted(columns, row)) {
            draft.masked(PlacedValues.words("omitted", place(row, columns.at(QpcrColumn.OMIT))));
        }
        List<Integer> figures = from.furtherPeak() ? columns.ofPeak() : columns.figures();
        String behind = from.furtherPeak() ? " (" + from.time() + ")" : "";
        for (int at : figures) {
            if (!row.text(at).isEmpty()) {
                report(columns.heading(at) + behind, values.either(row.text(at), place(row, at)));
            }
        }
    }

    /** The cycle of quantification; what a table says replaces only a blank. */
    private void cq(TableRow row, int at) {
        if (at >= 0 && (cq.isEmpty() || cq.get().raw().isEmpty())) {
            cq = Optional.of(values.number(row.text(at), place(row, at)));
        }
    }

    private void quantity(TableColumns columns, TableRow row) {
        int at = columns.at(QpcrColumn.QUANTITY);
        if (row.text(at).isEmpty()) {
            return;
        }
        Entry entry = values.number(row.text(at), place(row, at));
        if (role == WellRole.STANDARD) {
            draft.nominal(new Well.Amount(entry, Optional.empty()));
        } else {
            report(columns.header().headings().get(at), entry);
        }
    }

    /** A figure, by the first table that has it. */
    private void report(String heading, Entry entry) {
        if (reported.add(heading)) {
            draft.report(new Well.Reported(heading, new Well.Amount(entry, Optional.empty())));
        }
    }

    /** The well, with what its curves are. */
    Well well(String target, Optional<CurvePoints> amplification, Optional<CurvePoints> melt) {
        draft.belongsTo(target, role);
        cq.ifPresent(entry -> draft.read(new Well.Reading("Cq", Optional.empty(), false, entry)));
        amplification.ifPresent(points -> add(points, Series.Axis.CYCLE));
        melt.ifPresent(points -> add(points, Series.Axis.TEMPERATURE));
        return draft.well();
    }

    private void add(CurvePoints points, Series.Axis axis) {
        for (int i = 0; i < points.curves(); i++) {
            points.series(i, axis, i > 0).ifPresent(draft::read);
        }
    }

    /** Whether a person or the software left the well out. */
    static boolean omitted(TableColumns columns, TableRow row) {
        String text = columns.text(row, QpcrColumn.OMIT);
        return !text.isEmpty() && OMITTED.contains(text.toLowerCase(Locale.ROOT));
    }

    /** The place of a cell; the row's where it does not have that cell. */
    static Place place(TableRow row, int at) {
        return at >= 0 && at < row.size() ? row.place(at) : row.place();
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
}
