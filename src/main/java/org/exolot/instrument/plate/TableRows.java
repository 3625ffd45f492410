package org.exolot.instrument.plate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.CsvRecords;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.workbook.Workbook;
import org.exolot.instrument.workbook.WorkbookHead;
import org.exolot.instrument.workbook.WorkbookRow;
import org.exolot.instrument.workbook.WorkbookRows;

/** Walks the rows of a table that instruments write as csv, and people keep as a workbook; the first sheet of that. */
public final class TableRows {
    private TableRows() {}

    /** Takes each row in turn. */
    public interface Visitor {
        void row(TableRow row);
    }

    /** The most cells of a text that are read, as readers keep what they say: 1536 wells with two thousand signals each. */
    private static final long MOST_CELLS = 4_000_000;

    /** Walks all rows. What keeps the file from being read whole becomes a finding. */
    public static void walk(Source source, char delimiter, FindingLog findings, Visitor visitor) throws IOException {
        if (!Workbook.mayBe(source.head())) {
            Delimiters.tellSpreadsheet(source, delimiter, findings);
        }
        walkAsDivided(source, delimiter, findings, visitor);
    }

    /** The same for tables of any software, of which nobody knows how it divides fields. */
    public static void walkAsDivided(Source source, char delimiter, FindingLog findings, Visitor visitor)
            throws IOException {
        if (Workbook.mayBe(source.head())) {
            workbook(source, findings, Optional.empty(), visitor);
        } else {
            csv(source, delimiter, findings, visitor);
        }
    }

    /**
     * Walks all rows; of a workbook those of the first sheet that is chosen, or of its first sheet where none is. What keeps the file from
     * being read whole becomes a finding.
     *
     * @param chosen whether a row of a sheet's head tells that the table stands on that sheet
     */
    public static void walk(
            Source source, char delimiter, FindingLog findings, Predicate<List<String>> chosen, Visitor visitor)
            throws IOException {
        if (!Workbook.mayBe(source.head())) {
            walk(source, delimiter, findings, visitor);
            return;
        }
        Optional<String> sheet = WorkbookHead.of(source)
                .flatMap(head -> head.sheets().entrySet().stream()
                        .filter(each ->
                                each.getValue().stream().map(WorkbookRow::texts).anyMatch(chosen))
                        .map(Map.Entry::getKey)
                        .findFirst());
        workbook(source, findings, sheet, visitor);
    }

    /** Takes the name of each sheet before its rows. */
    public interface SheetVisitor {
        void sheet(String name);
    }

    /** Walks all sheets of a workbook, each with all of its rows. What keeps the file from being read whole becomes a finding. */
    public static void sheets(Source source, FindingLog findings, SheetVisitor sheets, Visitor visitor)
            throws IOException {
        Optional<Workbook> opened = Workbook.open(source, findings);
        if (opened.isPresent()) {
            try (Workbook workbook = opened.get()) {
                for (String sheet : workbook.sheets()) {
                    sheets.sheet(sheet);
                    rows(workbook, sheet, visitor);
                }
            }
        }
    }

    private static void csv(Source source, char delimiter, FindingLog findings, Visitor visitor) throws IOException {
        try (CsvRecords records = CsvRecords.open(source, TextEncoding.detect(source), delimiter)) {
            long read = 0;
            while (records.next()) {
                read += records.fields().size();
                if (read > MOST_CELLS) {
                    findings.add(
                            FindingType.FILE_TOO_LARGE,
                            new Place.Text(source.file(), records.line(), 0),
                            "more than " + MOST_CELLS + " cells",
                            "an export of one run");
                    break;
                }
                visitor.row(TableRow.ofText(source.file(), records.line(), records.fields()));
            }
            records.failure()
                    .ifPresent(why -> findings.add(
                            FindingType.FILE_UNREADABLE,
                            new Place.Text(source.file(), Math.max(1, records.line()), 0),
                            why,
                            "a csv file with every quote closed"));
        }
    }

    private static void workbook(Source source, FindingLog findings, Optional<String> chosen, Visitor visitor)
            throws IOException {
        Optional<Workbook> opened = Workbook.open(source, findings);
        if (opened.isEmpty()) {
            return;
        }
        try (Workbook workbook = opened.get()) {
            workbook.merged()
                    .forEach(region -> findings.add(
                            FindingType.WORKBOOK_CELLS_MERGED,
                            new Place.Whole(source.file()),
                            region,
                            "a value in each row"));
            if (!workbook.sheets().isEmpty()) {
                String sheet = chosen.orElse(workbook.sheets().getFirst());
                rows(workbook, sheet, visitor);
                otherSheets(workbook, sheet, findings);
            }
        }
    }

    private static void rows(Workbook workbook, String sheet, Visitor visitor) {
        try (WorkbookRows rows = workbook.rows(sheet)) {
            while (rows.next()) {
                visitor.row(TableRow.ofWorkbook(rows.row()));
            }
        }
    }

    private static void otherSheets(Workbook workbook, String read, FindingLog findings) {
        for (String sheet :
                workbook.sheets().stream().filter(each -> !each.equals(read)).toList()) {
            try (WorkbookRows rows = workbook.rows(sheet)) {
                boolean content = false;
                while (!content && rows.next()) {
                    content = !rows.row().blank();
                }
                if (content) {
                    findings.add(
                            FindingType.FIELD_UNKNOWN,
                            rows.row().place(),
                            "a further sheet " + sheet,
                            "one sheet with the results");
                }
            }
        }
    }
}
