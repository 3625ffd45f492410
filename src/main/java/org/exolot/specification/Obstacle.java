package org.exolot.specification;

/** Why a document cannot become effective. */
public enum Obstacle {
    /** Nothing is judged. */
    NO_CRITERION,
    /** A criterion decides by a guard band, whose conditional words are for test reports (ISO/IEC 17025); a lot is released or not. */
    GUARD_BAND,
    /** A route through the skin, and no criterion judges identity on every lot. */
    NO_IDENTITY,
    /** A route through the skin, and no criterion judges sterility on every lot. */
    NO_STERILITY,
    /** A route through the skin, and no criterion judges endotoxins on every lot. */
    NO_ENDOTOXIN,
    /** A route through the skin, and no criterion judges mycoplasma on every lot. */
    NO_MYCOPLASMA
}
