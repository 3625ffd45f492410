package org.exolot.instrument.workbook;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.quantity.SpreadsheetError;

/** The rows of one sheet, one at a time; damage ends them with a finding. A value that a formula gave is told by a finding. */
public final class WorkbookRows implements AutoCloseable {
    private final FileId file;
    private final String sheet;
    private final FindingLog findings;
    private final Iterator<WorkbookRow> rows;
    private final Runnable close;
    private WorkbookRow row;

    WorkbookRows(FileId file, String sheet, FindingLog findings, Iterator<WorkbookRow> rows, Runnable close) {
        this.file = file;
        this.sheet = sheet;
        this.findings = findings;
        this.rows = rows;
        this.close = close;
        this.row = new WorkbookRow(file, sheet, 0, List.of());
    }

    static WorkbookRows none(FileId file, String sheet, FindingLog findings) {
        return new WorkbookRows(file, sheet, findings, Collections.emptyIterator(), () -> {});
    }

    /** Goes to the next row that the file holds; false at the end. */
    public boolean next() {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            row = rows.next();
            tellErrors();
            return true;
        } catch (RuntimeException damaged) {
            // The libraries tell damage by many kinds of exception; the bytes are in memory, so that none of them is a
            // failing disk.
            damaged(file, sheet, findings, damaged);
            return false;
        }
    }

    private void tellErrors() {
        for (int column = 0; column < row.size(); column++) {
            String text = row.text(column);
            if (SpreadsheetError.is(text)) {
                findings.add(FindingType.SPREADSHEET_ERROR, row.place(column), text, "what the instrument wrote");
            }
        }
    }

    /** The current row. */
    public WorkbookRow row() {
        return row;
    }

    @Override
    public void close() {
        close.run();
    }

    static void damaged(FileId file, String sheet, FindingLog findings, Exception damaged) {
        findings.add(
                FindingType.FILE_UNREADABLE,
                new Place.Cell(file, sheet, "A1"),
                String.valueOf(damaged.getMessage()),
                "a whole sheet");
    }
}
