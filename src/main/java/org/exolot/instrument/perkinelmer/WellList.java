package org.exolot.instrument.perkinelmer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.Durations;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.RowAccount;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.Value;

/**
 * The list formats of the export: a row for each well, {@code Plate,Repeat,Well,Type,Time,A450 (A)}. A time holds for the figures right of
 * it, up to the next; a column with figures is a read under its own name, or under that of the label where it is {@code Signal}.
 */
final class WellList {
    private static final Set<String> SIGNAL = Set.of("signal", "result", "value", "counts");
    private static final Set<String> SETTINGS = Set.of(
            "group",
            "measinfo",
            "meas info",
            "flashes",
            "flashes/time",
            "scanx",
            "scany",
            "kinetics",
            "measured height",
            "measurement date");
    /** The code of a well that is measured and of which the plate's map says nothing. */
    private static final String MEASURED = "M";

    private final List<String> names = new ArrayList<>();
    private final Kind[] kinds;
    private final String[] before;
    private final Optional<String> label;
    private final boolean computed;
    private final int plate;
    private final int barcode;
    private final int repeat;
    private final int well;
    private final int type;
    private final int labels;
    private boolean gap;
    private boolean ended;

    private enum Kind {
        TOLD,
        TIME,
        SETTING,
        FIGURE,
        /** It depends on what stands in the first cell. */
        OPEN,
        UNKNOWN
    }

    /** The list under this header, where a heading named the label of its reads. */
    WellList(TableRow header, Optional<String> label, boolean computed) {
        for (int i = 0; i < header.size(); i++) {
            names.add(Sayings.bare(header.text(i)));
        }
        List<String> folded = names.stream().map(HeaderText::fold).toList();
        this.label = label;
        this.computed = computed;
        this.plate = folded.indexOf("plate");
        this.barcode = folded.indexOf("barcode");
        this.repeat = folded.indexOf("repeat");
        this.well = folded.indexOf("well");
        this.type = folded.indexOf("type");
        this.labels = folded.indexOf("label");
        this.kinds = folded.stream().map(WellList::kind).toArray(Kind[]::new);
        this.before = new String[kinds.length];
    }

    private static Kind kind(String name) {
        if (name.isEmpty()
                || Set.of("plate", "barcode", "repeat", "well", "type", "label").contains(name)) {
            return Kind.TOLD;
        }
        if (name.equals("time") || name.equals("meastime")) {
            return Kind.TIME;
        }
        if (SETTINGS.contains(withoutUnit(name)) || name.contains("temperature") || name.contains("humidity")) {
            return Kind.SETTING;
        }
        return SIGNAL.contains(name) || name.endsWith(")") ? Kind.FIGURE : Kind.OPEN;
    }

    private static String withoutUnit(String name) {
        int bracket = name.endsWith(")") ? name.lastIndexOf('(') : -1;
        return bracket < 0 ? name : name.substring(0, bracket).strip();
    }

    /** Whether this is the header of a list: it names a plate and a well. */
    static boolean heading(TableRow row) {
        if (!row.is(0, "Plate") && !row.is(0, "Barcode") && !row.is(0, "Well")) {
            return false;
        }
        List<String> names = row.texts().stream().map(HeaderText::fold).toList();
        return names.contains("well") && (names.contains("plate") || names.contains("barcode")) && names.size() > 2;
    }

    /** An empty line: what stands below it may be none of the list. */
    void gap() {
        gap = true;
    }

    /** Takes a row; false where it is none of the list, so that the list is at its end. */
    boolean takes(
            TableRow row,
            Function<String, PlateOfGrids> plates,
            PlacedValues values,
            FindingLog findings,
            RowAccount account) {
        boolean ofWell = WellId.isWell(row.text(well));
        if (row.filled() < 2 || ended || gap && !ofWell) {
            ended |= gap;
            return false;
        }
        gap = false;
        if (!ofWell || row.filled() > names.size()) {
            account.unknown(row, "a row of the list, with a well such as A01");
            return true;
        }
        PlateOfGrids of = plate(row, plates);
        WellId id = WellId.of(row.text(well));
        if (!row.blank(type) && !row.is(type, MEASURED)) {
            of.code(id, row.text(type));
        }
        if (figures(row, id, of, values, findings)) {
            account.used();
        } else {
            account.ignored("row of a well that was not read");
        }
        return true;
    }

    private PlateOfGrids plate(TableRow row, Function<String, PlateOfGrids> plates) {
        String code = Sayings.unquoted(row.text(barcode));
        return PlateOfGrids.of(plate >= 0 && !row.blank(plate) ? row.text(plate) : code, code, plates);
    }

    private boolean figures(TableRow row, WellId id, PlateOfGrids of, PlacedValues values, FindingLog findings) {
        OptionalDouble seconds = OptionalDouble.empty();
        boolean any = false;
        for (int i = 0; i < kinds.length; i++) {
            if (row.blank(i)) {
                continue;
            }
            if (kinds[i] == Kind.OPEN) {
                open(i, row, values, findings);
            }
            switch (kinds[i]) {
                case TIME -> seconds = time(i, row, findings);
                case SETTING -> setting(i, row, of, values);
                case FIGURE -> {
                    any = true;
                    figure(i, row, id, seconds, of, values);
                }
                case TOLD, OPEN, UNKNOWN -> {
                    // Nothing of its own.
                }
            }
        }
        return any;
    }

    private static OptionalDouble time(int column, TableRow row, FindingLog findings) {
        OptionalDouble seconds = Durations.seconds(row.text(column));
        if (seconds.isEmpty()) {
            findings.add(
                    FindingType.TIME_UNREADABLE,
                    row.place(column),
                    row.text(column),
                    "a time since the first read, as 00:01:30.5");
        }
        return seconds;
    }

    private void open(int column, TableRow row, PlacedValues values, FindingLog findings) {
        Entry first = values.either(row.text(column), row.place(column));
        kinds[column] = first.value() instanceof Value.Qualitative ? Kind.UNKNOWN : Kind.FIGURE;
        if (kinds[column] == Kind.UNKNOWN) {
            findings.add(
                    FindingType.COLUMN_UNKNOWN,
                    row.place(column),
                    names.get(column) + ": " + first.raw(),
                    "Plate, Repeat, Well, Type, Time or figures of the wells");
        }
    }

    private void setting(int column, TableRow row, PlateOfGrids of, PlacedValues values) {
        String text = row.text(column);
        if (!text.equals(before[column])) {
            before[column] = text;
            of.plate.condition(names.get(column), values.either(text, row.place(column)));
        }
    }

    private void figure(
            int column, TableRow row, WellId id, OptionalDouble seconds, PlateOfGrids of, PlacedValues values) {
        String name = name(column, row);
        String number = repeat < 0 ? "" : row.text(repeat);
        String read = number.isEmpty() || number.equals("1") ? name : name + ", repeat " + number;
        Optional<BigDecimal> wavelength = computed ? Optional.empty() : ReadModes.wavelength(name);
        of.listed(read, computed, wavelength)
                .add(id, seconds.orElse(Double.NaN), values.number(row.text(column), row.place(column)));
        if (of.plate.readMode().isEmpty()) {
            ReadModes.of(name).ifPresent(of.plate::readMode);
        }
    }

    private String name(int column, TableRow row) {
        if (!SIGNAL.contains(HeaderText.fold(names.get(column)))) {
            return names.get(column);
        }
        return labels >= 0 && !row.blank(labels) ? row.text(labels) : label.orElse(names.get(column));
    }
}
