package org.exolot.instrument.qpcr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.WellDraft;

/** One target's wells, while they are put together from several tables. */
final class TargetLayer {
    private final String name;
    private final Place place;
    private final Map<WellId, TargetWell> wells = new TreeMap<>();
    private final Map<String, Entry> curve = new LinkedHashMap<>();
    private Optional<Entry> r2 = Optional.empty();

    TargetLayer(String name, Place place) {
        this.name = name;
        this.place = place;
    }

    /** A well of the target, also where nothing was said of it so far. */
    TargetWell well(WellId id, Place at) {
        return wells.computeIfAbsent(id, key -> new TargetWell(new WellDraft(key, at)));
    }

    boolean has(WellId id) {
        return wells.containsKey(id);
    }

    /** A parameter of the target's standard curve, repeated in each row of the software's table. */
    void curve(String parameter, Entry entry) {
        if (parameter.equals("R2")) {
            r2 = r2.or(() -> Optional.of(entry));
        } else {
            curve.putIfAbsent(parameter, entry);
        }
    }

    Plate plate(String run) {
        List<Well> all = new ArrayList<>();
        wells.forEach((id, well) -> all.add(well.well(name)));
        boolean fitted = r2.isPresent() || curve.containsKey("slope");
        return new Plate(
                name.isEmpty() ? run : name,
                Optional.of("quantitative PCR"),
                all,
                Map.of(),
                fitted
                        ? List.of(new ReportedCurve(
                                name, Optional.of("Cq = slope · log10(quantity) + intercept"), curve, r2, place))
                        : List.of(),
                place);
    }

    /** A target in one well. */
    static final class TargetWell {
        private final WellDraft draft;
        private final Set<String> reported = new HashSet<>();
        private final Map<Integer, Integer> tables = new HashMap<>();
        private Optional<CurvePoints> amplification = Optional.empty();
        private Optional<CurvePoints> melt = Optional.empty();
        private WellRole role = WellRole.UNKNOWN;
        private Optional<Entry> cq = Optional.empty();

        private TargetWell(WellDraft draft) {
            this.draft = draft;
        }

        /** For the how-manieth time this table says something of it, from 1. */
        int time(int table) {
            return tables.merge(table, 1, Integer::sum);
        }

        WellDraft draft() {
            return draft;
        }

        WellRole role() {
            return role;
        }

        void role(WellRole its) {
            role = its;
        }

        /** The cycle of quantification; what a table says replaces only a blank. */
        void cq(Entry entry) {
            if (cq.isEmpty() || cq.get().raw().isEmpty()) {
                cq = Optional.of(entry);
            }
        }

        /** A figure, by the first table that has it. */
        void report(String heading, Entry entry) {
            if (reported.add(heading)) {
                draft.report(new Well.Reported(heading, new Well.Amount(entry, Optional.empty())));
            }
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

        private Well well(String target) {
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
    }
}
