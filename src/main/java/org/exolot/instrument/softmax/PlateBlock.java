package org.exolot.instrument.softmax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Series;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.Figures;
import org.exolot.instrument.text.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a plate: first the readings as the optics gave them, then, where the document reduces them, one number for each well. Blank
 * lines part the grids of one read from the next, or in {@code TimeFormat} one wavelength from the next.
 */
final class PlateBlock implements Block {
    /** Days, hours, minutes and seconds; minutes and seconds alone before version 6. */
    private static final Pattern TIME =
            Pattern.compile("(?:(?:([0-9]{1,3})[.:])?([0-9]{1,4}):)?([0-9]{1,4}):([0-9]{2}(?:[.,][0-9]{1,3})?)");

    /** A line without content is a separator if it is this narrow; else it is a row of wells that were not read. */
    private static final int SEPARATOR = 3;

    /** No plate has more rows. */
    private static final int MOST_ROWS = 32;

    private final Document document;
    private final PlateHeader header;
    private final PlateData plate;
    private final long firstLine;
    private final List<GridLine> grid = new ArrayList<>();
    private Optional<GridHeader> columns = Optional.empty();
    private SeriesTable series;
    private final FieldCount widths;
    private boolean reduced;
    private boolean afterGap = true;
    private boolean blankRow;
    private int gaps;
    private int rowsOfGrid;
    private int headed;
    private int reads;

    private PlateBlock(Document document, PlateHeader header, long line) {
        this.document = document;
        this.header = header;
        this.firstLine = line;
        this.plate = new PlateData(header, document.place(line, 0));
        this.series = new SeriesTable(document, header);
        this.widths = new FieldCount(document.findings);
        document.plates.add(plate);
    }

    /** The block that begins on this line; empty where the line is no header, with a finding. */
    static Optional<Block> of(Document document, long line, Fields fields) {
        Optional<PlateHeader> header = document.headings.plate(fields, field -> document.place(line, field + 1));
        if (header.isEmpty()) {
            document.findings.add(
                    FindingType.FIELD_MISSING,
                    document.place(line, 0),
                    fields.rest(0),
                    "Plate:, a name, 1.3, PlateFormat or TimeFormat, the kind of read, wavelengths, columns and rows");
            document.accounting.unread(document.place(line, 0), "a plate's first line cannot be read");
            return Optional.empty();
        }
        document.accounting.used();
        return Optional.of(new PlateBlock(document, header.get(), line));
    }

    @Override
    public void line(long number, Fields fields) {
        if (fields.filled() == 0 && (fields.count() <= SEPARATOR || betweenGrids())) {
            endGrid();
            gaps += afterGap ? 0 : 1;
            afterGap = true;
            document.accounting.ignored("blank line");
            return;
        }
        boolean heading = afterGap && heading(fields);
        afterGap = false;
        if (heading) {
            document.accounting.used();
        } else if (columns.isEmpty()) {
            unread(number, fields, "readings before their column headings");
        } else {
            row(number, fields, columns.get());
        }
    }

    @Override
    public void end(long number) {
        if (document.padded && blankRow && !afterGap) {
            document.findings.add(
                    FindingType.READS_MISSING,
                    document.place(number, 0),
                    "no blank line below the last row of wells, which is blank itself",
                    "a row for each of the plate's rows, then a blank line");
        }
        endGrid();
        series.finish(plate);
        if (columns.isEmpty()) {
            document.findings.add(
                    FindingType.SECTION_MISSING, document.place(firstLine, 0), "no readings", "a table of readings");
        } else if (header.readType() != PlateHeader.ReadType.ENDPOINT
                && series.reads() < header.reads()
                && !header.reducedOnly()) {
            document.findings.add(
                    FindingType.READS_MISSING,
                    document.place(firstLine, 0),
                    series.reads() + " reads",
                    header.reads() + " reads, as the plate's first line says");
        }
    }

    /** Whether a blank line of a padded file stands where a grid is over or has not begun, and so is no row of wells. */
    private boolean betweenGrids() {
        return document.padded
                && (rowsOfGrid == 0 || rowsOfGrid == header.rows() || rowsOfGrid == header.rowsOfPlate());
    }

    private boolean heading(Fields fields) {
        boolean table = columns.isEmpty() || (fields.blank(0) && (fields.blank(1) || temperature(fields.text(1))));
        Optional<GridHeader> found = table ? document.headings.grid(fields, header.layout()) : Optional.empty();
        if (found.isEmpty()) {
            return false;
        }
        reduced = header.reducedOnly() || columns.isPresent();
        columns = found;
        headed = fields.count();
        widths.begin();
        gaps = 0;
        return true;
    }

    private void row(long number, Fields fields, GridHeader under) {
        for (int i = under.lastField() + 1; i < fields.filled(); i++) {
            if (!fields.blank(i)) {
                document.findings.add(
                        FindingType.ROW_MALFORMED,
                        document.place(number, i + 1),
                        fields.text(i),
                        "nothing beyond the last column");
            }
        }
        document.accounting.used();
        blankRow = fields.filled() == 0;
        widths.next(fields.count(), headed, document.place(number, 0));
        temperature(number, fields, under);
        if (header.layout() == PlateHeader.Layout.TIME) {
            time(number, fields, under);
        } else {
            gridRow(number, fields, under);
        }
    }

    private void gridRow(long number, Fields fields, GridHeader under) {
        rowsOfGrid++;
        if (rowsOfGrid <= MOST_ROWS) {
            grid.add(
                    along()
                            ? GridLine.ofSignals(number, fields, under, document)
                            : GridLine.ofCells(number, fields, under, document));
        }
    }

    /** Whether the current table holds many reads of each well. */
    private boolean along() {
        return !reduced && header.readType() != PlateHeader.ReadType.ENDPOINT;
    }

    private void temperature(long number, Fields fields, GridHeader under) {
        if (!fields.blank(1) && temperature(under.temperature())) {
            String at = fields.blank(0) ? "" : " / " + fields.text(0);
            plate.condition("Temperature" + at, document.values.number(fields.text(1), document.place(number, 2)));
        }
    }

    private void time(long number, Fields fields, GridHeader under) {
        if (along()) {
            begin(under, gaps, fields.text(0), number);
            add(GridLine.ofSignals(number, fields, under, document), under, gaps, 0);
        } else {
            GridLine line = GridLine.ofCells(number, fields, under, document);
            for (int i = 0; i < under.spans().size(); i++) {
                plate.keep(
                        line.cells().get(i), figures(gaps + under.spans().get(i).table()));
            }
        }
    }

    private void endGrid() {
        if (grid.isEmpty() || columns.isEmpty()) {
            return;
        }
        int firstRow = rowsOfGrid == header.rows() ? header.firstRow() : 1;
        if (rowsOfGrid != header.rows() && rowsOfGrid != header.rowsOfPlate()) {
            document.findings.add(
                    FindingType.ROW_MALFORMED,
                    document.place(grid.getFirst().line(), 0),
                    rowsOfGrid + " rows of wells",
                    header.rows() + " rows, as the plate's first line says");
        } else {
            put(columns.get(), firstRow - 1);
        }
        grid.clear();
        rowsOfGrid = 0;
    }

    private void put(GridHeader under, int firstRow) {
        boolean along = along();
        if (along) {
            begin(under, 0, grid.getFirst().axis(), grid.getFirst().line());
        }
        for (int r = 0; r < Math.min(grid.size(), MOST_ROWS - firstRow); r++) {
            if (along) {
                add(grid.get(r), under, 0, firstRow + r);
            } else {
                put(grid.get(r), under, firstRow + r);
            }
        }
    }

    private void add(GridLine row, GridHeader under, int firstTable, int plateRow) {
        for (int c = 0; c < row.signals().length; c++) {
            if (row.read()[c]) {
                GridHeader.Column column = under.columns().get(c);
                series.add(
                        firstTable + column.table(),
                        column.row() < 0 ? plateRow : column.row(),
                        column.column(),
                        row.signals()[c],
                        row.line(),
                        column.field() + 1);
            }
        }
    }

    private void put(GridLine line, GridHeader under, int plateRow) {
        for (int i = 0; i < under.spans().size(); i++) {
            plate.keep(
                    line.cells().get(i).as(plateRow),
                    figures(under.spans().get(i).table()));
        }
    }

    /** A table beyond those of the wavelengths read is what the document reduced them to. */
    private Figures figures(int table) {
        int read = header.wavelengths().size();
        boolean computed = reduced || read > 0 && table >= read;
        Optional<BigDecimal> wavelength = computed && read > 1 ? Optional.empty() : header.wavelength(table);
        return new ReadFigures(computed, wavelength, document.values);
    }

    private void begin(GridHeader under, int firstTable, String axis, long line) {
        reads++;
        double at = axis(axis, line);
        for (int table = 0; table <= under.columns().getLast().table(); table++) {
            series.begin(firstTable + table, at, line);
        }
    }

    private double axis(String text, long line) {
        Optional<Series.Axis> axis = header.readType().axis();
        Matcher time = TIME.matcher(text);
        if (axis.equals(Optional.of(Series.Axis.TIME)) && time.matches()) {
            return ((part(time.group(1)) * 24 + part(time.group(2))) * 60 + part(time.group(3))) * 60
                    + part(time.group(4));
        }
        return text.isBlank() ? reads : document.values.point(text, document.place(line, 1));
    }

    private static double part(@Nullable String number) {
        return number == null ? 0 : Double.parseDouble(number.replace(',', '.'));
    }

    private static boolean temperature(String text) {
        return text.startsWith("Temperature");
    }

    private void unread(long number, Fields fields, String why) {
        document.findings.add(
                FindingType.ROW_MALFORMED,
                document.place(number, 0),
                fields.rest(0),
                "column headings 1, 2, … or A1, A2, …");
        document.accounting.unread(document.place(number, 0), why);
    }
}
