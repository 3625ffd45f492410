package org.exolot.instrument.qpcr;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;

/**
 * The headings of one table.
 *
 * @param kind what its rows are
 * @param at where each column stands, from 0
 * @param known further columns, where they stand
 * @param unknown the columns that nobody knows, where they stand; in a table of signals those are the dyes and filters
 * @param headings the text of each
 */
public record QpcrHeader(
        Kind kind, Map<QpcrColumn, Integer> at, List<Integer> known, List<Integer> unknown, List<String> headings) {
    /** What the rows of a table are. */
    public enum Kind {
        /** A well, or a well's target. */
        WELLS,
        /** A well's target in one cycle. */
        AMPLIFICATION,
        /** The signals of a well in one cycle, by the dye or the filter. */
        SIGNALS,
        /** A well's target at one temperature. */
        MELT,
        /** A sample or target with all its wells. */
        GROUPS
    }

    private static final int WIDEST = 1_000;

    /** The headings that are of one column only in tables of curves, where they stand beside any others. */
    private static final Set<QpcrColumn> SINGLE = EnumSet.complementOf(EnumSet.of(QpcrColumn.KNOWN, QpcrColumn.COLOUR));

    private static final Set<String> GROUPS = Set.of(
            "biogroup",
            "biogroup name",
            "biological group",
            "biological group name",
            "biological/sample group",
            "biological set name");

    private static final Pattern SIGNAL = Pattern.compile("[xX][1-6][-_][mM][1-6]|[A-Za-z][A-Za-z0-9 .+-]{1,20}");

    public QpcrHeader {
        headings = List.copyOf(headings);
    }

    /** The header that this row is; empty where it is none. */
    public static Optional<QpcrHeader> of(List<String> headings) {
        if (headings.size() < 3 || headings.size() > WIDEST) {
            return Optional.empty();
        }
        Map<QpcrColumn, Integer> at = new EnumMap<>(QpcrColumn.class);
        List<Integer> known = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Optional<QpcrColumn> column = QpcrColumn.of(headings.get(i));
            if (column.isPresent() && SINGLE.contains(column.get()) && !at.containsKey(column.get())) {
                at.put(column.get(), i);
            } else if (column.isPresent()) {
                known.add(i);
            } else if (!headings.get(i).isBlank()) {
                unknown.add(i);
            }
        }
        return kind(at, known).map(kind -> new QpcrHeader(kind, at, known, unknown, headings));
    }

    private static Optional<Kind> kind(Map<QpcrColumn, Integer> at, List<Integer> known) {
        boolean well = at.containsKey(QpcrColumn.WELL) || at.containsKey(QpcrColumn.POSITION);
        // A table of genotypes also names the cycle at which it was read; tables of curves have no task.
        if (well && at.containsKey(QpcrColumn.CYCLE) && !at.containsKey(QpcrColumn.TASK)) {
            boolean rn = at.containsKey(QpcrColumn.RN) || at.containsKey(QpcrColumn.DELTA_RN);
            return Optional.of(rn ? Kind.AMPLIFICATION : Kind.SIGNALS);
        }
        if (well && at.containsKey(QpcrColumn.TEMPERATURE)) {
            return Optional.of(Kind.MELT);
        }
        boolean named = at.containsKey(QpcrColumn.TARGET) || at.containsKey(QpcrColumn.SAMPLE);
        if (well && (named || at.containsKey(QpcrColumn.DYE))) {
            return Optional.of(Kind.WELLS);
        }
        return named && at.size() + known.size() >= 3 ? Optional.of(Kind.GROUPS) : Optional.empty();
    }

    /** Whether all of these columns are there. */
    public boolean has(String... names) {
        for (String name : names) {
            if (!at.containsKey(QpcrColumn.valueOf(name))) {
                return false;
            }
        }
        return true;
    }

    /** The text in a column; empty where the table does not have it. */
    String text(TableRow row, QpcrColumn column) {
        return row.text(at.getOrDefault(column, -1));
    }

    /** Whose figures a row of a table of groups tells: the sample's, or those of the group of samples. */
    String group(TableRow row) {
        String sample = text(row, QpcrColumn.SAMPLE);
        return !sample.isEmpty()
                ? sample
                : known.stream()
                        .filter(at -> GROUPS.contains(HeaderText.fold(headings.get(at))))
                        .map(row::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
    }

    /** Whether the rows are peaks of melt curves, of which a well has several. */
    boolean peaks() {
        return kind == Kind.WELLS
                && !at.containsKey(QpcrColumn.CQ)
                && known.stream()
                        .anyMatch(at -> HeaderText.fold(headings.get(at)).equals("tm"));
    }

    /** Whether an unknown heading of a table of signals can be a dye or a filter. */
    boolean signal(int column) {
        return SIGNAL.matcher(headings.get(column).strip()).matches();
    }
}
