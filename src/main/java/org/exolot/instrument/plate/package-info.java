/** What all readers of plates and tables share: values with any place, wells put together piece by piece, roles by the names of groups, the order of day and month. For the formats of this room only. */
@NullMarked
package org.exolot.instrument.plate;

import org.jspecify.annotations.NullMarked;
