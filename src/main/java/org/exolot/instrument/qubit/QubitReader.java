package org.exolot.instrument.qubit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.text.Accounting;

/** Reads one file: the line of column names, and below it the {@link QubitTable}. */
final class QubitReader {
    /** The most cells of a table: tens of thousands of tubes. */
    private static final long MOST_CELLS = 2_000_000;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final FieldCount widths = new FieldCount(findings);
    private final Accounting accounting = new Accounting();
    private Optional<QubitTable> table = Optional.empty();
    private long cells;

    private QubitReader(Source source) {
        this.source = source;
    }

    static Export read(Source source, char delimiter, FormatId format, int version) throws IOException {
        QubitReader reader = new QubitReader(source);
        TableRows.walk(source, delimiter, reader.findings, reader::row);
        return reader.export(format, version);
    }

    private void row(TableRow row) {
        if (table.isEmpty()) {
            beforeRows(row);
        } else if (row.blank()) {
            accounting.ignored("blank line");
        } else {
            keep(row, table.get());
        }
    }

    private void keep(TableRow row, QubitTable in) {
        cells += row.size();
        if (cells > MOST_CELLS) {
            findings.add(
                    FindingType.FILE_TOO_LARGE, row.place(), "more than " + MOST_CELLS + " cells", "a table of tubes");
            accounting.unread(row.place(), "beyond the size of a table");
        } else {
            accounting.used();
            widths.next(row);
            in.add(row);
        }
    }

    private void beforeRows(TableRow row) {
        Optional<QubitHeader> header = QubitHeader.of(row);
        if (header.isPresent()) {
            table = header.map(QubitTable::new);
            widths.begin(row);
            accounting.used();
            for (int column : header.get().unknown()) {
                TableCell cell = row.cell(column);
                findings.add(FindingType.COLUMN_UNKNOWN, cell.place(), cell.text(), "a column of a Qubit export");
            }
        } else if (row.blank()) {
            accounting.ignored("blank line");
        } else if (row.text(0).toLowerCase(Locale.ROOT).startsWith("sep=")) {
            accounting.ignored("separator for spreadsheets");
        } else {
            findings.add(
                    FindingType.FIELD_UNKNOWN, row.place(), String.join(", ", row.texts()), "Run ID, Assay Name, …");
            accounting.unread(row.place(), "a line before the column names");
        }
    }

    private Export export(FormatId format, int version) {
        Place whole = new Place.Whole(source.file());
        widths.end();
        if (table.isEmpty() && !findings.blocks()) {
            findings.add(FindingType.SECTION_MISSING, whole, "no line of column names", "Run ID, Assay Name, …");
        } else if (table.isPresent() && table.get().isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, whole, "column names only", "a row for each sample");
        }
        List<ExportRun> runs = table.map(known -> known.runs(findings)).orElse(List.of());
        String model = table.map(known -> known.model().product()).orElse("Qubit");
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "Thermo Fisher Scientific", model, Optional.empty(), table.flatMap(QubitTable::software)),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }
}
