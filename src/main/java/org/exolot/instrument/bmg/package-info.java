/** Exports of BMG Labtech's plate readers: MARS as csv, MARS and SMART Control as workbooks. */
@NullMarked
package org.exolot.instrument.bmg;

import org.jspecify.annotations.NullMarked;
