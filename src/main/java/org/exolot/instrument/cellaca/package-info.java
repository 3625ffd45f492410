/** Revvity (Nexcelom) Matrix for the Cellaca cell counters: counts by well. For the list of formats only. */
@NullMarked
package org.exolot.instrument.cellaca;

import org.jspecify.annotations.NullMarked;
