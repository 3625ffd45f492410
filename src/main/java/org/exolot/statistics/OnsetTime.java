package org.exolot.statistics;

import java.util.OptionalDouble;

/**
 * When a signal that rises over time first exceeds a threshold: the measure of a kinetic endotoxin test (Ph. Eur. 2.6.14, methods C and D;
 * USP &lt;85&gt;, kinetic techniques). The way must be stated, as interpolating shifts the slope of a standard curve by about 1 %.
 */
public final class OnsetTime {
    private OnsetTime() {}

    /** How the time is told between reads. */
    public enum At {
        /** The time of the first read above the threshold. */
        FIRST_READ,
        /** By a straight line between that read and the one before. */
        INTERPOLATED
    }

    /**
     * The onset in the unit of the times; empty where no read exceeds the threshold.
     *
     * @param times of the reads, rising
     * @param signals one for each; NaN where there is none, which is passed over
     */
    public static OptionalDouble of(double[] times, double[] signals, double threshold, At at) {
        int before = -1;
        for (int i = 0; i < Math.min(times.length, signals.length); i++) {
            if (signals[i] > threshold) {
                boolean between = at == At.INTERPOLATED && before >= 0;
                return OptionalDouble.of(
                        between
                                ? times[before]
                                        + (threshold - signals[before])
                                                / (signals[i] - signals[before])
                                                * (times[i] - times[before])
                                : times[i]);
            }
            before = Double.isNaN(signals[i]) ? before : i;
        }
        return OptionalDouble.empty();
    }
}
