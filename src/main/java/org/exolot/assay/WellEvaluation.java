package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.instrument.Well;
import org.exolot.quantity.Value;

/**
 * One well, recomputed.
 *
 * @param well what the file says
 * @param signal the signal that the curve is read at, with the blank subtracted where the method says so
 * @param recomputed the concentration in the well; below or above where the signal lies outside of the standards
 * @param unit of it, as the file writes the standards' unit
 */
public record WellEvaluation(
        Well well, Optional<BigDecimal> signal, Optional<Value> recomputed, Optional<String> unit) {}
