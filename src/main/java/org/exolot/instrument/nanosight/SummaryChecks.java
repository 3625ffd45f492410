package org.exolot.instrument.nanosight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Weighting;
import org.exolot.instrument.text.Entries;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** What there is to say about a summary file once it is read: what is missing in it, what it contradicts, what the vendor warns of. */
final class SummaryChecks {
    private static final Pattern COPY_MARK = Pattern.compile("( \\(\\d+\\)| - copy)$");
    private static final String SUFFIX = "-experimentsummary";

    private final FileId file;
    private final Summary summary;
    private final Entries entries;
    private final FindingLog findings;

    SummaryChecks(FileId file, Summary summary, Entries entries, FindingLog findings) {
        this.file = file;
        this.summary = summary;
        this.entries = entries;
        this.findings = findings;
    }

    void check(SummaryCaptures captures, List<String> combined) {
        checkSections();
        checkName();
        checkResave();
        if (!combined.isEmpty()) {
            findings.add(
                    FindingType.COMBINED_EXPERIMENT,
                    summary.detail("Remarks").map(Entry::place).orElse(new Place.Whole(file)),
                    combined.size() + " experiments side by side: " + String.join(", ", combined),
                    "the export of one experiment");
        }
        boolean usable = false;
        for (int i = 0; i < captures.size(); i++) {
            usable |= checkCapture(captures, i);
        }
        if (!usable && captures.size() > 0) {
            findings.add(
                    FindingType.NO_USABLE_CAPTURE,
                    entries.place(summary.capturesLine, 0),
                    captures.size() + " captures, none of them with a distribution",
                    "at least one capture with a size distribution by number");
        }
        checkNamesInData();
        summary.blocks.values().forEach(this::checkStatistics);
        new DecimalDamage(summary, captures, entries, findings).check();
    }

    private void checkSections() {
        if (summary.captures.length > 0 && !summary.blocks.containsKey(Weighting.NUMBER) && !findings.blocks()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(file),
                    "no size data weighted by number",
                    "the block \"Size distribution - Number weighting\"; export it together with the summary");
        }
        if (summary.row(Keys.RESULTS, Keys.CONCENTRATION).isEmpty()) {
            findings.add(
                    FindingType.FIELD_MISSING,
                    new Place.Whole(file),
                    "no line \"" + Keys.CONCENTRATION + "\" in [Results]",
                    "that line with a figure for each capture");
        }
    }

    /** The file's name should be the experiment's; who renames an export, or mixes two up, is told. */
    private void checkName() {
        Optional<Entry> experiment =
                summary.detail("Experiment Name").filter(entry -> !entry.raw().isEmpty());
        if (experiment.isEmpty()) {
            return;
        }
        String named = stem(file.name(), ".csv");
        String written = stem(experiment.get().raw(), ".nano");
        if (!named.equals(written) && !ofItsCapture(named)) {
            findings.add(
                    FindingType.NAME_CONTRADICTS_CONTENT,
                    experiment.get().place(),
                    "the file " + file.name() + " holds the experiment "
                            + experiment.get().raw(),
                    "a file named " + withoutEnding(experiment.get().raw(), ".nano") + "-ExperimentSummary.csv");
        }
    }

    /** The summary of a single capture is named by it. */
    private boolean ofItsCapture(String named) {
        return summary.captures.length == 1
                && withoutEnding(named, "_summary")
                        .equals(summary.captures[0].strip().toLowerCase(Locale.ROOT));
    }

    private static String stem(String name, String ending) {
        String plain = withoutEnding(name.strip().toLowerCase(Locale.ROOT), ending);
        String unmarked = COPY_MARK.matcher(plain).replaceFirst("");
        return withoutEnding(unmarked, SUFFIX);
    }

    private static String withoutEnding(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending)
                ? name.substring(0, name.length() - ending.length())
                : name;
    }

    private void checkResave() {
        Optional<Entry> concentration = summary.row(Keys.RESULTS, Keys.CONCENTRATION)
                .filter(row -> row.cells().length > 0)
                .map(row -> row.number(entries, 0));
        boolean rewritten = concentration
                .filter(entry -> entry.value() instanceof Value.Measured measured
                        && measured.number().signum() != 0
                        && !entry.raw().toLowerCase(Locale.ROOT).contains("e"))
                .isPresent();
        if (rewritten || summary.paddedByCommas) {
            findings.add(
                    FindingType.RESAVED_BY_SPREADSHEET,
                    rewritten ? concentration.get().place() : entries.place(1, 0),
                    rewritten
                            ? "the concentration " + concentration.get().raw() + " in plain digits"
                            : "the first line filled up with commas",
                    "the file as NTA wrote it, with concentrations like 1.43e+09");
        }
    }

    /** Tells what is wrong with a capture; whether it can be used. */
    private boolean checkCapture(SummaryCaptures captures, int i) {
        Optional<String> failure = captures.failure(i);
        if (failure.isPresent()) {
            findings.add(
                    FindingType.CAPTURE_FAILED,
                    captures.place(i),
                    failure.get(),
                    "a capture with frames and particles; it is left out of every mean");
            return false;
        }
        checkDilution(captures, i);
        checkValidity(i);
        checkConcentration(i);
        BinBlock sizes = summary.blocks.get(Weighting.NUMBER);
        return sizes != null && sizes.readable(i);
    }

    private void checkDilution(SummaryCaptures captures, int i) {
        if (captures.dilution(i).factor().isPresent()) {
            return;
        }
        Optional<CellRow> row = summary.row(Keys.RESULTS, Keys.DILUTION);
        String text = row.map(r -> r.cell(i)).orElse("");
        boolean said = !text.isEmpty() && !Keys.fold(text).equals("not recorded");
        findings.add(
                said ? FindingType.DILUTION_INVALID : FindingType.DILUTION_NOT_RECORDED,
                captures.dilution(i).place(),
                row.isEmpty() ? "no line of dilution factors" : text.isEmpty() ? "nothing" : text,
                "a factor of " + BigDecimal.ONE + " or more");
    }

    private void checkValidity(int i) {
        Optional<CellRow> row = summary.row(Keys.WARNINGS, Keys.VALIDITY);
        String text = row.map(r -> Keys.fold(r.cell(i))).orElse("");
        if (text.isEmpty() || text.equals("ok")) {
            return;
        }
        boolean uncalibrated = text.equals("not calibrated");
        findings.add(
                uncalibrated ? FindingType.CAPTURE_NOT_CALIBRATED : FindingType.VENDOR_WARNS,
                entries.place(row.orElseThrow().line(), i + 2),
                row.orElseThrow().cell(i),
                uncalibrated ? "a capture with a calibrated camera and laser" : "OK");
    }

    private void checkConcentration(int i) {
        summary.row(Keys.RESULTS, Keys.CONCENTRATION).ifPresent(row -> {
            Entry entry = row.number(entries, i);
            boolean number = entry.value() instanceof Value.Measured;
            if (!number || ((Value.Measured) entry.value()).number().signum() < 0) {
                findings.add(
                        number ? FindingType.VALUE_NEGATIVE : FindingType.VALUE_UNREADABLE,
                        entry.place(),
                        entry.raw(),
                        "a concentration of 0 or more, with a decimal point");
            }
        });
    }

    /** What the software computed of the sizes; each is computed here anew where it is used. */
    private void checkStatistics(BinBlock block) {
        for (CellRow row : block.statistics.values()) {
            for (int i = 0; i < summary.captures.length; i++) {
                Entry entry = row.number(entries, i);
                if (entry.value() instanceof Value.Missing missing && missing.reason() == MissingReason.UNREADABLE) {
                    findings.add(
                            FindingType.WORD_FOR_FIGURE,
                            entry.place(),
                            entry.raw(),
                            "a figure, as the software prints it");
                }
            }
        }
    }

    /** The size data repeat the names of the captures; users rename one and not the other. */
    private void checkNamesInData() {
        for (BinBlock block : summary.blocks.values()) {
            CellRow names = block.names;
            for (int i = 0; names != null && i < summary.captures.length; i++) {
                if (!names.cell(i).equals(summary.captures[i])) {
                    findings.add(
                            FindingType.NAME_CONTRADICTS_CONTENT,
                            entries.place(names.line(), i + 2),
                            "the size data of capture " + summary.captures[i] + " are named " + names.cell(i),
                            "the same name in both places");
                }
            }
        }
    }
}
