/** What all readers of text share: encodings, lines, fields, csv records, numbers, times, and the account of each line. For the formats of this room only. */
@NullMarked
package org.exolot.instrument.text;

import org.jspecify.annotations.NullMarked;
