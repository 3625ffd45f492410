package org.exolot.instrument.gen5;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.workbook.Workbook;
import org.exolot.instrument.workbook.WorkbookCell;
import org.exolot.instrument.workbook.WorkbookRow;
import org.exolot.instrument.workbook.WorkbookRows;

/** The sheets that Gen5 wrote: the rows of a text, each table one column further right, times as parts of a day. */
final class Gen5Sheets {
    private static final int HEADER = 40;
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LONGEST_RUN = BigDecimal.valueOf(366);

    private final Source source;
    private final FindingLog findings;

    Gen5Sheets(Source source, FindingLog findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Takes each row in turn; between rows that do not follow one another, an empty one. */
    interface Visitor {
        void row(String sheet, int number, List<String> texts);
    }

    /** Whether these first rows of a sheet are those of an export. */
    static boolean begins(List<WorkbookRow> rows) {
        boolean software = false;
        boolean plate = false;
        for (WorkbookRow row : rows) {
            String first = HeaderText.fold(row.text(0));
            software |= first.equals("software version");
            plate |= first.equals("plate number") || first.equals("protocol file path:");
        }
        return software && plate;
    }

    void walk(Visitor visitor) throws IOException {
        Optional<Workbook> opened = Workbook.open(source, findings);
        if (opened.isEmpty()) {
            return;
        }
        try (Workbook workbook = opened.get()) {
            for (String sheet : workbook.sheets()) {
                List<WorkbookRow> head = head(workbook, sheet);
                if (begins(head)) {
                    rows(workbook, sheet, visitor);
                } else if (!head.stream().allMatch(WorkbookRow::blank)) {
                    findings.add(
                            FindingType.FIELD_UNKNOWN,
                            head.getFirst().place(),
                            "a sheet " + sheet + " that Gen5 did not write",
                            "the sheets as Gen5 exported them");
                }
            }
        }
    }

    private static List<WorkbookRow> head(Workbook workbook, String sheet) {
        List<WorkbookRow> head = new ArrayList<>();
        try (WorkbookRows rows = workbook.rows(sheet)) {
            while (head.size() < HEADER && rows.next()) {
                head.add(rows.row());
            }
        }
        return head;
    }

    private static void rows(Workbook workbook, String sheet, Visitor visitor) {
        int last = 0;
        try (WorkbookRows rows = workbook.rows(sheet)) {
            while (rows.next()) {
                WorkbookRow row = rows.row();
                if (row.number() > last + 1) {
                    visitor.row(sheet, last + 1, List.of());
                }
                visitor.row(
                        sheet,
                        row.number(),
                        row.cells().stream().map(Gen5Sheets::text).toList());
                last = row.number();
            }
        }
        visitor.row(sheet, last + 1, List.of());
    }

    /** A cell as a text has it: times since the start and of the day by the clock, days with the year in front. */
    private static String text(WorkbookCell cell) {
        Optional<BigDecimal> days = cell.number();
        if (cell.date().isEmpty() || days.isEmpty()) {
            return cell.text();
        }
        if (days.get().compareTo(LONGEST_RUN) < 0) {
            long seconds = days.get()
                    .multiply(SECONDS_OF_DAY)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValue();
            return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
        }
        LocalDateTime date = cell.date().get();
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toLocalDate() + " " + date.toLocalTime();
    }
}
