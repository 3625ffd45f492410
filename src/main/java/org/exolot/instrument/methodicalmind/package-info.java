/** Meso Scale Discovery Methodical Mind: raw counts of electrochemiluminescence plates. For the list of formats only. */
@NullMarked
package org.exolot.instrument.methodicalmind;

import org.jspecify.annotations.NullMarked;
