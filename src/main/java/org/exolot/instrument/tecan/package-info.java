/** Exports of Tecan's plate readers: Magellan and i-control (or SparkControl) as workbooks. */
@NullMarked
package org.exolot.instrument.tecan;

import org.jspecify.annotations.NullMarked;
