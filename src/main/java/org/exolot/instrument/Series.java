package org.exolot.instrument;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * Many readings of one well along an axis, as columns of primitives: a kinetic read, a spectrum, the points of a well scan. Wells that were
 * read together share the axis.
 *
 * @param label the file's name of the read
 * @param axis what {@code x} is
 * @param x seconds, nm or the number of a point, rising as the file gives them
 * @param y the signals; NaN where the file has no number, which a finding then tells
 * @param wavelengthNm the wavelength read, where the axis is not the wavelength
 * @param reduced whether software changed the signals
 * @param first where the first signal stands
 * @param step how many lines or rows further the next signal stands, in the same column; 0 where it stands one column further
 */
public record Series(
        String label,
        Axis axis,
        double[] x,
        double[] y,
        Optional<BigDecimal> wavelengthNm,
        boolean reduced,
        Place first,
        int step) {
    public Series {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " points on the axis for " + y.length + " signals");
        }
    }

    /** How many readings. */
    public int size() {
        return y.length;
    }

    /** What runs along the axis. */
    public enum Axis {
        /** Seconds since the first read. */
        TIME,
        /** The wavelength, or the emission, in nm. */
        WAVELENGTH,
        /** The number of a point within the well, from 1. */
        POINT
    }
}
