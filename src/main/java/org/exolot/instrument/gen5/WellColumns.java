package org.exolot.instrument.gen5;

import java.util.List;
import java.util.Set;
import org.exolot.finding.Place;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;

/** A table with a row for each well, which an export by columns has in place of grids: {@code Well ID, Name, Well, Conc/Dil, 562, Blank 562}. */
final class WellColumns {
    static final WellColumns NONE = new WellColumns(List.of());

    private static final String WELL = "Well";
    private static final Set<String> LAYOUT = Set.of("Well ID", "Conc/Dil", "Name");

    /** Columns of the tables of statistics, which repeat what stands in the grids. */
    private static final Set<String> STATISTICS = Set.of("Count", "Mean", "Std Dev", "CV (%)");

    private final List<String> names;
    private final int well;

    WellColumns(Fields header) {
        this(header.texts().stream().toList());
    }

    private WellColumns(List<String> names) {
        this.names = names;
        this.well = names.indexOf(WELL);
    }

    static boolean heading(Fields fields) {
        if (!mayName(fields)) {
            return false;
        }
        List<String> names = fields.texts();
        return names.contains(WELL) && fields.filled() >= 3 && names.stream().noneMatch(STATISTICS::contains);
    }

    /** Whether any field may name the column of wells: a row of figures is told without a text of any. */
    private static boolean mayName(Fields fields) {
        for (int i = 0; i < fields.count(); i++) {
            if (fields.begins(i, WELL)) {
                return true;
            }
        }
        return false;
    }

    /** Takes a row; false where it names no well, or has a figure without a name. */
    boolean takes(Fields fields, PlateDraft plate, PlacedValues values, Spot spot) {
        if (well < 0 || !WellId.isWell(fields.text(well)) || fields.filled() > names.size()) {
            return false;
        }
        WellId id = WellId.of(fields.text(well));
        for (int i = 0; i < fields.filled(); i++) {
            if (i == well || fields.blank(i)) {
                continue;
            }
            Place at = spot.at(i);
            String name = names.get(i);
            if (LAYOUT.contains(name)) {
                boolean number = name.equals("Conc/Dil");
                plate.layout(
                        name, id, number ? values.number(fields.text(i), at) : PlacedValues.words(fields.text(i), at));
            } else {
                plate.figure(name, id, fields.text(i), values, at);
            }
        }
        return true;
    }
}
