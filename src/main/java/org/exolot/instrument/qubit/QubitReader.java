package org.exolot.instrument.qubit;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.LastRead;
import org.exolot.quantity.DecimalSign;

/** Reads one table: first all rows, since any of them may settle the order of day and month, then each row's figure. */
final class QubitReader {
    /** The most cells of a table: twenty thousand tubes. */
    private static final long MOST_CELLS = 600_000;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final List<TableRow> rows = new ArrayList<>();
    private final DateOrder order = new DateOrder();
    private final LastRead<Optional<LocalDate>> runDate = new LastRead<>(RunIds::date);
    private Optional<QubitHeader> header = Optional.empty();
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
        if (header.isEmpty()) {
            beforeRows(row);
        } else if (row.blank()) {
            accounting.ignored("blank line");
        } else {
            keep(row, header.get());
        }
    }

    private void keep(TableRow row, QubitHeader under) {
        cells += row.size();
        if (cells > MOST_CELLS) {
            findings.add(
                    FindingType.FILE_TOO_LARGE, row.place(), "more than " + MOST_CELLS + " cells", "a table of tubes");
            accounting.unread(row.place(), "beyond the size of a table");
        } else {
            accounting.used();
            rows.add(row);
            learn(row, under);
        }
    }

    private void beforeRows(TableRow row) {
        header = QubitHeader.of(row);
        if (header.isPresent()) {
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

    private void learn(TableRow row, QubitHeader under) {
        String tested = row.text(under.at(QubitColumn.TEST_DATE));
        order.see(tested);
        order.see(row.text(under.at(QubitColumn.LAST_STANDARDS)));
        runDate.of(row.text(under.at(QubitColumn.RUN_ID))).ifPresent(date -> order.see(tested, date));
    }

    private Export export(FormatId format, int version) {
        Place whole = new Place.Whole(source.file());
        if (header.isEmpty() && !findings.blocks()) {
            findings.add(FindingType.SECTION_MISSING, whole, "no line of column names", "Run ID, Assay Name, …");
        } else if (header.isPresent() && rows.isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, whole, "column names only", "a row for each sample");
        }
        List<ExportRun> runs = header.map(this::runs).orElse(List.of());
        String model = header.map(known -> known.model().product()).orElse("Qubit");
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity("Thermo Fisher Scientific", model, Optional.empty(), software()),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private Optional<String> software() {
        return header.flatMap(under -> rows.stream()
                .map(row -> row.text(under.at(QubitColumn.SOFTWARE)))
                .filter(text -> !text.isEmpty())
                .findFirst());
    }

    private List<ExportRun> runs(QubitHeader under) {
        QubitRows reader = new QubitRows(under, order, sign(under), findings);
        List<ExportRun> runs = new ArrayList<>();
        byRun(under).forEach((key, ofRun) -> runs.add(reader.run(key, ofRun)));
        return runs;
    }

    /** The rows of each run; nearly every row is of the same one as the row before it. */
    private Map<RunKey, List<TableRow>> byRun(QubitHeader under) {
        int[] telling = under.model().runKey().stream().mapToInt(under::at).toArray();
        Map<RunKey, List<TableRow>> byRun = new LinkedHashMap<>();
        List<TableRow> ofRun = List.of();
        for (TableRow row : rows) {
            if (ofRun.isEmpty() || !same(row, ofRun.getLast(), telling)) {
                ofRun = byRun.computeIfAbsent(key(row, telling), key -> new ArrayList<>());
            }
            ofRun.add(row);
        }
        return byRun;
    }

    private static boolean same(TableRow row, TableRow other, int[] columns) {
        for (int column : columns) {
            if (!row.text(column).equals(other.text(column))) {
                return false;
            }
        }
        return true;
    }

    /** A comma only where a spreadsheet of such a country saved the whole table so. */
    private DecimalSign sign(QubitHeader under) {
        int[] numbers = under.numbers();
        long points = 0;
        long commas = 0;
        for (TableRow row : rows) {
            for (int column : numbers) {
                String text = row.text(column);
                points += text.indexOf('.') >= 0 ? 1 : 0;
                commas += text.indexOf(',') >= 0 ? 1 : 0;
            }
        }
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    private static RunKey key(TableRow row, int[] telling) {
        StringJoiner key = new StringJoiner("|", "qubit|", "");
        for (int column : telling) {
            key.add(row.text(column));
        }
        return new RunKey(key.toString());
    }
}
