package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Dilution;

/**
 * One capture, recomputed.
 *
 * @param capture what the file says
 * @param used whether it enters the run's values
 * @param notUsedWhy why not: {@code failed: no frames analysed}, or the id of the exclusion rule with the figure
 * @param dilution with the factor that a person stated, where the file does not record it
 * @param concentration the sum of the bins in particles per mL, in the file's own terms
 * @param stock the same of the undiluted sample, the factor applied exactly once; empty while the factor is unknown
 * @param size figures of the distribution by number
 */
public record CaptureEvaluation(
        Capture capture,
        boolean used,
        Optional<String> notUsedWhy,
        Dilution dilution,
        Optional<BigDecimal> concentration,
        Optional<BigDecimal> stock,
        Optional<SizeFigures> size) {}
