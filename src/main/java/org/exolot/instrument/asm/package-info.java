/** Allotrope Simple Model documents (JSON): the open form in which converters of other laboratories and vendors hand on measurements, in and out. */
@NullMarked
package org.exolot.instrument.asm;

import org.jspecify.annotations.NullMarked;
