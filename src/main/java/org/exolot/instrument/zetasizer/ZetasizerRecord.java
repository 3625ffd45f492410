package org.exolot.instrument.zetasizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Trace;

/** One record of the software, which stands in one row of each table that was stacked into the file. */
final class ZetasizerRecord {
    final String type;
    final String sample;
    final Optional<TimeCell> time;
    final Place place;
    final List<Integer> tables = new ArrayList<>();
    Optional<Entry> operator = Optional.empty();
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, Entry> conditions = new LinkedHashMap<>();
    private final Map<String, Trace> traces = new LinkedHashMap<>();

    ZetasizerRecord(String type, String sample, Optional<TimeCell> time, Place place) {
        this.type = type;
        this.sample = sample;
        this.time = time;
        this.place = place;
    }

    /** A time before the order of day and month is known. */
    record TimeCell(String raw, Place place) {}

    private record Figure(Entry entry, String unit) {}

    /** A figure; the first that stands there, as columns are repeated. */
    void figure(String attribute, Entry entry, String unit) {
        figures.putIfAbsent(attribute, new Figure(entry, unit));
    }

    void condition(String name, Entry entry) {
        conditions.putIfAbsent(name, entry);
    }

    void trace(Trace trace) {
        traces.putIfAbsent(trace.key(), trace);
    }

    ExportRun run(Optional<FileTime> measuredAt) {
        String when = measuredAt
                .map(each -> each.local().map(Object::toString).orElse(each.raw()))
                .orElse(place.inWords());
        List<SampleQuantity> quantities = new ArrayList<>();
        figures.forEach((attribute, figure) -> quantities.add(new SampleQuantity(
                sample,
                attribute,
                figure.entry(),
                figure.unit(),
                Optional.empty(),
                measuredAt,
                Map.of(),
                sample + "|" + attribute,
                figure.entry().place())));
        return new ExportRun(
                new RunKey("zetasizer:" + type + ":" + sample + "@" + when),
                sample + " (" + type + ")",
                Optional.empty(),
                operator,
                measuredAt,
                List.of(),
                List.of(),
                quantities,
                List.copyOf(traces.values()),
                conditions);
    }
}
