package org.exolot.instrument;

/** How a vendor's software computes a percentile, as an offset from the interpolation of the cumulative count between the edges of bins. */
public enum PercentileConvention {
    /** Interpolated between the edges of bins: NTA 3.3 and 3.4, and Exolot's own. */
    BIN_EDGES,
    /** One bin of 1 nm below: NTA 3.2. */
    ONE_NANOMETRE_BELOW,
    /** Half a bin below: ZetaView 8. */
    HALF_A_BIN_BELOW
}
