package org.exolot.instrument.zetasizer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.HeaderText;

/**
 * The line of headings above the records of one table. People choose the columns, so that only the headings tell.
 *
 * @param columns the single columns
 * @param vectors the columns {@code Sizes[1]}, {@code Sizes[2]} … taken together, by their folded name
 * @param width how many fields the line has
 */
record TableHeader(List<Column> columns, Map<String, Vector> vectors, int width) {
    private static final int WIDEST = 16_384;
    private static final int LONGEST = 200;

    /** A radius in nm; diameters are in d.nm. */
    private static final String RADIUS = "r.nm";

    private static final Set<String> MEASURES = Set.of(
            "z-average", "zeta potential", "size mean by intensity", "size mean by volume", "size mean by number");
    private static final Pattern HEADING = Pattern.compile("(.*?)\\s*(?:\\(((?:[^()]|\\([^()]*\\))*)\\))?");
    private static final Pattern ELEMENT = Pattern.compile("(.+)\\[([0-9]{1,5})\\]");

    /**
     * One column.
     *
     * @param at where, from 0
     * @param name our word for it; the heading where nobody knows it
     * @param unit as the heading has it in brackets; empty where it has none
     */
    record Column(int at, ColumnKind kind, String name, String heading, String unit) {}

    /**
     * Columns that are one curve.
     *
     * @param at where each point stands, from 0
     */
    record Vector(String heading, String unit, int[] at) {}

    /** The columns of a curve while they are found, by their number. */
    private record Elements(String heading, String unit, Map<Integer, Integer> places) {
        private Vector vector() {
            return new Vector(
                    heading,
                    unit,
                    places.values().stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** Whether a header may begin with this cell. */
    static boolean beginsWith(String cell) {
        return ColumnKind.of(plain(cell)).isPresent();
    }

    /** The header that this line is; empty where it is none. */
    static Optional<TableHeader> of(List<String> cells) {
        if (cells.size() < 3 || cells.size() > WIDEST || !beginsWith(cells.getFirst())) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        Map<String, Elements> elements = new LinkedHashMap<>();
        for (int at = 0; at < cells.size(); at++) {
            Matcher parts = parts(cells.get(at));
            Matcher element = ELEMENT.matcher(parts.group(1));
            if (element.matches()) {
                elements.computeIfAbsent(
                                HeaderText.fold(element.group(1)),
                                name -> new Elements(element.group(1), unit(parts), new TreeMap<>()))
                        .places()
                        .putIfAbsent(Integer.parseInt(element.group(2)), at);
            } else if (!cells.get(at).isBlank()) {
                columns.add(column(at, cells.get(at), parts));
            }
        }
        Map<String, Vector> vectors = new LinkedHashMap<>();
        elements.forEach((name, each) -> vectors.put(name, each.vector()));
        TableHeader header = new TableHeader(columns, vectors, cells.size());
        return header.has(ColumnKind.SAMPLE) && header.tells() ? Optional.of(header) : Optional.empty();
    }

    /**
     * The header of a row that has more or fewer fields than the line of headings: that line is written for the first record, and the curves
     * at the end of another one may have more or fewer points. Empty where the difference cannot be shared among the curves of one length
     * with which the line ends.
     */
    Optional<TableHeader> ofRow(int fields) {
        List<String> last = lastCurves();
        if (fields == width) {
            return Optional.of(this);
        }
        int each = last.isEmpty() ? 0 : (fields - width) / last.size();
        int points = last.isEmpty() ? 0 : at(last.getFirst()).length + each;
        if (points <= 0 || each * last.size() != fields - width) {
            return Optional.empty();
        }
        Map<String, Vector> placed = new LinkedHashMap<>(vectors);
        int from = fields - points * last.size();
        for (String name : last) {
            Vector vector = vectors.getOrDefault(name, new Vector("", "", new int[0]));
            placed.put(name, new Vector(vector.heading(), vector.unit(), places(from, points)));
            from += points;
        }
        return Optional.of(new TableHeader(columns, placed, fields));
    }

    /** The axis of the curves at the end of the line, where one of them is it. */
    Optional<Vector> axisAtEnd() {
        return lastCurves().stream()
                .filter(RecordCurves::isAxis)
                .findFirst()
                .flatMap(name -> Optional.ofNullable(vectors.get(name)));
    }

    /** The curves at the end of the line that are whole and have as many points as the very last, in their order. */
    private List<String> lastCurves() {
        List<String> names = new ArrayList<>();
        int end = width;
        boolean found = true;
        while (found) {
            found = false;
            for (String name : vectors.keySet()) {
                int[] at = at(name);
                boolean asLong = names.isEmpty() || at.length == at(names.getFirst()).length;
                if (at.length > 0 && asLong && Arrays.equals(at, places(end - at.length, at.length))) {
                    names.addFirst(name);
                    end -= at.length;
                    found = true;
                    break;
                }
            }
        }
        return names;
    }

    private int[] at(String name) {
        Vector vector = vectors.get(name);
        return vector == null ? new int[0] : vector.at();
    }

    private static int[] places(int from, int count) {
        int[] places = new int[count];
        Arrays.setAll(places, i -> from + i);
        return places;
    }

    /** The same with the units that a row below the headings tells for columns whose headings tell none. */
    TableHeader withUnits(Fields units) {
        List<Column> told = columns.stream()
                .map(one -> one.unit().isEmpty() && !units.blank(one.at())
                        ? new Column(one.at(), one.kind(), one.name(), one.heading(), units.text(one.at()))
                        : one)
                .toList();
        return new TableHeader(told, vectors, width);
    }

    /** The results that are lengths or voltages and whose headings tell no unit. */
    List<Column> withoutUnit() {
        return columns.stream()
                .filter(one -> one.unit().isEmpty() && MEASURES.contains(one.name()))
                .toList();
    }

    /** Whether a column of this kind is there. */
    boolean has(ColumnKind kind) {
        return columns.stream().anyMatch(column -> column.kind() == kind);
    }

    private boolean tells() {
        boolean record = has(ColumnKind.TYPE) || has(ColumnKind.RECORD) || has(ColumnKind.TIME);
        return record && (has(ColumnKind.FIGURE) || !vectors.isEmpty());
    }

    private static Column column(int at, String heading, Matcher parts) {
        Optional<ColumnKind.Known> known = ColumnKind.of(HeaderText.fold(parts.group(1)));
        String unit = unit(parts);
        boolean radius = unit.equals(RADIUS) && known.isPresent();
        return new Column(
                at,
                known.map(ColumnKind.Known::kind).orElse(ColumnKind.UNKNOWN),
                known.map(ColumnKind.Known::name).orElse(heading.strip()) + (radius ? " as a radius" : ""),
                heading.strip(),
                radius ? "nm" : unit);
    }

    /** {@code Polydispersity Index (PI)} has its symbol in brackets, and no unit. */
    private static String unit(Matcher parts) {
        String unit = parts.group(2) == null ? "" : parts.group(2).strip();
        return unit.equals("PI") || unit.equals("PdI") ? "" : unit;
    }

    private static String plain(String heading) {
        boolean unit = heading.indexOf('(') >= 0 || heading.length() > LONGEST;
        return HeaderText.fold(unit ? parts(heading).group(1) : heading);
    }

    private static Matcher parts(String heading) {
        String text = heading.strip();
        Matcher parts = HEADING.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (!parts.matches()) {
            parts = HEADING.matcher("");
            parts.matches();
        }
        return parts;
    }
}
