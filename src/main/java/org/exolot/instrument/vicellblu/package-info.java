/** Beckman Coulter Vi-CELL BLU: cell counts and viability. For the list of formats only. */
@NullMarked
package org.exolot.instrument.vicellblu;

import org.jspecify.annotations.NullMarked;
