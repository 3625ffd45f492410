package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.exolot.statistics.SizeDistributions.Measure;
import org.exolot.statistics.SizeDistributions.Representative;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Log-normal particles, of which Hatch and Choate (J Franklin Inst 1929;207:369) give the medians by surface and volume. */
class WeightedPercentileTest {
    private static final double MEDIAN = 110;
    private static final double SIGMA = Math.log(1.3);

    private static SizeDistribution logNormal() {
        var normal = new NormalDistribution(Math.log(MEDIAN), SIGMA);
        double[] counts = new double[2_000];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 1e9
                    * (normal.cumulativeProbability(Math.log(i + 1))
                            - (i == 0 ? 0 : normal.cumulativeProbability(Math.log(i))));
        }
        return SizeDistribution.ofEqualBins(0, 1, counts);
    }

    private static double median(Measure measure) {
        return MEDIAN * Math.exp((measure == Measure.SURFACE ? 2 : 3) * SIGMA * SIGMA);
    }

    @ParameterizedTest
    @CsvSource({"SURFACE", "VOLUME"})
    void medianBySurfaceAndVolumeIsThatOfHatchAndChoate(Measure measure) {
        SizeDistribution weighted = SizeDistributions.measuredBy(measure, Representative.CENTRE, logNormal());
        assertThat(SizeStatistics.of(weighted).orElseThrow().percentile(0.5)).isCloseTo(median(measure), within(0.05));
    }

    /** Drawn again and again: the interval of 1,000 tracks holds the true median in about 95 of 100 cases. */
    @ParameterizedTest
    @CsvSource({"SURFACE", "VOLUME"})
    void intervalsHoldTheTrueMedianAsOftenAsTheyClaim(Measure measure) {
        Random random = new Random(7);
        int held = 0;
        for (int round = 0; round < 1_000; round++) {
            double[] counts = new double[2_000];
            for (int track = 0; track < 1_000; track++) {
                counts[(int) Math.exp(Math.log(MEDIAN) + SIGMA * random.nextGaussian())]++;
            }
            Interval interval = WeightedPercentile.interval(
                            SizeDistribution.ofEqualBins(0, 1, counts), measure, 0.5, 1_000, 0.95)
                    .orElseThrow();
            held += interval.lower() <= median(measure) && median(measure) <= interval.upper() ? 1 : 0;
        }
        assertThat(held).isBetween(925, 975);
    }

    /** By number it is the binomial's normal approximation: 0.5 ± 1.96 √(0.25 / n) of the log-normal's quantiles. */
    @Test
    void byNumberItIsTheBinomial() {
        Interval interval = WeightedPercentile.interval(logNormal(), Measure.NUMBER, 0.5, 400, 0.95)
                .orElseThrow();
        double z = new NormalDistribution().inverseCumulativeProbability(0.5 + 1.959964 * 0.5 / 20);
        assertThat(interval.upper()).isCloseTo(MEDIAN * Math.exp(z * SIGMA), within(0.2));
        assertThat(interval.lower()).isCloseTo(MEDIAN * Math.exp(-z * SIGMA), within(0.2));
    }

    @Test
    void tooFewTracksSayNothing() {
        assertThat(WeightedPercentile.interval(logNormal(), Measure.VOLUME, 0.9, 12, 0.95))
                .isEmpty();
        double[] none = new double[10];
        Arrays.fill(none, 0);
        assertThat(WeightedPercentile.interval(
                        SizeDistribution.ofEqualBins(0, 10, none), Measure.VOLUME, 0.5, 1_000, 0.95))
                .isEqualTo(Optional.empty());
    }
}
