package org.exolot.instrument.gen5;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.finding.Place;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;

/**
 * A table with a column for each well, which an export by rows has in place of grids: a row {@code Well, A1, A2} and one for each read and
 * figure; what the layout says of the wells may stand above it.
 */
final class WellsAcross implements WellTable {
    private final Map<String, Said> above = new LinkedHashMap<>();
    private List<WellId> wells = List.of();

    /** What was said of wells that were not yet named. */
    private record Said(List<String> texts, Spot spot) {}

    /** Whether this line begins such a table. */
    static boolean heading(Fields fields) {
        if (fields.is(0, WellColumns.WELL)) {
            return WellId.isWell(fields.text(1));
        }
        return fields.filled() >= 2
                && WellColumns.LAYOUT.contains(fields.text(0))
                && fields.texts().stream()
                        .skip(1)
                        .noneMatch(text -> text.equals(WellColumns.WELL)
                                || WellColumns.LAYOUT.contains(text)
                                || WellColumns.STATISTICS.contains(text));
    }

    @Override
    public Taken takes(Fields fields, PlateDraft plate, PlacedValues values, Spot spot) {
        String name = fields.text(0);
        if (name.equals(WellColumns.WELL)) {
            return name(fields, plate, values);
        }
        if (wells.isEmpty()) {
            boolean layout = WellColumns.LAYOUT.contains(name);
            if (layout) {
                above.put(name, new Said(List.copyOf(new ArrayList<>(fields.texts())), spot));
            }
            return layout ? Taken.USED : Taken.STATISTICS;
        }
        if (name.isEmpty() || fields.filled() > wells.size() + 1) {
            return Taken.NOT;
        }
        if (WellColumns.STATISTICS.contains(name)) {
            return Taken.STATISTICS;
        }
        row(name, fields.texts(), plate, values, spot);
        return Taken.USED;
    }

    @Override
    public void gap() {
        wells = List.of();
        above.clear();
    }

    private Taken name(Fields fields, PlateDraft plate, PlacedValues values) {
        List<WellId> named = new ArrayList<>();
        for (int i = 1; i < fields.filled(); i++) {
            if (!WellId.isWell(fields.text(i))) {
                return Taken.NOT;
            }
            named.add(WellId.of(fields.text(i)));
        }
        wells = named;
        above.forEach((name, said) -> row(name, said.texts(), plate, values, said.spot()));
        above.clear();
        return Taken.USED;
    }

    private void row(String name, List<String> texts, PlateDraft plate, PlacedValues values, Spot spot) {
        boolean layout = WellColumns.LAYOUT.contains(name);
        boolean number = name.equals("Conc/Dil");
        for (int i = 1; i < texts.size() && i <= wells.size(); i++) {
            String text = texts.get(i);
            if (text.isEmpty()) {
                continue;
            }
            Place at = spot.at(i);
            if (layout) {
                plate.layout(name, wells.get(i - 1), number ? values.number(text, at) : PlacedValues.words(text, at));
            } else {
                plate.figureOnce(name, wells.get(i - 1), text, values, at);
            }
        }
    }
}
