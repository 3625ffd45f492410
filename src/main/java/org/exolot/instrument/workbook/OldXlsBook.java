package org.exolot.instrument.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;

/**
 * A workbook of Excel 5.0 or 95 (BIFF5, by OpenOffice.org's documentation of the Excel file format), which instruments of that time still
 * write: a stream {@code Book} of records, each with its number and length. Such a sheet has at most 16,384 rows of 256 cells.
 */
final class OldXlsBook implements Book {
    private static final String STREAM = "Book";
    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int FILE_PASS = 0x002F;
    private static final int CODE_PAGE = 0x0042;
    private static final int DATE_MODE = 0x0022;
    private static final int BOUND_SHEET = 0x0085;
    private static final int FORMAT = 0x041E;
    private static final int XF = 0x00E0;
    private static final int MAC_ROMAN = 32_768;

    private final FileId file;
    private final byte[] stream;
    private final FindingLog findings;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private Charset charset = Charset.forName("windows-1252");
    private boolean since1904;

    private OldXlsBook(FileId file, byte[] stream, FindingLog findings) {
        this.file = file;
        this.stream = stream;
        this.findings = findings;
    }

    private record Sheet(String name, int offset, boolean hidden) {}

    static OldXlsBook open(FileId file, byte[] content, FindingLog findings) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content));
                InputStream in = container.createDocumentInputStream(STREAM)) {
            OldXlsBook book = new OldXlsBook(file, in.readAllBytes(), findings);
            book.globals();
            return book;
        }
    }

    private void globals() throws IOException {
        OldXlsRecords records = new OldXlsRecords(stream, 0);
        try {
            while (records.next() && records.id() != EOF) {
                global(records.id(), records.data());
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            throw new IOException("a record of the workbook ends before its content", cut);
        }
    }

    private void global(int id, ByteBuffer data) throws IOException {
        switch (id) {
            case FILE_PASS -> throw new EncryptedDocumentException("the workbook is locked by a password");
            case CODE_PAGE -> charset = charset(data.getShort() & 0xFFFF);
            case DATE_MODE -> since1904 = data.getShort() == 1;
            case FORMAT -> formats.put(data.getShort() & 0xFFFF, text(data, data.get() & 0xFF));
            case XF -> styles.add(data.getShort(2) & 0xFFFF);
            case BOUND_SHEET -> {
                int offset = data.getInt();
                int state = data.get() & 3;
                boolean cells = data.get() == 0;
                String name = text(data, data.get() & 0xFF);
                if (cells) {
                    sheets.add(new Sheet(name, offset, state != 0));
                }
            }
            default -> {}
        }
    }

    private static Charset charset(int codePage) {
        String name = codePage == MAC_ROMAN ? "x-MacRoman" : "windows-" + codePage;
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
    }

    private String text(ByteBuffer data, int length) {
        byte[] bytes = new byte[Math.min(length, data.remaining())];
        data.get(bytes);
        return new String(bytes, charset);
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::name).toList();
    }

    @Override
    public boolean hidden(String sheet) {
        return sheets.stream().anyMatch(one -> one.name().equals(sheet) && one.hidden());
    }

    @Override
    public List<String> merged() {
        // Excel 95 merges no cells.
        return List.of();
    }

    @Override
    public WorkbookRows rows(String sheet) {
        int offset = sheets.stream()
                .filter(one -> one.name().equals(sheet))
                .map(Sheet::offset)
                .findFirst()
                .orElse(stream.length);
        OldXlsSheet read = new OldXlsSheet(file, sheet, charset, since1904, this::shows, findings);
        read.read(new OldXlsRecords(stream, offset));
        return new WorkbookRows(file, sheet, findings, read.rows().iterator(), () -> {});
    }

    /** The number format of a cell's style; those without a text are built in. */
    private String shows(int style) {
        int format = style < styles.size() ? styles.get(style) : 0;
        boolean date = format >= 14 && format <= 22 || format >= 45 && format <= 47;
        return formats.getOrDefault(format, date ? "d" : "");
    }

    @Override
    public void close() {
        sheets.clear();
    }

    /** The records of a stream, one after the other. */
    static final class OldXlsRecords {
        private static final int HEAD = 4;

        private final ByteBuffer stream;
        private int id;
        private ByteBuffer data = ByteBuffer.allocate(0);

        OldXlsRecords(byte[] stream, int offset) {
            this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
            this.stream.position(offset < 0 || offset > stream.length ? stream.length : offset);
        }

        /** Goes to the next record; false at the end and where it is cut. */
        boolean next() {
            if (stream.remaining() < HEAD) {
                return false;
            }
            id = stream.getShort() & 0xFFFF;
            int length = stream.getShort() & 0xFFFF;
            if (length > stream.remaining()) {
                return false;
            }
            data = stream.slice(stream.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            stream.position(stream.position() + length);
            return true;
        }

        int id() {
            return id;
        }

        ByteBuffer data() {
            return data;
        }

        boolean begins() {
            return id == BOF;
        }

        boolean ends() {
            return id == EOF;
        }
    }
}
