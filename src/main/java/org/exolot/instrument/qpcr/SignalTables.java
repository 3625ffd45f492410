package org.exolot.instrument.qpcr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.exolot.instrument.WellId;

/** Raw signals by the well and the dye or the filter. */
final class SignalTables {
    private final Map<Key, CurvePoints> signals = new LinkedHashMap<>();
    private Key last = new Key(0, new WellId(0, 1));
    private CurvePoints ofLast = new CurvePoints();

    private record Key(int table, WellId well) {}

    /** The signals of a well in a table of these dyes. */
    CurvePoints of(int table, WellId well, List<String> dyes) {
        if (last.table() != table || !last.well().equals(well)) {
            last = new Key(table, well);
            ofLast = signals.computeIfAbsent(last, key -> new CurvePoints(dyes.toArray(String[]::new)));
        }
        return ofLast;
    }

    /** Tells of the wells that have fewer points in a table than others: all are read in each cycle. */
    void tellFewer(FindingLog findings) {
        Map<Integer, Integer> most = new HashMap<>();
        signals.forEach((key, points) -> most.merge(key.table(), points.points(), Math::max));
        signals.forEach((key, points) -> {
            int all = most.getOrDefault(key.table(), 0);
            if (points.points() < all) {
                findings.add(
                        FindingType.READS_MISSING,
                        points.place(),
                        points.points() + " points of raw signals",
                        all + ", as in other wells");
            }
        });
    }

    /** Each signal of each well. */
    List<Trace> traces() {
        List<Trace> all = new ArrayList<>();
        signals.forEach((key, points) -> {
            for (int i = 0; i < points.curves(); i++) {
                points.series(i, Series.Axis.CYCLE, false)
                        .ifPresent(series -> all.add(new Trace(
                                Optional.empty(),
                                "table " + key.table() + ", well " + key.well() + ", " + series.label(),
                                series,
                                series.first())));
            }
        });
        return all;
    }
}
