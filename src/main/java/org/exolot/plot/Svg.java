package org.exolot.plot;

import java.util.List;

/** Writes an SVG document. Coordinates have at most one decimal, so that the same plot is the same text on every machine. */
final class Svg {
    static final String FAMILY = "Liberation Sans";

    /** Where a text stands against its point. */
    enum Anchor {
        START,
        MIDDLE,
        END;

        String word() {
            return switch (this) {
                case START -> "start";
                case MIDDLE -> "middle";
                case END -> "end";
            };
        }
    }

    record Point(double x, double y) {}

    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height, String alternative, String ground) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
        out.append("\" height=\"").append(height);
        out.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height).append("\" role=\"img\"");
        out.append(" font-family=\"").append(FAMILY).append("\" aria-label=\"");
        out.append(escaped(alternative)).append("\">\n");
        rect(0, 0, width, height, ground);
    }

    Svg rect(double x, double y, double width, double height, String fill) {
        out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        out.append("\" fill=\"").append(fill).append("\"/>\n");
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String stroke, double width) {
        return dashed(x1, y1, x2, y2, stroke, width, "");
    }

    Svg dashed(double x1, double y1, double x2, double y2, String stroke, double width, String dashes) {
        out.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1));
        out.append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2));
        out.append("\" stroke=\"").append(stroke).append("\" stroke-width=\"").append(number(width));
        if (!dashes.isEmpty()) {
            out.append("\" stroke-dasharray=\"").append(dashes);
        }
        out.append("\"/>\n");
        return this;
    }

    Svg polyline(List<Point> points, String stroke, double width) {
        out.append("<polyline fill=\"none\" stroke=\"").append(stroke).append("\" stroke-width=\"");
        out.append(number(width)).append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\" points=\"");
        for (int i = 0; i < points.size(); i++) {
            out.append(i == 0 ? "" : " ").append(number(points.get(i).x()));
            out.append(',').append(number(points.get(i).y()));
        }
        out.append("\"/>\n");
        return this;
    }

    Svg circle(double x, double y, double radius, String fill, String stroke, double width) {
        out.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        out.append("\" r=\"").append(number(radius)).append("\" fill=\"").append(fill);
        out.append("\" stroke=\"").append(stroke).append("\" stroke-width=\"").append(number(width));
        out.append("\"/>\n");
        return this;
    }

    Svg text(double x, double y, Anchor anchor, int size, String fill, String words) {
        return text(x, y, anchor, size, fill, words, false);
    }

    Svg text(double x, double y, Anchor anchor, int size, String fill, String words, boolean bold) {
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" text-anchor=\"")
                .append(anchor.word())
                .append("\" font-size=\"")
                .append(size);
        if (bold) {
            out.append("\" font-weight=\"bold");
        }
        out.append("\" fill=\"").append(fill).append("\">");
        out.append(escaped(words)).append("</text>\n");
        return this;
    }

    String document() {
        return out + "</svg>\n";
    }

    /** At most one decimal, a point, never {@code -0}. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no place on paper: " + value);
        }
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return rest == 0 ? sign + whole : sign + whole + "." + rest;
    }

    private static String escaped(String words) {
        var safe = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
