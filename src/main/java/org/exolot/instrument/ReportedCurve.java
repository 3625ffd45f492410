package org.exolot.instrument;

import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * A calibration curve as the vendor's software prints it.
 *
 * @param name the file's name of the curve or its analyte
 * @param formula the formula or model as printed
 * @param parameters by the letters of the formula
 * @param r2 the coefficient of determination
 */
public record ReportedCurve(
        String name, Optional<String> formula, Map<String, Entry> parameters, Optional<Entry> r2, Place place) {
    public ReportedCurve {
        parameters = Map.copyOf(parameters);
    }
}
