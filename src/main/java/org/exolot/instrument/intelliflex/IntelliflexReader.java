package org.exolot.instrument.intelliflex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;

/** Reads one table row by row, a run for each plate, and the signature behind it. */
final class IntelliflexReader {
    private static final String SIGNATURE = "--document signature--";
    private static final int SIGNATURE_LINES = 20;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final FieldCount widths = new FieldCount(findings);
    private final Accounting accounting = new Accounting();
    private final FileTimes times = new FileTimes(
            findings, "uuuu-MM-dd h:mm:ss a", "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm:ss");
    private final PlacedValues values;
    private final Map<RunKey, PlateRows> plates = new LinkedHashMap<>();
    private final Map<String, Entry> signature = new LinkedHashMap<>();
    private Optional<WellColumns> header = Optional.empty();
    private boolean signed;

    private IntelliflexReader(Source source, DecimalSign sign) {
        this.source = source;
        this.values = new PlacedValues(sign, findings);
    }

    static Export read(Source source, char delimiter, FormatId format, int version) throws IOException {
        IntelliflexReader reader = new IntelliflexReader(source, Delimiters.decimals(source.head(), delimiter));
        TableRows.walk(source, delimiter, reader.findings, reader::row);
        return reader.export(format, version);
    }

    private void row(TableRow row) {
        if (row.blank()) {
            accounting.ignored("blank line");
        } else if (header.isEmpty()) {
            beforeRows(row);
        } else if (signed || HeaderText.fold(row.text(0)).equals(SIGNATURE)) {
            signature(row);
        } else {
            well(row, header.get());
        }
    }

    private void beforeRows(TableRow row) {
        header = IntelliflexHeader.of(row.texts()).map(WellColumns::new);
        if (header.isPresent()) {
            accounting.used();
            widths.begin(row);
            for (int column : header.get().header().unknown()) {
                TableCell cell = row.cell(column);
                findings.add(FindingType.COLUMN_UNKNOWN, cell.place(), cell.text(), "a column of an INTELLIFLEX");
            }
        } else if (row.text(0).startsWith("sep=")) {
            accounting.ignored("separator for spreadsheets");
        } else {
            findings.add(FindingType.FIELD_UNKNOWN, row.place(), String.join(", ", row.texts()), "MODEL NAME, …");
            accounting.unread(row.place(), "a line before the column names");
        }
    }

    private void signature(TableRow row) {
        if (IntelliflexHeader.of(row.texts()).isPresent()) {
            findings.add(
                    FindingType.SEVERAL_RUNS,
                    row.place(),
                    "column names below the document's signature",
                    "one document");
        }
        if (signed && signature.size() < SIGNATURE_LINES) {
            TableCell cell = row.cells().getFirst();
            signature.put(
                    "Document signature / " + (signature.size() + 1), PlacedValues.words(cell.text(), cell.place()));
        }
        signed = true;
        accounting.used();
    }

    private void well(TableRow row, WellColumns under) {
        widths.next(row);
        RunKey key = new RunKey(String.join(
                "|",
                "luminex-intelliflex",
                row.text(under.header().at("serial number")),
                row.text(under.header().at("plate name")),
                row.text(under.header().at("plate start"))));
        PlateRows plate = plates.computeIfAbsent(key, each -> new PlateRows(under, values, times, findings));
        if (plate.row(row)) {
            accounting.used();
        } else {
            accounting.unread(row.place(), "a row that names no well");
        }
    }

    private Export export(FormatId format, int version) {
        Place whole = new Place.Whole(source.file());
        widths.end();
        if (header.isEmpty() && !findings.blocks()) {
            findings.add(FindingType.SECTION_MISSING, whole, "no line of column names", "MODEL NAME, …");
        } else if (header.isPresent() && plates.isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, whole, "column names only", "a row for each well");
        }
        if (header.isPresent() && !signed) {
            findings.add(FindingType.CHECKSUM_MISSING, whole, "nothing", "--DOCUMENT SIGNATURE--");
        }
        List<ExportRun> runs = new ArrayList<>();
        plates.forEach((key, plate) -> {
            if (plate.any()) {
                runs.add(plate.run(key, signature));
            }
        });
        Optional<PlateRows> first = plates.values().stream().findFirst();
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "Luminex",
                        first.flatMap(plate -> plate.text("model name")).orElse("xMAP INTELLIFLEX"),
                        first.flatMap(plate -> plate.text("serial number")),
                        first.flatMap(plate -> plate.text("software version"))),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }
}
