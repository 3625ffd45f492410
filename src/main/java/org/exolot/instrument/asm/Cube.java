package org.exolot.instrument.asm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Series;
import org.exolot.instrument.plate.Durations;
import org.exolot.instrument.text.PlainNumber;
import org.exolot.quantity.DecimalSign;

/**
 * Curves of a data cube: signals along one axis.
 *
 * @param label its name
 * @param unit of the signals, as the file writes it
 * @param series the curve
 */
record Cube(String label, String unit, Series series) {
    /** The curves of a cube, one for each measure; empty with a finding where it is none that can be a curve. */
    static List<Cube> of(String key, Node.Fields cube, FindingLog findings) {
        Optional<Node.Fields> structure =
                cube.objects("cube-structure").stream().findFirst();
        Optional<Node.Fields> data = cube.objects("data").stream().findFirst();
        List<Node.Fields> dimensions =
                structure.map(each -> each.objects("dimensions")).orElse(List.of());
        List<Node.Fields> measures =
                structure.map(each -> each.objects("measures")).orElse(List.of());
        List<double[]> signals = columns(data.flatMap(each -> each.get("measures")));
        List<double[]> axes = columns(data.flatMap(each -> each.get("dimensions")));
        int along = dimensions.size() == axes.size() ? varying(dimensions, axes) : -1;
        if (along < 0 || signals.isEmpty() || signals.size() != measures.size()) {
            findings.add(
                    FindingType.ROW_MALFORMED,
                    cube.place(),
                    key + " with " + axes.size() + " dimensions and " + signals.size() + " measures",
                    "a data cube of one dimension, and of each measure the numbers");
            return List.of();
        }
        String name = cube.leaf("label").map(Node.Leaf::raw).orElse(key.replace(" data cube", ""));
        List<Cube> all = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            one(
                            signals.size() == 1 ? name : name + " " + text(measures.get(i), "concept"),
                            dimensions.get(along),
                            axes.get(along),
                            measures.get(i),
                            signals.get(i),
                            cube,
                            findings)
                    .ifPresent(all::add);
        }
        return all;
    }

    /** The one dimension along which the points differ; the only one, or the one that others beside it are constant along; else -1. */
    private static int varying(List<Node.Fields> dimensions, List<double[]> axes) {
        if (dimensions.size() == 1) {
            return 0;
        }
        int found = -1;
        for (int i = 0; i < axes.size(); i++) {
            double[] axis = axes.get(i);
            if (Arrays.stream(axis).anyMatch(each -> each != axis[0])) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /**
     * One point of a cube that is no curve.
     *
     * @param label the measure's concept and the point's name, {@code fluorescence 360/40,460/40}
     */
    record Named(String label, String concept, String unit, Node.Leaf value) {}

    /** The points of a cube whose only dimension is of names, or one number in words: none where it is a curve. */
    static List<Named> named(Node.Fields cube) {
        List<Node> dimensions = items(cube, "dimensions");
        List<Node> measures = items(cube, "measures");
        List<Node.Fields> told = cube.objects("cube-structure").stream()
                .flatMap(each -> each.objects("measures").stream())
                .toList();
        if (dimensions.size() != 1
                || !(dimensions.getFirst() instanceof Node.Items names)
                || names.items().size() > 1 && numbers(names).isPresent()
                || measures.size() != told.size()) {
            return List.of();
        }
        List<Named> all = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            if (!(measures.get(m) instanceof Node.Numbers numbers)
                    || numbers.values().length != names.items().size()) {
                return List.of();
            }
            String concept = text(told.get(m), "concept");
            for (int i = 0; i < numbers.values().length; i++) {
                if (!(names.items().get(i) instanceof Node.Leaf name)) {
                    return List.of();
                }
                double number = numbers.values()[i];
                Node.Leaf value = Double.isNaN(number)
                        ? new Node.Leaf("", Node.Kind.TEXT, numbers.place())
                        : new Node.Leaf(
                                new BigDecimal(String.valueOf(number))
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                Node.Kind.NUMBER,
                                numbers.place());
                all.add(new Named(concept + " " + name.raw(), concept, text(told.get(m), "unit"), value));
            }
        }
        return all;
    }

    private static List<Node> items(Node.Fields cube, String name) {
        return cube.objects("data").stream()
                .findFirst()
                .flatMap(data -> data.get(name))
                .map(node -> node instanceof Node.Items items ? items.items() : List.<Node>of())
                .orElse(List.of());
    }

    /** Numbers that are written as texts, {@code "360"} or {@code "00:01:30"} in seconds. */
    private static Optional<double[]> numbers(Node.Items texts) {
        double[] all = new double[texts.items().size()];
        for (int i = 0; i < all.length; i++) {
            String text =
                    texts.items().get(i) instanceof Node.Leaf leaf ? leaf.raw().strip() : "";
            double number = PlainNumber.of(text, DecimalSign.POINT);
            OptionalDouble clock = Double.isNaN(number) ? Durations.seconds(text) : OptionalDouble.of(number);
            if (clock.isEmpty()) {
                return Optional.empty();
            }
            all[i] = clock.getAsDouble();
        }
        return all.length == 0 ? Optional.empty() : Optional.of(all);
    }

    private static Optional<Cube> one(
            String name,
            Node.Fields dimension,
            double[] x,
            Node.Fields measure,
            double[] y,
            Node.Fields cube,
            FindingLog findings) {
        if (x.length != y.length) {
            findings.add(
                    FindingType.READS_MISSING,
                    cube.place(),
                    y.length + " numbers",
                    x.length + ", one for each point of the dimension");
            return Optional.empty();
        }
        String concept = text(dimension, "concept").toLowerCase(Locale.ROOT);
        Scale scale = Scale.of(concept, text(dimension, "unit"));
        Series series = new Series(name, scale.axis, scale.times(x), y, Optional.empty(), false, cube.place(), 0);
        return Optional.of(new Cube(name, text(measure, "unit"), series));
    }

    private static String text(Node.Fields fields, String name) {
        return fields.leaf(name).map(Node.Leaf::raw).orElse("");
    }

    private static List<double[]> columns(Optional<Node> node) {
        if (node.isEmpty() || !(node.get() instanceof Node.Items items)) {
            return List.of();
        }
        List<double[]> all = new ArrayList<>();
        for (Node item : items.items()) {
            if (item instanceof Node.Numbers numbers) {
                all.add(numbers.values());
            } else if (item instanceof Node.Fields function) {
                function(function).ifPresent(all::add);
            } else if (item instanceof Node.Items texts) {
                numbers(texts).ifPresent(all::add);
            }
        }
        return all;
    }

    /** A dimension that is told by its start, step and length. */
    private static Optional<double[]> function(Node.Fields function) {
        Optional<Double> length = number(function, "length");
        boolean linear =
                function.leaf("type").map(Node.Leaf::raw).orElse("linear").equals("linear");
        if (!linear || length.isEmpty() || length.get() < 0 || length.get() > 1_000_000) {
            return Optional.empty();
        }
        double start = number(function, "start").orElse(1.0);
        double step = number(function, "incr").orElse(1.0);
        double[] x = new double[length.get().intValue()];
        for (int i = 0; i < x.length; i++) {
            x[i] = start + i * step;
        }
        return Optional.of(x);
    }

    private static Optional<Double> number(Node.Fields fields, String name) {
        return fields.leaf(name)
                .filter(leaf -> leaf.kind() == Node.Kind.NUMBER && leaf.raw().length() < 40)
                .map(leaf -> Double.parseDouble(leaf.raw()));
    }

    /** What runs along a dimension, in the unit that a series has it in. */
    private record Scale(Series.Axis axis, double factor) {
        static Scale of(String concept, String unit) {
            if (concept.contains("wavelength")) {
                return new Scale(Series.Axis.WAVELENGTH, 1);
            }
            if (concept.contains("time")) {
                return new Scale(
                        Series.Axis.TIME,
                        switch (unit) {
                            case "min" -> 60;
                            case "h" -> 3_600;
                            case "ms" -> 0.001;
                            default -> 1;
                        });
            }
            if (concept.contains("cycle")) {
                return new Scale(Series.Axis.CYCLE, 1);
            }
            if (concept.contains("temperature")) {
                return new Scale(Series.Axis.TEMPERATURE, 1);
            }
            if (concept.contains("volume")) {
                return new Scale(Series.Axis.VOLUME, unit.equals("L") ? 1_000 : unit.equals("µL") ? 0.001 : 1);
            }
            if (concept.equals("particle size")) {
                return new Scale(Series.Axis.SIZE, unit.equals("µm") ? 1_000 : 1);
            }
            if (concept.equals("zeta potential")) {
                return new Scale(Series.Axis.POTENTIAL, 1);
            }
            return new Scale(concept.equals("lag") ? Series.Axis.DELAY : Series.Axis.POINT, 1);
        }

        double[] times(double[] x) {
            if (factor == 1) {
                return x;
            }
            double[] scaled = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                scaled[i] = x[i] * factor;
            }
            return scaled;
        }
    }
}
