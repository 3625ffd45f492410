package org.exolot.assay;

import java.math.BigDecimal;

/**
 * The figures of a size distribution by Exolot's one convention: percentiles interpolated between the edges of bins, population standard
 * deviation about the bins' centres, the mode at the centre of the highest bin. All in nm but the span.
 *
 * @param span (D90 − D10) / D50
 */
public record SizeFigures(
        BigDecimal mean,
        BigDecimal mode,
        BigDecimal sd,
        BigDecimal d10,
        BigDecimal d50,
        BigDecimal d90,
        BigDecimal span) {}
