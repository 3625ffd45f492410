package org.exolot.instrument.bmg;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.TableRow;

/** The lines that tell a fit: its kind, its formula, its parameters ({@code Slope 1.07997, Offset 3.21681, r² 0.99993}). */
final class BmgCurves {
    private static final Pattern KIND = Pattern.compile(
            "(?:linear regression|[2-5]-parameter|cubic spline|point to point|segmental regression|polynomial|hyperbola|logistic)\\b.*\\bfit\\b.*|.*\\bregression fit",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER = Pattern.compile(
            "([A-Za-z][A-Za-z0-9 ]{0,30}?[²2]?)\\s*[:=]?\\s+(-?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?)");

    private static final String FIT = "fit";

    private final PlacedValues values;
    private final PlateBuilder plate;
    private Optional<String> kind = Optional.empty();
    private Optional<String> formula = Optional.empty();

    BmgCurves(PlacedValues values, PlateBuilder plate) {
        this.values = values;
        this.plate = plate;
    }

    /** Takes a line of a fit; false where it is none. */
    boolean takes(TableRow row) {
        boolean single = row.filled() == 1;
        if (!single && kind.isEmpty()) {
            return false;
        }
        String line = row.inWords();
        String lower = line.toLowerCase(Locale.ROOT);
        if (single && lower.contains(FIT) && KIND.matcher(line).matches() && !lower.contains("based on")) {
            kind = Optional.of(line);
            formula = Optional.empty();
            return true;
        }
        if (kind.isEmpty()) {
            return false;
        }
        if (line.indexOf('=') > 0 && formula.isEmpty()) {
            formula = Optional.of(line);
            return true;
        }
        return parameters(row);
    }

    private boolean parameters(TableRow row) {
        Map<String, Entry> parameters = new LinkedHashMap<>();
        Optional<Entry> r2 = Optional.empty();
        for (int i = 0; i < row.size(); i++) {
            Place at = row.cell(i).place();
            for (String part : row.text(i).split(", ", -1)) {
                Matcher found = PARAMETER.matcher(part.strip());
                if (!found.matches()) {
                    if (part.isBlank()) {
                        continue;
                    }
                    return false;
                }
                String name = found.group(1);
                Entry entry = values.number(found.group(2), at);
                if (name.equalsIgnoreCase("r²") || name.equalsIgnoreCase("r2")) {
                    r2 = Optional.of(entry);
                } else {
                    parameters.put(name, entry);
                }
            }
        }
        plate.curve(new ReportedCurve(kind.orElseThrow(), formula, parameters, r2, row.place()));
        kind = Optional.empty();
        return true;
    }
}
