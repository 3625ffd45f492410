/** What all readers of workbooks (ECMA-376 {@code .xlsx}) share: cells with their places, in bounded memory and without trusting the file. For the formats of this room only. */
@NullMarked
package org.exolot.instrument.workbook;

import org.jspecify.annotations.NullMarked;
