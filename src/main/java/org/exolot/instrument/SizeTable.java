package org.exolot.instrument;

import java.util.Collections;
import java.util.Map;
import java.util.function.Supplier;
import org.exolot.finding.Place;
import org.exolot.statistics.SizeDistribution;

/**
 * A size distribution with the vendor's statistics of it.
 *
 * @param weighting what is counted
 * @param bins gives the bins; kept apart, as a file of many captures holds them packed until they are asked for
 * @param firstBin where the first bin stands; the others follow line by line
 * @param reported the statistics that the file prints, in nm
 * @param convention how the vendor's software computes percentiles
 */
public record SizeTable(
        Weighting weighting,
        Supplier<SizeDistribution> bins,
        Place firstBin,
        Map<Statistic, Entry> reported,
        PercentileConvention convention) {
    public SizeTable {
        reported = Collections.unmodifiableMap(reported);
    }

    /** A table whose bins are there. */
    public SizeTable(
            Weighting weighting,
            SizeDistribution distribution,
            Place firstBin,
            Map<Statistic, Entry> reported,
            PercentileConvention convention) {
        this(weighting, () -> distribution, firstBin, Map.copyOf(reported), convention);
    }

    /**
     * The bins, as particles per mL in each, in the file's own terms (see the capture's dilution); for other weightings nm² or nm³, per mL
     * or of what was counted, as the vendor has it. May be made anew by each call.
     */
    public SizeDistribution distribution() {
        return bins.get();
    }
}
