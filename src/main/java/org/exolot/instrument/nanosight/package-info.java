/** Malvern Panalytical NanoSight: the experiment summary of NTA 3. */
@NullMarked
package org.exolot.instrument.nanosight;

import org.jspecify.annotations.NullMarked;
