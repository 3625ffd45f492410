package org.exolot.instrument.zetasizer;

import java.util.ArrayList;
import java.util.List;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.instrument.Trace;

/** One record of the software, which stands in one row of each table that was stacked into the file. */
final class ZetasizerRecord {
    private final String type;
    private final String sample;
    private final String time;
    private final long line;
    private final int timeAt;
    private List<Row> rows = List.of();
    private List<Trace> traces = List.of();
    private int table;

    /**
     * @param time when it was measured, as the file writes it
     * @param line on which it stands first
     * @param timeAt the column of the time, from 0; -1 where the table has none
     */
    ZetasizerRecord(String type, String sample, String time, long line, int timeAt) {
        this.type = type;
        this.sample = sample;
        this.time = time;
        this.line = line;
        this.timeAt = timeAt;
    }

    /**
     * What a table says of the record.
     *
     * @param header the headings above
     * @param line where it stands
     * @param text what stands on the line in the columns of the header that are no curve's
     */
    record Row(TableHeader header, long line, String text) {}

    String type() {
        return type;
    }

    String sample() {
        return sample;
    }

    /** Whether a time stands beside it. */
    boolean timed() {
        return timeAt >= 0;
    }

    /** When it was measured, as the file writes it. */
    String time() {
        return time;
    }

    Place timePlace(FileId file) {
        return new Place.Text(file, line, timeAt + 1);
    }

    /** Where it stands first. */
    Place place(FileId file) {
        return new Place.Text(file, line, 0);
    }

    /** Goes on with the record in another table, counted from 1; false where it stands in this table already. */
    boolean in(int number) {
        boolean further = number > table;
        table = number;
        return further;
    }

    /** Adds what a further table says of it; most stand in one. */
    void add(Row row) {
        if (rows.isEmpty()) {
            rows = List.of(row);
        } else {
            rows = new ArrayList<>(rows);
            rows.add(row);
        }
    }

    /** What the tables say of it, in their order. */
    List<Row> rows() {
        return rows;
    }

    /** A curve; the first of its name counts. */
    void trace(Trace trace) {
        if (traces.isEmpty()) {
            traces = new ArrayList<>();
        }
        if (traces.stream().noneMatch(known -> known.key().equals(trace.key()))) {
            traces.add(trace);
        }
    }

    List<Trace> traces() {
        return traces;
    }
}
