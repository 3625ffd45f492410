package org.exolot.instrument.profile;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Profile;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableHeader;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.workbook.Workbook;

/** Reads one file by a profile. */
final class ProfiledTable {
    private final Profile profile;
    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final Map<String, Entry> head = new LinkedHashMap<>();
    private Optional<SampleTable> table = Optional.empty();
    private boolean begun;
    private boolean ended;

    ProfiledTable(Profile profile, Source source) {
        this.profile = profile;
        this.source = source;
        this.begun = profile.shape().after().isEmpty();
    }

    Export export() throws IOException {
        if (profile.shape().kind() == Profile.Kind.JSON_LINES) {
            JsonLines.walk(source, findings, this::row);
        } else if (Workbook.mayBe(source.head())) {
            TableRows.walk(
                    source, ',', findings, row -> profile.map().header(row).isPresent(), this::row);
        } else {
            char delimiter = TableHead.delimiter(source, profile.map());
            TableRows.walkAsDivided(source, delimiter, findings, this::row);
        }
        Place whole = new Place.Whole(source.file());
        if (table.isEmpty() || table.get().rows().isEmpty()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    whole,
                    table.isEmpty() ? "no line of column names" : "column names only",
                    "the table of " + profile.title());
        }
        List<ExportRun> runs = table.map(this::run).stream().toList();
        if (!profile.verified()) {
            findings.add(
                    FindingType.PROFILE_UNVERIFIED,
                    whole,
                    profile.id() + " version " + profile.version(),
                    "a profile verified on an export of this instrument");
        }
        return new Export(
                source.file(),
                profile.format(),
                profile.version(),
                instrument(),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    /** The instrument, with the serial number where a line above the table tells it. */
    private InstrumentIdentity instrument() {
        InstrumentIdentity known = profile.instrument();
        Optional<String> serial = profile.shape()
                .serial()
                .map(HeaderText::fold)
                .flatMap(key -> head.entrySet().stream()
                        .filter(line -> HeaderText.fold(line.getKey()).equals(key))
                        .map(line -> line.getValue().raw())
                        .filter(text -> !text.isEmpty())
                        .findFirst());
        return new InstrumentIdentity(known.vendor(), known.model(), serial, known.software());
    }

    private void row(TableRow row) {
        if (row.blank()) {
            accounting.ignored("blank line");
        } else if (ended) {
            accounting.ignored("below the table");
        } else if (!begun) {
            begun = begins(row, profile.shape().after());
            accounting.used();
            if (!begun) {
                above(row);
            }
        } else if (table.isPresent() && begins(row, profile.shape().until())) {
            ended = true;
            accounting.used();
        } else if (table.isPresent()) {
            below(table.get(), row);
        } else {
            Optional<TableHeader> header = profile.map().header(row.texts());
            accounting.used();
            header.ifPresentOrElse(found -> begin(found, row), () -> above(row));
        }
    }

    private static boolean begins(TableRow row, Optional<String> wanted) {
        return wanted.map(HeaderText::fold)
                .filter(text -> HeaderText.fold(row.text(0)).startsWith(text))
                .isPresent();
    }

    private void begin(TableHeader header, TableRow row) {
        header.tellUnknown(row, profile.title(), findings);
        SampleTable begun =
                new SampleTable(header, findings).figuresAre(profile.shape().figuresAre());
        profile.shape().decimal().ifPresent(begun::decimalSign);
        profile.shape().dayFirst().ifPresent(dayFirst -> begun.times().order(dayFirst));
        table = Optional.of(begun);
    }

    private void below(SampleTable rows, TableRow row) {
        if (rows.add(row)) {
            accounting.used();
        } else {
            accounting.unread(row.place(), "beyond the size of a table");
        }
    }

    private void above(TableRow row) {
        String key = row.text(0).replaceAll("\\s*:\\s*$", "");
        String folded = HeaderText.fold(key);
        boolean known = Stream.concat(profile.shape().head().stream(), profile.shape().serial().stream())
                        .map(HeaderText::fold)
                        .anyMatch(folded::equals)
                || profile.shape().contains().stream().map(HeaderText::fold).anyMatch(folded::contains);
        if (!known) {
            findings.add(
                    FindingType.FIELD_UNKNOWN,
                    row.place(),
                    String.join(" ", row.texts()).strip(),
                    "a line of " + profile.title());
        }
        String text = String.join(
                        " ",
                        row.texts()
                                .subList(
                                        Math.min(1, row.texts().size()),
                                        row.texts().size()))
                .strip();
        head.putIfAbsent(key.isEmpty() ? row.place().inWords() : key, PlacedValues.words(text, row.place()));
    }

    private ExportRun run(SampleTable rows) {
        SampleTable.Read read = rows.read();
        String first =
                read.quantities().isEmpty() ? "" : read.quantities().getFirst().sample();
        String begunAt = read.begun().map(FileTime::raw).orElse("");
        return new ExportRun(
                new RunKey(String.join("|", profile.id(), begunAt, first)),
                source.file().name(),
                Optional.empty(),
                rows.operator(),
                read.begun(),
                List.of(),
                List.of(),
                read.quantities(),
                read.traces(),
                head);
    }
}
