package org.exolot.instrument.softmax;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.exolot.finding.Place;
import org.exolot.instrument.text.Fields;

/** The last first line of a plate and the last line of column headings: those of a document's plates are mostly the same but for the name. */
final class Headings {
    private static final int NAME = 1;

    private List<String> plateLine = List.of();
    private Optional<PlateHeader> plate = Optional.empty();
    private List<String> gridLine = List.of();
    private Optional<GridHeader> grid = Optional.empty();
    private PlateHeader.Layout layout = PlateHeader.Layout.PLATE;

    /** The header that a plate's first line is; empty where it is none. */
    Optional<PlateHeader> plate(Fields fields, IntFunction<Place> placeOfField) {
        if (plate.isEmpty() || !sameButName(fields)) {
            plateLine = List.copyOf(fields.texts());
            plate = PlateHeader.of(plateLine, placeOfField);
        }
        return plate.map(same -> same.again(fields.text(NAME), placeOfField));
    }

    private boolean sameButName(Fields fields) {
        if (fields.count() != plateLine.size()) {
            return false;
        }
        for (int i = NAME + 1; i < plateLine.size(); i++) {
            if (!fields.is(i, plateLine.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The column headings that this line is; empty where it is none. */
    Optional<GridHeader> grid(Fields fields, PlateHeader.Layout of) {
        if (grid.isPresent() && layout == of && fields.are(gridLine)) {
            return grid;
        }
        Optional<GridHeader> found = GridHeader.of(fields, of);
        if (found.isPresent()) {
            grid = found;
            layout = of;
            gridLine = List.copyOf(fields.texts());
        }
        return found;
    }
}
