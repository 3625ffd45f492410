package org.exolot.instrument.gen5;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.exolot.finding.Place;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;

/**
 * A table with a row for each well, which an export by columns has in place of grids: {@code Well ID, Name, Well, Conc/Dil, 562, Blank 562}.
 * Behind them the statistics of a sample may stand, on the row of its first well; the rows of its other wells then leave out its name.
 */
final class WellColumns implements WellTable {
    /** What is said of the wells of a layout. */
    static final Set<String> LAYOUT = Set.of("Well ID", "Conc/Dil", "Name");

    /** What is computed for all wells of a sample from the column left of it. */
    static final Set<String> STATISTICS = Set.of("Count", "Mean", "Std Dev", "CV (%)");

    static final String WELL = "Well";

    private final List<String> names;
    private final boolean bySample;
    private final int well;
    private final String[] sample;

    /** The table under this heading. */
    WellColumns(Fields header) {
        this.names = List.copyOf(new ArrayList<>(header.texts()));
        this.well = names.indexOf(WELL);
        this.bySample = names.stream().anyMatch(STATISTICS::contains);
        this.sample = new String[names.size()];
        Arrays.fill(sample, "");
    }

    static boolean heading(Fields fields) {
        int least = fields.is(0, WELL) ? 2 : 3;
        return mayName(fields) && fields.filled() >= least && fields.texts().contains(WELL);
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

    @Override
    public Taken takes(Fields fields, PlateDraft plate, PlacedValues values, Spot spot) {
        int filled = fields.filled();
        if (well < 0 || !WellId.isWell(fields.text(well)) || filled > names.size()) {
            return Taken.NOT;
        }
        WellId id = WellId.of(fields.text(well));
        boolean used = filled <= well + 1;
        boolean another = !fields.blank(0);
        for (int i = 0; i < names.size(); i++) {
            Place at = spot.at(i);
            if (LAYOUT.contains(names.get(i))) {
                layout(i, id, text(fields, i, another), plate, values, at);
            } else if (i != well && !fields.blank(i) && !STATISTICS.contains(names.get(i))) {
                used |= plate.figureOnce(names.get(i), id, fields.text(i), values, at);
            }
        }
        return used ? Taken.USED : Taken.REPEATED;
    }

    /** What is said of a well: where rows are those of samples, a row without a name goes on with the sample above. */
    private String text(Fields fields, int column, boolean another) {
        if (another || !fields.blank(column) || !bySample) {
            sample[column] = fields.text(column);
        }
        return sample[column];
    }

    private void layout(int column, WellId id, String text, PlateDraft plate, PlacedValues values, Place at) {
        if (!text.isEmpty()) {
            boolean number = names.get(column).equals("Conc/Dil");
            plate.layout(names.get(column), id, number ? values.number(text, at) : PlacedValues.words(text, at));
        }
    }
}
