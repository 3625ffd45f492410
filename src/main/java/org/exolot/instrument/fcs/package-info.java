/** Flow cytometry standard files, FCS 2.0 to 3.1. */
@NullMarked
package org.exolot.instrument.fcs;

import org.jspecify.annotations.NullMarked;
