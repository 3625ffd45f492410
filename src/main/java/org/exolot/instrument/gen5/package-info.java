/** The text export of Gen5 (Agilent BioTek). */
@NullMarked
package org.exolot.instrument.gen5;

import org.jspecify.annotations.NullMarked;
