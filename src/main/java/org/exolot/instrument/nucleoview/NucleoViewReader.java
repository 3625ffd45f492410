package org.exolot.instrument.nucleoview;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Source;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.instrument.cells.RepeatedKeys;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;
import org.exolot.instrument.text.Times;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;

/** Reads one count, line by line. */
final class NucleoViewReader {
    private static final Pattern MARK = Pattern.compile("//\\[([0-9A-Fa-f]+)]");
    private static final Pattern COLON = Pattern.compile("([^;:\\t]{1,60}):(?:\\t(.*))?");
    private static final Pattern NOTED = Pattern.compile("(\\S+)\\s*\\((.+)\\)");
    private static final Pattern IMAGE = Pattern.compile("[0-9]{8}-[0-9]{4}-[A-Za-z]+-(.+)");
    private static final Pattern COMMA = Pattern.compile("[0-9],[0-9]");
    private static final Times TIME = new Times("uuuuMMdd HHmmss", "uuuu-MM-dd HH:mm:ss");
    private static final int LINES = 500;
    private static final int MINUTES = 60;
    private static final int DECIMALS = 6;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final char delimiter;
    private final Fields parts;
    private final Accounting accounting = new Accounting();
    private PlacedValues values = new PlacedValues(DecimalSign.POINT, findings);
    private final Map<String, Entry> told = new LinkedHashMap<>();
    private String open = "";
    private final RepeatedKeys repeated = new RepeatedKeys(findings);
    private boolean titled;
    private boolean colons;
    private boolean marked;
    private boolean padded;

    private NucleoViewReader(Source source) {
        this.source = source;
        boolean commas = NucleoViewFormat.counts(source.head().folded(NucleoViewFormat.FIRST_LINES), ',');
        this.delimiter = commas ? ',' : ';';
        this.parts = new Fields(delimiter);
        if (commas) {
            findings.add(
                    FindingType.RESAVED_BY_SPREADSHEET,
                    new Place.Text(source.file(), 1, 0),
                    "fields divided by " + delimiter,
                    "semicolons between the fields, as NucleoView writes them");
        }
    }

    static Export read(Source source, FormatId format, int version) throws IOException {
        NucleoViewReader reader = new NucleoViewReader(source);
        try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
            while (lines.next()) {
                reader.line(lines.text(), lines.number(), lines.cut());
            }
        }
        return reader.export(format, version);
    }

    private void line(String raw, long number, boolean cut) {
        Place place = new Place.Text(source.file(), number, 0);
        String text = raw.strip();
        if (delimiter == ';' && (text.endsWith(";,") || text.equals(","))) {
            tellPadded(place);
            text = text.substring(0, text.length() - 1).strip();
        }
        Matcher colon = COLON.matcher(text);
        colons |= colon.matches();
        String[] fields = colon.matches()
                ? new String[] {
                    colon.group(1), Optional.ofNullable(colon.group(2)).orElse("")
                }
                : parts(text);
        String key = fields[0].strip();
        String value = fields.length > 1 ? fields[1].strip() : "";
        if (key.isEmpty() && value.isEmpty()) {
            accounting.ignored("line without content");
        } else if (cut || number > LINES || !entry(key, value, fields.length, number, place)) {
            findings.add(FindingType.ROW_MALFORMED, place, text, "a key, a semicolon and a value");
            accounting.unread(place, "a line without key and value");
        } else {
            accounting.used();
        }
    }

    private String[] parts(String text) {
        if (delimiter == ';') {
            return text.split(";", -1);
        }
        parts.split(text);
        return parts.texts().toArray(String[]::new);
    }

    private void tellPadded(Place place) {
        if (!padded) {
            padded = true;
            findings.add(FindingType.RESAVED_BY_SPREADSHEET, place, "a comma behind the line", "lines that end in ;");
        }
    }

    private boolean entry(String key, String value, int fields, long number, Place place) {
        Matcher mark = MARK.matcher(key.replaceAll(",+$", ""));
        if (mark.matches()) {
            marked = true;
            told.put("File mark", PlacedValues.words(mark.group(1), place));
            return true;
        }
        if (!open.isEmpty()) {
            // A remark in brackets may run over the end of its line.
            Entry before = told.getOrDefault(open, PlacedValues.words("", place));
            told.put(open, PlacedValues.words(before.raw() + " " + key, before.place()));
            open = "";
            return true;
        }
        if (fields < 2) {
            return false;
        }
        if (!titled && !colons && value.isEmpty()) {
            titled = true;
            told.put("Protocol", PlacedValues.words(key, place));
            return true;
        }
        titled = true;
        Entry before = told.putIfAbsent(key, PlacedValues.words(value, new Place.Text(source.file(), number, 2)));
        if (before != null) {
            repeated.tell(key, before.raw(), value, place);
        } else if (value.indexOf('(') >= 0 && value.indexOf(')') < 0) {
            open = key;
        }
        return true;
    }

    private static String folded(String key) {
        return HeaderText.fold(key).replace('[', '(').replace(']', ')');
    }

    private Optional<Entry> entry(String wanted) {
        return told.entrySet().stream()
                .filter(one -> folded(one.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .filter(entry -> !entry.raw().isEmpty())
                .findFirst();
    }

    /** Windows may be set so that the software writes {@code 68,2} and {@code 2,45E6}. */
    private DecimalSign sign() {
        return told.entrySet().stream()
                        .filter(one -> CountKeys.FIGURES.containsKey(folded(one.getKey())))
                        .anyMatch(one -> COMMA.matcher(one.getValue().raw()).find())
                ? DecimalSign.COMMA
                : DecimalSign.POINT;
    }

    private Export export(FormatId format, int version) {
        values = new PlacedValues(sign(), findings);
        Place whole = new Place.Whole(source.file());
        for (String needed : List.of("live (cells/ml)", "dead (cells/ml)", "total (cells/ml)", "viability (%)")) {
            if (entry(needed).isEmpty()) {
                findings.add(FindingType.FIELD_MISSING, whole, "nothing", needed);
            }
        }
        if (!marked && !colons) {
            findings.add(FindingType.CHECKSUM_MISSING, whole, "nothing", "//[ and eight hexadecimal digits ]");
        }
        entry("status")
                .filter(status -> !HeaderText.fold(status.raw()).equals("ok"))
                .ifPresent(status -> findings.add(FindingType.VENDOR_WARNS, status.place(), status.raw(), "OK"));
        Optional<FileTime> time = time();
        List<SampleQuantity> quantities = quantities(time);
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "ChemoMetec",
                        entry("instrument type").map(Entry::raw).orElse("NucleoCounter"),
                        serial(),
                        entry("application sw version")
                                .map(entry -> "NucleoView " + entry.raw())
                                .or(() -> entry("software version").map(entry -> "NC-View " + entry.raw()))),
                quantities.isEmpty() ? List.of() : List.of(run(quantities, time, format)),
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    /** {@code s/n 9000201099909999}. */
    private Optional<String> serial() {
        return entry("instrument s/n")
                .or(() -> entry("instrument"))
                .map(entry -> entry.raw().replaceFirst("(?i)^s/n:?\\s*", ""));
    }

    private ExportRun run(List<SampleQuantity> quantities, Optional<FileTime> time, FormatId format) {
        String sample = quantities.getFirst().sample();
        return new ExportRun(
                new RunKey(String.join(
                        "|",
                        format.name(),
                        serial().orElse(""),
                        image().map(Entry::raw).orElse(sample),
                        time.map(FileTime::raw).orElse(""))),
                image().map(Entry::raw).orElse(sample),
                Optional.of(PlacedValues.words(sample, quantities.getFirst().place())),
                entry("operator"),
                time,
                List.of(),
                List.of(),
                quantities,
                List.of(),
                Map.of());
    }

    private Optional<Entry> image() {
        return entry("image").or(() -> entry("source id"));
    }

    /** What people typed stands behind date, number and letter of the image, where no sample id is told. */
    private String sample() {
        String image = entry("image").map(Entry::raw).orElse("");
        Matcher named = IMAGE.matcher(image);
        return entry("sample id").map(Entry::raw).orElse(named.matches() ? named.group(1) : image);
    }

    private List<SampleQuantity> quantities(Optional<FileTime> time) {
        String sample = sample();
        Optional<Dilution> dilution = dilution();
        Map<String, Entry> conditions = conditions();
        List<SampleQuantity> all = new ArrayList<>();
        told.forEach((key, entry) -> {
            CountKeys.Figure figure = CountKeys.FIGURES.get(folded(key));
            if (figure != null && !entry.raw().isEmpty()) {
                all.add(new SampleQuantity(
                        sample,
                        figure.attribute(),
                        number(entry),
                        figure.unit(),
                        figure.unit().equals(CellFigures.PER_ML) ? dilution : Optional.empty(),
                        time,
                        conditions,
                        sample + "|" + key,
                        entry.place()));
            }
        });
        return all;
    }

    private Map<String, Entry> conditions() {
        Map<String, Entry> all = new LinkedHashMap<>();
        told.forEach((key, entry) -> {
            boolean known =
                    CountKeys.CONDITIONS.contains(folded(key)) || key.equals("Protocol") || key.equals("File mark");
            if (!CountKeys.FIGURES.containsKey(folded(key)) && !entry.raw().isEmpty()) {
                all.put(key, key.equals("File mark") ? entry : values.either(entry.raw(), entry.place()));
                if (!known) {
                    findings.add(FindingType.FIELD_UNKNOWN, entry.place(), key, "a key that NucleoView writes");
                }
            }
        });
        return all;
    }

    /** {@code 13.2 (Uncertain determination)}: the number stands, and what the software says of it is told. */
    private Entry number(Entry entry) {
        Matcher noted = NOTED.matcher(entry.raw());
        if (noted.matches()) {
            findings.add(FindingType.VENDOR_WARNS, entry.place(), entry.raw(), "no remark");
            Entry number = values.number(noted.group(1), entry.place());
            return new Entry(entry.raw(), number.value(), entry.place());
        }
        return values.number(entry.raw(), entry.place());
    }

    private Optional<Dilution> dilution() {
        Optional<BigDecimal> sample = measured("sample volume (ul)").filter(volume -> volume.signum() > 0);
        Optional<BigDecimal> added = measured("dilution volume (ul)");
        BigDecimal times = measured("multiplication factor").orElse(BigDecimal.ONE);
        if (colons) {
            return factor();
        }
        return sample.flatMap(volume -> added.map(more -> volume.add(more)
                        .multiply(times)
                        .divide(volume, DECIMALS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()))
                .filter(factor -> factor.compareTo(BigDecimal.ONE) >= 0)
                .map(factor -> new Dilution(
                        Dilution.State.APPLIED,
                        Optional.of(factor.setScale(Math.max(0, factor.scale()), RoundingMode.UNNECESSARY)),
                        entry("sample volume (ul)").orElseThrow().place()));
    }

    private Optional<Dilution> factor() {
        return entry("dilution factor")
                .flatMap(entry -> measured("dilution factor")
                        .filter(factor -> factor.compareTo(BigDecimal.ONE) >= 0)
                        .map(factor -> new Dilution(Dilution.State.APPLIED, Optional.of(factor), entry.place())));
    }

    private Optional<BigDecimal> measured(String key) {
        return entry(key)
                .map(entry -> values.either(entry.raw(), entry.place()).value())
                .flatMap(value ->
                        value instanceof Value.Measured measured ? Optional.of(measured.number()) : Optional.empty());
    }

    private Optional<FileTime> time() {
        Optional<Entry> utc = entry("time (utc)");
        Optional<Entry> entry = entry("date time").or(() -> utc);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDateTime> local = TIME.parse(entry.get().raw());
        if (local.isEmpty()) {
            findings.add(
                    FindingType.TIME_UNREADABLE,
                    entry.get().place(),
                    entry.get().raw(),
                    utc.isPresent() ? "a time as 2023-11-20 16:30:16" : "a time as 20231120 163016");
        }
        return Optional.of(new FileTime(
                entry.get().raw(),
                local,
                utc.isPresent() ? Optional.of(ZoneOffset.UTC) : offset(),
                entry.get().place()));
    }

    /** Hours from UTC. */
    private Optional<ZoneOffset> offset() {
        try {
            return measured("time zone offset")
                    .map(hours -> hours.multiply(BigDecimal.valueOf(MINUTES)).intValue())
                    .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * MINUTES));
        } catch (DateTimeException beyondAnyZone) {
            return Optional.empty();
        }
    }
}
