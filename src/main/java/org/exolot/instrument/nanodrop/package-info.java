/** Exports of Thermo Scientific NanoDrop micro-volume spectrophotometers: 8000 (and the tables of 1000 and 2000), Eight and One. */
@NullMarked
package org.exolot.instrument.nanodrop;

import org.jspecify.annotations.NullMarked;
