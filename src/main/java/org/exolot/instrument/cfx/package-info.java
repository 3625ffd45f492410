/** Results of Bio-Rad's CFX Manager and CFX Maestro. */
@NullMarked
package org.exolot.instrument.cfx;

import org.jspecify.annotations.NullMarked;
