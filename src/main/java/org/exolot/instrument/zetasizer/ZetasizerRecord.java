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
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** One record of the software, which stands in one row of each table that was stacked into the file. */
final class ZetasizerRecord {
    private final String type;
    private final String sample;
    private final Optional<TimeCell> time;
    private final Place place;
    private final List<Row> rows = new ArrayList<>(1);
    private final List<Trace> traces = new ArrayList<>(0);
    private int table;

    ZetasizerRecord(String type, String sample, Optional<TimeCell> time, Place place) {
        this.type = type;
        this.sample = sample;
        this.time = time;
        this.place = place;
    }

    /** A time before the order of day and month is known. */
    record TimeCell(String raw, Place place) {}

    /**
     * What a table says of the record.
     *
     * @param header the headings above
     * @param line where it stands
     * @param texts in each column of the header; empty where it is blank
     */
    record Row(TableHeader header, long line, String[] texts) {}

    private record Figure(Entry entry, String unit) {}

    String sample() {
        return sample;
    }

    /** When it was measured, as the file writes it. */
    Optional<TimeCell> time() {
        return time;
    }

    /** Goes on with the record in another table, counted from 1; false where it stands in this table already. */
    boolean in(int number) {
        boolean further = number > table;
        table = number;
        return further;
    }

    void add(Row row) {
        rows.add(row);
    }

    /** A curve; the first of its name counts. */
    void trace(Trace trace) {
        if (traces.stream().noneMatch(known -> known.key().equals(trace.key()))) {
            traces.add(trace);
        }
    }

    /** The record as a run; what there is to tell of its cells was told before. */
    ExportRun run(Optional<FileTime> measuredAt, PlacedValues values) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Map<String, Entry> conditions = new LinkedHashMap<>();
        Optional<Entry> operator = Optional.empty();
        for (Row row : rows) {
            for (int i = 0; i < row.texts().length; i++) {
                TableHeader.Column column = row.header().columns().get(i);
                String raw = row.texts()[i];
                Place at = new Place.Text(place.file(), row.line(), column.at() + 1);
                if (!raw.isEmpty()) {
                    switch (column.kind()) {
                        case FIGURE ->
                            figures.putIfAbsent(column.name(), new Figure(values.number(raw, at), column.unit()));
                        case ABSENT_AS_ZERO ->
                            figures.putIfAbsent(
                                    column.name(), new Figure(absentAsZero(values.either(raw, at)), column.unit()));
                        case CONDITION, UNKNOWN -> conditions.putIfAbsent(named(column), values.either(raw, at));
                        case OPERATOR -> operator = Optional.of(PlacedValues.words(raw, at));
                        case SERIAL, SOFTWARE, RECORD ->
                            conditions.putIfAbsent(column.name(), PlacedValues.words(raw, at));
                        case TYPE, SAMPLE, TIME -> {}
                    }
                }
            }
        }
        return new ExportRun(
                new RunKey("zetasizer:" + type + ":" + sample + "@" + when(measuredAt)),
                sample + " (" + type + ")",
                Optional.empty(),
                operator,
                measuredAt,
                List.of(),
                List.of(),
                quantities(figures, measuredAt),
                traces,
                conditions);
    }

    private String when(Optional<FileTime> measuredAt) {
        return measuredAt
                .map(each -> each.local().map(Object::toString).orElse(each.raw()))
                .orElse(place.inWords());
    }

    private List<SampleQuantity> quantities(Map<String, Figure> figures, Optional<FileTime> measuredAt) {
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
        return quantities;
    }

    private static String named(TableHeader.Column column) {
        boolean unit = !column.unit().isEmpty() && column.kind() == ColumnKind.CONDITION;
        return unit ? column.name() + " (" + column.unit() + ")" : column.name();
    }

    private static Entry absentAsZero(Entry entry) {
        boolean zero = entry.value() instanceof Value.Measured measured
                && measured.number().signum() == 0;
        return zero
                ? new Entry(entry.raw(), new Value.Missing(MissingReason.NOT_COMPUTED, entry.raw()), entry.place())
                : entry;
    }
}
