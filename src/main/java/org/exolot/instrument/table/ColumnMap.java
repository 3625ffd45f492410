package org.exolot.instrument.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.text.SameNames;

/** What the columns of a table mean: each heading is of the first column here that it fits. */
public final class ColumnMap {
    private static final Pattern WITH_UNIT =
            Pattern.compile("(.+?) ?(?:\\(((?:[^()]|\\([^()]*\\))*)\\)|\\[([^\\[\\]]*)])");
    /** Longer than any heading; a pattern that goes through a longer text step by step may need more stack than there is. */
    private static final int LONGEST = 200;

    /** The most columns that a line of names has. */
    private static final int WIDEST = 4_096;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final List<Column> columns;
    private final List<Column> needed;
    private final Map<String, Integer> byName = new HashMap<>();

    private ColumnMap(List<Column> columns) {
        this.columns = columns;
        this.needed = columns.stream().filter(Column::needed).toList();
        for (int i = 0; i < columns.size(); i++) {
            for (String name : columns.get(i).names()) {
                byName.putIfAbsent(name, i);
            }
        }
    }

    /** These columns. Of several that can tell the sample, the first whose cell is not blank does. */
    public static ColumnMap of(Column... columns) {
        return new ColumnMap(List.of(columns));
    }

    /** The same with further columns behind them. */
    public ColumnMap and(Column... more) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(List.of(more));
        return new ColumnMap(List.copyOf(all));
    }

    /** The columns, in their order. */
    List<Column> columns() {
        return columns;
    }

    /** The line of column names that a row is; empty where a column that must be there is missing. */
    public Optional<TableHeader> header(List<String> headings) {
        if (headings.size() > WIDEST || !mayBe(headings instanceof HeadRow row ? row.keys() : HeadRow.keys(headings))) {
            return Optional.empty();
        }
        List<TableHeader.Placed> placed = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        List<String> inOrder = new ArrayList<>();
        for (int at = 0; at < headings.size(); at++) {
            String heading =
                    BLANKS.matcher(halfWidth(headings.get(at))).replaceAll(" ").strip();
            Optional<Fit> fit = heading.isEmpty() ? Optional.empty() : fit(heading);
            String name = name(heading, names);
            inOrder.add(name);
            if (fit.isPresent()) {
                placed.add(new TableHeader.Placed(fit.get().column, at, name, fit.get().attribute, fit.get().unit));
            } else if (!heading.isEmpty()) {
                unknown.add(at);
            }
        }
        boolean whole = columns.stream()
                .filter(Column::needed)
                .allMatch(needed -> placed.stream().anyMatch(one -> one.column() == needed));
        return whole ? Optional.of(new TableHeader(this, placed, inOrder, unknown)) : Optional.empty();
    }

    /** Whether each column that must be there may be among these folded cells: quick, since most rows that are asked for are no line of names. */
    boolean mayBe(Set<String> keys) {
        for (Column column : needed) {
            boolean patterned = !column.patterns().isEmpty();
            if (!named(column, keys)
                    && !(patterned
                            && keys.stream().anyMatch(key -> column.pattern(key).isPresent()))) {
                return false;
            }
        }
        return true;
    }

    /** Brackets as wide as an ideograph, in which Japanese software writes units, are brackets. */
    private static String halfWidth(String heading) {
        return heading.indexOf('（') < 0
                ? heading
                : heading.replace('（', '(').replace('）', ')').replace('％', '%');
    }

    private static boolean named(Column column, Set<String> keys) {
        for (String name : column.names()) {
            if (keys.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Headings are the keys of what a row says, so that each has its own: a second one its number behind it. */
    private static String name(String heading, Set<String> taken) {
        if (heading.isEmpty()) {
            return heading;
        }
        String name = SameNames.free(heading, taken);
        taken.add(name);
        return name;
    }

    private Optional<Fit> fit(String heading) {
        Optional<Fit> whole = fit(HeaderText.fold(heading), Optional.empty()).map(found -> found.withUnitOf(heading));
        Matcher parts = WITH_UNIT.matcher(heading);
        if (whole.isPresent() || heading.length() > LONGEST || !parts.matches()) {
            return whole;
        }
        String unit = parts.group(2) == null ? parts.group(3) : parts.group(2);
        return fit(HeaderText.fold(parts.group(1)), Optional.of(unit.strip()));
    }

    private Optional<Fit> fit(String folded, Optional<String> unit) {
        int named = byName.getOrDefault(folded, columns.size());
        for (Column column : columns.subList(0, named)) {
            Optional<Matcher> pattern = column.pattern(folded);
            if (pattern.isPresent()) {
                return Optional.of(new Fit(column, attribute(column, pattern.get()), unit.orElse(column.unit())));
            }
        }
        return named == columns.size()
                ? Optional.empty()
                : Optional.of(new Fit(
                        columns.get(named),
                        columns.get(named).attribute(),
                        unit.orElse(columns.get(named).unit())));
    }

    private static String attribute(Column column, Matcher pattern) {
        String attribute = column.attribute();
        for (int group = 1; group <= pattern.groupCount(); group++) {
            attribute = attribute.replace("$" + group, String.valueOf(pattern.group(group)));
        }
        return attribute;
    }

    /** A heading without the unit in brackets behind it, where it has one. */
    static Optional<String> withoutUnit(String heading) {
        Matcher parts = WITH_UNIT.matcher(heading);
        return heading.length() <= LONGEST && parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    private record Fit(Column column, String attribute, String unit) {
        Fit withUnitOf(String heading) {
            return unit.equals(Column.HEADING) ? new Fit(column, attribute, heading) : this;
        }
    }
}
