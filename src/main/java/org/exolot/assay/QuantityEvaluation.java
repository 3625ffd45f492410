package org.exolot.assay;

import java.util.Optional;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.SampleQuantity;
import org.exolot.quantity.Value;

/**
 * A figure by the sample.
 *
 * @param quantity what the file says
 * @param measuredAt when, with the order of day and month as answered
 * @param stock the value of the undiluted sample, the dilution applied exactly once; empty while the factor is unknown
 */
public record QuantityEvaluation(SampleQuantity quantity, Optional<FileTime> measuredAt, Optional<Value> stock) {}
