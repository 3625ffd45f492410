package org.exolot.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.exolot.statistics.BackCalculation;
import org.exolot.statistics.CalibrationCurve;
import org.exolot.statistics.CalibrationMethod;
import org.exolot.statistics.Interval;
import org.exolot.statistics.Standard;

/** Standards as dots, the curve through them, the samples read from it, the range of quantification shaded. */
public final class CalibrationPlot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final double LEFT = 76;
    private static final double RIGHT = 700;
    private static final double TOP = 48;
    private static final double BOTTOM = 330;
    private static final int SMALL = 12;
    private static final int STEPS = 160;
    private static final double ZERO_GAP = 34;

    private final Content content;
    private final Words words;
    private final Palette palette;
    private final boolean logarithmic;
    private final boolean zero;
    private final double plotLeft;
    private final Axis concentration;
    private final Axis signal;
    private final int outside;
    private final String alternative;
    private final Svg svg;

    /**
     * What to draw.
     *
     * @param standards every well of the standards
     * @param unknowns the signals of the samples
     * @param range the range of quantification, on the axis of concentration
     * @param quantity what the concentration is of, in the reader's language, for instance "Protein"
     * @param unit its unit, as printed
     * @param reading what the instrument read, in the reader's language, for instance "Absorbance at 562 nm"
     */
    public record Content(
            CalibrationCurve curve,
            List<Standard> standards,
            List<Double> unknowns,
            Interval range,
            String quantity,
            String unit,
            String reading) {
        public Content {
            standards = List.copyOf(standards);
            unknowns = List.copyOf(unknowns);
            if (standards.isEmpty()) {
                throw new IllegalArgumentException("a curve has standards");
            }
        }
    }

    private CalibrationPlot(Content content, PlotStyle style) {
        this.content = content;
        this.words = new Words(style.locale());
        this.palette = style.palette();
        CalibrationMethod.Model model = content.curve().method().model();
        this.logarithmic = model != CalibrationMethod.Model.LINEAR && model != CalibrationMethod.Model.QUADRATIC;
        this.zero = logarithmic && content.standards().stream().anyMatch(it -> it.concentration() == 0);
        this.plotLeft = zero ? LEFT + ZERO_GAP : LEFT;
        this.concentration = concentrationAxis();
        this.signal = signalAxis();
        this.outside =
                (int) content.unknowns().stream().filter(it -> !isWithin(it)).count();
        this.alternative = sentence();
        this.svg = new Svg(WIDTH, HEIGHT, alternative, palette.ground);
    }

    public static Plot of(Content content, PlotStyle style) {
        return new CalibrationPlot(content, style).draw();
    }

    private Axis concentrationAxis() {
        double high = concentrations().max().orElse(1);
        if (!logarithmic) {
            return Axis.Linear.holding(0, high, LEFT, RIGHT, 6);
        }
        double low = concentrations().filter(it -> it > 0).min().orElse(high / 10);
        double margin = Math.pow(high / low, 0.04) * (high == low ? 2 : 1);
        return new Axis.Logarithmic(low / margin, high * margin, plotLeft, RIGHT);
    }

    private DoubleStream concentrations() {
        return content.standards().stream().mapToDouble(Standard::concentration);
    }

    private Axis signalAxis() {
        double[] all = DoubleStream.concat(
                        content.standards().stream().mapToDouble(Standard::signal),
                        content.unknowns().stream().mapToDouble(Double::doubleValue))
                .filter(Double::isFinite)
                .toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        boolean cycles = content.curve().method().model() == CalibrationMethod.Model.LOG_LINEAR;
        if (logarithmic && !cycles && low > 0 && high / low > 50) {
            return new Axis.Logarithmic(low / 1.2, high * 1.2, BOTTOM, TOP);
        }
        double floor = cycles ? low : Math.min(0, low);
        return Axis.Linear.holding(floor, high > floor ? high : floor + 1, BOTTOM, TOP, 5);
    }

    private boolean isWithin(double reading) {
        return content.curve().backCalculate(reading, content.range()) instanceof BackCalculation.Within;
    }

    private Plot draw() {
        shade();
        axes();
        svg.polyline(curve(), palette.accent, 2);
        content.unknowns().forEach(this::unknown);
        for (Standard standard : content.standards()) {
            svg.circle(at(standard.concentration()), signal.at(standard.signal()), 3.6, palette.ink, palette.ground, 1);
        }
        key();
        return new Plot(svg.document(), alternative);
    }

    private void shade() {
        double from = at(content.range().lower());
        double to = at(content.range().upper());
        svg.rect(from, TOP, to - from, BOTTOM - TOP, palette.shade);
        svg.line(from, BOTTOM + 27, to, BOTTOM + 27, palette.accent, 3);
        String label = words.say(
                "calibration.range",
                words.plain(content.range().lower()),
                words.plain(content.range().upper()),
                content.unit());
        double half = TextWidth.of(label, SMALL) / 2;
        double x = Math.clamp((from + to) / 2, LEFT + half, RIGHT - half);
        svg.text(x, BOTTOM + 43, Svg.Anchor.MIDDLE, SMALL, palette.accent, label);
    }

    /** A zero standard stands apart from a logarithmic axis. */
    private double at(double value) {
        return zero && value <= 0 ? LEFT + 8 : concentration.at(value);
    }

    private void axes() {
        int decimals = Words.decimalsOf(signal.ticks(), 1);
        boolean even = signal instanceof Axis.Linear && decimals <= 4 && signal.high() < 1e6;
        for (double tick : signal.ticks()) {
            double y = signal.at(tick);
            svg.line(LEFT, y, RIGHT, y, palette.grid, 1);
            String label = even ? words.fixed(tick, decimals) : words.plain(tick);
            svg.text(LEFT - 8, y + 4, Svg.Anchor.END, SMALL, palette.muted, label);
        }
        svg.line(plotLeft, BOTTOM, RIGHT, BOTTOM, palette.muted, 1);
        double last = Double.NEGATIVE_INFINITY;
        for (double tick : concentration.ticks()) {
            double x = concentration.at(tick);
            svg.line(x, BOTTOM, x, BOTTOM + 5, palette.muted, 1);
            String label = words.plain(tick);
            double half = TextWidth.of(label, SMALL) / 2;
            if (x - half > last + 6) {
                svg.text(x, BOTTOM + 19, Svg.Anchor.MIDDLE, SMALL, palette.muted, label);
                last = x + half;
            }
        }
        if (zero) {
            svg.line(LEFT, BOTTOM, LEFT + 16, BOTTOM, palette.muted, 1);
            svg.text(LEFT + 8, BOTTOM + 19, Svg.Anchor.MIDDLE, SMALL, palette.muted, "0");
        }
        svg.text(8, 20, Svg.Anchor.START, SMALL, palette.ink, content.reading());
        String title = content.quantity() + ", " + content.unit();
        svg.text(RIGHT, HEIGHT - 12.0, Svg.Anchor.END, SMALL, palette.ink, title);
        svg.text(RIGHT, 20, Svg.Anchor.END, SMALL, palette.accent, fit(words), true);
    }

    private List<Svg.Point> curve() {
        List<Svg.Point> points = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double part = (double) i / STEPS;
            double value = logarithmic
                    ? concentration.low() * Math.pow(concentration.high() / concentration.low(), part)
                    : concentration.low() + part * (concentration.high() - concentration.low());
            OptionalDouble y = content.curve().signalAt(value);
            if (y.isPresent() && y.getAsDouble() >= signal.low() && y.getAsDouble() <= signal.high()) {
                points.add(new Svg.Point(concentration.at(value), signal.at(y.getAsDouble())));
            }
        }
        return points;
    }

    /** A sample inside hangs on the curve, with a line to its concentration; one outside stands at the edge where its signal is. */
    private void unknown(double reading) {
        double y = signal.at(reading);
        if (content.curve().backCalculate(reading, content.range()) instanceof BackCalculation.Within within) {
            double x = at(within.concentration());
            svg.dashed(x, y, x, BOTTOM, palette.muted, 0.8, "2 3");
            svg.circle(x, y, 4.5, palette.ground, palette.accent, 1.8);
        } else {
            svg.line(RIGHT - 10, y, RIGHT, y, palette.alarm, 2.4);
        }
    }

    private void key() {
        double y = TOP + 20;
        svg.circle(plotLeft + 16, y - 4, 3.6, palette.ink, palette.ground, 1);
        svg.text(plotLeft + 28, y, Svg.Anchor.START, SMALL, palette.ink, words.say("calibration.standards"));
        if (content.unknowns().size() > outside) {
            y += 18;
            svg.circle(plotLeft + 16, y - 4, 4.5, palette.ground, palette.accent, 1.8);
            svg.text(plotLeft + 28, y, Svg.Anchor.START, SMALL, palette.ink, words.say("calibration.unknowns"));
        }
        if (outside > 0) {
            y += 18;
            svg.line(plotLeft + 10, y - 4, plotLeft + 21, y - 4, palette.alarm, 2.4);
            svg.text(plotLeft + 28, y, Svg.Anchor.START, SMALL, palette.ink, words.say("calibration.outside"));
        }
    }

    private String fit(Words in) {
        boolean means = content.curve().method().fittedOn() == CalibrationMethod.FittedOn.MEANS;
        String of = in.say(means ? "calibration.means" : "calibration.wells");
        return in.say("calibration.fit", model(), r2(), of);
    }

    private String model() {
        return words.say("calibration.model." + content.curve().method().model().name());
    }

    private String r2() {
        boolean means = content.curve().method().fittedOn() == CalibrationMethod.FittedOn.MEANS;
        var quality = content.curve().quality();
        double r2 = means ? quality.r2OfMeans() : quality.r2OfWells();
        return words.fixed(r2, decimals(1 - r2));
    }

    /** As many as it takes not to print a 1 that is none. */
    private static int decimals(double unexplained) {
        return unexplained > 0 ? Math.clamp((int) Math.ceil(-Math.log10(unexplained)), 4, 8) : 8;
    }

    private String sentence() {
        int samples = content.unknowns().size();
        String told;
        if (samples == 0) {
            told = words.say("calibration.alternative.none");
        } else if (outside == 0) {
            told = words.say("calibration.alternative.all", samples);
        } else {
            told = words.say("calibration.alternative.some", outside, samples);
        }
        Interval standards = content.curve().standards();
        return words.say(
                "calibration.alternative",
                inSentence(model()),
                r2(),
                content.standards().size(),
                words.plain(standards.lower()),
                words.plain(standards.upper()),
                content.unit(),
                told);
    }

    private String inSentence(String name) {
        Locale locale = words.locale();
        return name.substring(0, 1).toLowerCase(locale) + name.substring(1);
    }
}
