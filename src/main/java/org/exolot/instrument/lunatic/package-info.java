/** Exports of Unchained Labs Lunatic and Stunner, which read absorbance (and light scattering) in the micro-cuvettes of a plate. */
@NullMarked
package org.exolot.instrument.lunatic;

import org.jspecify.annotations.NullMarked;
