package org.exolot.instrument.bmg;

import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.plate.Figures;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.WellDraft;

/** Signals, or what the software computed, by the name that stands above them. */
record BmgFigures(BmgTitle title, PlacedValues values) implements Figures {
    @Override
    public Entry read(String text, Place place) {
        return values.number(text, place);
    }

    @Override
    public void give(WellDraft well, Entry figure) {
        if (title.signal()) {
            well.read(new Well.Reading(title.text(), title.wavelength(), title.reduced(), figure));
        } else {
            well.report(new Well.Reported(title.text(), new Well.Amount(figure, title.unit())));
        }
        if (PlateBuilder.masked(figure)) {
            well.masked(figure);
        }
    }
}
