package org.exolot.instrument.plate;

import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/**
 * The points of an axis, one line after the other. A point that stands twice is a line that was doubled; where wavelengths go on by one step,
 * a distance of several such steps is a line that was taken out.
 */
public final class AxisSteps {
    /** So many equal steps make a rule. */
    private static final int RULE = 8;

    private static final double ROUNDING = 0.02;

    private final FindingLog findings;
    private double last = Double.NaN;
    private double step = Double.NaN;
    private int equal;

    public AxisSteps(FindingLog findings) {
        this.findings = findings;
    }

    /** A curve begins. */
    public void begin() {
        last = Double.NaN;
        step = Double.NaN;
        equal = 0;
    }

    /**
     * Takes the next point.
     *
     * @param wavelength whether the axis is one of wavelengths; reads over time may stand at any distance
     */
    public void next(double x, boolean wavelength, Place place) {
        double distance = x - last;
        last = x;
        if (distance == 0) {
            findings.add(FindingType.ROW_REPEATED, place, "a second line for " + x, "each point of the axis once");
        } else if (wavelength && !Double.isNaN(distance)) {
            step(distance, place);
        }
    }

    private void step(double distance, Place place) {
        double times = distance / step;
        if (near(times, 1)) {
            equal++;
        } else if (equal >= RULE && times > 1 && near(times, Math.rint(times))) {
            findings.add(
                    FindingType.READS_MISSING,
                    place,
                    "a step of " + Math.round(times) + " × " + Math.abs(step) + " nm",
                    "the same step all along, as before");
        } else {
            step = distance;
            equal = 1;
        }
    }

    private static boolean near(double value, double whole) {
        return Math.abs(value - whole) < ROUNDING;
    }
}
