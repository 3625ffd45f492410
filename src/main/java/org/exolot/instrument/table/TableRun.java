package org.exolot.instrument.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.RunKey;

/**
 * The run that a table is. Most such tables name no run: it is known again by its first figure's sample, time and well, or, where the table
 * tells no time, by all its figures.
 */
public final class TableRun {
    private static final int DIGITS = 16;

    private TableRun() {}

    /**
     * The run.
     *
     * @param prefix of the run's key: the instrument, with its serial number where the file tells it
     * @param name as the file names it; blank where it does not, so that its beginning names it
     * @param operator who ran it
     * @param time when it was measured, where the rows tell no times
     * @param read what the table says
     * @param conditions of the whole run
     */
    public static ExportRun of(
            String prefix,
            String name,
            Optional<Entry> operator,
            Optional<FileTime> time,
            SampleTable.Read read,
            Map<String, Entry> conditions) {
        String first =
                read.quantities().isEmpty() ? "" : read.quantities().getFirst().key();
        Optional<FileTime> begun = read.begun();
        String mark = begun.map(any -> first)
                .or(() -> time.map(FileTime::raw))
                .orElseGet(() -> read.digest().substring(0, DIGITS));
        String beginning = begun.or(() -> time)
                .flatMap(FileTime::local)
                .map(Object::toString)
                .orElseGet(() -> read.quantities().isEmpty()
                        ? ""
                        : read.quantities().getFirst().sample());
        return new ExportRun(
                new RunKey(prefix + "|" + mark),
                name.isBlank() ? beginning : name,
                Optional.empty(),
                operator,
                begun.or(() -> time),
                List.of(),
                List.of(),
                read.quantities(),
                read.traces(),
                conditions);
    }

    /** The run of a table whose rows tell their times. */
    public static ExportRun of(
            String prefix,
            String name,
            Optional<Entry> operator,
            SampleTable.Read read,
            Map<String, Entry> conditions) {
        return of(prefix, name, operator, Optional.empty(), read, conditions);
    }
}
