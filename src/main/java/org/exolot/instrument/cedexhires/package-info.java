/** Roche Cedex HiRes: cell counts and viability. For the list of formats only. */
@NullMarked
package org.exolot.instrument.cedexhires;

import org.jspecify.annotations.NullMarked;
