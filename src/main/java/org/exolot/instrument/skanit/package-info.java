/** Exports of Thermo Fisher Scientific's SkanIt, which runs Varioskan, Multiskan and Fluoroskan readers: workbooks, and the csv of Multiskan readers. */
@NullMarked
package org.exolot.instrument.skanit;

import org.jspecify.annotations.NullMarked;
