package org.exolot.instrument.workbook;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/** The cells of a sheet of Excel 5.0 or 95. */
final class OldXlsSheet {
    private static final int NUMBER = 0x0203;
    private static final int LABEL = 0x0204;
    private static final int RICH_LABEL = 0x00D6;
    private static final int BOOLEAN_OR_ERROR = 0x0205;
    private static final int FORMULA = 0x0006;
    private static final int STRING = 0x0207;
    private static final int RK = 0x027E;
    private static final int MULTIPLE_RK = 0x00BD;
    private static final int ROW = 0x0208;
    private static final int COLUMN_INFORMATION = 0x007D;
    private static final int ROWS = 16_384;
    private static final int COLUMNS = 256;

    /** Where the options of a row and of columns stand in their records. */
    private static final int ROW_OPTIONS = 12;

    private static final int COLUMN_OPTIONS = 8;
    private static final int ROW_HIDDEN = 0x20;

    /** No instrument of that time writes more. */
    private static final int CELLS = 400_000;

    /** The places of a formula's result that say that it is no number. */
    private static final int NO_NUMBER = 0xFFFF;

    private final FileId file;
    private final String sheet;
    private final Charset charset;
    private final boolean since1904;
    private final IntFunction<String> formatOfStyle;
    private final FindingLog findings;
    private final Map<Integer, Map<Integer, WorkbookCell>> rows = new TreeMap<>();
    private final HiddenCells hidden = new HiddenCells();
    private int lastRow;
    private int lastColumn;
    private int cells;

    OldXlsSheet(
            FileId file,
            String sheet,
            Charset charset,
            boolean since1904,
            IntFunction<String> formatOfStyle,
            FindingLog findings) {
        this.file = file;
        this.sheet = sheet;
        this.charset = charset;
        this.since1904 = since1904;
        this.formatOfStyle = formatOfStyle;
        this.findings = findings;
    }

    /** Reads the records of the sheet; those of a chart within it are passed over. */
    void read(OldXlsBook.OldXlsRecords records) {
        int depth = 0;
        boolean ended = false;
        try {
            while (!ended && records.next()) {
                depth += records.begins() ? 1 : records.ends() ? -1 : 0;
                if (depth == 1 && !records.begins()) {
                    cell(records.id(), records.data());
                }
                ended = depth <= 0;
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            ended = false;
        }
        hidden.tell(file, sheet, findings);
        if (cells > CELLS) {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    WorkbookRow.place(file, sheet, 0, 1),
                    cells + " cells",
                    "a sheet of up to " + CELLS + " cells");
        }
        if (!ended) {
            findings.add(
                    FindingType.FILE_UNREADABLE,
                    WorkbookRow.place(file, sheet, 0, 1),
                    "a sheet that ends before its last record",
                    "a whole xls workbook");
        }
    }

    private void cell(int id, ByteBuffer data) {
        switch (id) {
            case STRING -> put(lastRow, lastColumn, stored(WorkbookCell.Kind.TEXT, text(data), lastRow, lastColumn));
            case MULTIPLE_RK -> several(data);
            case ROW -> {
                if ((data.getShort(ROW_OPTIONS) & ROW_HIDDEN) != 0) {
                    hidden.row((data.getShort(0) & 0xFFFF) + 1);
                }
            }
            case COLUMN_INFORMATION -> {
                if ((data.getShort(COLUMN_OPTIONS) & 1) != 0) {
                    hidden.columns((data.getShort(0) & 0xFFFF) + 1, (data.getShort(2) & 0xFFFF) + 1);
                }
            }
            case NUMBER, LABEL, RICH_LABEL, BOOLEAN_OR_ERROR, FORMULA, RK -> {
                int row = data.getShort() & 0xFFFF;
                int column = data.getShort() & 0xFFFF;
                int style = data.getShort() & 0xFFFF;
                single(id, data, row, column, style);
            }
            default -> {}
        }
    }

    private void single(int id, ByteBuffer data, int row, int column, int style) {
        switch (id) {
            case NUMBER -> put(row, column, number(data.getDouble(), style, row, column));
            case RK -> put(row, column, number(rk(data.getInt()), style, row, column));
            case LABEL, RICH_LABEL -> put(row, column, stored(WorkbookCell.Kind.TEXT, text(data), row, column));
            case BOOLEAN_OR_ERROR -> {
                int value = data.get() & 0xFF;
                boolean error = data.get() == 1;
                put(
                        row,
                        column,
                        error
                                ? stored(WorkbookCell.Kind.ERROR, "#" + value, row, column)
                                : stored(WorkbookCell.Kind.BOOLEAN, value == 1 ? "TRUE" : "FALSE", row, column));
            }
            default -> formula(data, row, column, style);
        }
    }

    private void formula(ByteBuffer data, int row, int column, int style) {
        findings.add(
                FindingType.WORKBOOK_FORMULA,
                WorkbookRow.place(file, sheet, column, row + 1),
                "a formula",
                "a value that the instrument wrote");
        double result = data.getDouble(data.position());
        if ((data.getShort(data.position() + 6) & 0xFFFF) != NO_NUMBER) {
            put(row, column, number(result, style, row, column));
        }
        // The text that a formula gives stands in the record behind it.
        lastRow = row;
        lastColumn = column;
    }

    private void several(ByteBuffer data) {
        int row = data.getShort() & 0xFFFF;
        int column = data.getShort() & 0xFFFF;
        while (data.remaining() >= 6 + 2) {
            int style = data.getShort() & 0xFFFF;
            put(row, column, number(rk(data.getInt()), style, row, column));
            column++;
        }
    }

    /** A number in four bytes: a whole number or the upper half of a double, perhaps times 100. */
    private static double rk(int packed) {
        double value = (packed & 2) != 0 ? packed >> 2 : Double.longBitsToDouble((packed & 0xFFFFFFFCL) << 32);
        return (packed & 1) != 0 ? value / 100 : value;
    }

    private String text(ByteBuffer data) {
        int length = data.getShort() & 0xFFFF;
        byte[] bytes = new byte[Math.min(length, data.remaining())];
        data.get(bytes);
        return new String(bytes, charset);
    }

    private WorkbookCell number(double value, int style, int row, int column) {
        if (!Double.isFinite(value)) {
            return stored(WorkbookCell.Kind.ERROR, Double.toString(value), row, column);
        }
        return new WorkbookCell(
                WorkbookCell.Kind.NUMBER,
                ShortestDecimal.of(value),
                Double.toString(value),
                SerialDate.shows(formatOfStyle.apply(style)) ? SerialDate.of(value, since1904) : Optional.empty(),
                place(row, column));
    }

    private WorkbookCell stored(WorkbookCell.Kind kind, String text, int row, int column) {
        return new WorkbookCell(kind, text, text, Optional.empty(), place(row, column));
    }

    private Place.Cell place(int row, int column) {
        return WorkbookRow.place(file, sheet, column, row + 1);
    }

    private void put(int row, int column, WorkbookCell cell) {
        if (row < ROWS && column < COLUMNS && !cell.text().isEmpty() && cells++ < CELLS) {
            rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
        }
    }

    /** The rows that hold something. */
    List<WorkbookRow> rows() {
        List<WorkbookRow> all = new ArrayList<>(rows.size());
        rows.forEach((row, cells) -> {
            List<WorkbookCell> dense = new ArrayList<>();
            cells.forEach((column, cell) -> {
                while (dense.size() < column) {
                    dense.add(WorkbookRow.blank(file, sheet, dense.size(), row + 1));
                }
                dense.add(cell);
            });
            all.add(new WorkbookRow(file, sheet, row + 1, dense));
        });
        return all;
    }
}
