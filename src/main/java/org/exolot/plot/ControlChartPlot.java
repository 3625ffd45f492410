package org.exolot.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.exolot.statistics.NelsonRule;

/** Values in the order of time about their centre: points joined, limits named at the right edge, broken rules ringed and named. */
public final class ControlChartPlot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 316;
    private static final double LEFT = 64;
    private static final double RIGHT = 600;
    private static final double TOP = 48;
    private static final double BOTTOM = 280;
    private static final int SMALL = 12;
    private static final int DIGITS = 4;

    private final Content content;
    private final Words words;
    private final Palette palette;
    private final Axis value;
    private final Map<Integer, List<String>> broken;
    private final String alternative;
    private final Svg svg;

    /**
     * A value.
     *
     * @param label when or of which lot
     */
    public record Point(String label, double value) {}

    /**
     * A rule broken at a point.
     *
     * @param point from 0
     * @param rule its short name in the reader's language
     */
    public record Mark(int point, String rule) {}

    /**
     * What to draw.
     *
     * @param points in the order of time
     * @param centre the centre line
     * @param lower the lower control limit
     * @param upper the upper control limit, above the lower
     * @param quantity what is charted, in the reader's language
     * @param unit its unit as printed; empty for a pure number
     */
    public record Content(
            List<Point> points,
            double centre,
            double lower,
            double upper,
            List<Mark> marks,
            String quantity,
            String unit) {
        public Content {
            points = List.copyOf(points);
            marks = List.copyOf(marks);
            if (!(lower < upper)) {
                throw new IllegalArgumentException("limits " + lower + " and " + upper);
            }
        }
    }

    private ControlChartPlot(Content content, PlotStyle style) {
        this.content = content;
        this.words = new Words(style.locale());
        this.palette = style.palette();
        double[] values = DoubleStream.concat(
                        content.points().stream().mapToDouble(Point::value),
                        DoubleStream.of(content.lower(), content.upper()))
                .toArray();
        double low = DoubleStream.of(values).min().orElseThrow();
        double high = DoubleStream.of(values).max().orElseThrow();
        double air = (high - low) * 0.16;
        this.value = Axis.Linear.exactly(low - air, high + air, BOTTOM, TOP, 5);
        this.broken = content.marks().stream()
                .collect(Collectors.groupingBy(
                        Mark::point, TreeMap::new, Collectors.mapping(Mark::rule, Collectors.toList())));
        this.alternative = sentence();
        this.svg = new Svg(WIDTH, HEIGHT, alternative, palette.ground);
    }

    public static Plot of(Content content, PlotStyle style) {
        return new ControlChartPlot(content, style).draw();
    }

    /** The marks of Nelson's rules, each at the point where its pattern was complete. */
    public static List<Mark> marks(List<NelsonRule.Violation> violations, Locale locale) {
        var words = new Words(locale);
        return violations.stream()
                .map(it -> new Mark(it.point(), words.say("nelson." + it.rule().number())))
                .toList();
    }

    private Plot draw() {
        axes();
        limit(content.upper(), "control.upper", palette.alarm, "6 4");
        limit(content.centre(), "control.centre", palette.accent, "");
        limit(content.lower(), "control.lower", palette.alarm, "6 4");
        names();
        points();
        return new Plot(svg.document(), alternative);
    }

    private void axes() {
        int decimals = Words.decimalsOf(value.ticks(), 1);
        boolean even = decimals <= 4 && Math.abs(value.high()) < 1e6;
        for (double tick : value.ticks()) {
            double y = value.at(tick);
            svg.line(LEFT, y, RIGHT, y, palette.grid, 1);
            String label = even ? words.fixed(tick, decimals) : words.plain(tick);
            svg.text(LEFT - 8, y + 4, Svg.Anchor.END, SMALL, palette.muted, label);
        }
        String title = content.unit().isEmpty() ? content.quantity() : content.quantity() + ", " + content.unit();
        svg.text(8, 20, Svg.Anchor.START, SMALL, palette.ink, title);
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < content.points().size(); i++) {
            String label = content.points().get(i).label();
            double half = TextWidth.of(label, SMALL) / 2;
            if (x(i) - half > last + 10) {
                svg.line(x(i), BOTTOM, x(i), BOTTOM + 5, palette.muted, 1);
                svg.text(x(i), BOTTOM + 20, Svg.Anchor.MIDDLE, SMALL, palette.muted, label);
                last = x(i) + half;
            }
        }
        if (content.points().isEmpty()) {
            svg.text((LEFT + RIGHT) / 2, TOP + 20, Svg.Anchor.MIDDLE, 14, palette.muted, words.say("control.empty"));
        }
    }

    private void limit(double at, String name, String colour, String dashes) {
        double y = value.at(at);
        svg.dashed(LEFT, y, RIGHT, y, colour, 1.2, dashes);
        String label = words.say(name) + " " + number(at);
        svg.text(RIGHT + 8, y + 4, Svg.Anchor.START, SMALL, colour, label);
    }

    /** Centre and limits with the same decimals, four digits for the largest. */
    private String number(double limit) {
        double largest = Math.max(Math.abs(content.upper()), Math.abs(content.lower()));
        int before = (int) Math.floor(Math.log10(largest)) + 1;
        boolean plain = before <= DIGITS + 2 && before > -2;
        return plain ? words.fixed(limit, Math.max(0, DIGITS - before)) : words.significant(limit, DIGITS);
    }

    private double x(int point) {
        int last = content.points().size() - 1;
        double inset = 20;
        return last == 0 ? (LEFT + RIGHT) / 2 : LEFT + inset + (RIGHT - LEFT - 2 * inset) * point / last;
    }

    private double y(int point) {
        return value.at(content.points().get(point).value());
    }

    private void points() {
        List<Svg.Point> line = new ArrayList<>();
        for (int i = 0; i < content.points().size(); i++) {
            line.add(new Svg.Point(x(i), y(i)));
        }
        svg.polyline(line, palette.muted, 1.2);
        for (Svg.Point point : line) {
            svg.circle(point.x(), point.y(), 3.2, palette.ink, palette.ground, 1);
        }
        broken.keySet().forEach(i -> svg.circle(x(i), y(i), 8, "none", palette.alarm, 1.8));
    }

    /** A name stands above its ring, or below where the point is low; one that would run into the last steps further away. */
    private void names() {
        double lastAbove = Double.NEGATIVE_INFINITY;
        double lastBelow = Double.NEGATIVE_INFINITY;
        int above = 0;
        int below = 0;
        for (Map.Entry<Integer, List<String>> entry : broken.entrySet()) {
            String name = String.join(", ", entry.getValue());
            double half = TextWidth.of(name, SMALL) / 2;
            double centre = Math.clamp(x(entry.getKey()), LEFT + half, Math.max(LEFT + half, RIGHT - half));
            boolean high = content.points().get(entry.getKey()).value() >= content.centre();
            if (high) {
                above = centre - half < lastAbove + 6 ? above + 1 : 0;
                lastAbove = centre + half;
                double y = Math.max(34, y(entry.getKey()) - 14 - 15 * above);
                name(centre, y, half, name);
            } else {
                below = centre - half < lastBelow + 6 ? below + 1 : 0;
                lastBelow = centre + half;
                double y = Math.min(BOTTOM + 36, y(entry.getKey()) + 22 + 15 * below);
                name(centre, y, half, name);
            }
        }
    }

    /** On a ground of its own, so that a limit does not strike it through. */
    private void name(double centre, double y, double half, String name) {
        svg.rect(centre - half - 5, y - 11, 2 * half + 10, 15, palette.ground);
        svg.text(centre, y, Svg.Anchor.MIDDLE, SMALL, palette.alarm, name, true);
    }

    private String sentence() {
        String told;
        if (broken.isEmpty()) {
            told = words.say("control.alternative.calm");
        } else {
            String names =
                    broken.values().stream().flatMap(List::stream).distinct().collect(Collectors.joining("; "));
            told = words.say("control.alternative.broken", broken.size(), names);
        }
        return words.say(
                        "control.alternative",
                        content.quantity(),
                        content.points().size(),
                        number(content.centre()),
                        number(content.lower()),
                        number(content.upper()),
                        content.unit(),
                        told)
                .replace(" ;", ";");
    }
}
