package org.exolot.instrument.bmg;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.NamedEntries;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;

/** The lines above the data: who, which test, when, which plate; several {@code key: text} in a line. */
final class BmgHead {
    private static final Pattern KEY = Pattern.compile(
            "(User|Path|Test run no\\.|Test ID|Test name|Date|Time|ID[1-6]|Barcode|Instrument|Serial number|Software)\\s*[:=]\\s*(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final List<String> KEYS = List.of("user", "path", "test name", "date", "time");

    private final NamedEntries said = new NamedEntries();

    static boolean runLine(String folded) {
        String line = behindQuotes(folded, "user");
        return line.startsWith("user:") && (line.contains("test run no.:") || line.contains("test id:"));
    }

    static boolean testLine(String folded) {
        String line = behindQuotes(folded, "test name");
        return line.startsWith("test name:") && line.contains("date:") && line.contains("time:");
    }

    /** Whether each key stands on a line of its own. */
    static boolean inLines(List<String> folded) {
        return KEYS.stream()
                .allMatch(key ->
                        folded.stream().anyMatch(line -> behindQuotes(line, key).startsWith(key + ":")));
    }

    /** The line as if a colon stood right behind each key; in some files it is an equals sign. Empty where the first key is another. */
    private static String behindQuotes(String folded, String key) {
        return folded.startsWith(key) || folded.startsWith('"' + key)
                ? folded.replace("\"", "").replaceAll("\\s*[:=]", ":")
                : "";
    }

    /** Whether a row begins with a key and its text. */
    static boolean is(TableRow row) {
        int first = row.first();
        return first >= 0 && KEY.matcher(row.text(first)).matches();
    }

    /** Takes a row whose every cell is a key with its text; false where it is none. A csv field may be cut at a comma within a text. */
    boolean takes(TableRow row) {
        if (!is(row)) {
            return false;
        }
        String key = "";
        StringBuilder text = new StringBuilder();
        Place at = row.place();
        for (TableCell cell : row.cells()) {
            Matcher parts = KEY.matcher(cell.text());
            if (parts.matches()) {
                keep(key, text.toString(), at);
                key = parts.group(1);
                text.setLength(0);
                text.append(parts.group(2));
                at = cell.place();
            } else if (!cell.text().isEmpty()) {
                text.append(", ").append(cell.text());
            }
        }
        keep(key, text.toString(), at);
        return true;
    }

    private void keep(String key, String text, Place at) {
        if (!key.isEmpty()) {
            Entry known = said.all().get(key);
            if (known == null || !known.raw().equals(text.strip())) {
                said.keep(key, PlacedValues.words(text, at));
            }
        }
    }

    Map<String, Entry> said() {
        return said.all();
    }

    String text(String key) {
        return entry(key).map(Entry::raw).orElse("");
    }

    Optional<Entry> entry(String key) {
        return said.all().entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .filter(each -> !each.raw().isEmpty())
                .findFirst();
    }

    Optional<FileTime> time(FileTimes times) {
        return entry("Date").flatMap(date -> times.read(date.raw() + " " + text("Time"), date.place()));
    }

    Optional<RunKey> key() {
        String number = text("Test run no.") + text("Test ID");
        return said.all().isEmpty()
                ? Optional.empty()
                : Optional.of(new RunKey(String.join(
                        "|",
                        "bmg",
                        number,
                        text("Test name"),
                        text("Date") + " " + text("Time"),
                        text("ID1"),
                        text("ID2"),
                        text("ID3"))));
    }
}
