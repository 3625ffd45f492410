package org.exolot.instrument.unicorn;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Source;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;

/** Reads one result: what was run, on which column, and its chromatograms. */
final class UnicornReader {
    private static final String RESULT = "Result.xml";
    private static final String COLUMN = "ColumnTypeData";
    private static final Pattern CHROMATOGRAM = Pattern.compile("Chrom\\.[0-9]+\\.[Xx]ml");
    private static final Pattern POINTS = Pattern.compile("Chrom\\.[0-9]+_[0-9]+_(True|False)");

    private final Source source;
    private final Place whole;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final Map<String, Entry> conditions = new LinkedHashMap<>();
    private final List<Trace> traces = new ArrayList<>();
    private final List<SampleQuantity> quantities = new ArrayList<>();
    private Optional<FileTime> begun = Optional.empty();
    private Optional<XmlNode> result = Optional.empty();
    private String software = "UNICORN 7";
    private boolean any;

    private UnicornReader(Source source) {
        this.source = source;
        this.whole = new Place.Whole(source.file());
    }

    static Export read(Source source, FormatId format, int version) throws IOException {
        UnicornReader reader = new UnicornReader(source);
        reader.read();
        String system = reader.result.map(each -> each.text("SystemName")).orElse("");
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "Cytiva",
                        "ÄKTA",
                        system.isEmpty() ? Optional.empty() : Optional.of(system),
                        Optional.of(reader.software)),
                reader.any ? List.of(reader.run(format)) : List.of(),
                Optional.empty(),
                reader.findings.findings(),
                reader.accounting.account());
    }

    private void read() throws IOException {
        if (source.size() > Archive.SIZE) {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    whole,
                    source.size() + " bytes",
                    "a zip of up to " + Archive.SIZE + " bytes");
            return;
        }
        byte[] content;
        try (InputStream in = source.open()) {
            content = in.readAllBytes();
        }
        Archive.Budget budget = new Archive.Budget();
        try (Archive archive = Archive.open(content, budget, whole, findings)) {
            parts(archive, budget);
        } catch (IOException | RuntimeException damaged) {
            // The zip library tells damage by several kinds of exception; the bytes are in memory, so that none of them
            // is a failing disk.
            findings.add(
                    FindingType.FILE_UNREADABLE, whole, String.valueOf(damaged.getMessage()), "a whole zip of UNICORN");
        }
    }

    private void parts(Archive archive, Archive.Budget budget) throws IOException {
        Optional<byte[]> described = archive.bytes(RESULT);
        if (described.isPresent()) {
            accounting.used();
            result = document(RESULT, described.get());
            result.ifPresent(this::settings);
        } else {
            findings.add(FindingType.SECTION_MISSING, whole, "no " + RESULT, RESULT);
        }
        manifest(archive);
        column(archive, budget);
        for (String name : archive.names()) {
            if (CHROMATOGRAM.matcher(name).matches()) {
                accounting.used();
                Optional<XmlNode> root = document(name, archive.bytes(name).orElse(new byte[0]));
                if (root.isPresent()) {
                    chromatogram(name, root.get(), archive, budget);
                }
            } else if (name.equals(Manifest.NAME)) {
                accounting.used();
            } else if (!POINTS.matcher(name).matches() && !name.equals(RESULT) && !name.equals(COLUMN)) {
                archive.bytes(name);
                accounting.ignored("part of the method, system or report, no result; its checksum was compared");
            }
        }
        if (!any) {
            findings.add(FindingType.SECTION_MISSING, whole, "no chromatogram", "Chrom.1.Xml");
        }
    }

    private void manifest(Archive archive) throws IOException {
        Optional<byte[]> list = archive.bytes(Manifest.NAME);
        if (list.isEmpty()) {
            findings.add(FindingType.CHECKSUM_MISSING, whole, "no " + Manifest.NAME, "UNICORN's list of the parts");
            return;
        }
        Optional<XmlNode> root = document(Manifest.NAME, list.get());
        if (root.isPresent()) {
            new Manifest(source.file(), root.get(), findings).compare(archive);
        }
    }

    private Optional<XmlNode> document(String part, byte[] content) {
        try {
            return Optional.of(XmlNode.read(content));
        } catch (XMLStreamException damaged) {
            findings.add(
                    FindingType.FILE_UNREADABLE,
                    new Place.Cell(source.file(), part, "Xml"),
                    String.valueOf(damaged.getMessage()),
                    "a whole XML document");
            return Optional.empty();
        }
    }

    private void chromatogram(String part, XmlNode root, Archive archive, Archive.Budget budget) throws IOException {
        Chromatogram chromatogram = new Chromatogram(source.file(), part, root, sample(), findings, accounting);
        any = true;
        String version = root.attribute("UNICORNVersion");
        software = version.isEmpty() ? software : "UNICORN " + version;
        traces.addAll(chromatogram.curves(archive, budget));
        quantities.addAll(chromatogram.events());
        quantities.addAll(chromatogram.peaks());
        begun = begun.or(() -> chromatogram.begun().flatMap(node -> time(node, part, root)));
    }

    private Optional<FileTime> time(XmlNode node, String part, XmlNode root) {
        Place place = new Place.Cell(source.file(), part, node.name());
        String minutes = root.at("Curves", "Curve", "ChromatogramStartTimeUtcOffsetMinutes")
                .map(XmlNode::text)
                .orElse(root.text("CreatedUtcOffsetMinutes"));
        Optional<ZoneOffset> offset = minutes.matches("-?[0-9]{1,3}") && Math.abs(Integer.parseInt(minutes)) <= 18 * 60
                ? Optional.of(ZoneOffset.ofTotalSeconds(60 * Integer.parseInt(minutes)))
                : Optional.empty();
        try {
            return Optional.of(new FileTime(node.text(), Optional.of(LocalDateTime.parse(node.text())), offset, place));
        } catch (DateTimeParseException otherwise) {
            findings.add(FindingType.TIME_UNREADABLE, place, node.text(), "a time, as 2024-01-02T11:00:00.000");
            return Optional.of(new FileTime(node.text(), Optional.empty(), Optional.empty(), place));
        }
    }

    /** Name, batch, notes, and the variables of the method and the answers to its questions as they were set for this run. */
    private void settings(XmlNode root) {
        for (String key :
                List.of("ResultState", "SystemName", "SystemTypeName", "Name", "BatchId", "RunIndex", "RunType")) {
            condition(key, root.text(key), "");
        }
        condition("StartNote", root.text("ResultDocumentation", "StartNote"), "");
        condition("RunNote", root.text("ResultDocumentation", "RunNote"), "");
        root.at("ResultSearchCriterias").stream()
                .flatMap(each -> each.all("ResultSearchCriteria"))
                .forEach(each ->
                        condition(each.text("Keyword1"), each.text("Keyword2"), each.text("ExtraDisplayInformation")));
    }

    private void condition(String key, String value, String unit) {
        if (!value.isEmpty() && !key.isEmpty()) {
            String named = unit.isEmpty() || unit.startsWith("{") ? key : key + " (" + unit + ")";
            String free = named;
            for (int n = 2; conditions.containsKey(free); n++) {
                free = named + " #" + n;
            }
            conditions.put(
                    free,
                    new PlacedValues(DecimalSign.POINT, findings)
                            .either(value, new Place.Cell(source.file(), RESULT, key)));
        }
    }

    /** The column and its medium; its inner diameter also in mm. */
    private void column(Archive archive, Archive.Budget budget) throws IOException {
        Optional<byte[]> packed = archive.bytes(COLUMN);
        if (packed.isEmpty()) {
            return;
        }
        Optional<NetBinary.Text> xml;
        try (Archive inner = Archive.inner(packed.get(), budget, whole, findings)) {
            xml = inner.bytes("Xml").flatMap(NetBinary::text);
        }
        if (xml.isEmpty() || xml.get().content().length == 0) {
            accounting.ignored("a part without content");
            return;
        }
        accounting.used();
        if (xml.get().announced() != xml.get().content().length) {
            findings.add(
                    FindingType.PART_LENGTH_DIFFERS,
                    new Place.Cell(source.file(), COLUMN, "Xml"),
                    xml.get().content().length + " bytes",
                    xml.get().announced() + " bytes, as the part says itself");
        }
        Optional<XmlNode> type = document(COLUMN, xml.get().content()).flatMap(each -> each.at("ColumnType"));
        type.ifPresent(column -> {
            condition("Column", column.text("Name"), "");
            condition("Column article number", column.text("ArticleNumber"), "");
            condition("Column bed height", column.text("BedHeight"), column.text("BedHeightUnit"));
            condition("Column volume", column.text("TotalLiquidVolume"), column.text("ColumnVolumeUnitName"));
            condition("Column medium", column.text("Media", "Name"), "");
            condition("Column technique", column.text("Media", "TechniqueName"), "");
            condition(
                    "Column particle diameter",
                    column.text("Media", "AverageParticleDiameter"),
                    column.text("Media", "AverageParticleDiameterUnit"));
            diameter(column);
        });
    }

    private void diameter(XmlNode column) {
        String unit = column.text("Hardware", "DiameterUnit");
        condition("Column diameter", column.text("Hardware", "Diameter"), unit);
        Optional.ofNullable(conditions.get("Column diameter (cm)"))
                .map(Entry::value)
                .filter(Value.Measured.class::isInstance)
                .map(value -> ((Value.Measured) value).number().movePointRight(1))
                .map(BigDecimal::toPlainString)
                .ifPresent(millimetres -> condition("Column diameter", millimetres, "mm"));
    }

    private String sample() {
        return Optional.ofNullable(conditions.get("Sample_ID"))
                .or(() -> Optional.ofNullable(conditions.get("Sample ID")))
                .or(() -> Optional.ofNullable(conditions.get("Sample name")))
                .map(Entry::raw)
                .orElse("");
    }

    private ExportRun run(FormatId format) {
        String name = result.map(each -> each.text("Name")).orElse(source.file().name());
        String batch = result.map(each -> each.text("BatchId")).orElse("");
        String when = begun.map(FileTime::raw).orElse("");
        String sample = sample();
        return new ExportRun(
                new RunKey(String.join("|", format.name(), batch, name, when)),
                name,
                sample.isEmpty()
                        ? Optional.empty()
                        : Optional.of(PlacedValues.words(sample, new Place.Cell(source.file(), RESULT, "Sample_ID"))),
                Optional.empty(),
                begun,
                List.of(),
                List.of(),
                unique(quantities),
                traces,
                conditions);
    }

    /** Keys are unique within a run, also where a result has several chromatograms with peaks of the same names. */
    private static List<SampleQuantity> unique(List<SampleQuantity> all) {
        Map<String, SampleQuantity> byKey = new LinkedHashMap<>();
        all.forEach(each -> byKey.putIfAbsent(each.key(), each));
        return List.copyOf(byKey.values());
    }
}
