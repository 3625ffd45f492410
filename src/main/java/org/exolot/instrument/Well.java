package org.exolot.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * One well of a plate as the file describes it.
 *
 * @param id which
 * @param role what it is for
 * @param group the file's name for the group of wells that it belongs to
 * @param sample whose it is, by the file's name
 * @param readings what was read, one for each wavelength or reduction
 * @param series what was read along an axis: over time, wavelength or the well's area
 * @param nominal the concentration of a standard or control
 * @param dilution the factor that the file states for the well
 * @param reported what the vendor's software computed for it, by the file's own words
 * @param analytes what was read and computed for each analyte of a multiplex well; empty for a well with one
 * @param masked what says that a person or the software took the well out, where something does
 * @param place where the well is described, or its first reading
 */
public record Well(
        WellId id,
        WellRole role,
        Optional<String> group,
        Optional<String> sample,
        List<Reading> readings,
        List<Series> series,
        Optional<Amount> nominal,
        Optional<Entry> dilution,
        List<Reported> reported,
        List<Analyte> analytes,
        Optional<Entry> masked,
        Place place) {
    public Well {
        readings = List.copyOf(readings);
        series = List.copyOf(series);
        reported = List.copyOf(reported);
        analytes = List.copyOf(analytes);
    }

    /**
     * A signal.
     *
     * @param label the file's name of the read: {@code Raw}, {@code Reduced}, {@code Blank 562}
     * @param wavelengthNm the wavelength, or the emission of a pair
     * @param reduced whether software changed it (blank or reference subtracted)
     * @param signal the signal
     */
    public record Reading(String label, Optional<BigDecimal> wavelengthNm, boolean reduced, Entry signal) {}

    /** A value with the unit that the file gives, as the file writes it; empty where it gives none. */
    public record Amount(Entry entry, Optional<String> unit) {}

    /** A figure that the vendor's software computed, under its own name. */
    public record Reported(String name, Amount amount) {}

    /**
     * One of several analytes that are measured in the same well: by beads of one region, at one spot.
     *
     * @param name as the file names it
     * @param readings what was read for it: median and count of its beads, signal of its spot
     * @param nominal its concentration in a standard or control
     * @param reported what the vendor's software computed for it
     */
    public record Analyte(String name, List<Reading> readings, Optional<Amount> nominal, List<Reported> reported) {
        public Analyte {
            readings = List.copyOf(readings);
            reported = List.copyOf(reported);
        }
    }
}
