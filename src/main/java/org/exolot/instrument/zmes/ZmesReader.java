package org.exolot.instrument.zmes;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.Accounting;

/** Reads the records of one file, a run each. */
final class ZmesReader {
    private static final Set<String> TABLES =
            Set.of("StandardRecords", "RecordParameterTypes", "RecordParameterTreeNodes", ParameterReader.DATA);
    private static final int RECORDS = 100_000;

    private final Source source;
    private final Place whole;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final List<ExportRun> runs = new ArrayList<>();
    private final Set<String> serials = new LinkedHashSet<>();
    private final Set<String> software = new LinkedHashSet<>();

    private ZmesReader(Source source) {
        this.source = source;
        this.whole = new Place.Whole(source.file());
    }

    static Export read(Source source, FormatId format, int version) throws IOException {
        ZmesReader reader = new ZmesReader(source);
        reader.read();
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity("Malvern Panalytical", "Zetasizer", only(reader.serials), only(reader.software)),
                reader.runs,
                Optional.empty(),
                reader.findings.findings(),
                reader.accounting.account());
    }

    private void read() throws IOException {
        if (source.size() > Database.SIZE) {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    whole,
                    source.size() + " bytes",
                    "a file of up to " + Database.SIZE + " bytes; export fewer records");
            return;
        }
        try (Database database = Database.open(source)) {
            Set<String> missing = new LinkedHashSet<>(TABLES);
            missing.removeAll(database.tables());
            if (missing.isEmpty()) {
                records(database);
            } else {
                findings.add(
                        FindingType.SECTION_MISSING, whole, "no table " + String.join(", ", missing), "these tables");
            }
        } catch (SQLException damaged) {
            findings.add(
                    FindingType.FILE_UNREADABLE,
                    whole,
                    String.valueOf(damaged.getMessage()),
                    "a whole SQLite database as ZS XPLORER writes it");
        }
    }

    private void records(Database database) throws SQLException {
        Map<Long, String> guids = new LinkedHashMap<>();
        database.rows(
                "select Id, Guid from StandardRecords limit " + RECORDS,
                row -> guids.put(row.getLong(1), String.valueOf(row.getString(2))));
        Map<Long, List<Parameter>> parameters = new ParameterReader(source.file(), findings, accounting).read(database);
        guids.forEach((id, guid) -> record(id, guid, parameters.getOrDefault(id, List.of())));
        parameters.forEach((id, orphans) -> {
            if (!guids.containsKey(id)) {
                Place place = orphans.getFirst().place();
                findings.add(FindingType.ROW_MALFORMED, place, "parameters of record " + id, "a record of this number");
                orphans.forEach(each -> accounting.unread(each.place(), "a parameter of no record"));
            }
        });
        if (guids.isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, whole, "no record", "at least one record");
        }
    }

    private void record(long id, String guid, List<Parameter> parameters) {
        ZmesRecord record = new ZmesRecord(parameters, findings, accounting);
        record.named("Instrument Serial Number").ifPresent(each -> serials.add(each.text()));
        record.named("Software Version").ifPresent(each -> software.add("ZS XPLORER " + each.text()));
        record.named("Result State")
                .filter(state -> !state.text().equals("Completed"))
                .ifPresent(state -> findings.add(FindingType.RUN_ABORTED, state.place(), state.text(), "Completed"));
        record.named("Quality Indicator")
                .filter(quality -> !quality.text().equals("GoodData"))
                .ifPresent(
                        quality -> findings.add(FindingType.VENDOR_WARNS, quality.place(), quality.text(), "GoodData"));
        if (parameters.isEmpty()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Cell(source.file(), "StandardRecords", "Id " + id),
                    "a record without parameters",
                    "its parameters");
        } else {
            runs.add(record.run(guid));
        }
    }

    private static Optional<String> only(Set<String> all) {
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }
}
