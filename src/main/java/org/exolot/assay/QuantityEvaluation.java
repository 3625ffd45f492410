package org.exolot.assay;

import java.util.Optional;
import org.exolot.instrument.SampleQuantity;
import org.exolot.quantity.Value;

/**
 * A figure by the sample.
 *
 * @param quantity what the file says
 * @param stock the value of the undiluted sample, the dilution applied exactly once; empty while the factor is unknown
 */
public record QuantityEvaluation(SampleQuantity quantity, Optional<Value> stock) {}
