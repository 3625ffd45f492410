package org.exolot.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.exolot.statistics.Interval;
import org.exolot.statistics.SizeDistribution;
import org.exolot.statistics.SizeStatistics;

/** Particles per mL per nm over the logarithm of their diameter: captures as thin lines, their mean strong, the specification's window shaded. */
public final class SizeDistributionPlot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final double LEFT = 56;
    private static final double RIGHT = 700;
    private static final double TOP = 76;
    private static final double BOTTOM = 330;
    private static final double LABELS = 54;
    private static final double GAP = 12;
    private static final int SMALL = 12;
    private static final double[] FRACTIONS = {0.1, 0.5, 0.9};
    private static final int DEFAULT_LOW = 20;
    private static final int DEFAULT_HIGH = 1000;

    private final Content content;
    private final SizeStatistics statistics;
    private final Words words;
    private final Palette palette;
    private final Axis diameter;
    private final Axis density;
    private final int exponent;
    private final Svg svg;
    private final String alternative;

    /**
     * What to draw.
     *
     * @param captures the single readings, particles per mL in each bin; none where only the mean is known
     * @param mean their mean, in the same unit
     * @param window the diameters in nm between which the specification wants the particles
     */
    public record Content(List<SizeDistribution> captures, SizeDistribution mean, Optional<Interval> window) {
        public Content {
            captures = List.copyOf(captures);
        }
    }

    private SizeDistributionPlot(Content content, SizeStatistics statistics, PlotStyle style) {
        this.content = content;
        this.statistics = statistics;
        this.words = new Words(style.locale());
        this.palette = style.palette();
        double low = Math.min(DEFAULT_LOW, floorOf(statistics.percentile(0.005)));
        double high = Math.max(DEFAULT_HIGH, 1.05 * statistics.percentile(0.995));
        this.diameter = new Axis.Logarithmic(low, high, LEFT, RIGHT);
        double highest = DoubleStream.concat(
                        outline(content.mean()).stream().mapToDouble(Svg.Point::y),
                        content.captures().stream()
                                .flatMapToDouble(it -> outline(it).stream().mapToDouble(Svg.Point::y)))
                .max()
                .orElse(1);
        this.density = Axis.Linear.holding(0, highest > 0 ? highest : 1, BOTTOM, TOP, 5);
        this.exponent = exponentOf(density.high());
        this.alternative = sentence();
        this.svg = new Svg(WIDTH, HEIGHT, alternative, palette.ground);
    }

    /** Draws; a distribution without a particle gives a plot that says so. */
    public static Plot of(Content content, PlotStyle style) {
        return SizeStatistics.of(content.mean())
                .map(statistics -> new SizeDistributionPlot(content, statistics, style).draw())
                .orElseGet(() -> empty(style));
    }

    private static Plot empty(PlotStyle style) {
        String sentence = new Words(style.locale()).say("size.empty");
        var svg = new Svg(WIDTH, HEIGHT, sentence, style.palette().ground);
        svg.text(WIDTH / 2.0, HEIGHT / 2.0, Svg.Anchor.MIDDLE, 14, style.palette().muted, sentence);
        return new Plot(svg.document(), sentence);
    }

    private Plot draw() {
        content.window().ifPresent(this::shade);
        axes();
        content.captures().forEach(capture -> svg.polyline(placed(capture), palette.faint, 0.8));
        percentiles();
        svg.polyline(placed(content.mean()), palette.accent, 2.4);
        for (double fraction : FRACTIONS) {
            double nm = statistics.percentile(fraction);
            svg.circle(diameter.at(nm), density.at(densityAt(nm)), 3.5, palette.ground, palette.accent, 1.6);
        }
        key();
        return new Plot(svg.document(), alternative);
    }

    private void shade(Interval window) {
        double from = diameter.at(window.lower());
        double to = diameter.at(window.upper());
        svg.rect(from, TOP, to - from, BOTTOM - TOP, palette.shade);
        svg.line(from, BOTTOM + 27, to, BOTTOM + 27, palette.accent, 3);
        String label = words.say("size.window", words.plain(window.lower()), words.plain(window.upper()));
        svg.text((from + to) / 2, BOTTOM + 43, Svg.Anchor.MIDDLE, SMALL, palette.accent, label);
    }

    private void axes() {
        double scale = Math.pow(10, exponent);
        int decimals = Words.decimalsOf(density.ticks(), scale);
        for (double tick : density.ticks()) {
            double y = density.at(tick);
            svg.line(LEFT, y, RIGHT, y, tick == 0 ? palette.muted : palette.grid, 1);
            svg.text(LEFT - 8, y + 4, Svg.Anchor.END, SMALL, palette.muted, words.fixed(tick / scale, decimals));
        }
        for (double tick : diameter.ticks()) {
            double x = diameter.at(tick);
            svg.line(x, BOTTOM, x, BOTTOM + 5, palette.muted, 1);
            svg.text(x, BOTTOM + 19, Svg.Anchor.MIDDLE, SMALL, palette.muted, words.plain(tick));
        }
        String title = exponent == 0
                ? words.say("size.axis.density")
                : words.say("size.axis.densityScaled", Words.powerOfTen(exponent));
        svg.text(8, 20, Svg.Anchor.START, SMALL, palette.ink, title);
        svg.text(RIGHT, HEIGHT - 12.0, Svg.Anchor.END, SMALL, palette.ink, words.say("size.axis.diameter"));
    }

    /** D50 stands above its place; D10 and D90 give way to the left and right where they come too near. */
    private void percentiles() {
        double[] at = new double[3];
        String[] letters = {"D10", "D50", "D90"};
        String[] values = new String[3];
        double[] half = new double[3];
        for (int i = 0; i < 3; i++) {
            double percentile = statistics.percentile(FRACTIONS[i]);
            at[i] = diameter.at(percentile);
            values[i] = nm(percentile) + " nm";
            half[i] = TextWidth.of(values[i], SMALL) / 2;
        }
        double middle = Math.clamp(at[1], LEFT + half[1], RIGHT - half[1]);
        double left = Math.min(at[0], middle - half[1] - GAP - half[0]);
        double right = Math.max(at[2], middle + half[1] + GAP + half[2]);
        double[] labels = {left, middle, right};
        for (int i = 0; i < 3; i++) {
            svg.line(labels[i], LABELS + 4, at[i], TOP, palette.muted, 0.8);
            svg.dashed(at[i], TOP, at[i], BOTTOM, palette.muted, 0.8, "3 3");
            svg.text(labels[i], LABELS - 14, Svg.Anchor.MIDDLE, SMALL, palette.ink, letters[i], true);
            svg.text(labels[i], LABELS, Svg.Anchor.MIDDLE, SMALL, palette.ink, values[i]);
        }
    }

    private void key() {
        double x = RIGHT - 8;
        svg.text(x - 26, TOP + 18, Svg.Anchor.END, SMALL, palette.ink, words.say("size.mean"));
        svg.line(x - 20, TOP + 14, x, TOP + 14, palette.accent, 2.4);
        if (!content.captures().isEmpty()) {
            String captures = words.say("size.captures", content.captures().size());
            svg.text(x - 26, TOP + 36, Svg.Anchor.END, SMALL, palette.ink, captures);
            svg.line(x - 20, TOP + 32, x, TOP + 32, palette.faint, 1.2);
        }
    }

    private double densityAt(double nm) {
        SizeDistribution mean = content.mean();
        int bin = 0;
        while (bin < mean.bins() - 1 && mean.edges()[bin + 1] < nm) {
            bin++;
        }
        return mean.counts()[bin] / mean.width(bin);
    }

    private List<Svg.Point> placed(SizeDistribution distribution) {
        return outline(distribution).stream()
                .map(it -> new Svg.Point(diameter.at(it.x()), density.at(it.y())))
                .toList();
    }

    /** The density at each bin's centre; bins that would stand closer than a pixel are taken together, so that their area stays. */
    private List<Svg.Point> outline(SizeDistribution distribution) {
        var points = new ArrayList<Svg.Point>();
        double[] edges = distribution.edges();
        int first = 0;
        double count = 0;
        for (int i = 0; i < distribution.bins(); i++) {
            count += distribution.counts()[i];
            boolean wide = diameter.at(edges[i + 1]) - diameter.at(edges[first]) >= 1;
            if (wide && edges[first] >= diameter.low() * 0.999 && edges[i + 1] <= diameter.high() * 1.001) {
                points.add(new Svg.Point((edges[first] + edges[i + 1]) / 2, count / (edges[i + 1] - edges[first])));
            }
            if (wide || edges[i + 1] <= diameter.low()) {
                first = i + 1;
                count = 0;
            }
        }
        return points;
    }

    private String sentence() {
        String of = content.captures().size() > 1
                ? words.say("size.alternative.captures", content.captures().size())
                : "";
        String said = words.say(
                "size.alternative",
                of,
                nm(statistics.mode()),
                nm(statistics.percentile(0.5)),
                nm(statistics.percentile(0.1)),
                nm(statistics.percentile(0.9)));
        return said
                + content.window()
                        .map(it ->
                                words.say("size.alternative.window", words.plain(it.lower()), words.plain(it.upper())))
                        .orElse("");
    }

    private String nm(double value) {
        return words.fixed(value, 1);
    }

    private static int exponentOf(double high) {
        int power = (int) Math.floor(Math.log10(high) + 1e-9);
        return power >= 4 || power <= -3 ? power : 0;
    }

    private static double floorOf(double low) {
        return Math.max(1, low);
    }
}
