package org.exolot.instrument.nanosight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Entries;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.text.Times;
import org.exolot.quantity.DecimalSign;

/**
 * {@code *-ExperimentSummary.csv} of NanoSight NTA 3.2, 3.3 and 3.4: captures side by side, one column each, below a key in the first
 * column. Concentrations, in total and in each bin, are already multiplied by the dilution factor that the file records; where it says
 * {@code Not recorded}, they are not.
 */
public final class ExperimentSummaryFormat implements Format {
    private static final FormatId ID = new FormatId("nanosight-experiment-summary");
    private static final int READER_VERSION = 1;
    private static final Times TIME_CAPTURED = new Times("HH:mm:ss  dd/MM/uuuu", "HH:mm:ss dd/MM/uuuu");
    private static final String COMBINED = "created from combined experiments:";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Head head = source.head();
        String first = HeaderText.fold(head.firstWords()).replace("\"", "");
        if (first.startsWith(HeaderText.fold(Keys.SIGNATURE))) {
            return new Recognition(ID, 0.99, List.of("line 1 is \"" + Keys.SIGNATURE + "\""));
        }
        if (first.startsWith(HeaderText.fold(Keys.SINGLE_SIGNATURE))) {
            return new Recognition(ID, 0.95, List.of("line 1 is \"" + Keys.SINGLE_SIGNATURE + "\""));
        }
        List<String> reasons = new ArrayList<>();
        reasons.add("line 1 is not \"" + Keys.SIGNATURE + "\"");
        double confidence = 0;
        if (head.anyBegins("[Experiment Details]", 20)) {
            reasons.add("it has a section [Experiment Details], so its first lines may have been cut off");
            confidence = 0.3;
        } else if (headless(head)) {
            reasons.add("its columns look like the bins of a NanoSight export, but the lines above them, with the"
                    + " experiment, the settings and the dilution, were cut off; hand in the file as NTA wrote it");
            confidence = 0.2;
        } else if (source.file().name().toLowerCase(Locale.ROOT).endsWith("-experimentsummary.csv")) {
            reasons.add("only its name says so");
            confidence = 0.1;
        }
        return new Recognition(ID, confidence, reasons);
    }

    @Override
    public Export read(Source source) throws IOException {
        FindingLog findings = new FindingLog();
        Accounting accounting = new Accounting();
        Entries entries = new Entries(source.file(), DecimalSign.POINT);
        Summary summary = new Summary();
        if (otherDelimiter(source)) {
            findings.add(
                    FindingType.ROW_MALFORMED,
                    entries.place(1, 0),
                    "fields that are not separated by commas",
                    "fields separated by commas and decimals by a point, as NTA writes; hand in the file as NTA wrote it");
        } else {
            summary = new SummaryParser(entries, findings, accounting).parse(source);
        }
        List<String> combined = combined(summary);
        SummaryCaptures captures = new SummaryCaptures(summary, entries, combined);
        Optional<FileTime> captured = summary.detail("Time Captured")
                .flatMap(entry -> TIME_CAPTURED.read(entry.raw(), entry.place(), findings));
        if (summary.captures.length > 0) {
            new SummaryChecks(source.file(), summary, entries, findings).check(captures, combined);
        }
        List<ExportRun> runs =
                summary.captures.length > 0 ? List.of(run(summary, entries, captures, captured)) : List.of();
        return new Export(
                source.file(),
                ID,
                READER_VERSION,
                instrument(summary),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private static ExportRun run(
            Summary summary, Entries entries, SummaryCaptures captures, Optional<FileTime> captured) {
        String name = summary.detail("Experiment Name").map(Entry::raw).orElse("");
        return new ExportRun(
                key(summary, name, captured),
                name,
                summary.detail("Sample Name", "Sample Description").filter(ExperimentSummaryFormat::says),
                summary.detail("Operator Name").filter(ExperimentSummaryFormat::says),
                captured,
                captures,
                List.of(),
                List.of(),
                conditions(summary, entries));
    }

    private static boolean says(Entry entry) {
        return !entry.raw().isEmpty();
    }

    /** The experiment, when, and which captures: what a re-save or a second export of the same experiment leaves as it is. */
    private static RunKey key(Summary summary, String name, Optional<FileTime> captured) {
        String when = captured.map(time -> time.local().map(Object::toString).orElse(time.raw()))
                .orElse("no time");
        String captures = String.join("\n", Arrays.asList(summary.captures));
        Sha256 names = Sha256.of(captures.getBytes(StandardCharsets.UTF_8));
        return new RunKey("nanosight:" + name + "@" + when + "#" + summary.captures.length + "-" + names.brief());
    }

    private static Map<String, Entry> conditions(Summary summary, Entries entries) {
        Map<String, Entry> conditions = new LinkedHashMap<>();
        summary.details.forEach((key, entry) ->
                conditions.put(Keys.DETAILS + " / " + summary.keysAsWritten.getOrDefault(key, key), entry));
        int average = summary.captures.length + 2;
        for (CellRow row : summary.rows.values()) {
            if (!row.average().isEmpty()) {
                conditions.put(row.name() + " / Average", entries.number(row.average(), row.line(), average));
                conditions.put(
                        row.name() + " / Standard Error", entries.number(row.standardError(), row.line(), average + 1));
            }
        }
        return conditions;
    }

    private static InstrumentIdentity instrument(Summary summary) {
        Optional<String> software = summary.detail("Software Version")
                .map(Entry::raw)
                .filter(text -> !text.isEmpty() && !text.equalsIgnoreCase("unknown"));
        return new InstrumentIdentity(
                "Malvern Panalytical",
                "NanoSight",
                Optional.empty(),
                software.isPresent() ? software : summary.version.map(NtaVersion::text));
    }

    /** The experiments that a file was combined of, without their ending; empty where it was not. */
    private static List<String> combined(Summary summary) {
        String remarks = summary.detail("Remarks").map(Entry::raw).orElse("");
        if (!remarks.toLowerCase(Locale.ROOT).startsWith(COMBINED)) {
            return List.of();
        }
        return Arrays.stream(remarks.substring(COMBINED.length()).split(",", -1))
                .map(String::strip)
                .map(text -> text.endsWith(".nano") ? text.substring(0, text.length() - 5) : text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** NTA is not known to write anything but commas; a spreadsheet of a country with decimal commas does. */
    private static boolean otherDelimiter(Source source) {
        Head head = source.head();
        return head.anyBegins("software version;", 20)
                || head.anyBegins("experiment name;", 20)
                || head.lines(20).stream().anyMatch(line -> line.startsWith("Software Version\t"));
    }

    private static boolean headless(Head head) {
        String first = HeaderText.fold(head.firstWords());
        String second = head.line(2);
        boolean bins = first.startsWith("particle_size") || first.startsWith("bin centre");
        return bins && (second.isEmpty() || second.startsWith("0.5,"));
    }
}
