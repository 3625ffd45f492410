package org.exolot.instrument.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.Head;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.TextEncoding;

/**
 * An HTML page whose tables are read as the rows of one sheet, one after the other: reporting software writes such pages under the name
 * of a workbook, and Excel opens them. Every cell is a text as the page shows it.
 */
final class HtmlBook implements Book {
    /** The most bytes of a page. */
    static final int SIZE = 4 << 20;

    /** What stands for the name of a sheet in a place, as a page has none. */
    private static final String SHEET = "HTML";

    private static final int FIRST_LINES = 20;

    private final FileId file;
    private final List<WorkbookRow> rows;
    private final FindingLog findings;

    private HtmlBook(FileId file, List<WorkbookRow> rows, FindingLog findings) {
        this.file = file;
        this.rows = rows;
        this.findings = findings;
    }

    static boolean mayBe(Head head) {
        return head.lines(FIRST_LINES).stream()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty() && !line.startsWith("<?xml") && !line.startsWith("<!--"))
                .findFirst()
                .filter(line -> line.startsWith("<html")
                        || line.startsWith("<!doctype html")
                        || line.startsWith("<head")
                        || line.startsWith("<table"))
                .isPresent();
    }

    static HtmlBook open(Source source, byte[] content, FindingLog findings) throws IOException {
        TextEncoding encoding = TextEncoding.detect(source);
        String page =
                new String(content, encoding.markLength(), content.length - encoding.markLength(), encoding.charset());
        List<WorkbookRow> rows = new ArrayList<>();
        for (HtmlTables.Row row : HtmlTables.rows(page)) {
            rows.add(row(source.file(), row));
        }
        return new HtmlBook(source.file(), rows, findings);
    }

    private static WorkbookRow row(FileId file, HtmlTables.Row row) {
        List<WorkbookCell> cells = new ArrayList<>(row.texts().size());
        for (String text : row.texts()) {
            cells.add(
                    text.isEmpty()
                            ? WorkbookRow.blank(file, SHEET, cells.size(), row.number())
                            : new WorkbookCell(
                                    WorkbookCell.Kind.TEXT,
                                    text,
                                    text,
                                    Optional.empty(),
                                    WorkbookRow.place(file, SHEET, cells.size(), row.number())));
        }
        return new WorkbookRow(file, SHEET, row.number(), cells);
    }

    @Override
    public List<String> sheets() {
        return List.of(SHEET);
    }

    @Override
    public boolean hidden(String sheet) {
        return false;
    }

    @Override
    public List<String> merged() {
        return List.of();
    }

    @Override
    public WorkbookRows rows(String sheet) {
        return new WorkbookRows(file, sheet, findings, rows.iterator(), () -> {});
    }

    @Override
    public void close() {
        // The page is held in memory only.
    }
}
