package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.statistics.SizeDistribution;

/**
 * The mean distribution of a run's used captures; never the vendor's average, which averages statistics and failed captures.
 *
 * @param distribution particles per mL in each bin: of the undiluted sample where every factor is known, else in the file's own terms
 * @param stock particles per mL of the undiluted sample; empty while a factor is unknown
 * @param size its figures
 * @param fraction the share within the method's window in %, where the method has one
 * @param intervals of the percentiles by the tracks that they rest on; empty where the file does not count them
 * @param captures how many captures it is made of
 */
public record MergedDistribution(
        SizeDistribution distribution,
        Optional<BigDecimal> stock,
        SizeFigures size,
        Optional<BigDecimal> fraction,
        Optional<SizeIntervals> intervals,
        int captures) {}
