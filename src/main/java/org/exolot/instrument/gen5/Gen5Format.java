package org.exolot.instrument.gen5;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.workbook.Workbook;
import org.exolot.instrument.workbook.WorkbookHead;

/**
 * The text export of Gen5 and of its forerunner KC4/µQuant (Agilent BioTek; Gen5 User Guide, "Exporting to text"): plates with their layout,
 * reads, what Gen5 computed, and the parameters of its curves. It prints parameters with three digits, so that they are to be compared and
 * never to be computed with. A concentration is that of the well: the layout's dilution, printed as a share ({@code 0.5} for 1:2), is not in it.
 *
 * <p>The export to a spreadsheet has the same lines as rows of a sheet, its tables one column further right; saved as csv it is read too.
 *
 * <p>Run key: the experiment's path and its plates' names, dates and times. Measurement key: plate and well.
 */
public final class Gen5Format implements Format {
    private static final FormatId ID = new FormatId("gen5-text");
    private static final int VERSION = 1;
    private static final int HEADER = 40;
    private static final String QUOTE = "\"";
    private static final String SOFTWARE = "Software Version";
    private static final List<String> HEADINGS = List.of("Procedure Summary", "Procedure Details", "Layout", "Results");

    /** What tells the procedure; a user may export nothing else of the head than the version. */
    private static final List<String> PROCEDURES = List.of("Procedure Summary", "Procedure Details");

    /** Lines of the head, of which a user may leave out some. */
    private static final List<String> MARKS = List.of(
            "Experiment File Path:",
            "Protocol File Path:",
            "Plate Number",
            "Reader Type:",
            "Reader Serial Number:",
            "Reading Type",
            "Procedure Details");

    private static final int ENOUGH = 3;
    private static final String WELL_ID = "Well ID";
    private static final String TIME = "Time";
    private static final Pattern TIMES = Pattern.compile("^Time([\t,;])[0-9]{1,3}:[0-9]{2}:[0-9]{2}\\1");
    private static final Pattern TEMPERATURES = Pattern.compile("^T\\S? [^\t,;]{1,40}[\t,;][0-9]");
    private static final Pattern COMPUTED = Pattern.compile("\\[[^]\t,;]{1,60}]|CV \\(%\\)");
    private static final String DELIMITERS = "\t,;";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Head head = source.head();
        if (Workbook.mayBe(head)) {
            boolean sheet = WorkbookHead.of(source)
                    .filter(sheets -> sheets.sheets().values().stream().anyMatch(Gen5Sheets::begins))
                    .isPresent();
            return new Recognition(
                    ID,
                    sheet ? 0.97 : 0,
                    List.of((sheet ? "a" : "no") + " sheet with Software Version and Plate Number"));
        }
        return text(bare(head));
    }

    private static Recognition text(Head head) {
        char delimiter = softwareDelimiter(head);
        boolean software = head.anyBegins(SOFTWARE + delimiter, HEADER);
        boolean protocol = head.anyBegins("Protocol File Path:", HEADER);
        boolean plate = head.anyBegins("Plate Number" + delimiter, HEADER);
        if (software && protocol && plate) {
            return new Recognition(ID, 0.97, List.of("Software Version, Protocol File Path and Plate Number"));
        }
        long marks = MARKS.stream().filter(mark -> head.anyBegins(mark, HEADER)).count();
        if (marks >= ENOUGH && (software || marks > ENOUGH)) {
            return new Recognition(ID, 0.9, List.of(marks + " lines of the head that Gen5 writes"));
        }
        if (software && PROCEDURES.stream().anyMatch(heading -> head.anyBegins(heading, HEADER))) {
            return new Recognition(ID, 0.9, List.of("Software Version and a procedure"));
        }
        boolean part = HEADINGS.stream().anyMatch(heading -> head.anyBegins(heading, HEADER));
        if (part && head.lines().stream().anyMatch(line -> layoutRow(line) || wellsHeading(line))) {
            return new Recognition(ID, 0.85, List.of("a part of an export, and a layout or table with Well ID"));
        }
        if (alone(head)) {
            return new Recognition(ID, 0.8, List.of("a table of wells or of times as Gen5 writes it, without a head"));
        }
        return new Recognition(
                ID,
                software && plate ? 0.4 : 0,
                List.of("neither Software Version, Protocol File Path and Plate Number nor a procedure with a layout"));
    }

    /** Whether a table stands alone: one of wells with columns that Gen5 names so, or one of times above the temperatures. */
    private static boolean alone(Head head) {
        List<String> lines = head.lines(HEADER).stream()
                .map(Gen5Format::plain)
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            return false;
        }
        if (wellsHeading(lines.getFirst())) {
            return lines.getFirst().contains("Conc/Dil")
                    && COMPUTED.matcher(lines.getFirst()).find();
        }
        return lines.size() > 2
                && TIMES.matcher(lines.get(1)).find()
                && TEMPERATURES.matcher(lines.get(2)).find();
    }

    /** A line without a byte order mark. */
    private static String plain(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static boolean layoutRow(String line) {
        int end = line.length() - WELL_ID.length() - 1;
        return line.startsWith("A")
                && line.endsWith(WELL_ID)
                && end > 1
                && DELIMITERS.indexOf(line.charAt(end)) >= 0
                && line.charAt(1) == line.charAt(end);
    }

    /** Whether these are the names of the columns of a table of wells. */
    private static boolean wellsHeading(String line) {
        if (!line.startsWith(WELL_ID) || line.length() == WELL_ID.length()) {
            return false;
        }
        char delimiter = line.charAt(WELL_ID.length());
        return DELIMITERS.indexOf(delimiter) >= 0 && line.contains(delimiter + "Well" + delimiter);
    }

    /** A head without quotes, where programs that write tables anew put its words into them. */
    static Head bare(Head head) {
        boolean quoted = head.lines(HEADER).stream()
                .anyMatch(line -> line.startsWith(QUOTE)
                        && (line.startsWith(SOFTWARE, 1) || MARKS.stream().anyMatch(mark -> line.startsWith(mark, 1))));
        return quoted
                ? new Head(
                        String.join("\n", head.lines()).replace(QUOTE, "").getBytes(StandardCharsets.UTF_8),
                        head.whole())
                : head;
    }

    /** Whether a spreadsheet saved the export again, which writes a delimiter behind a heading for each column of the sheet. */
    static boolean padded(Head head, char delimiter) {
        return head.lines(HEADER).stream()
                .anyMatch(line -> HEADINGS.stream().anyMatch(heading -> line.startsWith(heading + delimiter)));
    }

    /** What divides the fields of an export: a tab, unless its user chose something else. */
    static char delimiter(Head head) {
        char told = softwareDelimiter(head);
        if (told != '\t' || head.anyBegins(SOFTWARE, HEADER)) {
            return told;
        }
        for (String line : head.lines()) {
            if (layoutRow(line)) {
                return line.charAt(1);
            }
            if (wellsHeading(plain(line))) {
                return plain(line).charAt(WELL_ID.length());
            }
            if (TIMES.matcher(line).find()) {
                return line.charAt(TIME.length());
            }
        }
        return told;
    }

    private static char softwareDelimiter(Head head) {
        for (String line : head.lines(HEADER)) {
            if (line.startsWith(SOFTWARE) && line.length() > SOFTWARE.length()) {
                char next = line.charAt(SOFTWARE.length());
                return DELIMITERS.indexOf(next) >= 0 ? next : '\t';
            }
        }
        return '\t';
    }

    @Override
    public Export read(Source source) throws IOException {
        return new Gen5Reader(source).read(ID, VERSION);
    }
}
