/** Tables that Malvern's Zetasizer software writes: the Nano series' text, and those of ZS XPLORER. */
@NullMarked
package org.exolot.instrument.zetasizer;

import org.jspecify.annotations.NullMarked;
