/** Beckman Coulter Vi-CELL XR: cell counts and viability, as table, report or text. For the list of formats only. */
@NullMarked
package org.exolot.instrument.vicellxr;

import org.jspecify.annotations.NullMarked;
