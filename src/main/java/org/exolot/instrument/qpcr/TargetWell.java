package org.exolot.instrument.qpcr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;

/** A target in one well: the rows that tell of it, and its curves. */
final class TargetWell {
    private final WellId id;
    private final Place place;
    private final List<ResultRow> rows = new ArrayList<>(1);
    private Optional<CurvePoints> amplification = Optional.empty();
    private Optional<CurvePoints> melt = Optional.empty();
    private int table;
    private int times;
    private boolean told;

    TargetWell(WellId id, Place place) {
        this.id = id;
        this.place = place;
    }

    WellId id() {
        return id;
    }

    /** For the how-manieth time this table, the one being read, says something of it, from 1. */
    int time(int ofTable) {
        times = ofTable == table ? times + 1 : 1;
        table = ofTable;
        return times;
    }

    void add(ResultRow row) {
        rows.add(row);
        told |= row.columns().at(QpcrColumn.CQ) >= 0;
    }

    /** The row that told of it last. */
    TableRow last() {
        return rows.getLast().row();
    }

    CurvePoints amplification() {
        CurvePoints points = amplification.orElseGet(() -> new CurvePoints("Rn", "ΔRn"));
        amplification = Optional.of(points);
        return points;
    }

    CurvePoints melt() {
        CurvePoints points = melt.orElseGet(() -> new CurvePoints("melt fluorescence", "melt derivative"));
        melt = Optional.of(points);
        return points;
    }

    /** Whether a row of results tells of it. */
    boolean told() {
        return told;
    }

    /** Whether a table names it, be it that of what was put into the wells. */
    boolean named() {
        return !rows.isEmpty();
    }

    /** How many points its amplification has; 0 where it has none. */
    int amplified() {
        return amplification.map(CurvePoints::points).orElse(0);
    }

    /** How many points its melt curve has; 0 where it has none. */
    int melted() {
        return melt.map(CurvePoints::points).orElse(0);
    }

    /** Where it was told first. */
    Place place() {
        return place;
    }

    Well well(String target, PlacedValues values) {
        ResultDraft draft = new ResultDraft(new WellDraft(id, place), values);
        rows.forEach(draft::add);
        return draft.well(target, amplification, melt);
    }
}
