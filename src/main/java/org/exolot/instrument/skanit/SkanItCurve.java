package org.exolot.instrument.skanit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;

/** The lines of a standard curve: {@code Fit type: 4PL}, the formula, its parameters, {@code R²: 0.998}. */
final class SkanItCurve {
    private static final Pattern FIT = Pattern.compile("Fit type: ?(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUP = Pattern.compile("Sample group: ?(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMULA = Pattern.compile("(?:log\\()?y\\)? ?=.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile("([a-zA-Z][a-zA-Z0-9]{0,8}) ?=");
    private static final Pattern R2 = Pattern.compile("R[²2]: ?(.*)");

    private final PlacedValues values;
    private final PlacedValues written;
    private Optional<String> fit = Optional.empty();
    private Optional<String> group = Optional.empty();
    private Optional<String> formula = Optional.empty();
    private Optional<Entry> r2 = Optional.empty();
    private Optional<Place> place = Optional.empty();
    private Map<String, Entry> parameters = new LinkedHashMap<>();

    SkanItCurve(PlacedValues values, PlacedValues written) {
        this.values = values;
        this.written = written;
    }

    boolean takes(TableRow row) {
        String text = row.text(row.first());
        Matcher begins = FIT.matcher(text);
        if (begins.matches()) {
            fit = Optional.of(begins.group(1).strip());
            place = Optional.of(row.place());
            return true;
        }
        return fit.isPresent() && within(row, text);
    }

    private boolean within(TableRow row, String text) {
        Matcher named = GROUP.matcher(text);
        Matcher parameter = PARAMETER.matcher(text);
        Matcher determination = R2.matcher(text);
        int next = row.first() + 1;
        if (named.matches()) {
            group = Optional.of(named.group(1).strip());
        } else if (FORMULA.matcher(text).matches()) {
            formula = Optional.of(text);
        } else if (parameter.matches() && !row.text(next).isEmpty()) {
            parameters.put(
                    parameter.group(1),
                    values.number(row.text(next), row.cell(next).place()));
        } else if (determination.matches()) {
            r2 = Optional.of(
                    written.number(determination.group(1), row.cell(row.first()).place()));
        } else {
            return text.equals("Where:");
        }
        return true;
    }

    /** The curve, where one was told; the last formula is the one with letters. */
    Optional<ReportedCurve> end() {
        Optional<ReportedCurve> told = fit.isPresent() && place.isPresent()
                ? Optional.of(new ReportedCurve(
                        group.orElse("") + " " + fit.get(), formula.or(() -> fit), parameters, r2, place.get()))
                : Optional.empty();
        fit = Optional.empty();
        group = Optional.empty();
        formula = Optional.empty();
        r2 = Optional.empty();
        place = Optional.empty();
        parameters = new LinkedHashMap<>();
        return told;
    }
}
