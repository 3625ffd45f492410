package org.exolot.instrument;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * Many readings along an axis, as columns of primitives: a kinetic read of a well, a spectrum, an amplification, a chromatogram. Wells that
 * were read together share the axis.
 *
 * @param label the file's name of the read
 * @param axis what {@code x} is
 * @param x along the axis, in its unit, as the file gives them
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
        /** The number of a point within the well or table, from 1. */
        POINT,
        /** The cycle of an amplification, from 1. */
        CYCLE,
        /** The temperature of a melt in °C. */
        TEMPERATURE,
        /** The volume that ran through a column in mL; negative before the injection. */
        VOLUME,
        /** The diameter of a particle in nm. */
        SIZE,
        /** The zeta potential in mV. */
        POTENTIAL,
        /** The lag of a correlogram in µs. */
        DELAY
    }
}
