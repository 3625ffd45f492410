package org.exolot.instrument.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.exolot.instrument.Head;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.CsvRecords;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.workbook.WorkbookHead;
import org.exolot.instrument.workbook.WorkbookRow;

/**
 * The first rows of a file that may be a table, as each delimiter divides them, or as its first sheet has them. Several formats ask for the
 * same file one after the other: the answer is kept as long as the source is.
 */
public final class TableHead {
    private static final int ROWS = 60;
    private static final int CHARACTERS = 32_768;
    private static final char[] DELIMITERS = {',', '\t', ';'};
    private static final Map<Source, List<Divided>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private TableHead() {}

    /**
     * The first rows.
     *
     * @param delimiter that divides them; a comma where they are a workbook's
     * @param rows the texts of their cells, without surrounding blanks
     * @param keys the folded cells of all rows, by which a map of columns is ruled out without a look at each
     */
    public record Divided(char delimiter, List<List<String>> rows, Set<String> keys) {
        public Divided {
            rows = List.copyOf(rows);
            keys = Collections.unmodifiableSet(keys);
        }

        private static Divided of(char delimiter, List<HeadRow> rows) {
            Set<String> keys = new HashSet<>();
            rows.forEach(row -> HeadRow.addKeys(row, keys));
            return new Divided(delimiter, List.copyOf(rows), keys);
        }

        /** Whether a row is such a one. */
        public boolean any(Predicate<List<String>> row) {
            return rows.stream().anyMatch(row);
        }
    }

    /** How the file is divided, where one of its first rows is a line of column names of this map. */
    public static Optional<Divided> find(Source source, ColumnMap map) {
        return find(source, map, header -> true);
    }

    /** How the file is divided, where one of its first rows is such a line of column names of this map. */
    public static Optional<Divided> find(Source source, ColumnMap map, Predicate<TableHeader> such) {
        for (Divided divided : of(source)) {
            if (map.mayBe(divided.keys())
                    && divided.any(row -> map.header(row).filter(such).isPresent())) {
                return Optional.of(divided);
            }
        }
        return Optional.empty();
    }

    /** What stands between the columns of a file with a line of these column names; a comma where it has no such line. */
    public static char delimiter(Source source, ColumnMap map) {
        return find(source, map).map(Divided::delimiter).orElse(',');
    }

    /** The first rows, in each way that they can be divided. */
    public static List<Divided> of(Source source) {
        List<Divided> known = KNOWN.get(source);
        if (known == null) {
            known = read(source);
            KNOWN.put(source, known);
        }
        return known;
    }

    private static List<Divided> read(Source source) {
        Optional<WorkbookHead> workbook = WorkbookHead.of(source);
        if (workbook.isPresent()) {
            return workbook.get().sheets().values().stream()
                    .limit(1)
                    .map(rows -> Divided.of(
                            ',',
                            rows.stream()
                                    .map(WorkbookRow::texts)
                                    .map(HeadRow::new)
                                    .toList()))
                    .toList();
        }
        boolean quotes = any(source.head().lines(ROWS), '"');
        List<String> lines = firstLines(source.head(), quotes ? Integer.MAX_VALUE : ROWS);
        List<Divided> all = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            if (any(lines, delimiter)) {
                all.add(Divided.of(delimiter, quotes ? records(lines, delimiter) : rows(lines, delimiter)));
            }
        }
        return List.copyOf(all);
    }

    private static boolean any(List<String> lines, char c) {
        for (String line : lines) {
            if (line.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> firstLines(Head head, int most) {
        List<String> first = new ArrayList<>();
        int length = 0;
        for (String line : head.lines(most)) {
            length += line.length() + 1;
            if (length > CHARACTERS) {
                break;
            }
            first.add(line);
        }
        return first;
    }

    /** Without a quote each line is a record. */
    private static List<HeadRow> rows(List<String> lines, char delimiter) {
        List<HeadRow> rows = new ArrayList<>(lines.size());
        for (String line : lines) {
            List<String> fields = HeaderText.fields(line, delimiter);
            fields.replaceAll(String::strip);
            rows.add(new HeadRow(fields));
        }
        return rows;
    }

    private static List<HeadRow> records(List<String> lines, char delimiter) {
        List<HeadRow> rows = new ArrayList<>();
        try (CsvRecords records = CsvRecords.of(new StringReader(String.join("\n", lines)), delimiter)) {
            while (rows.size() < ROWS && records.next()) {
                rows.add(
                        new HeadRow(records.fields().stream().map(String::strip).toList()));
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return rows;
    }
}
