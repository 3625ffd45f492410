package org.exolot.instrument.gen5;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;

/**
 * A kinetic or spectrum with a row for each well, its times or wavelengths as columns: {@code Time, 0:00:00, 0:05:00} with the temperatures
 * as a row of their own, or {@code Well ID, Well, 0:00:00, 0:05:00}.
 */
final class SeriesRows implements WellTable {
    private static final int MOST_POINTS = 100_000;

    private final String label;
    private final Series.Axis along;
    private final List<String> names;
    private final int well;
    private final double[] x;
    private final FindingLog findings;
    private final Spot heading;
    private final Map<WellId, Row> rows = new LinkedHashMap<>();
    private int read;

    /** As many points as stand on the line. */
    private record Row(double[] y, Place first) {}

    private SeriesRows(
            String label,
            Series.Axis along,
            List<String> names,
            int well,
            double[] x,
            FindingLog findings,
            Spot heading) {
        this.label = label;
        this.along = along;
        this.names = names;
        this.well = well;
        this.x = x;
        this.findings = findings;
        this.heading = heading;
    }

    /** The table that this line heads; empty where it heads none. */
    static Optional<WellTable> of(Fields fields, String title, PlacedValues values, FindingLog findings, Spot spot) {
        int filled = fields.filled();
        if (filled < 3 || filled > MOST_POINTS || !mayHead(fields)) {
            return Optional.empty();
        }
        boolean time = Clock.tells(fields.text(filled - 1));
        int from = filled;
        while (from > 0 && point(fields, from - 1, time, values).isPresent()) {
            from--;
        }
        List<String> names = List.copyOf(new ArrayList<>(fields.texts().subList(0, from)));
        boolean alone = names.size() == 1 && names.getFirst().equals(time ? "Time" : "Wavelength");
        int well = alone ? 0 : names.indexOf(WellColumns.WELL);
        boolean spectrum = alone || title.endsWith("Spectrum");
        if (filled - from < 2 || well < 0 || !time && !spectrum) {
            return Optional.empty();
        }
        double[] x = new double[filled - from];
        for (int i = 0; i < x.length; i++) {
            x[i] = point(fields, from + i, time, values).orElse(Double.NaN);
        }
        Series.Axis along = time ? Series.Axis.TIME : Series.Axis.WAVELENGTH;
        return Optional.of(new SeriesRows(title, along, names, well, x, findings, spot));
    }

    private static boolean mayHead(Fields fields) {
        return fields.begins(0, "Time")
                || fields.begins(0, "Wavelength")
                || fields.begins(0, WellColumns.WELL)
                || fields.begins(0, "Name");
    }

    private static OptionalDouble point(Fields fields, int field, boolean time, PlacedValues values) {
        if (time) {
            return Clock.seconds(fields.text(field));
        }
        double nm = fields.simple(field, values.decimalSign());
        return nm > 0 ? OptionalDouble.of(nm) : OptionalDouble.empty();
    }

    @Override
    public Taken takes(Fields fields, PlateDraft plate, PlacedValues values, Spot spot) {
        int from = names.size();
        if (fields.filled() > from + x.length) {
            return Taken.NOT;
        }
        String name = fields.text(well);
        if (!WellId.isWell(name)) {
            return temperatures(name, fields, plate, values, spot);
        }
        WellId id = WellId.of(name);
        double[] y = new double[Math.max(0, fields.filled() - from)];
        for (int i = 0; i < y.length; i++) {
            y[i] = fields.blank(from + i) ? Double.NaN : values.point(fields.text(from + i), spot.at(from + i));
        }
        read = Math.max(read, y.length);
        Row before = rows.putIfAbsent(id, new Row(y, spot.at(from)));
        if (before != null) {
            toldTwice(id, before, y, spot.whole());
            return Taken.USED;
        }
        for (int i = 0; i < from; i++) {
            if (i != well && !fields.blank(i)) {
                said(names.get(i), id, fields.text(i), plate, values, spot.at(i));
            }
        }
        return Taken.USED;
    }

    private void toldTwice(WellId id, Row before, double[] y, Place at) {
        boolean same = Arrays.equals(before.y(), y);
        findings.add(
                same ? FindingType.ROW_DUPLICATED : FindingType.FIGURE_TOLD_TWICE,
                at,
                "a further row of " + id + " under " + label,
                "one, as it stands at " + before.first().inWords());
    }

    private static void said(String name, WellId id, String text, PlateDraft plate, PlacedValues values, Place at) {
        if (!WellColumns.LAYOUT.contains(name)) {
            plate.figure(name, id, text, values, at);
        } else if (name.equals("Conc/Dil")) {
            plate.layout(name, id, values.number(text, at));
        } else {
            plate.layout(name, id, PlacedValues.words(text, at));
        }
    }

    private Taken temperatures(String name, Fields fields, PlateDraft plate, PlacedValues values, Spot spot) {
        Optional<String> of = SeriesBlock.temperatureOf(name);
        if (of.isEmpty()) {
            return Taken.NOT;
        }
        Temperatures temperatures = new Temperatures("T° " + of.get());
        for (int i = names.size(); i < fields.filled(); i++) {
            temperatures.take(values.either(fields.text(i), spot.at(i)));
        }
        temperatures.tell(plate);
        return Taken.USED;
    }

    @Override
    public void end(PlateDraft plate) {
        double[] axis = first(read);
        Optional<BigDecimal> wavelength =
                along == Series.Axis.WAVELENGTH ? Optional.empty() : plate.labels.wavelength(label);
        boolean reduced = plate.labels.reduced(label);
        rows.forEach((well, row) -> {
            if (row.y().length > 0) {
                double[] its = row.y().length == read ? axis : first(row.y().length);
                plate.series(well, new Series(label, along, its, row.y(), wavelength, reduced, row.first(), 0));
            }
        });
        if (!rows.isEmpty() && read < x.length) {
            findings.add(
                    FindingType.READS_MISSING,
                    heading.at(names.size() + read),
                    read + " reads",
                    x.length + " reads, as many as the table has columns");
        }
        rows.clear();
    }

    /** The first so many points of the axis. */
    private double[] first(int points) {
        return points < x.length ? Arrays.copyOf(x, points) : x;
    }
}
