/** What all readers of cell counters share: the names of their figures, and what they say of a count. For the formats of this room only. */
@NullMarked
package org.exolot.instrument.cells;

import org.jspecify.annotations.NullMarked;
