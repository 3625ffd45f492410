package org.exolot.instrument.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.CsvRecords;
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
     */
    public record Divided(char delimiter, List<List<String>> rows) {
        public Divided {
            rows = List.copyOf(rows);
        }

        /** Whether a row is such a one. */
        public boolean any(Predicate<List<String>> row) {
            return rows.stream().anyMatch(row);
        }
    }

    /** How the file is divided, where one of its first rows is a line of column names of this map. */
    public static Optional<Divided> find(Source source, ColumnMap map) {
        return find(source, row -> map.header(row).isPresent());
    }

    /** What stands between the columns of a file with a line of these column names; a comma where it has no such line. */
    public static char delimiter(Source source, ColumnMap map) {
        return find(source, map).map(Divided::delimiter).orElse(',');
    }

    /** How the file is divided, where one of its first rows is such a one. */
    public static Optional<Divided> find(Source source, Predicate<List<String>> header) {
        return of(source).stream().filter(divided -> divided.any(header)).findFirst();
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
                    .map(rows -> new Divided(
                            ',',
                            rows.stream()
                                    .map(WorkbookRow::texts)
                                    .<List<String>>map(HeadRow::new)
                                    .toList()))
                    .toList();
        }
        StringBuilder text = new StringBuilder();
        for (String line : source.head().lines()) {
            if (text.length() + line.length() > CHARACTERS) {
                break;
            }
            text.append(line).append('\n');
        }
        List<Divided> all = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            if (text.indexOf(String.valueOf(delimiter)) >= 0) {
                all.add(new Divided(delimiter, records(text.toString(), delimiter)));
            }
        }
        return List.copyOf(all);
    }

    private static List<List<String>> records(String text, char delimiter) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRecords records = CsvRecords.of(new StringReader(text), delimiter)) {
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
