/** What all readers of workbooks share, xlsx (ECMA-376), xls or a table in HTML: cells with their places, in bounded memory and without trusting the file. For the formats of this room only. */
@NullMarked
package org.exolot.instrument.workbook;

import org.jspecify.annotations.NullMarked;
