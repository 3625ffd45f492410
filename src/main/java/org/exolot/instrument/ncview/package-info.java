/** ChemoMetec NC-View for the NucleoCounter NC-202: cell counts and viability. For the list of formats only. */
@NullMarked
package org.exolot.instrument.ncview;

import org.jspecify.annotations.NullMarked;
