package org.exolot.assay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A calibration curve fitted from the standards' wells.
 *
 * @param analyte the attribute
 * @param model the form, never {@link CalibrationRules.Model#AS_VENDOR}
 * @param parameters by the letters of the formula, in its order
 * @param r2 the coefficient of determination on what it was fitted on; empty where the signals do not vary
 * @param unit of the standards, as the file writes it
 * @param standards the levels, rising
 */
public record CurveEvaluation(
        String analyte,
        CalibrationRules.Model model,
        CalibrationRules.FittedOn fittedOn,
        CalibrationRules.Weight weight,
        Map<String, BigDecimal> parameters,
        Optional<BigDecimal> r2,
        Optional<String> unit,
        List<Level> standards) {
    public CurveEvaluation {
        standards = List.copyOf(standards);
    }

    /**
     * One level of the standard.
     *
     * @param nominal its concentration
     * @param signals of its wells, with the blank subtracted where the method says so
     * @param backCalculated the concentration that the curve gives for their mean; empty outside of the curve
     */
    public record Level(BigDecimal nominal, List<BigDecimal> signals, Optional<BigDecimal> backCalculated) {
        public Level {
            signals = List.copyOf(signals);
        }
    }
}
