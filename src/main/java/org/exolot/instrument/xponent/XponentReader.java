package org.exolot.instrument.xponent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.CsvRecords;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;

/** Reads one batch, record by record: the head, the blocks, the mark of the end. */
final class XponentReader {
    private static final String CRC_MARK = "-- CRC --";
    private static final Pattern ANY_CRC = Pattern.compile("CRC ?[0-9]{0,3}:\\s*(.*)");
    private static final Pattern CRC = Pattern.compile("CRC32:\\s*([0-9A-Fa-f]{1,8})");

    private static final Pattern PLATE = Pattern.compile("[0-9]{1,6} ?\\( ?[0-9]{1,4}");
    private static final Pattern WELL = Pattern.compile("[A-Za-z]{1,2}[0-9]{1,2} ?\\)");

    /** No head of this software has so many lines: what follows is damage. */
    private static final int HEAD_LINES = 2_000;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final FileTimes times;
    private final HeadSection head;
    private final Analytes analytes;
    private final Wells wells;
    private final Averages averages;
    private final LogBlocks logs;
    private final Set<String> readingBlocks = new LinkedHashSet<>();
    private Optional<String> block = Optional.empty();
    private Optional<DataType> type = Optional.empty();
    private BlockHeader header = BlockHeader.NONE;
    private Optional<Place> mark = Optional.empty();
    private Optional<Entry> checksum = Optional.empty();
    private int headLines;
    private boolean firstRecord = true;

    private XponentReader(Source source, DecimalSign sign) {
        this.source = source;
        this.times = new FileTimes(
                findings, "uuuu-MM-dd HH:mm", "uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd h:mm a", "uuuu-MM-dd h:mm:ss a");
        PlacedValues values = new PlacedValues(sign, findings);
        this.head = new HeadSection(values, times, findings);
        this.analytes = new Analytes(values);
        this.wells = new Wells(values, findings);
        this.averages = new Averages(values);
        this.logs = new LogBlocks(findings);
    }

    static Export read(Source source, char delimiter, DecimalSign sign, FormatId format, int version)
            throws IOException {
        XponentReader reader = new XponentReader(source, sign);
        reader.records(delimiter);
        reader.check();
        return reader.export(format, version);
    }

    private void records(char delimiter) throws IOException {
        try (CsvRecords records = CsvRecords.open(source, TextEncoding.detect(source), delimiter)) {
            while (records.next()) {
                record(TableRow.ofText(source.file(), records.line(), records.fields()));
            }
            records.failure()
                    .ifPresent(why -> findings.add(
                            FindingType.FILE_UNREADABLE,
                            place(Math.max(1, records.line()), 0),
                            why,
                            "a csv file with every quote closed"));
        }
    }

    private void record(TableRow read) {
        TableRow row = joinLocation(read);
        int filled = filled(row);
        if (firstRecord && read.size() > filled + 1) {
            findings.add(
                    FindingType.RESAVED_BY_SPREADSHEET,
                    row.place(),
                    (read.size() - filled) + " empty fields behind the last",
                    "lines without empty fields at their end");
        }
        firstRecord = false;
        if (filled == 0) {
            accounting.ignored("blank line");
        } else if (namesColumns(row, filled)) {
            accounting.ignored("column names that stand twice");
        } else if (part(row, filled)) {
            accounting.used();
        } else {
            findings.add(
                    FindingType.ROW_MALFORMED,
                    row.place(),
                    String.join(", ", row.texts().subList(0, filled)),
                    expected());
            accounting.unread(row.place(), "a line that does not fit its block");
        }
    }

    private static int filled(TableRow row) {
        int filled = row.size();
        while (filled > 0 && row.text(filled - 1).isEmpty()) {
            filled--;
        }
        return filled;
    }

    /** Programs that write tables anew leave the quotes of {@code "1(1,A1)"} away, so that its comma divides it. */
    private static TableRow joinLocation(TableRow row) {
        String first = row.text(0);
        boolean divided = row.size() > 1
                && first.indexOf('(') > 0
                && !first.endsWith(")")
                && PLATE.matcher(first).matches()
                && WELL.matcher(row.text(1)).matches();
        if (!divided) {
            return row;
        }
        List<TableCell> cells = new ArrayList<>(row.cells());
        cells.set(0, new TableCell(first + "," + row.text(1), Optional.empty(), row.place(0)));
        cells.remove(1);
        return new TableRow(row.place(), cells);
    }

    /** Some batches have the column names of the dilution factors twice. */
    private boolean namesColumns(TableRow row, int filled) {
        return header.size() > 1
                && filled > 1
                && row.text(0).equals(header.name(0))
                && row.text(1).equals(header.name(1));
    }

    private String expected() {
        return block.map(name -> "a row of the block " + name).orElse("a line of the head");
    }

    private boolean part(TableRow row, int filled) {
        String first = row.text(0);
        if (mark.isPresent()) {
            Matcher crc = CRC.matcher(first);
            if (crc.matches()) {
                checksum = Optional.of(PlacedValues.words(crc.group(1), row.place(0)));
            }
            return crc.matches() || ANY_CRC.matcher(first).matches();
        }
        if (first.equals(CRC_MARK)) {
            mark = Optional.of(row.place());
            return true;
        }
        if (block.isPresent()
                && header.first().equals("location")
                && wells.location(first).isPresent()) {
            return row(block.get(), row, filled);
        }
        if (HeaderText.fold(first).equals("datatype:")) {
            begin(row.text(1), row.place(0));
            return true;
        }
        if (block.isPresent()) {
            return row(block.get(), row, filled);
        }
        headLines++;
        if (headLines <= HEAD_LINES) {
            head.line(row.texts().subList(0, filled), places(row, filled));
        }
        return headLines <= HEAD_LINES;
    }

    private static List<Place> places(TableRow row, int filled) {
        return row.cells().subList(0, filled).stream().map(TableCell::place).toList();
    }

    private void begin(String name, Place place) {
        block = Optional.of(name);
        type = DataType.of(name);
        header = BlockHeader.NONE;
        if (type.isEmpty()) {
            findings.add(FindingType.FIELD_UNKNOWN, place, name, "a type of data that xPONENT writes");
        }
    }

    private boolean row(String name, TableRow row, int filled) {
        DataType.Kind kind = type.map(DataType::kind).orElse(DataType.Kind.WORDS);
        if (header.size() > 0 && kind != DataType.Kind.LOG && header.first().equals("location")) {
            if (filled > header.size()) {
                return false;
            }
            if (kind == DataType.Kind.READING || kind == DataType.Kind.REDUCED) {
                readingBlocks.add(name);
            }
            return wells.row(name, kind, header, row, filled);
        }
        return row(name, kind, row.texts().subList(0, filled), places(row, filled));
    }

    private boolean row(String name, DataType.Kind kind, List<String> texts, List<Place> places) {
        if (header.size() == 0) {
            header = new BlockHeader(texts);
            return true;
        }
        if (kind == DataType.Kind.LOG) {
            logs.row(type.orElseThrow(), texts, places, wells);
            return true;
        }
        if (texts.size() > header.size()) {
            return false;
        }
        return switch (header.first()) {
            case "sample" -> {
                averages.row(name, kind, header.names(), texts, places);
                yield true;
            }
            case "analyte:", "analyte" -> {
                type.ifPresent(of -> analytes.fact(of, header.names(), texts, places));
                yield type.isPresent();
            }
            case "reagent" -> {
                type.ifPresent(of -> analytes.reagent(of, header.names(), texts, places));
                yield type.isPresent();
            }
            default -> ofAnalytes(kind, texts, places);
        };
    }

    /** What such a block holds is told by its first field, however its column names begin. */
    private boolean ofAnalytes(DataType.Kind kind, List<String> texts, List<Place> places) {
        if (kind == DataType.Kind.OF_ANALYTES) {
            analytes.fact(type.orElseThrow(), header.names(), texts, places);
        }
        return kind == DataType.Kind.OF_ANALYTES;
    }

    private void check() throws IOException {
        Place whole = new Place.Whole(source.file());
        if (wells.count() == 0) {
            findings.add(FindingType.SECTION_MISSING, whole, "no well", "DataType:,Median with a row for each well");
        }
        wells.checkComplete(readingBlocks, whole);
        analytes.checkStandards(findings);
        announced();
        if (mark.isEmpty()) {
            findings.add(FindingType.CLOSING_LINE_MISSING, whole, "nothing", CRC_MARK + ", CRC32: …");
        } else if (checksum.isEmpty()) {
            findings.add(FindingType.CHECKSUM_MISSING, mark.get(), "nothing", "CRC32: and eight hexadecimal digits");
        } else {
            Entry told = checksum.get();
            if (!ContentChecksum.fits(source, CRC_MARK, Long.parseLong(told.raw(), 16))) {
                findings.add(
                        FindingType.EDITED_AFTER_EXPORT,
                        told.place(),
                        "CRC32 " + told.raw(),
                        "the checksum of the lines before it");
            }
        }
    }

    /** {@code Samples} counts the groups of replicates. */
    private void announced() {
        Entry samples = head.conditions().get("Samples");
        if (samples != null
                && samples.value() instanceof Value.Measured number
                && number.number().compareTo(java.math.BigDecimal.valueOf(wells.count())) > 0) {
            findings.add(
                    FindingType.READS_MISSING, samples.place(), wells.count() + " wells", samples.raw() + " samples");
        }
    }

    private Export export(FormatId format, int version) {
        Map<String, Entry> conditions = new LinkedHashMap<>(head.conditions());
        conditions.putAll(logs.audit());
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "Luminex", model(), text("SN"), text("Build").map(build -> "xPONENT " + build)),
                wells.count() == 0 ? List.of() : List.of(run(conditions)),
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private ExportRun run(Map<String, Entry> conditions) {
        List<SampleQuantity> quantities = averages.quantities(wells, analytes);
        BatchWells made = wells.made(averages, analytes);
        List<Plate> plates = new ArrayList<>();
        wells.plates()
                .forEach((number, at) -> plates.add(new Plate(
                        "Plate " + number,
                        Optional.of("Fluorescence"),
                        OnDemandList.kept(at.wells(), () -> made.ofPlate(number)),
                        analytes.conditions(),
                        analytes.curves(),
                        at.first())));
        return new ExportRun(
                new RunKey("luminex-xponent|" + head.text("SN", "Batch", "BatchStartTime")),
                text("Batch").orElse("batch"),
                Optional.empty(),
                Optional.ofNullable(conditions.get("Operator")),
                began(),
                List.of(),
                plates,
                quantities,
                conditions);
    }

    private Optional<FileTime> began() {
        for (String key : List.of("BatchStartTime", "Date")) {
            Entry told = head.conditions().get(key);
            if (told != null) {
                return times.read(told.raw(), told.place());
            }
        }
        return Optional.empty();
    }

    /** {@code Program,xPONENT,,MAGPIX}. */
    private String model() {
        return text("Program")
                .map(program -> program.replaceFirst("(?i)^xponent\\s*", ""))
                .filter(model -> !model.isEmpty())
                .orElse("xMAP analyser");
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(head.conditions().get(key)).map(Entry::raw).filter(text -> !text.isEmpty());
    }

    private Place place(long line, int column) {
        return new Place.Text(source.file(), line, column);
    }
}
