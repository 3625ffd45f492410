package org.exolot.instrument.gen5;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;

/** The tables of the curves: their parameters under {@code … Fitting Results}, points that were read from them under {@code … Interpolations}. */
final class CurveTable {
    private static final String NAME = "Curve Name";
    private static final String POINT = "Y Formula";

    private List<String> columns = List.of();

    void begin() {
        columns = List.of();
    }

    /** Takes a line; false where no heading of columns stands above it. */
    boolean takes(Fields fields, PlateDraft plate, PlacedValues values, Spot spot) {
        if (fields.text(0).equals(NAME)) {
            columns = List.copyOf(fields.texts());
            return true;
        }
        if (columns.isEmpty()) {
            return false;
        }
        if (columns.size() > 1 && columns.get(1).equals(POINT)) {
            point(fields, plate, values, spot);
        } else {
            parameters(fields, plate, values, spot);
        }
        return true;
    }

    private void parameters(Fields fields, PlateDraft plate, PlacedValues values, Spot spot) {
        Map<String, Entry> parameters = new LinkedHashMap<>();
        Optional<Entry> r2 = Optional.empty();
        for (int i = 2; i < Math.min(columns.size(), fields.count()); i++) {
            Entry entry = values.number(fields.text(i), spot.at(i));
            if (columns.get(i).equals("R2") || columns.get(i).equals("R²")) {
                r2 = Optional.of(entry);
            } else {
                parameters.put(columns.get(i), entry);
            }
        }
        plate.curves.add(new ReportedCurve(fields.text(0), Optional.of(fields.text(1)), parameters, r2, spot.whole()));
    }

    private void point(Fields fields, PlateDraft plate, PlacedValues values, Spot spot) {
        String name = fields.text(0) + ", " + fields.text(1);
        for (int i = 2; i < Math.min(columns.size(), fields.count()); i++) {
            plate.condition(name + " / " + columns.get(i), values.number(fields.text(i), spot.at(i)));
        }
    }
}
