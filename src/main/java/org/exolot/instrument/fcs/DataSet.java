package org.exolot.instrument.fcs;

import java.io.IOException;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.EventTable;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.LongDates;
import org.exolot.instrument.text.Times;
import org.exolot.quantity.Value;

/** One data set: an acquisition of one sample. */
final class DataSet {
    /** {@code 09-Oct-2025 15:10:45}, with or without sixtieths of a second behind it, which are cut. */
    private static final Times TIMES = new Times("d-MMM-uuuu H:mm:ss", "uuuu-MMM-d H:mm:ss", "uuuu-MM-dd H:mm:ss");

    /** {@code $BEGINDATETIME} of FCS 3.2, section 3.2.20: ISO 8601, with or without parts of a second and a zone. */
    private static final Pattern DATE_TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2}).*");

    /** A day, a month and a year between other signs than dashes: {@code 21 dec 2010}, {@code 2021/03/05}. */
    private static final Pattern DIVIDED = Pattern.compile("([^ ./-]+)[ ./-]([^ ./-]+)[ ./-]([^ ./-]+)");

    /** A day and a month in figures, {@code 28-06-2006}: the standard has the day first, software of some countries the month. */
    private static final Pattern FIGURES = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})");

    private static final Pattern NAME = Pattern.compile("(?<=-)[^0-9-]{3,}(?=-)");

    private static final List<String> SAMPLE = List.of(
            "TBNM",
            "TUBE NAME",
            "TUBENAME",
            "SAMPLE_NAME",
            "#SAMPLE",
            "$SMNO",
            "$CELLS",
            "SAMPLE ID",
            "@SAMPLEID1",
            "$FIL");

    private static final Times DAY_FIRST = new Times("d-M-uuuu H:mm:ss");
    private static final Times MONTH_FIRST = new Times("M-d-uuuu H:mm:ss");

    private static final Pattern SIXTIETHS = Pattern.compile("([0-9]{1,2}:[0-9]{2}:[0-9]{2})[:.][0-9]+");

    private static final Pattern TWO_DIGITS = Pattern.compile("([0-9]{1,2}-[^0-9-]{3}-)([0-9]{2})");

    /** What describes bytes or channels, not the run. */
    private static final Pattern OF_CHANNELS =
            Pattern.compile("\\$(BEGIN|END)(DATA|STEXT|ANALYSIS)|\\$NEXTDATA|\\$P[0-9]+([BENRSFLOTVDG]|DATATYPE)");

    /** Amplification that is none; any other says that the channel's numbers are logarithms (FCS 3.1, section 3.2.20). */
    private static final Pattern LINEAR = Pattern.compile("\\s*0+(\\.0*)?\\s*,.*");

    private static final Pattern AMPLIFICATION = Pattern.compile("\\$P[0-9]+E");

    private final Source source;
    private final Header header;
    private final Keywords keywords;
    private final FindingLog findings;
    private final Accounting accounting;

    DataSet(Source source, Header header, Keywords keywords, FindingLog findings, Accounting accounting) {
        this.source = source;
        this.header = header;
        this.keywords = keywords;
        this.findings = findings;
        this.accounting = accounting;
    }

    /** Its run. Without a readable layout or events the run says what else is known. */
    Optional<ExportRun> run() throws IOException {
        Place text = place(header.text());
        Optional<Layout> layout = Layout.of(keywords, text, findings);
        if (layout.isEmpty() || packed(layout.get(), text)) {
            keywords.entries().keySet().forEach(each -> accounting.unread(text, each));
            return Optional.empty();
        }
        EventTable table = events(layout.get());
        Spillover.tell(keywords, layout.get().channels(), findings);
        Map<String, Entry> conditions = new LinkedHashMap<>();
        keywords.entries().forEach((keyword, entry) -> {
            if (OF_CHANNELS.matcher(keyword).matches() && !logarithms(keyword, entry)) {
                accounting.ignored("how the bytes of the events lie, and the gains and filters of channels");
            } else {
                accounting.used();
                if (!entry.raw().isEmpty()) {
                    conditions.put(keyword, entry);
                }
            }
        });
        Optional<FileTime> time = time();
        Optional<Entry> sample = sample();
        String name = sample.map(Entry::raw).orElse(source.file().name());
        return Optional.of(new ExportRun(
                key(name, time, table),
                name,
                sample,
                keywords.get("$OP"),
                time,
                List.of(),
                List.of(),
                figures(name, time, table),
                List.of(),
                List.of(table),
                conditions));
    }

    /** Whether numbers of other than whole bytes follow each other bit by bit, by the length of the events; then they are told and not read. */
    private boolean packed(Layout layout, Place text) {
        long announced = keywords.whole("$TOT").orElse(-1L);
        Segment data = data(layout, announced);
        boolean packed = layout.eventBits() < 8 * layout.eventBytes()
                && announced > 0
                && announced * layout.eventBytes() > data.length();
        if (packed) {
            findings.add(
                    FindingType.VALUE_UNREADABLE,
                    keywords.get("$P1B").map(Entry::place).orElse(text),
                    data.length() + " bytes for " + announced + " events of " + layout.eventBits() + " bits",
                    layout.eventBytes() + " bytes for each event, as its numbers fill whole bytes");
        }
        return packed;
    }

    private static boolean logarithms(String keyword, Entry entry) {
        return AMPLIFICATION.matcher(keyword).matches()
                && !entry.raw().isBlank()
                && !LINEAR.matcher(entry.raw()).matches();
    }

    private EventTable events(Layout layout) throws IOException {
        long announced = keywords.whole("$TOT").orElse(-1L);
        Segment data = data(layout, announced);
        long fitting = data.none() ? 0 : data.length() / layout.eventBytes();
        Place place = data.none() ? place(header.text()) : place(data);
        if (cut(data, layout, announced)) {
            findings.add(
                    FindingType.FILE_TRUNCATED,
                    place,
                    "a file of " + source.size() + " bytes",
                    "events up to byte " + data.to() + ", as the header says");
        } else if (announced >= 0 && announced != fitting) {
            findings.add(
                    FindingType.READS_MISSING,
                    keywords.get("$TOT").map(Entry::place).orElse(place),
                    "room for " + fitting + " events",
                    announced + " events, as $TOT says");
        } else if (announced < 0) {
            findings.add(FindingType.FIELD_MISSING, place(header.text()), "no $TOT", "$TOT");
        }
        long events = announced < 0 ? fitting : Math.min(announced, fitting);
        long there = Math.clamp((source.size() - data.from()) / layout.eventBytes(), 0, events);
        if (there == 0) {
            findings.add(FindingType.RUN_ABORTED, place, "no events", "events");
        }
        EventChunks chunks = new EventChunks(source, data, layout);
        Optional<Entry> volume = Volume.of(keywords, findings);
        List<EventTable.Channel> channels = new ChannelStatistics(chunks, layout, there).all();
        tellNumbers(channels, there, place);
        return new EventTable(there, volume, channels, place);
    }

    /**
     * Where the events are: as the header says. Where TEXT says otherwise, as the one of both says that has room for exactly the events of
     * {@code $TOT}.
     */
    private Segment data(Layout layout, long announced) {
        Segment told = header.data(keywords);
        Segment other = header.dataByKeywords(keywords);
        boolean differ = !other.none() && !other.equals(told);
        if (differ && !room(told, layout, announced) && room(other, layout, announced)) {
            findings.add(
                    FindingType.PART_LENGTH_DIFFERS,
                    keywords.get("$BEGINDATA").map(Entry::place).orElse(place(header.text())),
                    "events from byte " + told.from() + " to " + told.to() + " in the header",
                    "from byte " + other.from() + " to " + other.to() + ", as $BEGINDATA, $ENDDATA and $TOT say");
            return other;
        }
        return told;
    }

    /** Whether a segment has room for these events and no further one, and they lie in the file. */
    private boolean room(Segment segment, Layout layout, long events) {
        return !cut(segment, layout, events) && segment.length() / layout.eventBytes() == events;
    }

    /** Whether a segment goes on behind the file's end; not where all its events are there and only its end is told as the byte behind it. */
    private boolean cut(Segment segment, Layout layout, long announced) {
        boolean byteBehind = announced >= 0
                && segment.to() == source.size() + 1
                && segment.from() + announced * layout.eventBytes() <= source.size();
        return segment.to() > source.size() && !byteBehind;
    }

    private void tellNumbers(List<EventTable.Channel> channels, long events, Place place) {
        for (EventTable.Channel channel : channels) {
            if (channel.numbers() < events) {
                findings.add(
                        FindingType.VALUE_UNREADABLE,
                        place,
                        (events - channel.numbers()) + " events without a number in " + channel.name(),
                        "a number in each event");
            }
        }
    }

    private List<SampleQuantity> figures(String sample, Optional<FileTime> time, EventTable table) {
        Optional<Entry> total = keywords.number("$TOT");
        Optional<Entry> perMl = table.perMillilitre()
                .map(each -> new Entry(
                        each.toPlainString(),
                        new Value.Measured(each),
                        table.volume().map(Entry::place).orElse(table.place())));
        return Stream.of(
                        figure(sample, "events", total, "", time),
                        figure(sample, "acquired volume", table.volume(), "nL", time),
                        figure(sample, "event concentration", perMl, "/mL", time))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SampleQuantity> figure(
            String sample, String attribute, Optional<Entry> entry, String unit, Optional<FileTime> time) {
        return entry.map(each -> new SampleQuantity(
                sample,
                attribute,
                each,
                unit,
                Optional.empty(),
                time,
                Map.of(),
                sample + "|" + attribute,
                each.place()));
    }

    /** By the keyword for which software asks the name of a sample or its tube, before the standard's own, where a cytometer may write the well. */
    private Optional<Entry> sample() {
        return SAMPLE.stream().flatMap(each -> keywords.get(each).stream()).findFirst();
    }

    private Optional<FileTime> time() {
        Optional<Entry> both = keywords.get("$BEGINDATETIME");
        if (both.isPresent() && keywords.get("$DATE").isEmpty()) {
            String raw = DATE_TIME.matcher(both.get().raw()).replaceFirst("$1 $2");
            return TIMES.read(raw, both.get().place(), findings);
        }
        return keywords.get("$DATE")
                .flatMap(date -> keywords.get("$BTIM").flatMap(time -> {
                    String clock = SIXTIETHS.matcher(time.raw()).replaceFirst("$1");
                    String dashes =
                            DIVIDED.matcher(date.raw().toLowerCase(Locale.ROOT)).replaceFirst("$1-$2-$3");
                    String month = english(fourDigits(dashes));
                    return times(month).read(month + " " + clock, date.place(), findings);
                }));
    }

    /** With the English name of its month, as the standard wants it, where software wrote that of its computer's language. */
    private static String english(String date) {
        return LongDates.month(date)
                .map(month -> NAME.matcher(date)
                        .replaceFirst(Month.of(month).name().substring(0, 3).toLowerCase(Locale.ROOT)))
                .orElse(date);
    }

    /** The day first where it can be no month, the month first where the other way; else neither can be told apart. */
    private static Times times(String date) {
        Matcher figures = FIGURES.matcher(date);
        if (!figures.matches()) {
            return TIMES;
        }
        int one = Integer.parseInt(figures.group(1));
        int two = Integer.parseInt(figures.group(2));
        return one > 12 || one == two ? DAY_FIRST : two > 12 ? MONTH_FIRST : TIMES;
    }

    /** FCS 2.0 has years of two digits ({@code 18-may-05}); no cytometer wrote files before 1970. */
    private static String fourDigits(String date) {
        Matcher two = TWO_DIGITS.matcher(date);
        return two.matches() ? two.group(1) + (two.group(2).compareTo("70") < 0 ? "20" : "19") + two.group(2) : date;
    }

    /** The instrument's own id of the acquisition where it writes one; else sample, instrument, time and events. */
    private RunKey key(String name, Optional<FileTime> time, EventTable table) {
        String id = keywords.text("GUID").isEmpty() ? keywords.text("TBID") : keywords.text("GUID");
        String when = time.map(FileTime::raw).orElse(keywords.text("$DATE"));
        return new RunKey(
                String.join("|", "fcs", id, name, keywords.text("$CYTSN"), when, Long.toString(table.events())));
    }

    private Place place(Segment segment) {
        return new Place.Bytes(source.file(), segment.from(), Math.max(segment.from(), segment.to()));
    }
}
