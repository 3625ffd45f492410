package org.exolot.result;

import java.util.Optional;
import org.exolot.statistics.SizeDistribution;

/**
 * The size distribution behind a result.
 *
 * @param distribution particles per mL of the undiluted sample, by number: the mean of its preparations
 * @param tracks how many tracked particles it rests on; empty where a capture does not say
 * @param preparations how many there were
 */
public record MeasuredSizes(SizeDistribution distribution, Optional<Integer> tracks, int preparations) {}
