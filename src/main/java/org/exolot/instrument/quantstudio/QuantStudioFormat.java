package org.exolot.instrument.quantstudio;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.qpcr.QpcrHeader;
import org.exolot.instrument.qpcr.QpcrReader;
import org.exolot.quantity.DecimalSign;

/**
 * The text that the QuantStudio, ViiA 7, 7500 and StepOne software exports: lines {@code * key = value}, then sections {@code [Sample Setup]},
 * {@code [Raw Data]}, {@code [Amplification Data]}, {@code [Results]} and others, each a table of tabs. Which of them and which columns people
 * choose. {@code Undetermined} is no cycle of quantification, never the last cycle.
 *
 * <p>Run key: the experiment's name, the instrument's serial number and the end of the run. Measurement key: target and well.
 */
public final class QuantStudioFormat implements Format {
    private static final FormatId ID = new FormatId("quantstudio-text");
    private static final int VERSION = 1;
    private static final int FIRST_LINES = 80;
    private static final int FIRST_FIELDS = 40;
    private static final int GROUP = 3;
    private static final String WELL = "Well";
    private static final String DELIMITERS = "\t,;";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Head head = source.head();
        boolean block = head.anyBegins("* Block Type", FIRST_LINES);
        boolean experiment = head.anyBegins("* Experiment", FIRST_LINES);
        boolean section = (block || experiment) && head.lines().stream().anyMatch(QuantStudioFormat::section);
        if (block && experiment) {
            return new Recognition(
                    ID, section ? 0.98 : 0.9, List.of("\"* Block Type =\" and \"* Experiment …\" at its head"));
        }
        if (experiment && section && wells(head)) {
            return new Recognition(
                    ID, 0.9, List.of("\"* Experiment …\" at its head, sections and the headings of a qPCR table"));
        }
        char delimiter = delimiter(head);
        if (head.anyBegins("Block Type" + delimiter, FIRST_LINES)
                && head.anyBegins("Experiment ", FIRST_LINES)
                && wells(head)) {
            return new Recognition(
                    ID, 0.85, List.of("Block Type and Experiment … at its head and the headings of a qPCR table"));
        }
        return Recognition.by(
                block && section,
                ID,
                0.8,
                "\"* Block Type =\" and sections of a qPCR export",
                "no lines \"* Block Type =\" and \"* Experiment … =\"");
    }

    private static boolean section(String line) {
        String plain = line.replace("\"", "").replaceAll("[\t,;]+$", "").strip();
        return plain.equals("[Results]")
                || plain.equals("[Sample Setup]")
                || plain.equals("[Amplification Data]")
                || plain.equals("[Raw Data]");
    }

    /** Whether a line has the headings of a table by the well: people choose which lines the head has. */
    private static boolean wells(Head head) {
        String delimiter = String.valueOf(delimiter(head));
        return head.lines().stream()
                .anyMatch(line -> line.startsWith(WELL + delimiter)
                        && QpcrHeader.of(List.of(line.split(delimiter, -1))).isPresent());
    }

    /** A tab, as the software writes, or what a spreadsheet wrote in its place: it stands behind the first heading of a table. */
    private static char delimiter(Head head) {
        for (String line : head.lines()) {
            if (line.length() > WELL.length()
                    && line.startsWith(WELL)
                    && DELIMITERS.indexOf(line.charAt(WELL.length())) >= 0) {
                return line.charAt(WELL.length());
            }
        }
        return '\t';
    }

    @Override
    public Export read(Source source) throws IOException {
        FindingLog findings = new FindingLog();
        char delimiter = delimiter(source.head());
        QpcrReader reader = new QpcrReader(source.file(), sign(source.head(), delimiter), findings);
        TableRows.walk(source, delimiter, findings, reader::row);
        Optional<Entry> ended = reader.head("Experiment Run End Time", "Run End Date/Time", "Run Ended");
        String name = reader.head("Experiment Name", "Experiment File Name")
                .map(Entry::raw)
                .orElse("experiment");
        Optional<Entry> serial = reader.head("Instrument Serial Number", "Instrument Name");
        String model = reader.head("Instrument Type").map(Entry::raw).orElse("real-time PCR system");
        Optional<FileTime> time =
                ended.filter(each -> !each.raw().equals("Not Started")).map(reader::time);
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity(
                        "Applied Biosystems",
                        model,
                        serial.map(Entry::raw),
                        reader.head("Software Version", "Software Name and Version")
                                .map(Entry::raw)),
                String.join(
                        "|",
                        name,
                        serial.map(Entry::raw).orElse(""),
                        ended.map(Entry::raw).orElse("")),
                name,
                reader.head("Experiment User Name", "User Name", "Operator"),
                time);
    }

    private static DecimalSign sign(Head head, char delimiter) {
        if (delimiter == ',') {
            return Delimiters.decimals(head, delimiter);
        }
        long points = 0;
        long commas = 0;
        for (String line : head.lines()) {
            if (!line.startsWith("*")) {
                points += decimals(line, delimiter, '.', ',');
                commas += decimals(line, delimiter, ',', '.');
            }
        }
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    /** How many of a line's first fields are numbers with this decimal sign, of which there may be thousands in a head. */
    private static int decimals(String line, char delimiter, char sign, char group) {
        int count = 0;
        int from = 0;
        for (int field = 0; field < FIRST_FIELDS && from <= line.length(); field++) {
            int tab = line.indexOf(delimiter, from);
            int to = tab < 0 ? line.length() : tab;
            count += decimal(line, from, to, sign, group) ? 1 : 0;
            from = to + 1;
        }
        return count;
    }

    /** Whether a field is {@code 12.5}, {@code 12345.5} or {@code 12,345.5}. */
    private static boolean decimal(String line, int start, int end, char sign, char group) {
        int from = start;
        int to = end;
        while (from < to && line.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && line.charAt(to - 1) <= ' ') {
            to--;
        }
        int run = from + (from < to && line.charAt(from) == '-' ? 1 : 0);
        boolean grouped = false;
        for (int at = run; at < to; at++) {
            char c = line.charAt(at);
            if (c == sign || c == group) {
                int digits = at - run;
                if (digits == 0 || grouped && digits % GROUP != 0) {
                    return false;
                }
                if (c == sign) {
                    return at + 1 < to && digits(line, at + 1, to);
                }
                grouped = true;
                run = at + 1;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return false;
    }

    private static boolean digits(String line, int from, int to) {
        for (int at = from; at < to; at++) {
            if (line.charAt(at) < '0' || line.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
