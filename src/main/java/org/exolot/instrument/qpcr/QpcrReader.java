package org.exolot.instrument.qpcr;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;

/**
 * Takes the rows of a file in turn: lines of keys and values, names of sections, headings and the rows below them. A format feeds it, says
 * where a further sheet begins, and takes the export.
 */
public final class QpcrReader {
    private static final Pattern SECTION = Pattern.compile("\\[(.{1,80})\\]");
    private static final Pattern STARRED = Pattern.compile("[*#]\\s*([^=]{1,120}?)\\s*=\\s*(.*)", Pattern.DOTALL);
    private static final Pattern BELOW = Pattern.compile("[A-Za-z][A-Za-z /.()-]{2,60} = .*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z]{2,20} [A-Za-z /.()-]{2,40}");
    private static final int HEAD_LINES = 400;
    private static final int HEADINGS_KEPT = 4_000;
    private static final int KEY_AND_VALUE = 2;

    private final FileId file;
    private final FindingLog findings;
    private final Accounting accounting = new Accounting();
    private final QpcrTables tables;
    private final Map<String, Entry> head = new LinkedHashMap<>();
    private final Map<String, Boolean> headings = new HashMap<>();
    private Optional<QpcrHeader> header = Optional.empty();
    private String section = "";

    /** With what the last row of a table began, which is no heading: a row that begins so too is also one. Empty where none is known. */
    private String firstText = "";

    private final Set<String> sections = new HashSet<>();
    private boolean inSection;

    /**
     * @param sign the file's decimal sign
     */
    public QpcrReader(FileId file, DecimalSign sign, FindingLog findings) {
        this.file = file;
        this.findings = findings;
        this.tables = new QpcrTables(new PlacedValues(sign, findings), findings, accounting);
    }

    /** A further sheet begins: its head, then its table. */
    public void sheet(String name) {
        header = Optional.empty();
        section = name;
        inSection = false;
    }

    /** The next row. */
    public void row(TableRow row) {
        if (header.isPresent() && row.is(0, firstText) && !few(row)) {
            tables.row(row);
        } else if (row.blank()) {
            accounting.ignored("blank line");
        } else if (section(row)) {
            section = row.text(0).substring(1, row.text(0).length() - 1);
            inSection = true;
            header = Optional.empty();
            accounting.used();
            if (sections.size() < HEAD_LINES && !sections.add(section)) {
                findings.add(
                        FindingType.SEVERAL_RUNS,
                        row.place(),
                        "a second section [" + section + "]",
                        "the sections of one run");
            }
        } else if (header.isPresent() && below(header.get(), row)) {
            headLine(row);
        } else {
            tableOrHead(row, row.text(0));
        }
    }

    /** A row below a table is of that table, if it is not the headings of another one, or a line of a further head. */
    private void tableOrHead(TableRow row, String first) {
        boolean heading = heading(first);
        boolean begins =
                first.startsWith("* ") || heading && QpcrHeader.of(row.texts()).isPresent();
        if (header.isPresent() && !begins) {
            firstText = heading ? "" : first;
            tables.row(row);
        } else {
            beforeTable(row);
        }
    }

    /** Whether no more cells of the row hold something than those of a key and its value. */
    private static boolean few(TableRow row) {
        int filled = 0;
        for (int column = 0; column < row.size() && filled <= KEY_AND_VALUE; column++) {
            filled += row.blank(column) ? 0 : 1;
        }
        return filled <= KEY_AND_VALUE;
    }

    private static boolean section(TableRow row) {
        return row.text(0).startsWith("[")
                && row.filled() == 1
                && SECTION.matcher(row.text(0)).matches();
    }

    /** Whether a text is the heading of a column; the rows of a file begin with few different texts: wells or their numbers. */
    private boolean heading(String text) {
        if (WellId.isWell(text)) {
            return false;
        }
        Boolean known = headings.get(text);
        if (known != null) {
            return known;
        }
        boolean heading = QpcrColumn.of(text).isPresent();
        if (headings.size() < HEADINGS_KEPT) {
            headings.put(text, heading);
        }
        return heading;
    }

    /** Whether a row is one of the lines of keys and values that the software writes below the results: {@code Analysis Type = Singleplex}. */
    private static boolean below(QpcrHeader header, TableRow row) {
        if (!few(row)) {
            return false;
        }
        int filled = row.filled();
        boolean oneCell = filled == 1;
        if (oneCell && BELOW.matcher(row.text(0)).matches()) {
            return true;
        }
        boolean keyAndValue = oneCell || (filled == 2 && !row.text(1).isEmpty());
        return header.kind() == QpcrHeader.Kind.WELLS
                && keyAndValue
                && KEY.matcher(row.text(0)).matches()
                && !WellId.isWell(row.text(1));
    }

    private void beforeTable(TableRow row) {
        Optional<QpcrHeader> found = row.text(0).startsWith("* ") ? Optional.empty() : QpcrHeader.of(row.texts());
        if (found.isPresent()) {
            header = found;
            tables.block(head("Block Type").map(Entry::raw).orElse(""));
            tables.begin(found.get(), row);
        } else if (inSection) {
            accounting.ignored("section " + section + ", which holds no table of wells or samples");
        } else {
            headLine(row);
        }
    }

    private void headLine(TableRow row) {
        String line = String.join("\t", row.texts()).strip();
        Matcher starred = STARRED.matcher(BELOW.matcher(line).matches() && row.filled() == 1 ? "* " + line : line);
        String key = starred.matches() ? starred.group(1) : row.text(0).replaceAll("\\s*:\\s*$", "");
        String value = starred.matches() ? starred.group(2) : row.text(1);
        if (key.isEmpty()
                || (!starred.matches()
                        && row.texts().stream().filter(each -> !each.isEmpty()).count() > 2)) {
            findings.add(
                    FindingType.FIELD_UNKNOWN,
                    row.place(),
                    String.join(" ", row.texts()).strip(),
                    "a key and its value");
            accounting.unread(row.place(), "a line before the tables");
            return;
        }
        accounting.used();
        Place place = row.size() > 1 ? row.place(1) : row.place();
        Entry entry = PlacedValues.words(value, place);
        Entry before = head.get(key);
        if (before == null && head.size() < HEAD_LINES) {
            head.put(key, entry);
        } else if (before != null && !before.raw().equals(entry.raw())) {
            head.putIfAbsent(key + " (" + section + ")", entry);
        }
    }

    /** The value of a key of the head, compared folded; empty where it is blank, {@code NA} or not there. */
    public Optional<Entry> head(String... keys) {
        for (String key : keys) {
            String wanted = HeaderText.fold(key);
            for (Map.Entry<String, Entry> each : head.entrySet()) {
                String raw = each.getValue().raw();
                if (HeaderText.fold(each.getKey()).equals(wanted)
                        && !raw.isEmpty()
                        && !raw.toLowerCase(Locale.ROOT).equals("na")) {
                    return Optional.of(each.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Reads a time of the head; a finding where it is none. */
    public FileTime time(Entry entry) {
        return RunTime.read(entry, findings);
    }

    /**
     * What the file says.
     *
     * @param key of its run, without the format's name in front
     * @param name of its run
     */
    public Export export(
            FormatId format,
            int version,
            InstrumentIdentity instrument,
            String key,
            String name,
            Optional<Entry> operator,
            Optional<FileTime> measuredAt) {
        if (!tables.any() && !findings.blocks()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(file),
                    "no results of wells",
                    "a table with Well, Target and Ct or Cq");
        }
        tables.end();
        List<Plate> plates = tables.plates(name);
        List<ExportRun> runs = plates.isEmpty()
                ? List.of()
                : List.of(new ExportRun(
                        new RunKey(format.name() + "|" + key),
                        name,
                        Optional.empty(),
                        operator,
                        measuredAt,
                        List.of(),
                        plates,
                        tables.quantities(),
                        tables.traces(),
                        head));
        return new Export(
                file, format, version, instrument, runs, Optional.empty(), findings.findings(), accounting.account());
    }
}
