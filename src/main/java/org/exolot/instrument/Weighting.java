package org.exolot.instrument;

/** What a size distribution counts in each bin. */
public enum Weighting {
    NUMBER,
    SURFACE,
    VOLUME,
    INTENSITY
}
