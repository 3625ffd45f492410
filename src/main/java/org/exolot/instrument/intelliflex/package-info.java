/** Luminex INTELLIFLEX: plates of bead-based multiplex assays, a row for each well. For the list of formats only. */
@NullMarked
package org.exolot.instrument.intelliflex;

import org.jspecify.annotations.NullMarked;
