/** ChemoMetec NucleoView for the NucleoCounter NC-200: one cell count. For the list of formats only. */
@NullMarked
package org.exolot.instrument.nucleoview;

import org.jspecify.annotations.NullMarked;
