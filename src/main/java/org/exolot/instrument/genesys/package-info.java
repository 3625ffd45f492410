/** Exports of Thermo Scientific Genesys and Evolution spectrophotometers: the VISIONlite software's csv and what the instruments write themselves. */
@NullMarked
package org.exolot.instrument.genesys;

import org.jspecify.annotations.NullMarked;
