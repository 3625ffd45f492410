package org.exolot.instrument.skanit;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.NamedEntries;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;

/** What a report says of its session, its steps and its instrument, under the names that stand before. */
final class SkanItSaid {
    /** A name and what it is: {@code Wavelength: 450 nm}. */
    static final Pattern PAIR = Pattern.compile("([^:=]{1,60}):\\s*(.*)");

    private static final Pattern MOMENT = Pattern.compile("[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{2,4} [0-9]{1,2}:.*");
    private static final Pattern CLOCK = Pattern.compile(".*[0-9]:[0-9].*");
    private static final String SOFTWARE = "SkanIt Software";

    private final NamedEntries said = new NamedEntries();
    private final PlacedValues values;

    SkanItSaid(PlacedValues values) {
        this.values = values;
    }

    void keep(String key, Entry entry) {
        said.keep(key, entry);
    }

    Map<String, Entry> all() {
        return said.all();
    }

    /** Keeps a row of words, under what it is about where it names nothing itself. */
    void row(String about, TableRow row, int width) {
        int first = row.first();
        if (row.text(first).endsWith("=") && !row.text(first + 1).isEmpty()) {
            String name =
                    row.text(first).substring(0, row.text(first).length() - 1).strip();
            said.keep(about + " / " + name, row.words(first + 1));
            return;
        }
        for (int i = 0; i < Math.min(width, row.size()); i++) {
            if (!row.text(i).isEmpty()) {
                String text = row.text(i);
                Matcher pair = PAIR.matcher(text);
                boolean keyed = pair.matches() && !CLOCK.matcher(text).matches();
                String key = (about.isEmpty() ? "Report" : about) + (keyed ? " / " + pair.group(1) : "");
                said.keep(
                        key,
                        values.either(keyed ? pair.group(2) : text, row.cell(i).place()));
            }
        }
    }

    Optional<Entry> find(SkanItWords word) {
        return said.all().entrySet().stream()
                .filter(each -> each.getKey().contains(" / ")
                        && word.is(each.getKey().substring(each.getKey().lastIndexOf(" / ") + 3)))
                .map(Map.Entry::getValue)
                .filter(entry -> !entry.raw().isEmpty())
                .findFirst();
    }

    Optional<Entry> find(String key) {
        return said.all().entrySet().stream()
                .filter(each -> each.getKey().endsWith(" / " + key))
                .map(Map.Entry::getValue)
                .filter(entry -> !entry.raw().isEmpty())
                .findFirst();
    }

    /** The session's file and when it ran: the two lines below {@code Measurement results}. */
    Optional<Entry> report(boolean time) {
        return said.all().entrySet().stream()
                .filter(each -> each.getKey().startsWith("Report"))
                .map(Map.Entry::getValue)
                .filter(entry -> time == MOMENT.matcher(entry.raw()).matches())
                .findFirst();
    }

    /** The software, which names itself alike in all languages. */
    Optional<String> software() {
        return find("Report generated with SW version")
                .or(() -> find("Executed with"))
                .or(() -> said.all().values().stream()
                        .filter(entry -> entry.raw().startsWith(SOFTWARE))
                        .findFirst())
                .map(Entry::raw);
    }
}
