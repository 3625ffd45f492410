/** Workbooks of Applied Biosystems' Design & Analysis software. */
@NullMarked
package org.exolot.instrument.designanalysis;

import org.jspecify.annotations.NullMarked;
