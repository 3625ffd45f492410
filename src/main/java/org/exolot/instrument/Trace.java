package org.exolot.instrument;

import java.util.Optional;
import org.exolot.finding.Place;

/**
 * A curve that was recorded of a sample outside of any plate: the spectrum of a scan, a detector's signal along a column.
 *
 * @param sample whose, by the file's name; empty where the curve is the whole run's
 * @param key what tells it from the others of the run
 * @param series its points
 * @param place where it begins
 */
public record Trace(Optional<String> sample, String key, Series series, Place place) {}
