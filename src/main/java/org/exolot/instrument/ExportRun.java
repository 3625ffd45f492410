package org.exolot.instrument;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One execution of a method as a file tells it.
 *
 * @param key what makes it the same run in another file
 * @param name as the file names it
 * @param sample whose it is, where one sample is the run's
 * @param operator who ran it
 * @param measuredAt when it began
 * @param captures readings of particles; a reader may give a list that makes each when asked for
 * @param plates plates
 * @param quantities figures by the sample
 * @param traces curves that are no plate's
 * @param events acquisitions of a flow cytometer
 * @param conditions what was set or sensed for the whole run, by the file's own words
 */
public record ExportRun(
        RunKey key,
        String name,
        Optional<Entry> sample,
        Optional<Entry> operator,
        Optional<FileTime> measuredAt,
        List<Capture> captures,
        List<Plate> plates,
        List<SampleQuantity> quantities,
        List<Trace> traces,
        List<EventTable> events,
        Map<String, Entry> conditions) {
    public ExportRun {
        captures = Collections.unmodifiableList(captures);
        plates = OnDemandList.unchanging(plates);
        quantities = OnDemandList.unchanging(quantities);
        traces = OnDemandList.unchanging(traces);
        events = List.copyOf(events);
    }

    /** A run without events. */
    public ExportRun(
            RunKey key,
            String name,
            Optional<Entry> sample,
            Optional<Entry> operator,
            Optional<FileTime> measuredAt,
            List<Capture> captures,
            List<Plate> plates,
            List<SampleQuantity> quantities,
            List<Trace> traces,
            Map<String, Entry> conditions) {
        this(key, name, sample, operator, measuredAt, captures, plates, quantities, traces, List.of(), conditions);
    }

    /** A run without curves beside its plates. */
    public ExportRun(
            RunKey key,
            String name,
            Optional<Entry> sample,
            Optional<Entry> operator,
            Optional<FileTime> measuredAt,
            List<Capture> captures,
            List<Plate> plates,
            List<SampleQuantity> quantities,
            Map<String, Entry> conditions) {
        this(key, name, sample, operator, measuredAt, captures, plates, quantities, List.of(), conditions);
    }
}
