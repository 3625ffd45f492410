package org.exolot.instrument.tecan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.Durations;
import org.exolot.instrument.plate.FieldCount;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.HeaderText;

/** The list of wells: labels above, below them when and at what temperature each was read, then a row for each well. */
final class MagellanList {
    private static final String WELLS = "Well positions";
    private static final Pattern SIGNAL = Pattern.compile(
            "(?i)(label|raw|meas|absorbance|fluorescence|luminescence|od\\b|rfu|rlu|blank reduced|[0-9]{3,4} ?nm).*");
    private static final Pattern NANOMETRES = Pattern.compile("(?:^|[^0-9.])([2-9][0-9]{2}|1[0-9]{3})(?:[^0-9]|$)");
    private static final Pattern NOTE = Pattern.compile("(.+?) ?= ?([0-9]{3,4})(?: ?nm)?");

    /** Far more rows than Magellan writes between the labels and the wells. */
    private static final int MOST_BETWEEN = 50;

    private final TableRow header;
    private final PlacedValues values;
    private final FindingLog findings;
    private final int wells;
    private final FieldCount widths;
    private final Map<Integer, Double> seconds = new LinkedHashMap<>();
    private final Map<Integer, String> times = new LinkedHashMap<>();
    private final Map<Integer, String> below = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final List<TableRow> rows = new ArrayList<>();
    private int between;

    MagellanList(TableRow header, PlacedValues values, FindingLog findings) {
        this.header = header;
        this.values = values;
        this.findings = findings;
        this.wells = wells(header).orElse(0);
        this.widths = new FieldCount(findings);
        widths.begin(header);
        note(header);
    }

    static boolean heading(TableRow row) {
        return wells(row).isPresent() && row.filled() >= 2;
    }

    private static OptionalInt wells(TableRow row) {
        return HeaderText.column(row.texts(), WELLS);
    }

    /** Takes a row of the list, or one between the labels and the wells. */
    boolean takes(TableRow row) {
        if (WellId.isWell(row.text(wells))) {
            widths.next(row);
            rows.add(row);
            return true;
        }
        if (!rows.isEmpty() || ++between > MOST_BETWEEN) {
            return false;
        }
        note(row);
        for (int i = 0; i < row.size(); i++) {
            String text = row.text(i);
            OptionalDouble time = text.endsWith("s") ? Durations.seconds(text) : OptionalDouble.empty();
            if (time.isPresent()) {
                seconds.put(i, time.getAsDouble());
                times.put(i, text);
            } else if (!text.isEmpty()) {
                below.merge(i, text, (before, now) -> before + ", " + now);
            }
        }
        return true;
    }

    private void note(TableRow row) {
        for (String text : row.texts()) {
            Matcher note = NOTE.matcher(text);
            if (note.matches()) {
                notes.put(note.group(1).strip(), note.group(2));
            }
        }
    }

    /** Puts the list into the wells; the wavelengths are those told below it, in the order of the labels. */
    void end(PlateBuilder plate, List<String> wavelengths) {
        widths.end();
        if (rows.isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, header.place(), "column names only", "a row for each well");
        }
        Map<String, List<Integer>> labels = new LinkedHashMap<>();
        int columns = Math.max(
                header.size(),
                1 + seconds.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1));
        nameColumns(columns);
        for (int i = 0; i < columns; i++) {
            if (i != wells
                    && SIGNAL.matcher(name(i)).matches()
                    && !NOTE.matcher(name(i)).matches()) {
                labels.computeIfAbsent(name(i), name -> new ArrayList<>()).add(i);
            }
        }
        below.forEach((column, text) -> {
            String key = header.text(column).isEmpty() ? times.getOrDefault(column, "") : header.text(column);
            if (!key.isEmpty() && column != wells) {
                plate.condition(key, PlacedValues.words(text, header.place()));
            }
        });
        Set<WellId> told = new HashSet<>();
        for (TableRow row : rows) {
            WellId id = WellId.of(row.text(wells));
            if (!told.add(id)) {
                findings.add(FindingType.ROW_REPEATED, row.place(wells), row.text(wells) + " again", "each row once");
            }
            int n = 0;
            for (Map.Entry<String, List<Integer>> label : labels.entrySet()) {
                Optional<BigDecimal> nm = wavelength(label.getKey(), n++, wavelengths);
                read(plate.well(id, row.place()), label.getKey(), label.getValue(), nm, row);
            }
            others(plate.well(id, row.place()), row, labels);
        }
    }

    /** Names the columns; where nothing names one with a time below, it is of the read whose name stands left of it. */
    private void nameColumns(int columns) {
        for (int i = 0; i < columns; i++) {
            boolean goesOn = i > 0 && header.text(i).isEmpty() && seconds.containsKey(i);
            names.add(goesOn ? names.getLast() : header.text(i));
        }
    }

    private String name(int column) {
        return column < names.size() ? names.get(column) : "";
    }

    private Optional<BigDecimal> wavelength(String label, int number, List<String> told) {
        if (notes.containsKey(label)) {
            return Optional.of(new BigDecimal(notes.get(label)));
        }
        Optional<BigDecimal> inName = nanometres(label);
        return inName.isPresent() || number >= told.size() ? inName : Optional.of(new BigDecimal(told.get(number)));
    }

    static Optional<BigDecimal> nanometres(String text) {
        Matcher found = NANOMETRES.matcher(text);
        return found.find() ? Optional.of(new BigDecimal(found.group(1))) : Optional.empty();
    }

    private void read(
            WellDraft well, String label, List<Integer> columns, Optional<BigDecimal> wavelength, TableRow row) {
        boolean reduced = label.toLowerCase(Locale.ROOT).startsWith("blank reduced");
        if (columns.size() > 1) {
            series(well, label, columns, wavelength, row);
            return;
        }
        int column = columns.getFirst();
        if (!row.text(column).isEmpty()) {
            TableCell cell = row.cell(column);
            Entry entry = values.number(cell.text(), cell.place());
            well.read(new Well.Reading(label, wavelength, reduced, entry));
            if (PlateBuilder.masked(entry)) {
                well.masked(entry);
            }
        }
    }

    private void series(
            WellDraft well, String label, List<Integer> columns, Optional<BigDecimal> wavelength, TableRow row) {
        boolean timed = columns.stream().allMatch(seconds::containsKey);
        double[] x = new double[columns.size()];
        double[] y = new double[columns.size()];
        for (int i = 0; i < x.length; i++) {
            int column = columns.get(i);
            x[i] = timed ? seconds.getOrDefault(column, Double.NaN) : i + 1.0;
            y[i] = row.text(column).isEmpty()
                    ? Double.NaN
                    : values.point(row.text(column), row.cell(column).place());
        }
        well.read(new Series(
                label,
                timed ? Series.Axis.TIME : Series.Axis.POINT,
                x,
                y,
                wavelength,
                false,
                row.size() > columns.getFirst() ? row.cell(columns.getFirst()).place() : row.place(),
                0));
    }

    /** The columns that are no reads: the layout, and what Magellan computed. */
    private void others(WellDraft well, TableRow row, Map<String, List<Integer>> labels) {
        for (int i = 0; i < row.size(); i++) {
            String name = name(i).isEmpty() ? below.getOrDefault(i, "") : name(i);
            TableCell cell = row.cell(i);
            if (i == wells || cell.text().isEmpty() || labels.containsKey(name(i))) {
                continue;
            }
            String folded = HeaderText.fold(name);
            if (name.isEmpty() || NOTE.matcher(name).matches()) {
                findings.add(FindingType.FIELD_UNKNOWN, cell.place(), cell.text(), "a column name above it");
            } else if (folded.startsWith("layout")) {
                TecanLayout.describe(well, cell.text());
            } else if (folded.startsWith("sample")) {
                well.sample(cell.text());
            } else if (folded.startsWith("dilution")) {
                well.dilution(values.number(cell.text(), cell.place()));
            } else {
                well.report(new Well.Reported(
                        name, new Well.Amount(values.either(cell.text(), cell.place()), Optional.empty())));
            }
        }
    }
}
