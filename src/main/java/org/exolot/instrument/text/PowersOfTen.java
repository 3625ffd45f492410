package org.exolot.instrument.text;

/** The powers of ten that a binary double holds exactly. */
final class PowersOfTen {
    private static final double[] EXACT = new double[23];

    static {
        EXACT[0] = 1;
        for (int i = 1; i < EXACT.length; i++) {
            EXACT[i] = 10 * EXACT[i - 1];
        }
    }

    private PowersOfTen() {}

    /**
     * A number of at most 15 digits times a power of ten, rounded once, as both factors are exact.
     *
     * @return NaN where no binary double holds the power exactly
     */
    static double times(long digits, int power) {
        if (digits == 0) {
            return 0;
        }
        if (power <= -EXACT.length || power >= EXACT.length) {
            return Double.NaN;
        }
        return power < 0 ? digits / EXACT[-power] : digits * EXACT[power];
    }
}
