package org.exolot.instrument.methodicalmind;

import java.time.LocalDate;
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
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.WellDraft;

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
    private final SpotCounts counts = new SpotCounts();
    private final List<Integer> columns = new ArrayList<>();
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
        return counts.any();
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
        String first = fields.getFirst();
        if (columns.isEmpty()) {
            return header(fields);
        }
        if (!first.isEmpty()) {
            if (Character.isDigit(first.charAt(first.length() - 1)) || !WellId.isWell(first + "1")) {
                return false;
            }
            row = first;
            letters = WellId.of(first + "1").row();
            spot = 0;
        }
        if (row.isEmpty() || spot == SpotCounts.MOST) {
            return false;
        }
        spot++;
        spots = Math.max(spots, spot);
        int last = lastFilled(fields, fields.size() - 1);
        int within = lastFilled(fields, Math.min(last, columns.size()));
        for (int i = 1; i <= within; i++) {
            if (!fields.get(i).isEmpty()) {
                count(columns.get(i - 1), fields.get(i), line, i);
            }
        }
        if (within > 0) {
            counts.add(letters, spot, line, columns, fields.subList(0, within + 1));
        }
        return last <= columns.size();
    }

    private static int lastFilled(List<String> fields, int most) {
        int last = most;
        while (last > 0 && fields.get(last).isEmpty()) {
            last--;
        }
        return last;
    }

    private void count(int column, String text, long line, int field) {
        values.check(text, place(line, field));
        if (!counts.first(letters, column, spot)) {
            findings.add(
                    FindingType.ROW_DUPLICATED,
                    place(line, field),
                    new WellId(letters, column) + " spot " + spot,
                    "each spot once");
        }
    }

    private boolean header(List<String> fields) {
        for (String field : fields.subList(1, fields.size())) {
            if (!field.isEmpty()) {
                if (!WellId.isWell("A" + field)) {
                    columns.clear();
                    return false;
                }
                columns.add(WellId.of("A" + field).column());
            }
        }
        return fields.getFirst().isEmpty() && !columns.isEmpty();
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(conditions.get(key)).map(Entry::raw).filter(text -> !text.isEmpty());
    }

    ExportRun run() {
        counts.end();
        Map<WellId, SpotCounts.Spots> wells = counts.wells();
        complete(wells);
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
                        OnDemandList.kept(wells.size(), this::wells),
                        Map.of(),
                        List.of(),
                        first(wells.values().iterator().next()))),
                List.of(),
                conditions);
    }

    private Place first(SpotCounts.Spots of) {
        return place(of.line(0), of.field(0));
    }

    private List<Well> wells() {
        PlacedValues silent = values.silently();
        Map<WellId, SpotCounts.Spots> all = counts.wells();
        List<Well> wells = new ArrayList<>(all.size());
        all.forEach((id, of) -> wells.add(well(id, of, silent)));
        return wells;
    }

    private Well well(WellId id, SpotCounts.Spots of, PlacedValues silent) {
        WellDraft well = new WellDraft(id, first(of));
        for (int i = 0; i < of.size(); i++) {
            Entry entry = silent.number(of.text(i), place(of.line(i), of.field(i)));
            if (spots == 1) {
                well.read(new Well.Reading("Signal", Optional.empty(), false, entry));
            } else {
                well.analyte("Spot " + of.spot(i)).read("Signal", false, entry);
            }
        }
        return well.well();
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

    /** The head says how many wells and spots there are. */
    private void complete(Map<WellId, SpotCounts.Spots> wells) {
        whole("Wells Per Row")
                .ifPresent(
                        wide -> whole("Wells Per Col").ifPresent(high -> expect("wells", wells.size(), wide * high)));
        whole("Spots Per Well").or(this::multiSpot).ifPresent(each -> expect("spots in each well", spots, each));
        int most =
                wells.values().stream().mapToInt(SpotCounts.Spots::size).max().orElse(0);
        wells.forEach((id, of) -> {
            if (of.size() < most) {
                findings.add(
                        FindingType.READS_MISSING,
                        first(of),
                        id + ": " + of.size() + " spots",
                        most + ", as in other wells");
            }
        });
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
