package org.exolot.instrument.softmax;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.plate.Figures;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.WellDraft;

/** One read of each well, as the optics gave it or as the document reduced it. */
record ReadFigures(boolean reduced, Optional<BigDecimal> wavelength, PlacedValues values) implements Figures {
    @Override
    public Entry read(String text, Place place) {
        return values.number(text, place);
    }

    @Override
    public void give(WellDraft well, Entry figure) {
        well.read(new Well.Reading(reduced ? "Reduced" : "Raw", wavelength, reduced, figure));
    }
}
