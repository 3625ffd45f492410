package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnsetTimeTest {
    private static final double[] TIMES = {0, 30, 60, 90};

    @Test
    void theFirstReadAboveTheThresholdCounts() {
        assertThat(OnsetTime.of(TIMES, new double[] {0.1, 0.2, 0.3, 0.5}, 0.2, OnsetTime.At.FIRST_READ))
                .hasValue(60);
    }

    @Test
    void betweenTwoReadsTheLineCrossesTheThreshold() {
        assertThat(OnsetTime.of(TIMES, new double[] {0.1, 0.15, 0.25, 0.5}, 0.2, OnsetTime.At.INTERPOLATED))
                .hasValue(45);
        assertThat(OnsetTime.of(TIMES, new double[] {0.125, Double.NaN, 0.25, 0.5}, 0.1875, OnsetTime.At.INTERPOLATED))
                .hasValue(30);
    }

    @Test
    void aSignalThatStaysBelowHasNoOnset() {
        assertThat(OnsetTime.of(TIMES, new double[] {0.1, 0.1, 0.2, Double.NaN}, 0.2, OnsetTime.At.FIRST_READ))
                .isEmpty();
    }

    @Test
    void aSignalAboveFromTheBeginningHasTheFirstTime() {
        assertThat(OnsetTime.of(TIMES, new double[] {0.3, 0.4, 0.5, 0.6}, 0.2, OnsetTime.At.INTERPOLATED))
                .hasValue(0);
    }
}
