/** A lab information system for the manufacture of MSC-derived exosome lots, one package per room. */
@NullMarked
package org.exolot;

import org.jspecify.annotations.NullMarked;
