/** Particle Metrix ZetaView 8: size distributions, their tables of positions, zeta potential profiles. */
@NullMarked
package org.exolot.instrument.zetaview;

import org.jspecify.annotations.NullMarked;
