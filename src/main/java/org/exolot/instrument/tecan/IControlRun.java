package org.exolot.instrument.tecan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.NamedEntries;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.quantity.Value;

/** One measurement: what was set for all and for each label, and the wells. */
final class IControlRun {
    private static final Pattern PAIR = Pattern.compile("([^:]{1,60}): ?(.*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{3,4}(\\.[0-9]+)?");

    private final PlacedValues values;
    private final PlateBuilder plate;
    private final NamedEntries said = new NamedEntries();
    private final boolean english;
    private int grids;
    private String label = "";
    private Optional<BigDecimal> wavelength = Optional.empty();

    /**
     * @param english whether the names of settings are English; of others only units are understood
     */
    IControlRun(TableRow first, PlacedValues values, boolean english) {
        this.values = values;
        this.english = english;
        this.plate = new PlateBuilder(first.place());
        setting(first);
    }

    PlateBuilder plate() {
        return plate;
    }

    String label() {
        return label;
    }

    Optional<BigDecimal> wavelength() {
        return wavelength;
    }

    void begin(String name) {
        label = name.strip();
        wavelength = Optional.empty();
    }

    /** A grid of reads begins; where nothing that is understood named its label, its number does. */
    void gridBegins() {
        grids++;
        if (!english && (label.isEmpty() || label.equals("read " + (grids - 1)))) {
            label = "read " + grids;
        }
    }

    /** A row of settings: a name and its text with the unit behind it, or cells that each hold {@code name: text}. */
    void setting(TableRow row) {
        int first = row.first();
        String key = row.text(first);
        Matcher pair = PAIR.matcher(key);
        boolean pairs = pair.matches() && !pair.group(2).isBlank() && !key.contains(":\\");
        if (pairs || row.filled() == 1) {
            row.cells().stream().filter(cell -> !cell.text().isEmpty()).forEach(this::pair);
            return;
        }
        String name = key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
        List<TableCell> texts = row.cells().stream()
                .skip(first + 1L)
                .filter(cell -> !cell.text().isEmpty())
                .toList();
        String text = String.join(" ", texts.stream().map(TableCell::text).toList());
        keep(name, PlacedValues.words(text, texts.getFirst().place()));
        learn(name.toLowerCase(Locale.ROOT), texts.getFirst().text());
        boolean nanometres = texts.size() > 1 && texts.get(1).text().equals("nm");
        if (!english && nanometres && NUMBER.matcher(texts.getFirst().text()).matches()) {
            wavelength = Optional.of(new BigDecimal(texts.getFirst().text()));
        }
    }

    private void pair(TableCell cell) {
        Matcher pair = PAIR.matcher(cell.text());
        if (pair.matches()) {
            keep(pair.group(1), PlacedValues.words(pair.group(2), cell.place()));
        } else {
            keep("Application", PlacedValues.words(cell.text(), cell.place()));
        }
    }

    private void learn(String name, String text) {
        if (name.equals("mode") && plate.readMode().isEmpty()) {
            plate.readMode(text);
        } else if (name.contains("wavelength") && NUMBER.matcher(text).matches() && !name.contains("excitation")) {
            wavelength = Optional.of(new BigDecimal(text));
        }
    }

    private void keep(String name, Entry entry) {
        said.keep(label.isEmpty() ? name : label + " / " + name, entry);
    }

    void read(WellId id, TableCell cell) {
        Entry entry = single(values.number(cell.text(), cell.place()));
        plate.well(id, cell.place()).read(new Well.Reading(label, wavelength, false, entry));
        if (PlateBuilder.masked(entry)) {
            plate.well(id, cell.place()).masked(entry);
        }
    }

    /** A number of single precision by its own shortest digits: 0.16580000519752502 was measured as 0.1658. */
    static Entry single(Entry entry) {
        if (!(entry.value() instanceof Value.Measured measured)) {
            return entry;
        }
        double stored = measured.number().doubleValue();
        float single = (float) stored;
        return single == stored && Float.isFinite(single) && measured.number().precision() > 9
                ? new Entry(entry.raw(), new Value.Measured(new BigDecimal(Float.toString(single))), entry.place())
                : entry;
    }

    Optional<String> part(String name) {
        return entry(name).map(Entry::raw);
    }

    private Optional<Entry> entry(String name) {
        return said.all().entrySet().stream()
                .filter(each ->
                        each.getKey().equalsIgnoreCase(name) || each.getKey().endsWith(" / " + name))
                .map(Map.Entry::getValue)
                .filter(entry -> !entry.raw().isEmpty())
                .findFirst();
    }

    Optional<String> software() {
        return said.all().entrySet().stream()
                .filter(each -> each.getKey().startsWith("Application"))
                .map(each -> each.getValue().raw())
                .reduce((name, version) -> version);
    }

    ExportRun run(FileTimes times, Map<String, Integer> keys, String file) {
        Optional<Entry> date = entry("Date");
        Optional<Entry> start = entry("Start Time")
                .or(() -> date.map(day ->
                        new Entry((day.raw() + " " + part("Time").orElse("")).strip(), day.value(), day.place())));
        String key = String.join(
                "|",
                "tecan",
                part("Serial number").orElse(""),
                start.map(Entry::raw).orElse(file));
        int n = keys.merge(key, 1, Integer::sum);
        plate.name(part("Plate-ID (Stacker)").or(() -> part("Plate")).orElse(""));
        return new ExportRun(
                new RunKey(n == 1 ? key : key + "|" + n),
                start.map(Entry::raw).orElse(file),
                Optional.empty(),
                entry("User"),
                start.flatMap(entry -> times.read(entry.raw(), entry.place())),
                List.of(),
                List.of(plate.plate()),
                List.of(),
                said.all());
    }
}
