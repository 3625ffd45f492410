package org.exolot.instrument.methodicalmind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.PackedNumber;

/** The text of one plate, while it is read. */
final class PlateText {
    private static final Pattern SECTION = Pattern.compile("={4,}([^=]+)=*");
    private static final Pattern DATE_IN_NAME = Pattern.compile("(20[0-9]{2})-([01][0-9])-([0-3][0-9])");
    private static final Pattern MULTI_SPOT = Pattern.compile("(?i).*multi-spot\\s*([0-9]{1,3}).*");
    private static final Pattern ZONE = Pattern.compile("(.*[0-9apmAPM])\\s+([A-Z]{2,5})");
    private static final Pattern BARCODE = Pattern.compile("<\\*?([^<>]*?)\\*?>");

    private static final String DATA = "Data";

    /** What versions that sign their files write first; only the vendor's software can check it. */
    private static final String SIGNATURE = "Digital_Signature:";

    /** A head of this software has no more lines than these: what follows is damage. */
    private static final int KEPT = 1_000;

    /** Longer than what any key is told over several lines. */
    private static final int LONGEST = 10_000;

    private final Place whole;
    private final PlacedValues values;
    private final FileTimes times;
    private final FindingLog findings;
    private final Map<String, Entry> conditions = new LinkedHashMap<>();
    private Optional<SpotCounts> counts = Optional.empty();
    private String section = "";
    private String lastKey = "";
    private String row = "";
    private int letters;
    private int spot;
    private int spots;

    PlateText(Place whole, PlacedValues values, FileTimes times, FindingLog findings) {
        this.whole = whole;
        this.values = values;
        this.times = times;
        this.findings = findings;
    }

    boolean inSection() {
        return !section.isEmpty();
    }

    boolean any() {
        return counts.filter(SpotCounts::any).isPresent();
    }

    /** Takes a line of the grid on which plain counts stand and nothing else; false where it is any other, of which nothing was taken. */
    boolean counts(Fields fields, long number) {
        return counts.isPresent() && section.equals(DATA) && counts(fields, number, counts.get());
    }

    private boolean counts(Fields fields, long number, SpotCounts to) {
        boolean next = fields.blank(0);
        boolean within = next ? !row.isEmpty() && spot < SpotCounts.MOST : letters(fields.text(0));
        int filled = fields.filled();
        if (!within || filled < 2 || filled > to.width() + 1) {
            return false;
        }
        long[] numbers = new long[filled - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = fields.packed(i + 1, values.decimalSign());
            if (numbers[i] == PackedNumber.NONE && !fields.blank(i + 1)) {
                return false;
            }
        }
        if (!next) {
            beginRow(fields.text(0));
        }
        nextSpot();
        to.add(letters, new SpotLine(spot, number, numbers));
        return true;
    }

    private static boolean letters(String first) {
        return !Character.isDigit(first.charAt(first.length() - 1)) && WellId.isWell(first + "1");
    }

    private void beginRow(String name) {
        row = name;
        letters = WellId.of(name + "1").row();
        spot = 0;
    }

    private void nextSpot() {
        spot++;
        spots = Math.max(spots, spot);
    }

    /** Within the lines of a row's spots a line of tabs is a spot that is not used; an empty one ends them. Answers whether it was a spot. */
    boolean blankLine(boolean tabs) {
        boolean unused = tabs && !row.isEmpty() && section.equals(DATA);
        if (unused) {
            spot = Math.min(spot + 1, SpotCounts.MOST);
        } else {
            row = "";
        }
        return unused;
    }

    boolean line(String text, List<String> fields, long number) {
        if (text.indexOf('=') >= 0) {
            Matcher title = SECTION.matcher(text.strip());
            if (title.matches()) {
                section = title.group(1).strip();
                lastKey = "";
                return true;
            }
        }
        return section.equals(DATA) ? data(fields, number) : keyed(fields, number);
    }

    private Place place(long line, int column) {
        return new Place.Text(whole.file(), line, column + 1);
    }

    private boolean keyed(List<String> fields, long line) {
        String first = fields.getFirst();
        if (first.startsWith(SIGNATURE)) {
            conditions.put(
                    "Digital signature", PlacedValues.words(first.substring(SIGNATURE.length()), place(line, 0)));
            return true;
        }
        // The legend of a multi-spot well stands on several lines, the first of which has the key.
        String key =
                first.endsWith(":") ? first.substring(0, first.length() - 1).strip() : first.isEmpty() ? lastKey : "";
        if (key.isEmpty() || conditions.size() >= KEPT) {
            return false;
        }
        lastKey = key;
        String value = String.join(" ", fields.subList(1, fields.size())).strip();
        if (!value.isEmpty()) {
            String under = section.isEmpty() ? key : section + " / " + key;
            Entry before = conditions.get(under);
            if (before != null && before.raw().length() > LONGEST) {
                return false;
            }
            String joined = before == null ? value : before.raw() + " " + value;
            Place at = place(line, Math.min(1, fields.size() - 1));
            conditions.put(
                    under, before == null ? values.either(joined, at) : PlacedValues.words(joined, before.place()));
        }
        return true;
    }

    private boolean data(List<String> fields, long line) {
        if (counts.isEmpty()) {
            return header(fields);
        }
        SpotCounts to = counts.get();
        String first = fields.getFirst();
        if (!first.isEmpty()) {
            if (!letters(first)) {
                return false;
            }
            beginRow(first);
        }
        if (row.isEmpty() || spot == SpotCounts.MOST) {
            return false;
        }
        nextSpot();
        int width = lastFilled(fields, Math.min(fields.size() - 1, to.width()));
        long[] none = new long[width];
        Arrays.fill(none, PackedNumber.NONE);
        SpotLine texts = new SpotLine(spot, line, none);
        for (int i = 0; i < width; i++) {
            texts.put(i, fields.get(i + 1));
        }
        to.add(letters, texts);
        return lastFilled(fields, fields.size() - 1) <= to.width();
    }

    private static int lastFilled(List<String> fields, int most) {
        int last = most;
        while (last > 0 && fields.get(last).isEmpty()) {
            last--;
        }
        return last;
    }

    private boolean header(List<String> fields) {
        List<Integer> columns = new ArrayList<>();
        for (String field : fields.subList(1, fields.size())) {
            if (!field.isEmpty()) {
                if (!WellId.isWell("A" + field)) {
                    return false;
                }
                columns.add(WellId.of("A" + field).column());
            }
        }
        if (!columns.isEmpty()) {
            counts = Optional.of(new SpotCounts(whole.file(), values, findings, columns));
        }
        return fields.getFirst().isEmpty() && !columns.isEmpty();
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(conditions.get(key)).map(Entry::raw).filter(text -> !text.isEmpty());
    }

    /** The run of a plate of which {@link #any} count was read. */
    ExportRun run() {
        SpotCounts read = counts.orElseThrow();
        int wells = complete(read);
        boolean several = spots != 1;
        String barcode = text("Barcode1").map(PlateText::bare).orElse("");
        String name = barcode.isEmpty() ? text("FileName").orElse("plate") : barcode;
        return new ExportRun(
                new RunKey(String.join(
                        "|",
                        "methodical-mind",
                        text("Serial #").orElse(""),
                        barcode,
                        text("Plate #").orElse(""),
                        text("Read Time").orElse(""))),
                name,
                Optional.empty(),
                Optional.ofNullable(conditions.get("User")),
                readTime(),
                List.of(),
                List.of(new Plate(
                        name,
                        Optional.of("Electrochemiluminescence"),
                        OnDemandList.kept(wells, read.counts(), () -> read.read(several)),
                        Map.of(),
                        List.of(),
                        read.first())),
                List.of(),
                conditions);
    }

    private static String bare(String barcode) {
        Matcher parts = BARCODE.matcher(barcode);
        return parts.matches() ? parts.group(1) : barcode;
    }

    /** The date in the file's own name, which the software wrote, settles day and month. */
    void learnDates() {
        text("Read Time").map(PlateText::withoutZone).ifPresent(local -> {
            times.see(local);
            text("FileName").flatMap(PlateText::date).ifPresent(date -> times.see(local, date));
        });
    }

    /** The zone's abbreviation stays in the text. */
    private Optional<FileTime> readTime() {
        Entry told = conditions.get("Read Time");
        return told == null
                ? Optional.empty()
                : times.read(withoutZone(told.raw()), told.place())
                        .map(time -> new FileTime(told.raw(), time.local(), time.offset(), time.place()));
    }

    private static String withoutZone(String time) {
        Matcher zone = ZONE.matcher(time);
        return zone.matches() ? zone.group(1) : time;
    }

    private static Optional<LocalDate> date(String fileName) {
        Matcher date = DATE_IN_NAME.matcher(fileName);
        return date.find() ? Optional.of(date.group()).flatMap(FileTimes::isoDate) : Optional.empty();
    }

    /** The head says how many wells and spots there are. Answers how many wells were read. */
    private int complete(SpotCounts read) {
        int wells = read.wells();
        whole("Wells Per Row")
                .ifPresent(wide -> whole("Wells Per Col").ifPresent(high -> expect("wells", wells, wide * high)));
        whole("Spots Per Well").or(this::multiSpot).ifPresent(each -> expect("spots in each well", spots, each));
        read.tellMissing();
        return wells;
    }

    private void expect(String what, int found, int announced) {
        if (found < announced) {
            findings.add(FindingType.READS_MISSING, whole, found + " " + what, String.valueOf(announced));
        }
    }

    private Optional<Integer> multiSpot() {
        return text("Type")
                .map(MULTI_SPOT::matcher)
                .filter(Matcher::matches)
                .map(parts -> Integer.valueOf(parts.group(1)));
    }

    private Optional<Integer> whole(String key) {
        return text(key).filter(text -> text.matches("[0-9]{1,3}")).map(Integer::valueOf);
    }
}
