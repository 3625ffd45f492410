package org.exolot.instrument.gen5;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;

/** A kinetic that is exported as one grid for each time: {@code Time 3 (0:59:48)} above it, {@code Mean [GFP] Read#3} behind its rows. */
final class TimedGrids {
    private static final Pattern HEADING = Pattern.compile("(?:.* - +)?Time +[0-9]+ \\(([^()]+)\\)");
    private static final Pattern LABEL = Pattern.compile("(.+?) Read ?#[0-9]+");

    private final Map<String, Map<WellId, List<Point>>> read = new LinkedHashMap<>();
    private OptionalDouble time = OptionalDouble.empty();

    private record Point(double x, double y, Place place) {}

    /** Takes a heading: one that tells a time holds for the grids below it, any other ends that. */
    void heading(String text) {
        Matcher told = HEADING.matcher(text);
        time = text.indexOf('(') > 0 && told.matches() ? Clock.seconds(told.group(1)) : OptionalDouble.empty();
    }

    /** The label of the series that figures of this label belong to; empty where they are figures of their own. */
    Optional<String> series(String label) {
        if (time.isEmpty()) {
            return Optional.empty();
        }
        Matcher numbered = LABEL.matcher(label);
        return numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty();
    }

    /** Takes a row of a grid. */
    void add(String series, Grid grid, Fields fields, PlacedValues values, Spot spot) {
        for (int i = 0; i < grid.columns(); i++) {
            if (!fields.blank(i + 1)) {
                Place at = spot.at(i + 1);
                read.computeIfAbsent(series, label -> new TreeMap<>())
                        .computeIfAbsent(grid.well(i), each -> new ArrayList<>())
                        .add(new Point(time.orElse(Double.NaN), values.point(fields.text(i + 1), at), at));
            }
        }
    }

    /** Gives the wells of the plate what was read; each was read at every time. */
    void end(PlateDraft plate, FindingLog findings) {
        read.forEach((label, wells) -> {
            int most = wells.values().stream().mapToInt(List::size).max().orElse(0);
            wells.forEach((well, points) -> {
                if (points.size() < most) {
                    findings.add(
                            FindingType.READS_MISSING,
                            points.getFirst().place(),
                            points.size() + " times of " + label,
                            most + ", as in other wells");
                }
                plate.series(well, series(plate, label, points));
            });
        });
        read.clear();
        time = OptionalDouble.empty();
    }

    private static Series series(PlateDraft plate, String label, List<Point> points) {
        Optional<BigDecimal> wavelength = plate.labels.wavelength(label);
        Place first = points.getFirst().place();
        int step = points.size() > 1
                        && first instanceof Place.Text one
                        && points.get(1).place() instanceof Place.Text two
                ? (int) Math.min(Integer.MAX_VALUE, two.line() - one.line())
                : 1;
        return new Series(
                label,
                Series.Axis.TIME,
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray(),
                wavelength,
                plate.labels.reduced(label),
                first,
                step);
    }
}
