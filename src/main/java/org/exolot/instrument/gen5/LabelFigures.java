package org.exolot.instrument.gen5;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.plate.Figures;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.WellDraft;

/** The figures under one label: signals, or what Gen5 computed. A time among them is in seconds, whatever it was exported in. */
record LabelFigures(String label, boolean signal, Optional<BigDecimal> wavelength, boolean reduced, PlacedValues values)
        implements Figures {
    @Override
    public Entry read(String text, Place place) {
        return Clock.entry(text, place).orElseGet(() -> values.number(text, place));
    }

    @Override
    public void give(WellDraft well, Entry figure) {
        if (signal) {
            well.read(new Well.Reading(label, wavelength, reduced, figure));
        } else {
            Optional<String> unit = Clock.tells(figure.raw()) ? Optional.of("s") : Optional.empty();
            well.report(new Well.Reported(label, new Well.Amount(figure, unit)));
        }
        if (PlateBuilder.masked(figure) && !well.masked()) {
            well.masked(figure);
        }
    }
}
