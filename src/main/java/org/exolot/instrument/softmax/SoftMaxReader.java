package org.exolot.instrument.softmax;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateNames;
import org.exolot.instrument.plate.PrintedWells;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;
import org.exolot.quantity.DecimalSign;

/** Reads one export: its blocks, then the line with the document's name. */
final class SoftMaxReader {
    private static final Pattern BLOCKS = Pattern.compile("##BLOCKS=\\s*([0-9]{1,6})");
    private static final Pattern CLOSING =
            Pattern.compile("Original Filename: (.*?)(?:;| {2,}) *Date Last Saved: (.*)");
    private static final String PLATE = "Plate:";
    private static final String WORKFLOW = "Workflow";
    private static final Pattern INSTRUMENT =
            Pattern.compile("Instrument type:\\s*(.*?)\\s*Instrument serial number:\\s*(.*)");
    private static final String UNNAMED = "untitled";

    private final Source source;
    private final Document document;
    private Optional<Block> block = Optional.empty();
    private boolean skipping;
    private boolean open;
    private long openedAt;
    private long announced = -1;
    private long blocks;
    private Optional<Entry> originalName = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Optional<String> serial = Optional.empty();
    private boolean workflow;

    private SoftMaxReader(Source source, Document document) {
        this.source = source;
        this.document = document;
    }

    static Export read(Source source, FormatId format, int version) throws IOException {
        Head head = source.head();
        FindingLog findings = new FindingLog();
        Document document = new Document(source.file(), new PlacedValues(sign(head), findings), findings, padded(head));
        SoftMaxReader reader = new SoftMaxReader(source, document);
        reader.lines(delimiter(head));
        PlateNames names = new PlateNames(findings);
        document.plates.forEach(plate -> names.next(plate.name(), plate.place()));
        new GroupPlacement(document).place();
        if (document.plates.isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, new Place.Whole(source.file()), "no plate", "a block Plate:");
        }
        List<ExportRun> runs = document.plates.isEmpty() ? List.of() : List.of(reader.run());
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "Molecular Devices",
                        reader.model.orElse("microplate reader"),
                        reader.serial,
                        Optional.of("SoftMax Pro")),
                runs,
                Optional.empty(),
                findings.findings(),
                document.accounting.account());
    }

    /** Tabs; commas or semicolons where a spreadsheet saved it again. */
    static char delimiter(Head head) {
        for (String line : head.lines()) {
            if (line.startsWith(PLATE) && line.length() > PLATE.length()) {
                char next = line.charAt(PLATE.length());
                return next == ',' || next == ';' ? next : '\t';
            }
        }
        return '\t';
    }

    /** Whether a spreadsheet saved it again: a delimiter stands where SoftMax writes none. */
    private static boolean padded(Head head) {
        return delimiter(head) != '\t'
                || head.lines().stream()
                        .anyMatch(line ->
                                line.startsWith("~End\t") || line.startsWith("##BLOCKS=") && line.endsWith("\t"));
    }

    private static DecimalSign sign(Head head) {
        if (delimiter(head) == ',') {
            return DecimalSign.POINT;
        }
        char delimiter = delimiter(head);
        long points = 0;
        long commas = 0;
        for (String line : head.lines()) {
            if (!line.isEmpty() && (line.charAt(0) == delimiter || Character.isDigit(line.charAt(0)))) {
                points += decimals(line, '.', delimiter);
                commas += decimals(line, ',', delimiter);
            }
        }
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    /** How many fields of a line are numbers with decimals behind this sign. */
    private static int decimals(String line, char sign, char delimiter) {
        int found = 0;
        for (int at = line.indexOf(sign); at >= 0; at = line.indexOf(sign, at + 1)) {
            int from = line.lastIndexOf(delimiter, at) + 1;
            int to = line.indexOf(delimiter, at);
            found += isDecimal(line, from, at, to < 0 ? line.length() : to) ? 1 : 0;
        }
        return found;
    }

    /** Whether these characters are digits on both sides of the sign, a minus before and an exponent behind at most. */
    private static boolean isDecimal(String line, int from, int sign, int to) {
        int first = line.charAt(from) == '-' ? from + 1 : from;
        int end = digits(line, sign + 1, to);
        if (first == sign || digits(line, first, sign) != sign || end == sign + 1) {
            return false;
        }
        if (end == to || line.charAt(end) != 'E') {
            return end == to;
        }
        int power = end + 1 < to && line.charAt(end + 1) == '-' ? end + 2 : end + 1;
        return power < to && digits(line, power, to) == to;
    }

    /** Where the digits end that begin here. */
    private static int digits(String line, int from, int to) {
        int at = from;
        while (at < to && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private void lines(char delimiter) throws IOException {
        Fields fields = new Fields(delimiter);
        try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
            while (lines.next()) {
                fields.split(lines);
                line(lines, fields);
            }
            finish(lines.number());
            if (lines.firstNul() > 0) {
                document.findings.add(FindingType.NUL_IN_TEXT, document.place(lines.firstNul(), 0), "NUL", "text");
            }
        }
    }

    private void line(TextLines lines, Fields fields) {
        long number = lines.number();
        if (lines.cut()) {
            document.findings.add(
                    FindingType.ROW_MALFORMED,
                    document.place(number, 0),
                    "a line of over " + TextLines.LIMIT + " characters",
                    "a line of an export");
        }
        String first = fields.text(0);
        if (first.equals("~End") && fields.filled() == 1) {
            end(number);
            document.accounting.used();
        } else if (open && skipping) {
            document.accounting.unread(document.place(number, 0), "part of a block that cannot be read");
        } else if (open) {
            block.ifPresent(now -> now.line(number, fields));
        } else {
            between(number, fields, first);
        }
    }

    private void between(long number, Fields fields, String first) {
        String folded = first.toLowerCase(Locale.ROOT);
        if (first.isEmpty() && fields.filled() == 0) {
            document.accounting.ignored("blank line");
        } else if (announced < 0 && announces(first)) {
            document.accounting.used();
        } else if (folded.startsWith("plate:")) {
            open(PlateBlock.of(document, number, fields), number);
        } else if (folded.startsWith("group:")) {
            String named = first.substring("group:".length()).strip();
            document.accounting.used();
            open(Optional.of(new GroupBlock(document, named.isEmpty() ? fields.text(1) : named, number)), number);
        } else if (folded.startsWith("note:")) {
            document.accounting.used();
            open(Optional.of(new NoteBlock(document)), number);
        } else if (closes(fields.rest(0), number)) {
            document.accounting.used();
        } else if (below(fields.rest(0), number)) {
            document.accounting.used();
        } else if (folded.startsWith("copyright")) {
            document.accounting.ignored("copyright of the software");
        } else {
            document.findings.add(
                    FindingType.FIELD_UNKNOWN,
                    document.place(number, 0),
                    fields.rest(0),
                    "Plate:, Group:, Note: or the closing line");
            document.accounting.unread(document.place(number, 0), "a line between blocks that nobody knows");
        }
    }

    private void open(Optional<Block> begun, long number) {
        block = begun;
        skipping = begun.isEmpty();
        open = true;
        openedAt = number;
        blocks++;
    }

    private void end(long number) {
        block.ifPresent(now -> now.end(number));
        block = Optional.empty();
        open = false;
    }

    /** Whether the line tells how many blocks the file has. */
    private boolean announces(String line) {
        Matcher count = BLOCKS.matcher(line);
        if (!count.matches()) {
            return false;
        }
        announced = Long.parseLong(count.group(1));
        return true;
    }

    /** Whether the line is that with the document's name. */
    private boolean closes(String line, long number) {
        Matcher closing = CLOSING.matcher(line);
        if (!closing.matches()) {
            return false;
        }
        Entry name = PlacedValues.words(closing.group(1), document.place(number, 1));
        originalName = Optional.of(name);
        document.condition("Original Filename", name);
        document.condition("Date Last Saved", PlacedValues.words(closing.group(2), document.place(number, 1)));
        return true;
    }

    /** Whether the line is one of those that further versions write below the blocks: the instrument, and the steps of the workflow. */
    private boolean below(String line, long number) {
        Place place = document.place(number, 1);
        Matcher told = INSTRUMENT.matcher(line.strip());
        if (told.matches()) {
            model = Optional.of(told.group(1)).filter(text -> !text.isBlank());
            serial = Optional.of(told.group(2)).filter(text -> !text.isBlank());
            document.condition("Instrument", PlacedValues.words(line, place));
            return true;
        }
        boolean begins = line.strip().equals(WORKFLOW + ":");
        if (begins || workflow && line.startsWith("-")) {
            workflow = true;
            if (!begins) {
                document.condition(WORKFLOW, PlacedValues.words(line.substring(1), place));
            }
            return true;
        }
        return false;
    }

    private void finish(long lastLine) {
        Place last = document.place(Math.max(1, lastLine), 0);
        if (open) {
            document.findings.add(
                    FindingType.FILE_TRUNCATED, last, "the block of line " + openedAt + " is open", "~End");
            end(lastLine);
        }
        counted(last);
        if (originalName.isEmpty()) {
            document.findings.add(
                    FindingType.CLOSING_LINE_MISSING,
                    last,
                    "no closing line",
                    "Original Filename: …; Date Last Saved: …");
        }
    }

    /**
     * The number that line 1 announces is that of the sections or, in some layouts by columns, of the plates alone; sections of graphs are
     * counted and not written. So only a file that also lacks its closing line is cut.
     */
    private void counted(Place last) {
        if (announced < 0 || blocks == announced || blocks > announced && announced == document.plates.size()) {
            return;
        }
        boolean cut = blocks < announced && originalName.isEmpty();
        document.findings.add(
                cut ? FindingType.FILE_TRUNCATED : FindingType.PART_LENGTH_DIFFERS,
                cut ? last : document.place(1, 0),
                blocks + " blocks",
                announced + " blocks, as line 1 says");
    }

    private ExportRun run() {
        String name = originalName.map(Entry::raw).orElse("");
        return new ExportRun(
                key(name),
                name.isEmpty() ? source.file().name() : name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                document.plates.stream().map(PlateData::plate).toList(),
                List.of(),
                document.conditions);
    }

    /**
     * The document's name with its plates' names: saving it again after masking a well is the same run with other values. A document without
     * a name of its own is told by its raw readings.
     */
    private RunKey key(String name) {
        StringBuilder key = new StringBuilder("softmax|").append(name);
        document.plates.forEach(plate -> key.append('|').append(plate.name()));
        if (name.isEmpty() || name.toLowerCase(Locale.ROOT).startsWith(UNNAMED)) {
            key.append('|').append(readings().brief());
        }
        return new RunKey(key.toString());
    }

    private Sha256 readings() {
        MessageDigest digest = Sha256.digest();
        PrintedWells printed = new PrintedWells();
        for (PlateData plate : document.plates) {
            plate.print(printed);
            printed.addTo(digest);
        }
        return Sha256.of(digest);
    }
}
