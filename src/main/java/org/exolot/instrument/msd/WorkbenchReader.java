package org.exolot.instrument.msd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Source;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.text.Accounting;
import org.exolot.quantity.DecimalSign;

/** Reads one table, or one for each plate below the line with its name. */
final class WorkbenchReader {
    private static final int NAMES = 1_000;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final FieldCount widths = new FieldCount(findings);
    private final Accounting accounting = new Accounting();
    private final PlacedValues values;
    private final Map<String, PlateTable> plates = new LinkedHashMap<>();
    private Optional<SpotColumns> header = Optional.empty();
    private String name = "";

    private WorkbenchReader(Source source, DecimalSign sign) {
        this.source = source;
        this.values = new PlacedValues(sign, findings);
    }

    static Export read(Source source, char delimiter, FormatId format, int version) throws IOException {
        WorkbenchReader reader = new WorkbenchReader(source, Delimiters.decimals(source.head(), delimiter));
        TableRows.walk(source, delimiter, reader.findings, WorkbenchHeader::is, reader::row);
        return reader.export(format, version);
    }

    private void row(TableRow row) {
        if (row.blank()) {
            accounting.ignored("blank line");
            return;
        }
        Optional<WorkbenchHeader> names = mayName(row) ? WorkbenchHeader.of(row.texts()) : Optional.empty();
        if (names.isPresent()) {
            if (header.isEmpty()) {
                names.get().unknown().forEach(column -> {
                    TableCell cell = row.cell(column);
                    findings.add(
                            FindingType.COLUMN_UNKNOWN, cell.place(), cell.text(), "a column of DISCOVERY WORKBENCH");
                });
            }
            header = names.map(SpotColumns::new);
            widths.begin(row);
            accounting.used();
        } else if ((alone(row) || titled(row)) && plates.size() < NAMES) {
            name = row.text(0);
            accounting.used();
        } else if (header.isPresent()) {
            well(row, header.get());
        } else {
            findings.add(
                    FindingType.FIELD_UNKNOWN, row.place(), String.join(", ", row.texts()), "Sample, Assay, Well, …");
            accounting.unread(row.place(), "a line before the column names");
        }
    }

    private void well(TableRow row, SpotColumns under) {
        widths.next(row);
        String told = row.text(under.plate());
        String plate = told.isEmpty() ? name : told;
        PlateTable table = plates.computeIfAbsent(plate, key -> new PlateTable(key, values, findings));
        if (table.row(row, under)) {
            accounting.used();
        } else {
            accounting.unread(row.place(), "a row that names no well");
        }
    }

    /** Whether a row may name the columns: to look closer at each would cost more than to read it. That of a numbered spot of a well does not. */
    private boolean mayName(TableRow row) {
        if (header.isPresent()
                && WellId.isWell(row.text(header.get().well()))
                && (header.get().spot() < 0 || row.plainNumber(header.get().spot(), DecimalSign.POINT))) {
            return false;
        }
        for (int column = 0; column < row.size(); column++) {
            if (row.text(column).equalsIgnoreCase("signal")) {
                return true;
            }
        }
        return false;
    }

    private static boolean alone(TableRow row) {
        boolean alone = !row.blank(0);
        for (int column = 1; column < row.size() && alone; column++) {
            alone = row.blank(column);
        }
        return alone;
    }

    /** The plate's name above the column names; programs that write tables anew put names of their own beside it. */
    private boolean titled(TableRow row) {
        return header.isEmpty() && row.text(0).startsWith("Plate_");
    }

    private Export export(FormatId format, int version) {
        Place whole = new Place.Whole(source.file());
        widths.end();
        List<ExportRun> runs = new ArrayList<>();
        plates.values().stream().filter(PlateTable::any).forEach(plate -> runs.add(plate.run()));
        if (runs.isEmpty() && !findings.blocks()) {
            findings.add(FindingType.SECTION_MISSING, whole, "no well", "a row for each well and spot");
        }
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "Meso Scale Discovery", "MESO imager", Optional.empty(), Optional.of("DISCOVERY WORKBENCH")),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }
}
