package org.exolot.instrument.skanit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
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
    private static final Pattern REDUCED =
            Pattern.compile("(?i)(blank subtracted|pathlength corrected|normali[sz]ed|precalculated).*");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{3,4}(?:[.,][0-9]+)?) ?nm");
    private static final Pattern UNIT = Pattern.compile("(.*?) ?\\[(.*)]");
    private static final Pattern WITH_DILUTION = Pattern.compile("(.*\\S) 1[/:]([0-9]+(?:[.,][0-9]+)?)");
    private static final String WAVELENGTH = "wavelength";

    private String name = "";
    private Optional<BigDecimal> wavelength = Optional.empty();

    void clear() {
        name = "";
        wavelength = Optional.empty();
    }

    void begin(String text) {
        name = text.strip();
        wavelength = Optional.empty();
    }

    String name() {
        return name;
    }

    /** Takes a line that tells the wavelength: {@code Wavelength: 450 nm}, of a pair the emission. */
    boolean takes(String text) {
        if (!text.toLowerCase(Locale.ROOT).startsWith(WAVELENGTH)) {
            return false;
        }
        Matcher found = NUMBER.matcher(text);
        wavelength = Optional.empty();
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

    void place(PlateBuilder plate, PlacedValues values, String corner, WellId id, TableCell cell) {
        WellDraft well = plate.well(id, cell.place());
        String lower = corner.toLowerCase(Locale.ROOT);
        if (lower.equals("sample")) {
            sample(well, values, cell);
        } else if (lower.equals("dilution factor")) {
            Entry factor = values.number(cell.text(), cell.place());
            if (!cell.text().equals("NaN")) {
                well.dilution(factor);
            }
        } else if (measured() && SIGNAL.matcher(corner).matches() || corner.isEmpty()) {
            if (plate.readMode().isEmpty() && !name.isEmpty()) {
                plate.readMode(name.replaceAll(" ?[0-9]+$", ""));
            }
            read(well, name.isEmpty() ? corner : name, false, values.number(cell.text(), cell.place()));
        } else if (REDUCED.matcher(corner).matches()) {
            read(well, name.isEmpty() ? corner : name, true, values.number(cell.text(), cell.place()));
        } else {
            report(well, corner, SkanItBounds.number(values, cell));
        }
    }

    private void read(WellDraft well, String label, boolean reduced, Entry entry) {
        well.read(new Well.Reading(label, wavelength, reduced, entry));
        if (PlateBuilder.masked(entry)) {
            well.masked(entry);
        }
    }

    /** A figure that SkanIt computed, under the grid's corner, or under the step where that says nothing. */
    private void report(WellDraft well, String corner, Entry entry) {
        Matcher unit = UNIT.matcher(corner);
        boolean told = unit.matches();
        String about = corner.equalsIgnoreCase("value") ? name : told ? unit.group(1) : corner;
        well.report(
                new Well.Reported(about, new Well.Amount(entry, told ? Optional.of(unit.group(2)) : Optional.empty())));
    }

    /** {@code Un0001}, or with the dilution behind it: {@code Un_0001 1/10}. */
    private static void sample(WellDraft well, PlacedValues values, TableCell cell) {
        Matcher parts = WITH_DILUTION.matcher(cell.text());
        String sample = parts.matches() ? parts.group(1) : cell.text();
        well.sample(sample);
        well.role(WellRoles.ofGroup(sample));
        if (parts.matches()) {
            well.dilution(values.number(parts.group(2), cell.place()));
        }
    }
}
