package org.exolot.instrument.skanit;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.plate.Figures;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.PlateBuilder;
import org.exolot.instrument.plate.WellDraft;

/** What the cells of a grid of one step are. */
sealed interface StepFigures extends Figures {
    /** What stands above the letters of the grid. */
    String corner();

    /** Whether they were measured, and not computed. */
    boolean measured();

    /** Signals as measured, or with blanks subtracted and the like. */
    record Read(String corner, PlacedValues values, boolean measured, String label, Optional<BigDecimal> wavelength)
            implements StepFigures {
        @Override
        public Entry read(String text, Place place) {
            return values.number(text, place);
        }

        @Override
        public void give(WellDraft well, Entry figure) {
            well.read(new Well.Reading(label, wavelength, !measured, figure));
            if (PlateBuilder.masked(figure)) {
                well.masked(figure);
            }
        }
    }

    /** Figures that SkanIt computed, under the grid's corner, or under the step where that says nothing. */
    record Computed(String corner, PlacedValues values, String label, Optional<String> unit) implements StepFigures {
        @Override
        public boolean measured() {
            return false;
        }

        @Override
        public Entry read(String text, Place place) {
            return SkanItBounds.number(values, text, place);
        }

        @Override
        public void give(WellDraft well, Entry figure) {
            well.report(new Well.Reported(label, new Well.Amount(figure, unit)));
        }
    }
}
