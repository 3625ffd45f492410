package org.exolot.assay;

/** How the captures of one preparation form its size figures. The concentration is the mean of the used captures in either case. */
public enum CaptureFormation {
    /** The figures of the mean distribution of the used captures. */
    MERGED_DISTRIBUTION,
    /** The means of the used captures' figures. */
    MEAN_OF_FIGURES
}
