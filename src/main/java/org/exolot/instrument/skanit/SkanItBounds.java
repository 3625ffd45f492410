package org.exolot.instrument.skanit;

import java.util.Locale;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** Figures that SkanIt replaces by {@code < Min} and {@code > Max} where they lie outside its standards. */
final class SkanItBounds {
    private SkanItBounds() {}

    static Entry number(PlacedValues values, String text, Place place) {
        String bare = text.replace(" ", "").toLowerCase(Locale.ROOT);
        return bare.equals("<min") || bare.equals(">max")
                ? new Entry(text, new Value.Missing(MissingReason.OUT_OF_RANGE, text), place)
                : values.number(text, place);
    }
}
