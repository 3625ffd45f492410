/**
 * What exports of quantitative PCR share, whatever software wrote them: tables known by their headings (wells with their results, amplification
 * and melt curves, raw signals, groups of replicates) below lines of keys and values. A plate has a layer for each target, since a well may be
 * a standard of one and a control of another: each target's layer is a {@link org.exolot.instrument.Plate}. For the formats of this room only.
 */
@NullMarked
package org.exolot.instrument.qpcr;

import org.jspecify.annotations.NullMarked;
