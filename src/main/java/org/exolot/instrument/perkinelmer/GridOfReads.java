package org.exolot.instrument.perkinelmer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.TableCell;

/** One grid of figures of one plate: one read of each of its wells, or one figure computed for each. */
final class GridOfReads {
    /** The label's name, and what further tells it from the others of its plate. */
    final String label;

    /** Whether software computed the figures. */
    final boolean computed;

    final Place place;
    final Map<WellId, TableCell> cells = new LinkedHashMap<>();
    Optional<BigDecimal> wavelength = Optional.empty();
    Optional<Entry> date = Optional.empty();
    Optional<Double> seconds = Optional.empty();

    GridOfReads(String label, boolean computed, Place place) {
        this.label = label;
        this.computed = computed;
        this.place = place;
    }
}
