package org.exolot.instrument.zetasizer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** Makes a run of each record; what there is to tell of its cells was told before. */
final class ZetasizerRuns {
    private final FileId file;
    private final PlacedValues values;
    private final RecordTimes times;
    private final Fields fields;

    /** @param values that tell nothing */
    ZetasizerRuns(FileId file, char delimiter, PlacedValues values, RecordTimes times) {
        this.file = file;
        this.values = values;
        this.times = times;
        this.fields = new Fields(delimiter);
    }

    private record Figure(Entry entry, String unit) {}

    List<ExportRun> of(List<ZetasizerRecord> records) {
        return records.stream().map(this::run).toList();
    }

    private ExportRun run(ZetasizerRecord record) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Map<String, Entry> conditions = new LinkedHashMap<>();
        Optional<Entry> operator = Optional.empty();
        for (ZetasizerRecord.Row row : record.rows()) {
            fields.split(row.text());
            for (TableHeader.Column column : row.header().columns()) {
                String raw = fields.text(column.at());
                Place at = new Place.Text(file, row.line(), column.at() + 1);
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
        String sample = record.sample();
        Optional<FileTime> measuredAt =
                record.timed() ? Optional.of(times.time(record.time(), record.timePlace(file))) : Optional.empty();
        String when = measuredAt
                .map(each -> each.local().map(Object::toString).orElse(each.raw()))
                .orElseGet(() -> record.place(file).inWords());
        return new ExportRun(
                new RunKey("zetasizer:" + record.type() + ":" + sample + "@" + when),
                sample + " (" + record.type() + ")",
                Optional.empty(),
                operator,
                measuredAt,
                List.of(),
                List.of(),
                quantities(sample, figures, measuredAt),
                record.traces(),
                conditions);
    }

    private static List<SampleQuantity> quantities(
            String sample, Map<String, Figure> figures, Optional<FileTime> measuredAt) {
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
