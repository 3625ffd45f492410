package org.exolot.instrument.skanit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.Entry;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.GridRow;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.plate.WellRoles;

/** The step whose results stand here: a measurement, or what SkanIt computed. The corner of a grid tells what its cells are. */
final class SkanItStep {
    private static final Pattern MEASURED = Pattern.compile(
            "(?i)(absorbance|fluorescence|luminescence|time.resolved|trf|alpha|turbid|photometric|fluorometric|luminometric|kinetic|spectral|spectrum).*");
    private static final Pattern SIGNAL =
            Pattern.compile("(?i)(abs|od|rfu|rlu|t%|%t|counts|fluorescence|luminescence|value)");
    /** What only a measurement has in its corner, whatever its step is called in the language of the installation. */
    private static final Pattern RAW = Pattern.compile("(?i)(abs|od|rfu|rlu)");

    /** {@code 波长: 570 nm}. */
    private static final Pattern NANOMETRES =
            Pattern.compile("\\p{L}[^:：]{0,30}[:：] ?[0-9]{3,4}(?:[.,][0-9]+)? ?nm(?:\\W.*)?");

    private static final Pattern REDUCED =
            Pattern.compile("(?i)(blank subtracted|pathlength corrected|normali[sz]ed|precalculated).*");
    private static final Pattern REDUCED_STEP =
            Pattern.compile("(?i)(blank subtract|pathlength correct|normali[sz]|precalculat).*");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{3,4}(?:[.,][0-9]+)?) ?nm");
    private static final Pattern UNIT = Pattern.compile("(.*?) ?\\[(.*)]");
    private static final Pattern WITH_DILUTION = Pattern.compile("(.*\\S) 1[/:]([0-9]+(?:[.,][0-9]+)?)");
    private static final Pattern NUMBERED = Pattern.compile(" ?[0-9]+$");
    private static final Pattern CONTROL = Pattern.compile("[NP]C[0-9]{4}");
    private static final String DILUTION = "dilution factor";

    private String name = "";
    private Optional<BigDecimal> wavelength = Optional.empty();

    /** What the grid's cells are; the same for all grids of one corner until the step changes. */
    private Optional<StepFigures> figures = Optional.empty();

    void clear() {
        begin("");
    }

    void begin(String text) {
        name = text.strip();
        wavelength = Optional.empty();
        figures = Optional.empty();
    }

    String name() {
        return name;
    }

    /** Takes a line that tells the wavelength: {@code Wavelength: 450 nm}, of a pair the emission. */
    boolean takes(String text) {
        if (!SkanItWords.WAVELENGTH.begins(text) && !NANOMETRES.matcher(text).matches()) {
            return false;
        }
        Matcher found = NUMBER.matcher(text);
        wavelength = Optional.empty();
        figures = Optional.empty();
        while (found.find()) {
            wavelength = Optional.of(new BigDecimal(found.group(1).replace(',', '.')));
        }
        return true;
    }

    Optional<BigDecimal> wavelength() {
        return wavelength;
    }

    boolean measured() {
        return name.isEmpty() || MEASURED.matcher(name).matches();
    }

    /** Whether the cells under this corner describe wells, and are no figures of them. */
    static boolean describes(String corner) {
        return SkanItWords.SAMPLE.is(corner) || corner.equalsIgnoreCase(DILUTION);
    }

    /** Whether only figures stand under this corner, whatever its first row says. */
    static boolean figures(String corner) {
        return SIGNAL.matcher(corner).matches()
                || REDUCED.matcher(corner).matches()
                || UNIT.matcher(corner).matches();
    }

    /** Takes a cell that describes its well. */
    void describe(WellDraft well, PlacedValues values, String corner, TableCell cell) {
        if (SkanItWords.SAMPLE.is(corner)) {
            sample(well, values, cell);
        } else {
            Entry factor = values.number(cell.text(), cell.place());
            if (!cell.text().equals("NaN")) {
                well.dilution(factor);
            }
        }
    }

    /** Takes a cell of a grid of words: the sample's name, else a group. */
    void name(WellDraft well, PlacedValues values, TableCell cell) {
        if (well.named()) {
            well.belongsTo(cell.text(), WellRoles.ofGroup(cell.text()));
        } else {
            sample(well, values, cell);
        }
    }

    /** Takes a row of figures. */
    void keep(GridRow row, String corner, PlateBuilder plate, PlacedValues values) {
        if (figures.isEmpty() || !figures.get().corner().equals(corner)) {
            figures = Optional.of(figures(corner, values));
        }
        StepFigures kept = figures.get();
        if (kept.measured() && plate.readMode().isEmpty() && !name.isEmpty() && !row.blank()) {
            plate.readMode(NUMBERED.matcher(name).replaceAll(""));
        }
        plate.keep(row, kept);
    }

    private StepFigures figures(String corner, PlacedValues values) {
        boolean measured = measured() && SIGNAL.matcher(corner).matches()
                || RAW.matcher(corner).matches() && !REDUCED_STEP.matcher(name).matches()
                || corner.isEmpty();
        boolean reduced = REDUCED.matcher(corner).matches()
                || RAW.matcher(corner).matches() && REDUCED_STEP.matcher(name).matches();
        if (measured || reduced) {
            return new StepFigures.Read(corner, values, measured, name.isEmpty() ? corner : name, wavelength);
        }
        Matcher unit = UNIT.matcher(corner);
        boolean told = unit.matches();
        String about = corner.equalsIgnoreCase("value") ? name : told ? unit.group(1) : corner;
        return new StepFigures.Computed(corner, values, about, told ? Optional.of(unit.group(2)) : Optional.empty());
    }

    /** {@code Un0001}, or with the dilution behind it: {@code Un_0001 1/10}. */
    private static void sample(WellDraft well, PlacedValues values, TableCell cell) {
        Matcher parts = WITH_DILUTION.matcher(cell.text());
        String sample = parts.matches() ? parts.group(1) : cell.text();
        well.sample(sample);
        well.role(CONTROL.matcher(sample).matches() ? WellRole.CONTROL : WellRoles.ofGroup(sample));
        if (parts.matches()) {
            well.dilution(values.number(parts.group(2), cell.place()));
        }
    }
}
