/** Luminex xPONENT: batches of bead-based multiplex assays. For the list of formats only. */
@NullMarked
package org.exolot.instrument.xponent;

import org.jspecify.annotations.NullMarked;
