package org.exolot.instrument;

import java.util.Map;
import org.exolot.finding.Place;
import org.exolot.statistics.SizeDistribution;

/**
 * A size distribution with the vendor's statistics of it.
 *
 * @param weighting what is counted
 * @param distribution the bins, as particles per mL in each bin, in the file's own terms (see the capture's dilution)
 * @param firstBin where the first bin stands; the others follow line by line
 * @param reported the statistics that the file prints, in nm
 * @param convention how the vendor's software computes percentiles
 */
public record SizeTable(
        Weighting weighting,
        SizeDistribution distribution,
        Place firstBin,
        Map<Statistic, Entry> reported,
        PercentileConvention convention) {
    public SizeTable {
        reported = Map.copyOf(reported);
    }
}
