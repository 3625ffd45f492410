/** Summary reports of Beckman Coulter PharmSpec, the software of HIAC light-obscuration counters for subvisible particles. */
@NullMarked
package org.exolot.instrument.pharmspec;

import org.jspecify.annotations.NullMarked;
