package org.exolot.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.certificate.Drawing.Mark.Circle;
import org.exolot.certificate.Drawing.Mark.Line;
import org.exolot.certificate.Drawing.Mark.Outline;
import org.exolot.certificate.Drawing.Mark.Text;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The part of SVG (W3C, SVG 1.1) that plots and codes are written in: straight lines, circles and plain text, with presentation attributes only.
 *
 * @param width in user units, from the left
 * @param height in user units, downwards
 * @param marks in the order in which they cover one another
 */
record Drawing(double width, double height, List<Mark> marks) {
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "svg",
                    Set.of(
                            "xmlns",
                            "width",
                            "height",
                            "viewBox",
                            "role",
                            "aria-label",
                            "font-family",
                            "shape-rendering"),
            "rect", Set.of("x", "y", "width", "height", "fill"),
            "line", Set.of("x1", "y1", "x2", "y2", "stroke", "stroke-width", "stroke-dasharray"),
            "polyline", Set.of("points", "fill", "stroke", "stroke-width", "stroke-linejoin", "stroke-linecap"),
            "path", Set.of("d", "fill", "stroke"),
            "circle", Set.of("cx", "cy", "r", "fill", "stroke", "stroke-width"),
            "text", Set.of("x", "y", "text-anchor", "font-size", "font-weight", "fill"));

    private static final Pattern COLOUR = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern POINT = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?),(-?[0-9]+(?:\\.[0-9]+)?)");
    private static final Pattern STEP =
            Pattern.compile("([MLhvz])(-?[0-9]+(?:\\.[0-9]+)?)?(?: (-?[0-9]+(?:\\.[0-9]+)?))? ?");

    Drawing {
        marks = List.copyOf(marks);
    }

    /** A point, from the upper left. */
    record Point(double x, double y) {}

    /** How a line is drawn; a width of 0 draws none. */
    record Stroke(int rgb, double width, boolean round, List<Float> dashes) {
        Stroke {
            dashes = List.copyOf(dashes);
        }
    }

    /** One thing drawn. Colours are red, green and blue of eight bits each. */
    sealed interface Mark {
        record Line(List<Point> points, Stroke stroke) implements Mark {
            public Line {
                points = List.copyOf(points);
            }
        }

        /** Filled. */
        record Outline(List<List<Point>> parts, int rgb) implements Mark {
            public Outline {
                parts = parts.stream().map(List::copyOf).toList();
            }
        }

        record Circle(Point centre, double radius, Optional<Integer> fill, Stroke stroke) implements Mark {}

        /** @param anchor the share of its width that stands left of its point */
        record Text(String words, Point at, double anchor, double size, boolean bold, int rgb) implements Mark {}
    }

    /** The drawing of an {@code svg} element; empty where it uses more of SVG than this. */
    static Optional<Drawing> of(Element svg) {
        try {
            Attributes root = Attributes.of(svg);
            double width = root.number("width");
            double height = root.number("height");
            if (!root.text("viewBox", "").equals("0 0 " + root.text("width", "") + " " + root.text("height", ""))
                    || !root.text("font-family", Fonts.SANS).equals(Fonts.SANS)) {
                return Optional.empty();
            }
            List<Mark> marks = new ArrayList<>();
            for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    marks.addAll(mark(element));
                }
            }
            return Optional.of(new Drawing(width, height, marks));
        } catch (Beyond more) {
            return Optional.empty();
        }
    }

    private static List<Mark> mark(Element element) throws Beyond {
        Attributes of = Attributes.of(element);
        return switch (element.getNodeName()) {
            case "rect" -> List.of(rectangle(of));
            case "line" ->
                List.of(new Line(
                        List.of(
                                new Point(of.number("x1"), of.number("y1")),
                                new Point(of.number("x2"), of.number("y2"))),
                        of.stroke()));
            case "polyline" -> lines(List.of(points(of.text("points", ""))), of);
            case "path" -> lines(steps(of.text("d", "")), of);
            case "circle" ->
                List.of(new Circle(
                        new Point(of.number("cx"), of.number("cy")), of.number("r"), of.colour("fill"), of.stroke()));
            case "text" -> List.of(text(element, of));
            default -> throw new Beyond();
        };
    }

    private static Mark rectangle(Attributes of) throws Beyond {
        double x = of.number("x", 0);
        double y = of.number("y", 0);
        double right = x + of.number("width");
        double bottom = y + of.number("height");
        return new Outline(
                List.of(List.of(new Point(x, y), new Point(right, y), new Point(right, bottom), new Point(x, bottom))),
                of.colour("fill").orElseThrow(Beyond::new));
    }

    private static List<Mark> lines(List<List<Point>> parts, Attributes of) throws Beyond {
        List<Mark> marks = new ArrayList<>();
        of.colour("fill").ifPresent(rgb -> marks.add(new Outline(parts, rgb)));
        Stroke stroke = of.stroke();
        if (stroke.width() > 0) {
            parts.forEach(part -> marks.add(new Line(part, stroke)));
        }
        return marks;
    }

    private static List<Point> points(String text) throws Beyond {
        List<Point> points = new ArrayList<>();
        for (String pair : text.split(" ", -1)) {
            Matcher matcher = POINT.matcher(pair);
            if (!matcher.matches()) {
                throw new Beyond();
            }
            points.add(new Point(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))));
        }
        return points;
    }

    /** A path of straight steps; an open one that is filled is closed by the filling. */
    private static List<List<Point>> steps(String path) throws Beyond {
        List<List<Point>> parts = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        double x = 0;
        double y = 0;
        while (step.lookingAt()) {
            char command = step.group(1).charAt(0);
            boolean moves = command == 'M' || command == 'L';
            if ((step.group(3) != null) != moves
                    || (step.group(2) == null) != (command == 'z')
                    || (parts.isEmpty() && command != 'M')) {
                throw new Beyond();
            }
            switch (command) {
                case 'h' -> x += Double.parseDouble(step.group(2));
                case 'v' -> y += Double.parseDouble(step.group(2));
                case 'z' -> {
                    x = parts.getLast().getFirst().x();
                    y = parts.getLast().getFirst().y();
                }
                default -> {
                    x = Double.parseDouble(step.group(2));
                    y = Double.parseDouble(step.group(3));
                }
            }
            if (command == 'M') {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(new Point(x, y));
            step.region(step.end(), path.length());
        }
        if (step.regionStart() != path.length()) {
            throw new Beyond();
        }
        return parts;
    }

    private static Mark text(Element element, Attributes of) throws Beyond {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() != Node.TEXT_NODE) {
                throw new Beyond();
            }
        }
        double anchor = switch (of.text("text-anchor", "start")) {
            case "start" -> 0;
            case "middle" -> 0.5;
            case "end" -> 1;
            default -> throw new Beyond();
        };
        boolean bold = switch (of.text("font-weight", "normal")) {
            case "normal" -> false;
            case "bold" -> true;
            default -> throw new Beyond();
        };
        return new Text(
                element.getTextContent(),
                new Point(of.number("x"), of.number("y")),
                anchor,
                of.number("font-size"),
                bold,
                of.colour("fill").orElseThrow(Beyond::new));
    }

    /** The attributes of an element, all of which are known. */
    private record Attributes(Element element) {
        static Attributes of(Element element) throws Beyond {
            Set<String> known = KNOWN.getOrDefault(element.getNodeName(), Set.of());
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                if (!known.contains(attributes.item(i).getNodeName())) {
                    throw new Beyond();
                }
            }
            return new Attributes(element);
        }

        String text(String name, String otherwise) {
            return element.hasAttribute(name) ? element.getAttribute(name) : otherwise;
        }

        double number(String name) throws Beyond {
            return parsed(text(name, ""));
        }

        double number(String name, double otherwise) throws Beyond {
            return element.hasAttribute(name) ? number(name) : otherwise;
        }

        Optional<Integer> colour(String name) throws Beyond {
            String colour = text(name, name.equals("fill") ? "#000000" : "none");
            if (colour.equals("none")) {
                return Optional.empty();
            }
            if (!COLOUR.matcher(colour).matches()) {
                throw new Beyond();
            }
            String digits = colour.substring(1);
            return Optional.of(Integer.parseInt(digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"), 16));
        }

        Stroke stroke() throws Beyond {
            Optional<Integer> rgb = colour("stroke");
            List<Float> dashes = new ArrayList<>();
            if (element.hasAttribute("stroke-dasharray")) {
                for (String dash : text("stroke-dasharray", "").split(" ", -1)) {
                    dashes.add((float) parsed(dash));
                }
            }
            return new Stroke(
                    rgb.orElse(0),
                    rgb.isEmpty() ? 0 : number("stroke-width", 1),
                    is("stroke-linejoin", "round") | is("stroke-linecap", "round"),
                    dashes);
        }

        private static double parsed(String number) throws Beyond {
            if (!NUMBER.matcher(number).matches()) {
                throw new Beyond();
            }
            return Double.parseDouble(number);
        }

        private boolean is(String name, String only) throws Beyond {
            if (element.hasAttribute(name) && !text(name, "").equals(only)) {
                throw new Beyond();
            }
            return element.hasAttribute(name);
        }
    }

    /** More of SVG than this. */
    private static final class Beyond extends Exception {
        private static final long serialVersionUID = 1;
    }
}
