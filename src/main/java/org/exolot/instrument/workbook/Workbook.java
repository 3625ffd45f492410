package org.exolot.instrument.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Head;
import org.exolot.instrument.Source;

/**
 * A workbook, read row by row, whichever way it is stored: as {@code .xlsx}, as {@code .xls}, or as the HTML page with a table that some
 * software names {@code .xls}; whoever reads its cells need not know. It is not trusted: one that expands too far, declares a document
 * type or is damaged or locked is refused by a finding; nothing outside the file is ever touched and no formula is computed.
 */
public final class Workbook implements AutoCloseable {
    /** The most bytes of a workbook, packed. */
    public static final int SIZE = 64 << 20;

    private final FileId file;
    private final Book book;
    private final FindingLog findings;

    private Workbook(FileId file, Book book, FindingLog findings) {
        this.file = file;
        this.book = book;
        this.findings = findings;
    }

    private enum Kind {
        XLSX(SIZE, "a whole xlsx workbook"),
        XLS(XlsBook.SIZE, "a whole xls workbook (Excel 97 to 2003, without a password)"),
        HTML(HtmlBook.SIZE, "a whole page with a table");

        private final int size;
        private final String expected;

        Kind(int size, String expected) {
            this.size = size;
            this.expected = expected;
        }
    }

    /** Whether these first bytes may be a workbook's: those of a zip file, of a compound file or of an HTML page. */
    public static boolean mayBe(Head head) {
        return kind(head).isPresent();
    }

    private static Optional<Kind> kind(Head head) {
        if (head.begins('P', 'K', 3, 4)) {
            return Optional.of(Kind.XLSX);
        }
        if (head.begins(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return Optional.of(Kind.XLS);
        }
        return HtmlBook.mayBe(head) ? Optional.of(Kind.HTML) : Optional.empty();
    }

    /** Opens it; empty where it cannot be read, with a finding. What is hidden from people is told. */
    public static Optional<Workbook> open(Source source, FindingLog findings) throws IOException {
        Place whole = new Place.Whole(source.file());
        Kind kind = kind(source.head()).orElse(Kind.XLSX);
        if (source.size() > kind.size) {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    whole,
                    source.size() + " bytes",
                    "a workbook of up to " + kind.size + " bytes");
            return Optional.empty();
        }
        byte[] content;
        try (InputStream in = source.open()) {
            content = in.readAllBytes();
        }
        try {
            Optional<Book> opened = open(kind, source, content, findings);
            opened.ifPresent(book -> hidden(book, source.file(), findings));
            return opened.map(book -> new Workbook(source.file(), book, findings));
        } catch (EncryptedDocumentException locked) {
            findings.add(FindingType.FILE_LOCKED, whole, "content that is encrypted", "a workbook without a password");
            return Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            // The libraries tell damage by many kinds of exception; the bytes are in memory, so that none of them is a
            // failing disk.
            findings.add(FindingType.FILE_UNREADABLE, whole, String.valueOf(damaged.getMessage()), kind.expected);
            return Optional.empty();
        }
    }

    private static void hidden(Book book, FileId file, FindingLog findings) {
        for (String sheet : book.sheets()) {
            if (book.hidden(sheet)) {
                findings.add(
                        FindingType.WORKBOOK_SHEET_HIDDEN, new Place.Cell(file, sheet, "A1"), sheet, "no hidden sheet");
            }
        }
        book.hiddenCells().forEach((sheet, cells) -> cells.tell(file, sheet, findings));
    }

    private static Optional<Book> open(Kind kind, Source source, byte[] content, FindingLog findings)
            throws IOException {
        return switch (kind) {
            case XLSX -> XlsxBook.open(source, content, findings);
            case XLS -> Optional.of(xls(source.file(), content, findings));
            case HTML -> Optional.of(HtmlBook.open(source, content, findings));
        };
    }

    /**
     * Why nobody can read this file whose first bytes are a workbook's: it is locked, expands too far or its zip is damaged. Empty where it
     * can be opened, or is a zip or compound file of something else.
     */
    public static Optional<Finding> unreadable(Source source) throws IOException {
        Optional<Kind> kind = kind(source.head());
        FindingLog findings = new FindingLog();
        if (kind.isEmpty() || kind.get() == Kind.HTML || source.size() > kind.get().size) {
            return Optional.empty();
        }
        if (kind.get() == Kind.XLSX) {
            try (InputStream in = source.open()) {
                findings.addAll(CheckedPackage.of(source, in.readAllBytes()).findings());
            }
        } else {
            open(source, findings).ifPresent(Workbook::close);
        }
        return findings.findings().stream()
                .filter(each -> each.severity().blocks())
                .filter(each -> kind.get() == Kind.XLSX || each.type() == FindingType.FILE_LOCKED)
                .findFirst();
    }

    private static Book xls(FileId file, byte[] content, FindingLog findings) throws IOException {
        try {
            return XlsBook.open(file, content, findings);
        } catch (OldExcelFormatException before97) {
            return OldXlsBook.open(file, content, findings);
        }
    }

    /** The names of its sheets, in their order. */
    public List<String> sheets() {
        return book.sheets();
    }

    /** The regions of merged cells over several rows, as {@code A5:A7}, each with where it stands. */
    public List<String> merged() {
        return book.merged();
    }

    /** The rows of a sheet of this name; none where there is none. The caller closes them. */
    public WorkbookRows rows(String sheet) {
        return book.sheets().contains(sheet) ? book.rows(sheet) : WorkbookRows.none(file, sheet, findings);
    }

    @Override
    public void close() {
        book.close();
    }
}
