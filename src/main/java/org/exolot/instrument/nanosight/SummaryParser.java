package org.exolot.instrument.nanosight;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Entries;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;

/**
 * Goes once through the lines of a summary file. Lines are known by their section and key, never by their number, as versions differ in
 * both; cells by their distance from the key.
 */
final class SummaryParser {
    private static final int POOLED = 50_000;
    private static final Set<String> BY_CAPTURE = Set.of(
            Keys.fold(Keys.CONDITIONS),
            Keys.fold(Keys.SETTINGS),
            Keys.fold(Keys.RESULTS),
            Keys.fold(Keys.WARNINGS),
            Keys.fold(Keys.INFORMATION));

    private final Entries entries;
    private final FindingLog findings;
    private final Accounting accounting;
    private final Summary summary = new Summary();
    private final Fields fields = new Fields(',');
    private final Map<String, String> pool = new HashMap<>();
    private final SizeDataParser sizes;
    private String section = "";
    private String sectionAsWritten = "";
    private long line;
    private boolean begun;
    private boolean another;

    SummaryParser(Entries entries, FindingLog findings, Accounting accounting) {
        this.entries = entries;
        this.findings = findings;
        this.accounting = accounting;
        this.sizes = new SizeDataParser(summary, entries, findings, accounting, this::cells);
    }

    Summary parse(Source source) throws IOException {
        try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
            while (lines.next()) {
                line = lines.number();
                if (lines.cut()) {
                    tooLong();
                    break;
                }
                fields.split(lines);
                takeLine();
            }
            new Completeness(summary, sizes, entries, findings).check(line, lines.terminated());
            if (lines.firstNul() > 0) {
                findings.add(
                        FindingType.NUL_IN_TEXT, entries.place(lines.firstNul(), 0), "a NUL character", "text only");
            }
        }
        sizes.end();
        return summary;
    }

    private void takeLine() {
        if (!begun && fields.filled() == 0) {
            accounting.ignored("blank line");
        } else if (!begun) {
            begun = true;
            summary.paddedByCommas = fields.count() > 3;
            accounting.used();
        } else if (another || begins()) {
            accounting.unread(entries.place(line, 0), "a line of another file below the first");
        } else if (sizes.inBins() && !fields.blank(0)) {
            sizes.bins(fields, line);
        } else if (fields.filled() == 0) {
            sizes.blankLine();
            accounting.ignored("blank line");
        } else if (sectionBegins()) {
            accounting.used();
        } else {
            inSection();
        }
    }

    /** Whether another summary begins on this line: somebody put two files into one. */
    private boolean begins() {
        another = fields.begins(0, Keys.SIGNATURE) || fields.begins(0, Keys.SINGLE_SIGNATURE);
        if (another) {
            findings.add(
                    FindingType.SEVERAL_RUNS,
                    entries.place(line, 1),
                    "a second line \"" + brief(fields.text(0)) + "\"",
                    "one experiment summary");
        }
        return another;
    }

    private boolean sectionBegins() {
        String first = fields.text(0);
        if (!first.startsWith("[") || !first.endsWith("]")) {
            return false;
        }
        String name = first.substring(1, first.length() - 1);
        section = Keys.fold(name);
        sectionAsWritten = name;
        sizes.section(section);
        if (section.equals(Keys.fold(Keys.RESULTS))) {
            summary.averages =
                    Keys.fold(fields.text(summary.captures.length + 1)).equals("average");
        }
        return true;
    }

    private void inSection() {
        if (section.isEmpty()) {
            created();
        } else if (section.equals(Keys.fold(Keys.DETAILS))) {
            detail();
        } else if (BY_CAPTURE.contains(section)) {
            byCapture();
        } else if (section.equals(Keys.fold(Keys.INCLUDED))) {
            summary.included.add(fields.text(0));
            accounting.used();
        } else if (section.equals(Keys.fold(Keys.EXCLUSION))) {
            summary.addDetail(Keys.EXCLUSION, entries.words(fields.rest(0), line, 1));
            accounting.used();
        } else if (!sizes.header(fields, line)) {
            unknown("section [" + section + "]", "a section of the experiment summary of NTA 3");
        }
    }

    private void created() {
        Optional<NtaVersion> version = NtaVersion.of(fields.text(0));
        if (version.isEmpty()) {
            unknown(brief(fields.text(0)), "\"Created with NTA\" and the version");
            return;
        }
        summary.version = version;
        accounting.used();
        if (!version.get().known()) {
            findings.add(
                    FindingType.FIELD_UNKNOWN,
                    entries.place(line, 1),
                    version.get().text(),
                    "NTA 3.2, 3.3 or 3.4, whose percentiles are known to be computed as assumed here");
        }
    }

    private void detail() {
        String key = Keys.fold(fields.text(0));
        if (key.equals("filename")) {
            captureNames();
        } else if (key.equals("processed")) {
            byCapture();
        } else if (summary.addDetail(fields.text(0), entries.words(fields.rest(1), line, 2))) {
            accounting.used();
        } else {
            unknown("a second line \"" + fields.text(0) + "\"", "one");
        }
    }

    private void captureNames() {
        if (summary.captures.length > 0) {
            unknown("a second line \"Filename:\" in the experiment's details", "one");
            return;
        }
        String[] names = new String[Math.max(0, fields.filled() - 1)];
        for (int i = 0; i < names.length; i++) {
            names[i] = fields.text(i + 1);
        }
        summary.captures = names;
        summary.capturesLine = line;
        accounting.used();
    }

    private void byCapture() {
        CellRow row = cells(fields, sectionAsWritten, line);
        if (summary.rows.putIfAbsent(Keys.name(section, row.key()), row) == null) {
            accounting.used();
        } else {
            unknown("a second line \"" + brief(row.key()) + "\" in [" + section + "]", "one");
        }
    }

    /** The current line's cells, one for each capture, equal texts as one object. */
    private CellRow cells(Fields from, String inSection, long number) {
        int captures = summary.captures.length;
        String[] cells = new String[captures];
        for (int i = 0; i < captures; i++) {
            cells[i] = pooled(from.text(i + 1));
        }
        String key = from.text(0);
        if (from.count() < captures + 1) {
            findings.add(
                    FindingType.ROW_MALFORMED,
                    entries.place(number, 0),
                    "\"" + brief(key) + "\" with " + (from.count() - 1) + " cells",
                    "a cell for each of " + captures + " captures");
        } else if (from.filled() > captures + 1 + (summary.averages ? 2 : 0)) {
            findings.add(
                    FindingType.COLUMN_UNKNOWN,
                    entries.place(number, from.filled()),
                    brief(from.text(from.filled() - 1)),
                    "nothing beyond " + captures + " captures" + (summary.averages ? ", average and error" : ""));
        }
        boolean averages = summary.averages;
        return new CellRow(
                inSection,
                key,
                number,
                cells,
                averages ? from.text(captures + 1) : "",
                averages ? from.text(captures + 2) : "");
    }

    private String pooled(String text) {
        String known = pool.get(text);
        if (known != null) {
            return known;
        }
        if (pool.size() < POOLED) {
            pool.put(text, text);
        }
        return text;
    }

    private void unknown(String found, String expected) {
        accounting.unread(entries.place(line, 0), found);
        findings.add(FindingType.FIELD_UNKNOWN, entries.place(line, 0), found, expected);
    }

    private void tooLong() {
        accounting.unread(entries.place(line, 0), "the line is too long");
        findings.add(
                FindingType.FILE_TOO_LARGE,
                entries.place(line, 0),
                "a line of more than " + TextLines.LIMIT + " characters",
                "an experiment summary with fewer captures side by side");
    }

    private static String brief(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
