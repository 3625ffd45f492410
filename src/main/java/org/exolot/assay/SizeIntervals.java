package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.statistics.Interval;
import org.exolot.statistics.SizeStatistics;

/**
 * Between which diameters the percentiles of a distribution lie with 95 % confidence, as far as the number of tracked particles tells: by
 * order statistics, without an assumption on the distribution. They say nothing of what differs between preparations or days.
 *
 * @param tracks how many particles were tracked
 */
public record SizeIntervals(int tracks, Optional<Ends> d10, Optional<Ends> d50, Optional<Ends> d90) {
    private static final double CONFIDENCE = 0.95;

    /** Both ends, in nm. */
    public record Ends(BigDecimal lower, BigDecimal upper) {}

    static SizeIntervals of(SizeStatistics statistics, int tracks) {
        return new SizeIntervals(
                tracks,
                ends(statistics.percentileInterval(0.1, tracks, CONFIDENCE)),
                ends(statistics.percentileInterval(0.5, tracks, CONFIDENCE)),
                ends(statistics.percentileInterval(0.9, tracks, CONFIDENCE)));
    }

    private static Optional<Ends> ends(Optional<Interval> interval) {
        return interval.map(found -> new Ends(Decimals.of(found.lower()), Decimals.of(found.upper())));
    }
}
