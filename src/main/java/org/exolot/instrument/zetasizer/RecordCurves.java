package org.exolot.instrument.zetasizer;

import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;

/** The curves of a record: distributions along the size or the zeta potential, the correlogram along its delays. */
final class RecordCurves {
    private static final Map<String, Series.Axis> AXES = Map.of(
            "sizes", Series.Axis.SIZE,
            "correlation delay times", Series.Axis.DELAY,
            "zeta potentials", Series.Axis.POTENTIAL);

    private final PlacedValues values;
    private final ZetasizerRecord record;

    RecordCurves(PlacedValues values, ZetasizerRecord record) {
        this.values = values;
        this.record = record;
    }

    void add(TableHeader header, long line, Fields fields, FileId file) {
        header.vectors().forEach((name, vector) -> {
            if (!AXES.containsKey(name) && filled(vector, fields)) {
                record.trace(trace(header, name, vector, line, fields, file));
            }
        });
    }

    /** Whether the curves of this name are what others are drawn along. */
    static boolean isAxis(String name) {
        return AXES.containsKey(name);
    }

    private static boolean filled(TableHeader.Vector vector, Fields fields) {
        for (int at : vector.at()) {
            if (!fields.blank(at)) {
                return true;
            }
        }
        return false;
    }

    private Trace trace(
            TableHeader header, String name, TableHeader.Vector vector, long line, Fields fields, FileId file) {
        Optional<String> along = axis(header, name, vector, fields);
        double[] y = numbers(vector, line, fields, file);
        double[] x = along.flatMap(axis -> Optional.ofNullable(header.vectors().get(axis)))
                .map(axis -> axis(axis, line, fields, file))
                .orElseGet(() -> RecordCurves.count(y.length));
        Place first = new Place.Text(file, line, vector.at()[0] + 1);
        String label = vector.unit().isEmpty() ? vector.heading() : vector.heading() + " (" + vector.unit() + ")";
        Series series = new Series(
                label, along.map(AXES::get).orElse(Series.Axis.POINT), x, y, Optional.empty(), false, first, 0);
        return new Trace(Optional.of(record.sample()), vector.heading(), series, first);
    }

    /** The axis of a curve is a vector of as many points in the same table. */
    private static Optional<String> axis(TableHeader header, String name, TableHeader.Vector vector, Fields fields) {
        String wanted = name.startsWith("correlation") ? "correlation delay times" : "sizes";
        return Optional.of(wanted)
                .filter(axis -> fits(header, axis, vector, fields))
                .or(() -> Optional.of("zeta potentials").filter(axis -> fits(header, axis, vector, fields)));
    }

    private static boolean fits(TableHeader header, String axis, TableHeader.Vector vector, Fields fields) {
        TableHeader.Vector along = header.vectors().get(axis);
        return along != null && along.at().length == vector.at().length && filled(along, fields);
    }

    /** Sizes that are radii are doubled. */
    private double[] axis(TableHeader.Vector vector, long line, Fields fields, FileId file) {
        double[] x = numbers(vector, line, fields, file);
        if (vector.unit().equals("r.nm")) {
            for (int i = 0; i < x.length; i++) {
                x[i] *= 2;
            }
        }
        return x;
    }

    private static double[] count(int points) {
        double[] x = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = i + 1;
        }
        return x;
    }

    private double[] numbers(TableHeader.Vector vector, long line, Fields fields, FileId file) {
        double[] all = new double[vector.at().length];
        for (int i = 0; i < all.length; i++) {
            int at = vector.at()[i];
            double simple = fields.simple(at, values.decimalSign());
            all[i] = Double.isNaN(simple) ? values.point(fields.text(at), new Place.Text(file, line, at + 1)) : simple;
        }
        return all;
    }
}
