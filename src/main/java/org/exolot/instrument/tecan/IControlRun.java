package org.exolot.instrument.tecan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    private static final Pattern TITLE = Pattern.compile("(.*\\S):\\S*");
    private static final int SPARK_VALUE = 1;
    private static final String BEHIND_LABEL = " / ";

    /** Of so many labels the tables are found by their names: far more than a measurement has. */
    private static final int LABELS = 500;

    private final PlacedValues values;
    private final PlateBuilder plate;
    private final NamedEntries said = new NamedEntries();
    private final List<IControlLabel> labels = new ArrayList<>();
    private final boolean known;
    private final TableRow first;
    private IControlLabel label = new IControlLabel("");
    private Optional<Entry> mode = Optional.empty();
    private String actions = "";
    private int grids;
    private int titles;

    /**
     * @param known whether the names of settings are of a language that is known; of others only units are understood
     */
    IControlRun(TableRow first, PlacedValues values, boolean known) {
        this.values = values;
        this.known = known;
        this.first = first;
        this.plate = new PlateBuilder(first.place());
        setting(first);
    }

    PlateBuilder plate() {
        return plate;
    }

    String label() {
        return label.name();
    }

    Optional<BigDecimal> wavelength() {
        return label.wavelength();
    }

    /** The settings of a label begin, which {@code Label:} names. */
    void begin(String name) {
        keepMode();
        label = new IControlLabel(name.strip());
        addLabel();
        actions = "";
    }

    private void addLabel() {
        if (labels.size() < LABELS) {
            labels.add(label);
        }
    }

    /** A line of its own right above a table: the label that was read, as {@code OD600:600}, or only its name. */
    void title(String text) {
        keepMode();
        Matcher suffixed = TITLE.matcher(text);
        String name = suffixed.matches() ? suffixed.group(1) : text;
        List<IControlLabel> signals =
                labels.stream().filter(IControlLabel::signal).toList();
        Optional<IControlLabel> named =
                signals.stream().filter(each -> each.name().equals(text)).findFirst();
        if (named.isPresent()) {
            label = named.get();
        } else if (titles < signals.size() && signals.get(titles).numbered()) {
            label = signals.get(titles);
            label.name(name);
        } else {
            label = new IControlLabel(name);
        }
        titles++;
    }

    /** A grid of reads begins; where nothing that is understood named its label, its number does. */
    void gridBegins() {
        keepMode();
        grids++;
        if (label.name().isEmpty() || label.name().equals("read " + (grids - 1))) {
            label = new IControlLabel("read " + grids);
        }
    }

    /** A row of settings: a name and its text with the unit behind it, or cells that each hold {@code name: text}. */
    void setting(TableRow row) {
        int at = row.first();
        String key = row.text(at);
        Matcher pair = PAIR.matcher(key);
        boolean pairs = pair.matches() && !pair.group(2).isBlank() && !key.contains(":\\");
        if (pairs || row.filled() == 1) {
            pairs(row);
            return;
        }
        String name = key.endsWith(":") ? key.substring(0, key.length() - 1) : key;
        List<TableCell> texts = row.cells().stream()
                .skip(at + 1L)
                .filter(cell -> !cell.text().isEmpty())
                .toList();
        String text = String.join(" ", texts.stream().map(TableCell::text).toList());
        Entry entry = PlacedValues.words(text, texts.getFirst().place());
        Optional<IControlWords> word = IControlWords.of(name);
        if (word.equals(Optional.of(IControlWords.MODE))) {
            mode(entry);
            return;
        }
        boolean ofSpark = mode.isPresent() && word.equals(Optional.of(IControlWords.NAME)) && !row.blank(SPARK_VALUE);
        if (ofSpark) {
            label.name(text);
        }
        keepMode();
        if (!ofSpark) {
            keep(name, entry);
        }
        wavelength(word, texts);
    }

    /** Settings begin; where {@code Label:} did not name them, what stands above the table of reads will. */
    private void mode(Entry entry) {
        keepMode();
        if (label.name().isEmpty() || label.modeTold()) {
            label = new IControlLabel("Label " + (labels.size() + 1));
            label.number();
            addLabel();
            actions = "";
        }
        label.mode(entry.raw());
        mode = Optional.of(entry);
        if (plate.readMode().isEmpty() && label.signal()) {
            plate.readMode(entry.raw());
        }
    }

    /** The mode stands above the name of what is read with it. */
    private void keepMode() {
        Optional<Entry> kept = mode;
        mode = Optional.empty();
        kept.ifPresent(entry -> keep("Mode", entry));
    }

    private void wavelength(Optional<IControlWords> word, List<TableCell> texts) {
        boolean nanometres = texts.size() > 1 && texts.get(1).text().equals("nm");
        boolean told = known ? word.equals(Optional.of(IControlWords.WAVELENGTH)) : nanometres;
        if (told && NUMBER.matcher(texts.getFirst().text()).matches()) {
            label.wavelength(new BigDecimal(texts.getFirst().text()));
        }
    }

    private void pairs(TableRow row) {
        keepMode();
        String last = "";
        for (int i = 0; i < row.size(); i++) {
            if (row.blank(i)) {
                continue;
            }
            TableCell cell = row.cell(i);
            Matcher pair = PAIR.matcher(cell.text());
            if (pair.matches() && (last.isEmpty() || !pair.group(2).isEmpty() || row.blank(i + 1))) {
                last = pair.group(1).strip();
                keep(last, PlacedValues.words(pair.group(2), cell.place()));
                actions = IControlWords.ACTIONS.is(last) ? last : actions;
            } else if (last.isEmpty() && actions.isEmpty()) {
                keep(cell.text(), PlacedValues.words("", cell.place()));
            } else {
                keep(last.isEmpty() ? actions : last, PlacedValues.words(cell.text(), cell.place()));
            }
        }
    }

    private void keep(String name, Entry entry) {
        said.keep(label.name().isEmpty() ? name : label.name() + BEHIND_LABEL + name, entry);
    }

    void read(WellId id, TableCell cell) {
        Entry entry = single(values.number(cell.text(), cell.place()));
        plate.well(id, cell.place()).read(new Well.Reading(label(), wavelength(), false, entry));
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

    Optional<String> part(IControlWords word) {
        return entry(word).map(Entry::raw);
    }

    private Optional<Entry> entry(IControlWords word) {
        return said.all().entrySet().stream()
                .filter(each -> !each.getValue().raw().isEmpty())
                .filter(each -> word.is(behindLabel(each.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String behindLabel(String key) {
        int label = key.lastIndexOf(BEHIND_LABEL);
        return label < 0 ? key : key.substring(label + BEHIND_LABEL.length());
    }

    /** The software and its version, as the first line tells them. */
    Optional<String> software() {
        String application =
                first.text(0).substring(first.text(0).indexOf(':') + 1).strip();
        Optional<String> beside =
                first.texts().stream().skip(1).filter(text -> !text.isEmpty()).findFirst();
        return Optional.of(beside.map(text -> text.matches("V?[0-9].*") ? application + " " + text : text)
                        .orElse(application))
                .filter(text -> !text.isEmpty());
    }

    ExportRun run(FileTimes times, Map<String, Integer> keys, String file) {
        Optional<Entry> date = entry(IControlWords.DATE);
        Optional<Entry> start = entry(IControlWords.START)
                .or(() -> date.map(day -> new Entry(
                        (bare(day.raw()) + " "
                                        + part(IControlWords.TIME)
                                                .map(IControlRun::bare)
                                                .orElse(""))
                                .strip(),
                        day.value(),
                        day.place())));
        Optional<String> began = start.map(Entry::raw).map(IControlRun::bare);
        String key = String.join("|", "tecan", part(IControlWords.SERIAL).orElse(""), began.orElse(file));
        int n = keys.merge(key, 1, Integer::sum);
        plate.name(
                part(IControlWords.PLATE_ID).or(() -> part(IControlWords.PLATE)).orElse(""));
        return new ExportRun(
                new RunKey(n == 1 ? key : key + "|" + n),
                began.orElse(file),
                Optional.empty(),
                entry(IControlWords.USER),
                start.flatMap(entry -> times.read(bare(entry.raw()), entry.place())),
                List.of(),
                List.of(plate.plate()),
                List.of(),
                said.all());
    }

    /** A date or time without the apostrophe that keeps a spreadsheet from changing it. */
    static String bare(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }
}
