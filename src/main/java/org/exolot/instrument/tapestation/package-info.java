/** What Agilent TapeStation Analysis exports, as XML or as tables: samples of an electrophoresis with their peaks and regions, and the ladders. */
@NullMarked
package org.exolot.instrument.tapestation;

import org.jspecify.annotations.NullMarked;
