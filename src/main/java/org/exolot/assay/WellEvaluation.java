package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.instrument.Well;
import org.exolot.quantity.Value;

/**
 * One well, recomputed.
 *
 * @param well what the file says
 * @param signal the signal that the curve is read at, with the blank subtracted where the method says so; empty where the well is masked
 *     or has none
 * @param onCurve the concentration at which the curve has the signal, also outside of the standards: to be held against the vendor's
 * @param recomputed what may be said of the concentration in the well: below or above the standards where it lies outside of them
 * @param unit of both, as the file writes the standards' unit
 * @param vendor what the vendor's software computed for the concentration in the well
 */
public record WellEvaluation(
        Well well,
        Optional<BigDecimal> signal,
        Optional<BigDecimal> onCurve,
        Optional<Value> recomputed,
        Optional<String> unit,
        Optional<Well.Reported> vendor) {}
