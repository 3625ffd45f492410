/** The XML that Agilent TapeStation Analysis exports: samples of an electrophoresis with their peaks and regions, and the ladders. */
@NullMarked
package org.exolot.instrument.tapestation;

import org.jspecify.annotations.NullMarked;
